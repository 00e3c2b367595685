using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>Types, nested rows, columns of limits and headers in two rows, as tables have them → what they say.</summary>
public class CellFormTests
{
    [Theory]
    [InlineData("数组（字符串）", "String[]")]
    [InlineData("数组(String)", "String[]")]
    [InlineData("数组[字符串]", "String[]")]
    [InlineData("数组&lt;String&gt;", "String[]")]
    [InlineData("列表（整数）", "Integer[]")]
    [InlineData("集合（字符串）", "String[]")]
    [InlineData("Array (of String)", "String[]")]
    [InlineData("数组", "Object[]")]
    [InlineData("Number (integer)", "Integer")]
    [InlineData("Number(int)", "Integer")]
    [InlineData("数字（整数）", "Integer")]
    [InlineData("Float (32-bit)", "Float")]
    [InlineData("int类型", "Integer")]
    [InlineData("整形", "Integer")]
    [InlineData("uint16", "Integer")]
    [InlineData("文本", "String")]
    [InlineData("字串", "String")]
    [InlineData("str", "String")]
    [InlineData("varchar(64)", "String")]
    [InlineData("String, nullable", "String")]
    public void Type_InOtherWords_IsRead(string written, string type) =>
        Assert.Contains($"size {type}, ", OddPage.Facts(OddPage.Parse(OddPage.With(OddPage.English, "| size | No | Integer |", $"| size | No | {written} |"))),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("¦ ")]
    [InlineData("=> ")]
    [InlineData("⇒ ")]
    [InlineData("＞")]
    [InlineData(@"\|-")]
    [InlineData(@"\|--")]
    [InlineData(@"\|__")]
    [InlineData("∣-")]
    [InlineData("⌊")]
    [InlineData("﹂")]
    [InlineData("⟶ ")]
    [InlineData("➥ ")]
    [InlineData("╟─ ")]
    public void RowBelowAList_WithASignBeforeItsName_IsNested(string sign)
    {
        var page = Rows($"| labels | No | Array of Object | Labels. |\n| {sign}key | Yes | String | Key. |\n| {sign}weight | No | Integer | Weight. |");

        Assert.Equal("labels: key, weight", page);
    }

    [Fact]
    public void BarsWithMoreDashes_AreDeeper() => Assert.Equal("labels: owner; owner: name",
        Rows("| labels | No | Array of Object | Labels. |\n| \\|-owner | No | Object | Owner. |\n| \\|--name | No | String | Name. |"));

