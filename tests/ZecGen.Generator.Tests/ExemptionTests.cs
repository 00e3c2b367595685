using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>What takes a rule back wherever it stands: before the rule, in another unit, beside a step, in a value that the rule would refuse.</summary>
public class ExemptionTests
{
    [Theory]
    [InlineData("Zero stops the timer.")]
    [InlineData("A negative number stops it.")]
    [InlineData("Stopped when set to zero.")]
    [InlineData("Except for guests.")]
    [InlineData("For Europe.")]
    [InlineData("Not for Europe.")]
    [InlineData("Not limited in Europe.")]
    [InlineData("Guests are not limited.")]
    [InlineData("Unlimited for guests.")]
    [InlineData("Any number is taken in Europe.")]
    [InlineData("The limits below are for guests only.")]
    [InlineData("Suggested values.")]
    [InlineData("Usually.")]
    [InlineData("Not checked.")]
    [InlineData("为零时停止。")]
    [InlineData("负值停止计时。")]
    [InlineData("欧洲除外。")]
    [InlineData("欧洲不限制。")]
    [InlineData("以下限制仅适用于访客。")]
    [InlineData("本限制针对访客。")]
    [InlineData("欧洲可任意填写。")]
    [InlineData("欧洲租户。")]
    [InlineData("通常。")]
    [InlineData("不校验。")]
    public void SentenceBeforeARange_ThatExemptsSomething_TakesItBack(string before)
    {
        var rule = before[0] < '\u0080' ? " Value range: 5 to 300." : "取值范围：5～300。";

        Assert.DoesNotContain("range", DescriptionOf.Reads("f", "Integer", before + rule), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The service adapts it if needed.")]
    [InlineData("The server picks the nearest one.")]
    [InlineData("Invalid values fall back to the default.")]
    [InlineData("The range is wider for dedicated hosts.")]
    [InlineData("This does not hold for resizing.")]
    [InlineData("The default is zero.")]
    [InlineData("Default value: 0 (off).")]
    [InlineData("IPv6 follows other rules.")]
    [InlineData("Disks have a separate limit.")]
    [InlineData("Numbers below 20 are read as percent.")]
    [InlineData("Values above 300 do not fail.")]
    [InlineData("IPv6遵循其他规则。")]
    [InlineData("磁盘有单独的上限。")]
    [InlineData("小于20的数视为百分比。")]
    [InlineData("超过300的值不会报错。")]
    [InlineData("取最接近的合法值。")]
    [InlineData("非法值按默认值处理。")]
    [InlineData("实际范围与可用区有关。")]
    [InlineData("缺省为零。")]
    [InlineData("默认值：0（关闭）。")]
    public void SentenceBehindARange_ThatLetsMoreIn_TakesItBack(string behind)
    {
        var rule = behind[0] < '\u0080' ? "Value range: 10 to 300. " : "取值范围：10～300。";

        Assert.DoesNotContain("range", DescriptionOf.Reads("f", "Integer", rule + behind), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Number of shards.")]
    [InlineData("The maximum number of shards.")]
    [InlineData("Upper limit of the bandwidth.")]
    [InlineData("Pause.")]
    [InlineData("分片数量。")]
    [InlineData("带宽上限。")]
    [InlineData("折扣。")]
    [InlineData("On-demand price.")]
    [InlineData("Other value.")]
    [InlineData("Any size.")]
    [InlineData("Trial period.")]
    public void Title_OfARange_TakesNothingBack(string title)
    {
        var rule = title[0] < '\u0080' ? " Value range: 5 to 300." : "取值范围：5～300。";

        Assert.Contains("range 5..300", DescriptionOf.Reads("f", "Integer", title + rule), StringComparison.Ordinal);
    }

    /// <summary>A rule may be about one of several values, or about all of them together.</summary>
    [Theory]
    [InlineData("Codes, separated by commas. Only letters and digits are supported.")]
    [InlineData("Comma-separated codes. Up to 20 characters.")]
    [InlineData("Codes, one per line. Length limit: 1 to 10 characters.")]
    [InlineData("Length limit: 1 to 10 characters. Several codes are joined by semicolons.")]
    [InlineData("多个编码用分号隔开。长度限制：1～10个字符。")]
    [InlineData("编码，每行一个。仅支持字母和数字。")]
    public void Text_OfSeveralValues_HasNoRuleOfOne(string description)
    {
        var reading = DescriptionOf.Reads("f", "String", description);

        Assert.DoesNotContain("length", reading, StringComparison.Ordinal);
        Assert.DoesNotContain("characters", reading, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("String", "Either \"all\" or a code. Length limit: 5 to 10 characters.", "length 5")]
    [InlineData("String", "Length limit: 5 to 10 characters. Default value: all, for every code.", "length 5")]
    [InlineData("String", "可填all或编码。长度为5～10个字符。", "length 5")]
    [InlineData("String", "A host or an address. Only letters are supported.", "characters")]
    [InlineData("String", "Key:\nLength limit: 1 to 10 characters.\nValue:\nLength limit: 1 to 20 characters.", "length")]
    [InlineData("Integer", "Value range: 1 to 1.5M.", "range")]
    [InlineData("Integer", "Maximum value: 2.5G.", "range")]
    [InlineData("Integer", "Rate in kbit/s. Value range: 1 to 100 Mbit/s.", "range")]
    [InlineData("Integer", "Must be a multiple of 8. 1 is accepted as well.", "step")]
    [InlineData("Integer", "必须为8的倍数。1也可以。", "step")]
    [InlineData("String", "Mutually exclusive with other. Guests can use both.", "not with")]
    [InlineData("String", "与other互斥。访客可同时使用。", "not with")]
    [InlineData("String", "Default value: n.a.", "default")]
    [InlineData("String", "In hedge mode, no more than 63 characters.", "length")]
    [InlineData("Integer", "On the test network, the maximum is 100.", "range")]
    [InlineData("String[]", "最多20个的限制已取消。", "count")]
    [InlineData("String[]", "最多20个则免费。", "count")]
    [InlineData("String[]", "单次超过10个将被拒绝，最多20个才会生效。", "count")]
    [InlineData("Integer", "Max: 100. If you ask for more than 100, you get 100.", "range")]
    [InlineData("Integer", "Maximum value: 100. When more than 100 is passed, the service takes 100.", "range")]
    [InlineData("Integer", "最大值：100。如果传大于100的数，按100处理。", "range")]
    public void Rule_BesideWhatItWouldRefuse_IsNotMade(string type, string description, string rule) =>
        Assert.DoesNotContain(rule, DescriptionOf.Reads("f", type, description), StringComparison.Ordinal);

    /// <summary>What is not checked is counted.</summary>
    [Theory]
    [InlineData("Integer", "Value range: 10 to 300. Default value: 0 (off).", "not read: 1, 2")]
    [InlineData("String", "Either \"all\" or a code. Length limit: 5 to 10 characters.", "not read: 2")]
    [InlineData("String", "Codes, one per line. Length limit: 1 to 10 characters.", "not read: 2")]
    [InlineData("String", "可填all或编码。长度为5～10个字符。", "length ..10")]
    public void Rule_ThatIsNotMade_IsCountedAsNotUnderstood(string type, string description, string reading) =>
        Assert.Equal(reading, DescriptionOf.Reads("f", type, description));

    [Theory]
    [InlineData("Integer", "Must not be negative.", "range 0..")]
    [InlineData("Integer", "不能为负数。", "range 0..")]
    [InlineData("Integer", "Any whole number from 0 through 255.", "range 0..255")]
    [InlineData("Integer", "Limit: 1-100. Default: 10.", "range 1..100; default 10")]
    [InlineData("Integer", "Must be divisible by 4.", "step 4")]
    [InlineData("Integer", "必须能被4整除。", "step 4")]
    [InlineData("Float", "取值介于0～1之间（含0和1）。", "range 0..1")]
    [InlineData("String", "At most 32 characters, at least 8.", "length 8..32")]
    [InlineData("String", "必须以数字开头。", "first 9")]
    [InlineData("String", "Protocol. Options: TCP, UDP.", "values TCP UDP")]
    public void EverydayWording_OfACertainRule_IsRead(string type, string description, string reading) =>
        Assert.Equal(reading, DescriptionOf.Reads("f", type, description));

    /// <summary>The service takes a request without it, whatever the column says.</summary>
    [Theory]
    [InlineData("Can be omitted when mode is FAST.")]
    [InlineData("Not required if the disk is a copy.")]
    [InlineData("当mode为FAST时可不填。")]
    public void RequiredField_ThatMayBeOmitted_IsOptionalAndCounted(string description)
    {
        var page = OddPage.Parse(OddPage.With(OddPage.English, "| diskId | Yes | String | The disk. |",
            $"| diskId | Yes | String | The disk. {description} |"));

        Assert.False(page.Operation!.Request.Single(static field => field.Name == "diskId").IsRequired);
        Assert.Contains(page.Diagnostics, static finding => finding.Descriptor.Id == "ZEC0201");
    }

    [Theory]
    [InlineData("Cannot be omitted.")]
    [InlineData("It is not optional for guests.")]
    [InlineData("该参数不可省略。")]
    [InlineData("不可不填。")]
    [InlineData("不可以不传。")]
    public void RequiredField_WhoseOmissionIsDenied_StaysRequired(string description) => Assert.True(
        OddPage.Parse(OddPage.With(OddPage.English, "| diskId | Yes | String | The disk. |", $"| diskId | Yes | String | The disk. {description} |"))
            .Operation!.Request.Single(static field => field.Name == "diskId").IsRequired);

    [Theory]
    [InlineData("## 5. Error Codes :warning:")]
    [InlineData("## 5. Error Codes:warning:")]
    [InlineData("## :rocket: 5. Error Codes :x:")]
    public void Shortcode_AtTheEndOfAHeading_IsNoPartOfIt(string heading) =>
        Assert.Equal(OddPage.Whole, OddPage.Facts(OddPage.Parse(OddPage.With(OddPage.English, "## 5. Error Codes", heading))));

    [Fact]
    public void Labels_OverAListOfValues_AreNoValue() => Assert.DoesNotContain(
        OddPage.Parse(OddPage.With(OddPage.English, "| size | No | Integer | New size in GiB. |",
            "| size | No | String | <ul><li>Valid values:<ul><li>FAST</li><li>SLOW</li></ul></li></ul> |")).Diagnostics,
        static finding => finding.Descriptor.Id == "ZEC0031");

    /// <summary>A value without a meaning is one.</summary>
    [Fact]
    public void ValueWithAColonAndNothingBehindIt_IsAValue() => Assert.Equal("FAST SLOW", string.Join(' ',
        OddPage.Parse(OddPage.With(OddPage.English, "| size | No | Integer | New size in GiB. |",
            "| size | No | String | <ul><li>FAST:</li><li>SLOW: slow.</li></ul> |")).Operation!.Request
            .Single(static field => field.Name == "size").Values.Select(static value => value.Text)));

    [Fact]
    public void Page_WhoseExampleNamesNoAction_IsReported()
    {
        var page = OddPage.With(OddPage.With(OddPage.English, "# ResizeDisk", "# Pause"), "X-ZC-Action: ResizeDisk", "X-ZC-Actoin: ResizeDisk");
        var run = GeneratorRun.Of(new PageFile("docs-spec/pause.md", page, Service: "zec"));

        Assert.Contains(run.Diagnostics, static finding => finding.Contains("pause.md", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Values outside the range are rejected.")]
    [InlineData("Values above 300 are rejected.")]
    [InlineData("A larger value returns an error.")]
    [InlineData("超过300的值会报错。")]
    [InlineData("超出范围的值会被拒绝。")]
    public void SentenceBehindARange_ThatSaysOtherValuesAreRefused_TakesNothingBack(string behind)
    {
        var rule = behind[0] < '\u0080' ? "Value range: 10 to 300. " : "取值范围：10～300。";

        Assert.Contains("range 10..300", DescriptionOf.Reads("f", "Integer", rule + behind), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("loginName", "登录账号。长度为1～64个字符。")]
    [InlineData("accountId", "账号。长度为1～64个字符。")]
    [InlineData("owner", "所属用户。长度为1～64个字符。")]
    public void HolderThatTheMemberIs_RestrictsNothing(string name, string description) =>
        Assert.Equal("length 1..64", DescriptionOf.Reads(name, "String", description));

    /// <summary>What a semicolon parts is one sentence, and what exempts something from it may stand at either end.</summary>
    [Theory]
    [InlineData("Integer", "必须是10的整数倍；本地盘不受此限")]
    [InlineData("Integer", "大小，必须是10的整数倍，最小20；按量付费除外；本地盘无此限制")]
    [InlineData("Integer", "必须是10的整数倍。本地盘不受此限。")]
    [InlineData("Integer", "Must be a multiple of 10; local disks are exempt.")]
    [InlineData("Integer", "取值范围：[1,100]；专属主机不受此限")]
    [InlineData("String", "只能包含字母和数字；系统用户不受此限")]
    public void Rule_BesideAnExemption_IsNoRule(string type, string description)
    {
        var read = DescriptionOf.Reads("f", type, description);

        Assert.DoesNotMatch("multiple|range|characters|limit", read);
        Assert.Contains("not read", read, StringComparison.Ordinal);
    }

    [Fact]
    public void Default_BesideAnExemption_IsKept() =>
        Assert.Contains("default 20", DescriptionOf.Reads("f", "Integer", "默认值：20；专属主机不受此限"), StringComparison.Ordinal);
}
