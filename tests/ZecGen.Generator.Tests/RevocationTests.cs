using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>What takes a rule back in another sentence: a value in words, doubt about the rule itself, a line above that says of what it speaks.</summary>
public class RevocationTests
{
    [Theory]
    [InlineData("Value range: 1 to 8. Zero means unlimited.")]
    [InlineData("Zero means no limit. Value range: 1 to 8.")]
    [InlineData("Value range: 1 to 8. A negative number means unlimited.")]
    [InlineData("Value range: 1 to 8. Minus one stands for all.")]
    [InlineData("Value range: 1 to 8. Forty-two stands for all.")]
    [InlineData("Value range: 1 to 8. Sixteen is taken as well.")]
    [InlineData("取值范围：1～8。三十也可以。")]
    [InlineData("Value range: 1 to 8. Both ends are excluded.")]
    [InlineData("Value range: 1 to 8. The upper end is not included.")]
    [InlineData("Value range: 1 to 8. It is not checked.")]
    [InlineData("Value range: 1 to 8. Currently not enforced.")]
    [InlineData("Value range: 1 to 8. The limit is no longer enforced.")]
    [InlineData("Value range: 1 to 8. Just a hint.")]
    [InlineData("Value range: 1 to 8. This is only a recommendation.")]
    [InlineData("Value range: 1 to 8. The range depends on the plan.")]
    [InlineData("Value range: 1 to 8. Owners are exempt.")]
    [InlineData("Value range: 1 to 8. Exceptions are possible.")]
    [InlineData("取值范围：1～8。暂不校验。")]
    [InlineData("取值范围：1～8。该限制目前不做检查。")]
    public void Range_ThatAnotherSentenceDoubts_IsNotMade(string description) =>
        Assert.StartsWith("not read", DescriptionOf.Reads("shardCount", "Integer", description), StringComparison.Ordinal);

    [Theory]
    [InlineData("Value range: 1 to 8. A smaller value means a higher priority.")]
    [InlineData("Value range: 1 to 8. It is shown in the console.")]
    [InlineData("Value range: 1 to 8. The number is checked when it is saved.")]
    [InlineData("取值范围：1～8。数值越大优先级越高。")]
    [InlineData("Value range: 1 to 8 seconds.")]
    [InlineData("The value must be between 1 and 8 seconds.")]
    [InlineData("取值范围：1～8秒。")]
    public void Range_ThatNothingDoubts_IsMade(string description) =>
        Assert.Equal("range 1..8", DescriptionOf.Reads("shardCount", "Integer", description));

    /// <summary>What is said above a list is said of all its items.</summary>
    [Theory]
    [InlineData("Each part:", "Length limit: 3 to 40 characters.", "Must start with a letter.")]
    [InlineData("每一段：", "长度为3～40个字符。", "必须以字母开头。")]
    [InlineData("Each part:", "Must start with a letter.", "Length limit: 3 to 40 characters.")]
    public void LineAboveAList_HoldsForAllItsItems(string above, string first, string second)
    {
        var run = GeneratorRun.Of(Pages.Api("ResizeDisk", $"| label | Yes | String | <p>{above}</p><ul><li>{first}</li><li>{second}</li></ul> |"));

        Assert.DoesNotContain("failures.Length", run.Files["Zec.ResizeDisk.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("failures.Edges", run.Files["Zec.ResizeDisk.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("failures.Begin", run.Files["Zec.ResizeDisk.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zoneIds", "Zones to move. A zone supports up to 20 records.")]
    [InlineData("zones", "Zones support up to 20 records.")]
    [InlineData("zoneIds", "区域ID列表。区域最多支持20条记录。")]
    [InlineData("zones", "Zones. Up to 20 records are supported.")]
    [InlineData("zones", "Zones to update. A maximum of 5 zones run at the same time.")]
    [InlineData("zones", "Up to 20 Chinese characters.")]
    [InlineData("zones", "Must be 16 to 32 hex digits.")]
    [InlineData("zones", "必须在60到3600秒之间。")]
    public void CountOfSomethingElse_IsNotThatOfTheList(string name, string description) =>
        Assert.DoesNotContain("count", DescriptionOf.Reads(name, "String[]", description), StringComparison.Ordinal);

    /// <summary>A text has words, lines and digits.</summary>
    [Theory]
    [InlineData("String", "It contains up to 4 labels.")]
    [InlineData("String", "Up to 10 Chinese characters.")]
    [InlineData("String", "Must be 16 to 32 hex digits.")]
    [InlineData("String", "Up to 3 lines.")]
    [InlineData("String", "A maximum of 3 hops.")]
    [InlineData("String", "最多10个汉字。")]
    [InlineData("String", "最多支持3个通配符。")]
    [InlineData("Integer", "At most 4 digits.")]
    [InlineData("Integer", "The number of sizes cannot exceed 99.")]
    [InlineData("Integer", "The size must be between 1 and 10 times the depth.")]
    public void LimitOfAPart_FitsItsMember(string type, string description) => Assert.DoesNotContain(
        GeneratorRun.Of(Pages.Api("ResizeDisk", $"| size | Yes | {type} | {description} |")).Diagnostics,
        static finding => finding.Contains("ZEC0155", StringComparison.Ordinal));

    /// <summary>What is marked as code is a value as a whole.</summary>
    [Theory]
    [InlineData("<ul><li><code>tag:key</code>: a tag.</li><li><code>name</code>: a name.</li></ul>", "tag:key name")]
    [InlineData("<ul><li><code>dns:zone</code>：域名。</li><li><code>dns:record</code>：记录。</li></ul>", "dns:zone dns:record")]
    [InlineData("<ul><li><code>A(B)</code>: one.</li><li><code>A - B</code>: other.</li></ul>", "A(B) A - B")]
    [InlineData("<ul><li><code>zone:&lt;id&gt;</code>: one.</li><li><code>ALL</code>: all.</li><li><code>ANY</code>: any.</li></ul>", "ALL ANY")]
    [InlineData("<ul><li><code>16:9</code></li><li><code>4:3</code></li></ul>", "16:9 4:3")]
    [InlineData("<ul><li><code>FAST</code>: one.</li><li><code>SLOW</code>: other.</li></ul>", "FAST SLOW")]
    public void ValueInCode_IsWhole(string description, string values)
    {
        var page = OddPage.Parse(OddPage.With(OddPage.English, "| size | No | Integer | New size in GiB. |", $"| size | No | String | {description} |"));

        Assert.Equal(values, string.Join(' ', page.Operation!.Request.Single(static field => field.Name == "size").Values.Select(static value => value.Text)));
    }

    [Theory]
    [InlineData("只能以字母开头。")]
    [InlineData("Can only start with a letter.")]
    public void Beginning_OfAnyWording_IsRead(string description) =>
        Assert.Equal(DescriptionOf.Reads("name", "String", "必须以字母开头。"), DescriptionOf.Reads("name", "String", description));
}
