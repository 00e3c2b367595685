using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>What looks like a rule and may mean something else, and what looks like something else and is certain.</summary>
public class CautiousReadingTests
{
    [Theory]
    [InlineData("name", "String", "Only letters are supported. Chinese is fine.")]
    [InlineData("name", "String", "Only letters and digits are supported. Chinese characters are welcome.")]
    public void Characters_BesideOthersThatMayBeSent_AreNoRule(string name, string type, string description) =>
        Assert.DoesNotContain("characters", DescriptionOf.Reads(name, type, description), StringComparison.Ordinal);

    [Theory]
    [InlineData("A maximum of 50 zones can be created.")]
    [InlineData("Zones of the account. Up to 50 zones can be created.")]
    [InlineData("区域列表。最多创建50个区域。")]
    public void Number_OfWhatAnAccountHas_IsNoLimitOfOneCall(string description) =>
        Assert.DoesNotContain("count", DescriptionOf.Reads("zones", "String[]", description), StringComparison.Ordinal);

    [Theory]
    [InlineData("A maximum of 50 zones can be created at a time.", "count ..50")]
    [InlineData("区域列表。一次最多创建50个区域。", "count ..50")]
    [InlineData("Zones. At least one zone must be specified.", "count 1..")]
    [InlineData("区域列表。至少指定一个区域。", "count 1..")]
    public void Number_OfWhatOneCallSends_IsCounted(string description, string reading) =>
        Assert.Equal(reading, DescriptionOf.Reads("zones", "String[]", description));

    [Theory]
    [InlineData("TTL. Default value: 1h.")]
    [InlineData("TTL. Default value: 2 weeks.")]
    [InlineData("有效期。默认值：2小时。")]
    public void Default_InAUnitThatNothingElseNames_IsNotRead(string description) =>
        Assert.DoesNotContain("default", DescriptionOf.Reads("ttl", "Integer", description), StringComparison.Ordinal);

    [Theory]
    [InlineData("TTL in hours. Default value: 1h.", "default 1")]
    [InlineData("Timeout. Default value: 60 seconds.", "default 60")]
    [InlineData("Disk size. Default value: 20 GB.", "default 20")]
    public void Default_InAUnitThatIsKnown_IsRead(string description, string reading) =>
        Assert.Equal(reading, DescriptionOf.Reads("ttl", "Integer", description));

    [Theory]
    [InlineData("Rate. Up to 3 decimal places.")]
    [InlineData("比例，最多支持2位小数。")]
    public void DecimalPlaces_OfAWholeNumber_AreNoStep(string description) =>
        Assert.DoesNotContain("step", DescriptionOf.Reads("rate", "Integer", description), StringComparison.Ordinal);

    [Theory]
    [InlineData("Size. Value range: 10 to 20 and 40 to 80.")]
    [InlineData("大小。取值范围：10～20，40～80。")]
    public void TwoRanges_OfOneSentence_AreNoContradiction(string description)
    {
        var reading = DescriptionOf.Reads("size", "Integer", description);

        Assert.DoesNotContain("ZEC0150", reading, StringComparison.Ordinal);
        Assert.StartsWith("not read", reading, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<code>ops</code>", "ops")]
    [InlineData("`ops`", "ops")]
    [InlineData("`none`", "")]
    public void Default_OfALowerCaseWordInCode_IsAValue(string written, string value)
    {
        var page = OddPage.Parse(
            OddPage.With(OddPage.English, "| size | No | Integer | New size in GiB. |", $"| size | No | String | Queue. Default value: {written}. |"));

        Assert.Equal(value, string.Concat(page.Operation!.Request.Single(static field => field.Name == "size").Constraints
            .OfType<Model.DefaultConstraint>().Select(static rule => rule.Value)));
    }

    [Theory]
    [InlineData("String(64)", 1)]
    [InlineData("varchar(32)", 1)]
    [InlineData("String (1~64)", 1)]
    [InlineData("Enum(A, B)", 1)]
    [InlineData("Decimal(10,2)", 1)]
    [InlineData("Integer (64-bit)", 0)]
    [InlineData("Integer（64位）", 0)]
    [InlineData("String (UTF-8)", 0)]
    [InlineData("Array(String)", 0)]
    public void LimitBehindAType_IsCountedAsNotUnderstood(string type, int findings) => Assert.Equal(findings, OddPage.Parse(
        OddPage.With(OddPage.English, "| size | No | Integer | New size in GiB. |", $"| size | No | {type} | What it is. |"))
        .Diagnostics.Count(static finding => finding.Descriptor.Id == "ZEC0201"));

    [Fact]
    public void KeyOfTheMembersOwnNoun_ThatMustDiffer_IsUnique() =>
        Assert.Equal("unique key", DescriptionOf.Reads("headers", "Header[]", "Headers to send. Header keys must be unique."));
}