    [Theory]
    [InlineData("* key")]
    [InlineData(@"\* key")]
    [InlineData("1.1 key")]
    public void SignThatMayBeABullet_IsReportedBelowAList(string name)
    {
        var text = OddPage.With(OddPage.English, "| labels | No | Array of String |", "| labels | No | Array of Object |")
            .Replace("| Labels to set. |\n", $"| Labels to set. |\n| {name} | No | String | Key. |\n", StringComparison.Ordinal);

        Assert.StartsWith("docs-spec/resizedisk.md(14,3): warning ZEC0043: The sign in '",
            Assert.Single(GeneratorRun.Of(new PageFile("docs-spec/resizedisk.md", text)).Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void SignOfAllRows_IsABullet() => Assert.Empty(GeneratorRun.Of(Pages.Api("ResizeDisk",
        "| * diskId | Yes | String | The disk. |\n| * labels | No | Object | Labels. |\n| * size | No | Integer | Size. |")).Diagnostics);

    [Theory]
    [InlineData("Allowed Values")]
    [InlineData("Valid Values")]
    [InlineData("Value")]
    [InlineData("Range")]
    [InlineData("Value Range")]
    [InlineData("Constraints")]
    [InlineData("Limits")]
    [InlineData("Restrictions")]
    public void CellBesideTheDescription_SaysItsOwnRule(string header) =>
        Assert.Equal("name: minLength 2 maxLength 40; size: min 5 max 300; mode: FAST SLOW",
            Rules(header, "2 to 40 characters", "5 to 300", "FAST, SLOW"));

    [Theory]
    [InlineData("取值")]
    [InlineData("可选值")]
    [InlineData("取值范围")]
    [InlineData("约束")]
    [InlineData("限制")]
    public void ChineseCellBesideTheDescription_SaysItsOwnRule(string header) =>
        Assert.Equal("name: minLength 2 maxLength 40; size: min 5 max 300; mode: FAST SLOW", Rules(header, "2～40个字符", "5～300", "FAST、SLOW"));

    [Theory]
    [InlineData("Length", "2-40", "", "name: minLength 2 maxLength 40")]
    [InlineData("长度", "2-40", "", "name: minLength 2 maxLength 40")]
    [InlineData("Max Length", "40", "", "name: maxLength 40")]
    [InlineData("最大长度", "40", "", "name: maxLength 40")]
    [InlineData("Maximum", "", "300", "size: max 300")]
    [InlineData("最大值", "", "300", "size: max 300")]
    [InlineData("Minimum", "", "5", "size: min 5")]
    [InlineData("最小值", "-", "5", "size: min 5")]
    [InlineData("Constraints", "unique, trimmed", "", "")]
    public void ColumnOfLimits_IsReadAsThem(string header, string name, string size, string rules) => Assert.Equal(rules, Rules(header, name, size, ""));

    [Theory]
    [InlineData("<tr><th colspan=\"2\">Parameter</th><th rowspan=\"2\">Type</th><th rowspan=\"2\">Description</th></tr>"
        + "<tr><th>Name</th><th>Required</th></tr>")]
    [InlineData("<tr><th rowspan=\"2\">参数名称</th><th rowspan=\"2\">必选</th><th colspan=\"2\">详情</th></tr><tr><th>类型</th><th>描述</th></tr>")]
    [InlineData("<tr><th colspan=\"2\">A</th><th colspan=\"2\">B</th></tr><tr><th>Name</th><th>Required</th><th>Type</th><th>Description</th></tr>")]
    public void HeaderInTwoRows_IsTheSecond(string header)
    {
        const string Rows = "| Parameter Name | Required | Type | Description |\n| --- | --- | --- | --- |\n"
            + "| diskId | Yes | String | The disk. |\n| size | No | Integer | New size in GiB. |\n| labels | No | Array of String | Labels to set. |\n";
        var table = $"<table>{header}<tr><td>diskId</td><td>Yes</td><td>String</td><td>The disk.</td></tr><tr><td>size</td><td>No</td><td>Integer</td>"
            + "<td>Size.</td></tr><tr><td>labels</td><td>No</td><td>Array of String</td><td>Labels.</td></tr></table>\n";

        var page = OddPage.Parse(OddPage.With(OddPage.English, Rows, table));

        Assert.Equal((OddPage.Whole, ""), (OddPage.Facts(page), OddPage.Findings(page)));
    }

    [Theory]
    [InlineData("Integer", "Value rnage: 5 to 300", "12,25): warning ZEC0165: 'rnage' in the description of 'size' looks like a misspelled 'range'")]
    [InlineData("String", "Lenght limit: 2 to 40 charcters",
        "12,24): warning ZEC0165: 'Lenght' in the description of 'size' looks like a misspelled 'Length'")]
    [InlineData("Array of String", "A maximun of 12 labels",
        "12,33): warning ZEC0165: 'maximun' in the description of 'size' looks like a misspelled 'maximum'")]
    [InlineData("Integer", "Value range: 5 to 3OO", "12,25): warning ZEC0165: '3OO' in the description of 'size' looks like a misspelled '300'")]
    [InlineData("Integer", "Value range: 5 to3OO", "12,25): warning ZEC0165: 'to3OO' in the description of 'size' looks like a misspelled 'to 300'")]
    [InlineData("Integer", "取值范围：5～3OO", "12,25): warning ZEC0165: '3OO' in the description of 'size' looks like a misspelled '300'")]
    [InlineData("Array of String", "A maximum of l2 entries", "12,33): warning ZEC0165: 'l2' in the description of 'size' looks like a misspelled '12'")]
    [InlineData("Array of String", "最多支持l2个", "12,33): warning ZEC0165: 'l2' in the description of 'size' looks like a misspelled '12'")]
    [InlineData("Integer", "取值范园：5～300", "12,25): warning ZEC0165: '取值范园' in the description of 'size' looks like a misspelled '取值范围'")]
    [InlineData("Array of String", "最多支特12个", "12,33): warning ZEC0165: '最多支特' in the description of 'size' looks like a misspelled '最多支持'")]
    [InlineData("Boolean", "默认直：true", "12,25): warning ZEC0165: '默认直' in the description of 'size' looks like a misspelled '默认值'")]
    [InlineData("Integer", "默认认值：60", "12,25): warning ZEC0165: '默认认值' in the description of 'size' looks like a misspelled '默认值'")]
    [InlineData("Integer", "取范围：5～300", "12,25): warning ZEC0165: '取范围' in the description of 'size' looks like a misspelled '取值范围'")]
    [InlineData("Integer", "取值围范：5～300", "12,25): warning ZEC0165: '取值围范' in the description of 'size' looks like a misspelled '取值范围'")]
    [InlineData("Array of String", "数量限上为12个", "12,33): warning ZEC0165: '限上' in the description of 'size' looks like a misspelled '上限'")]
    [InlineData("Integer", "默人值：60", "12,25): warning ZEC0165: '默人值' in the description of 'size' looks like a misspelled '默认值'")]
    public void SentenceWithAMisspeltWordOfRules_IsReported(string type, string sentence, string finding)
    {
        var text = OddPage.With(OddPage.English, "| size | No | Integer | New size in GiB. |", $"| size | No | {type} | {sentence} |");

        Assert.Equal($"docs-spec/resizedisk.md({finding}, with which '{sentence}' would be a rule; correct it. Until then the rule is not checked.",
            GeneratorRun.Of(new PageFile("docs-spec/resizedisk.md", text)).Diagnostics.Single(static one => one.Contains("ZEC0165", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Integer", "Value range: 5 to 300.")]
    [InlineData("Integer", "The last 5 to 300 snapshots.")]
    [InlineData("Integer", "Form 5 is for those who post 300.")]
    [InlineData("String", "支持2～40个字节。")]
    [InlineData("Integer", "最高12核。")]
    public void SentenceWithOtherWords_IsNot(string type, string sentence)
    {
        var text = OddPage.With(OddPage.English, "| size | No | Integer | New size in GiB. |", $"| size | No | {type} | {sentence} |");

        Assert.DoesNotContain(GeneratorRun.Of(new PageFile("docs-spec/resizedisk.md", text)).Diagnostics,
            static found => found.Contains("ZEC0165", StringComparison.Ordinal));
    }

    private static string Rows(string rows) => string.Join("; ", OddPage.Parse(Pages.Api("ResizeDisk", rows).Content).Structures
        .OrderBy(static structure => structure.Span.Start).Select(static structure => $"{Name(structure.Name)}: "
            + string.Join(", ", structure.Fields.Select(static field => field.Name))));

    private static string Name(string structure) => structure.EndsWith("Owner", StringComparison.Ordinal) ? "owner" : "labels";

    private static string Rules(string header, string name, string size, string mode)
    {
        var page = OddPage.Parse(Pages.Api("ResizeDisk", $"| Parameter Name | Required | Type | {header} | Description |\n| --- | --- | --- | --- | --- |\n"
            + $"| name | No | String | {name} | Name. |\n| size | No | Integer | {size} | Size. |\n| mode | No | String | {mode} | Mode. |").Content);
        return string.Join("; ", page.Operation!.Request.Select(static field => (field.Name, Rules: string.Join(" ",
            field.Values.Select(static value => value.Text).Concat(field.Constraints.Select(Said)))))
            .Where(static field => field.Rules.Length > 0).Select(static field => $"{field.Name}: {field.Rules}"));
    }

    private static string Said(Model.Constraint rule) => rule switch
    {
        Model.LengthConstraint length => Limits("Length", length.Minimum, length.Maximum),
        Model.RangeConstraint range => Limits("", range.Minimum, range.Maximum),
        _ => rule.GetType().Name,
    };

    private static string Limits(string of, object? least, object? most) =>
        string.Join(" ", new[] { least is null ? "" : $"min{of} {least}", most is null ? "" : $"max{of} {most}" }.Where(static limit => limit.Length > 0));
}
