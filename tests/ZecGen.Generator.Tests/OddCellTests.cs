using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>Cells and tables that say what they mean in a place of their own → read, and reported once where the form is wrong.</summary>
public class OddCellTests
{
    [Theory]
    [InlineData("labels→key", "labels→value")]
    [InlineData("labels › key", "labels › value")]
    [InlineData("labels &gt; key", "labels &gt; value")]
    [InlineData("labels-&gt;key", "labels-&gt;value")]
    [InlineData("labels » key", "labels » value")]
    [InlineData("`labels` → `key`", "`labels` → `value`")]
    public void NameCell_WithArrows_NestsMembers(string first, string second)
    {
        foreach (var (whole, yes, no) in new[] { (OddPage.English, "Yes", "No"), (OddPage.Chinese, "是", "否") })
        {
            var rows = $"| labels | {no} | Array of Object | Labels. |\n| {first} | {yes} | String | A key. |\n| {second} | {no} | String |";
            var page = OddPage.Parse(OddPage.With(whole, $"| labels | {no} | Array of String |", rows));

            Assert.Contains("labels ResizeDiskRequestLabels[])", OddPage.Facts(page), StringComparison.Ordinal);
            Assert.EndsWith("; ResizeDiskRequestLabels { key String!, value String }", OddPage.Facts(page), StringComparison.Ordinal);
            Assert.Equal("", OddPage.Findings(page));
        }
    }

    [Theory]
    [InlineData("diskId <br>*required*", "size")]
    [InlineData("diskId (required)", "size (optional)")]
    [InlineData("`diskId` **Mandatory**", "`size`")]
    [InlineData("diskId（必填）", "size")]
    [InlineData("diskId<br>必选", "size<br>非必选")]
    public void NameCell_ThatSaysRequired_IsRead(string required, string optional)
    {
        var text = OddPage.With(OddPage.English, "| Parameter Name | Required | Type | Description |\n| --- |", "| Parameter Name | Type | Description |\n|");
        text = OddPage.With(text, "| labels | No |", "| labels |");
        var page = OddPage.Parse(OddPage.With(OddPage.With(text, "| diskId | Yes |", $"| {required} |"), "| size | No |", $"| {optional} |"));

        Assert.Equal(OddPage.Whole, OddPage.Facts(page));
        Assert.Equal("", OddPage.Findings(page));
    }

    [Theory]
    [InlineData("<div class=\"wide\">", "</div>")]
    [InlineData("<details open>", "</details>")]
    [InlineData("<center>", "</center>")]
    public void Table_DirectlyBelowATag_IsReadAndReported(string opening, string closing)
    {
        foreach (var (whole, header) in new[] { (OddPage.English, "| Parameter Name | Required |"), (OddPage.Chinese, "| 参数名称 | 必选 |") })
        {
            var page = OddPage.Parse(OddPage.With(OddPage.With(whole, header, $"{opening}\n{header}"), "\n## 3.", $"{closing}\n\n## 3."));

            Assert.Equal(OddPage.Whole, OddPage.Facts(page));
            Assert.Equal("ZEC0024 9", OddPage.Findings(page));
        }
    }

    [Theory]
    [InlineData("String", "规格：BASIC（基础版）、PRO。", "values BASIC(基础版) PRO")]
    [InlineData("String", "规格，BASIC（基础版）、PRO（专业版）。", "values BASIC(基础版) PRO(专业版)")]
    [InlineData("String", "Type: BASIC (basic), PRO (professional).", "values BASIC(basic) PRO(professional)")]
    [InlineData("String", "规格，如BASIC（基础版）、PRO。", "")]
    [InlineData("String", "规格，BASIC（基础版）、PRO等。", "")]
    [InlineData("String", "不支持的地域：HKG（香港）、SIN（新加坡）。", "")]
    [InlineData("String", "Type: BASIC, PRO.", "")]
    public void ListedValues_BehindATitle_AreRead(string type, string description, string read) =>
        Assert.Equal(read, DescriptionOf.Reads("spec", type, description));

    [Fact]
    public void Word_GluedToAValueInCode_IsNoPartOfIt()
    {
        const string Row = "| size | No | Integer | New size in GiB. |";
        const string Items = "| size | No | String | <ul><li><code>BASIC</code>Basic.</li><li><code>PRO</code>Pro.</li></ul> |";
        var page = OddPage.Parse(OddPage.With(OddPage.English, Row, Items));
        Assert.Equal(["BASIC Basic.", "PRO Pro."], page.Operation!.Request[1].Values.Select(static value => $"{value.Text} {value.Documentation.Flat}"));

        page = OddPage.Parse(OddPage.With(OddPage.English, Row, "| size | No | String | Valid values: <code>BASIC</code>Basic, <code>PRO</code>Pro. |"));
        Assert.Empty(page.Operation!.Request[1].Values);
    }

    [Theory]
    [InlineData("<ul><li>Basic: small.</li><li>Pro: large.</li></ul>", "Basic Pro")]
    [InlineData("<ul><li>Basic: small.</li><lli>Pro: large.</li></ul>", "Basic Pro")]
    [InlineData("<ul><il>Basic: small.</li><li>Pro: large.</lii></ul>", "Basic Pro")]
    [InlineData("<ol><li>Basic: small.</il><li>Pro: large.</li></ol>", "Basic Pro")]
    [InlineData("<ul><ll>Basic：小。</ll><ll>Pro：大。</ll></ul>", "Basic Pro")]
    public void TagOfAnItem_Misspelt_IsRead(string list, string values)
    {
        var row = "| size | No | String | <p>The size.</p>" + list + " |";
        var page = OddPage.Parse(OddPage.With(OddPage.English, "| size | No | Integer | New size in GiB. |", row));

        Assert.Equal(values, string.Join(' ', page.Operation!.Request[1].Values.Select(static value => value.Text)));
    }

    [Theory]
    [InlineData("Name of <li> in <ul>.", "Name of")]
    [InlineData("A <zone> or <lli>.", "A <zone> or <lli>.")]
    [InlineData("<ul><li>Of <l>.</li></ul>", "Of <l>.")]
    public void TagThatIsNoItem_StaysText(string description, string first)
    {
        var page = OddPage.Parse(OddPage.With(OddPage.English, "| size | No | Integer | New size in GiB. |", $"| size | No | String | {description} |"));

        Assert.Equal(first, page.Operation!.Request[1].Description.Lines[0].Text);
    }

    [Theory]
    [InlineData("Yes (EDGE)")]
    [InlineData("Required (trial)")]
    [InlineData("Mandatory [trial]")]
    [InlineData("✓ (EDGE)")]
    [InlineData("Yes, EDGE")]
    [InlineData("Yes - EDGE")]
    [InlineData("M (new tenants)")]
    [InlineData("true (trial)")]
    [InlineData("Yes<br>EDGE")]
    [InlineData("是（EDGE）")]
    [InlineData("必填（新租户）")]
    [InlineData("是，EDGE")]
    [InlineData("是 EDGE")]
    [InlineData("√（EDGE）")]
    [InlineData("必选，EDGE可不填")]
    [InlineData("是（甲）")]
    public void RequiredCell_WithARemarkThatMayNarrowIt_IsNotRequiredAndReported(string cell)
    {
        foreach (var (whole, yes) in new[] { (OddPage.English, "Yes"), (OddPage.Chinese, "是") })
        {
            var page = OddPage.Parse(OddPage.With(whole, $"| diskId | {yes} |", $"| diskId | {cell} |"));

            Assert.Equal(OddPage.Whole.Replace("diskId String!", "diskId String"), OddPage.Facts(page));
            Assert.Equal("ZEC0022 11", OddPage.Findings(page));
        }
    }

    [Theory]
    [InlineData("Yes, always")]
    [InlineData("Yes (required)")]
    [InlineData("Required[^1]")]
    [InlineData("Yes (1)")]
    [InlineData("Yes*")]
    [InlineData("Required (String)")]
    [InlineData("✓ (required)")]
    [InlineData("是（必填）")]
    [InlineData("是①")]
    [InlineData("必填，始终")]
    [InlineData("是（必填项）")]
    public void RequiredCell_WithARemarkThatAddsNothing_IsRequired(string cell)
    {
        foreach (var (whole, yes) in new[] { (OddPage.English, "Yes"), (OddPage.Chinese, "是") })
        {
            var page = OddPage.Parse(OddPage.With(whole, $"| diskId | {yes} |", $"| diskId | {cell} |"));

            Assert.Equal(OddPage.Whole, OddPage.Facts(page));
            Assert.Equal("", OddPage.Findings(page));
        }
    }

    [Theory]
    [InlineData("Optional", "No (EDGE)", "diskId String,")]
    [InlineData("Optional", "No (mandatory)", "diskId String!,")]
    [InlineData("是否可选", "否（EDGE）", "diskId String,")]
    [InlineData("是否可选", "否", "diskId String!,")]
    public void OptionalCell_WithARemark_IsRequiredOnlyWhereItAddsNothing(string header, string cell, string read)
    {
        var text = OddPage.With(OddPage.English, "| Parameter Name | Required |", $"| Parameter Name | {header} |");
        text = OddPage.With(OddPage.With(text, "| size | No |", "| size | Yes |"), "| labels | No |", "| labels | Yes |");
        text = OddPage.With(text, "| diskId | Yes |", $"| diskId | {cell} |");

        Assert.Contains(read, OddPage.Facts(OddPage.Parse(text)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("diskId (required, EDGE)")]
    [InlineData("diskId（必填，EDGE）")]
    public void NameCell_ThatSaysRequiredForSomeThings_IsNotRequiredAndReported(string cell)
    {
        var text = OddPage.With(OddPage.English, "| Parameter Name | Required | Type | Description |\n| --- |", "| Parameter Name | Type | Description |\n|");
        text = OddPage.With(OddPage.With(text, "| labels | No |", "| labels |"), "| size | No |", "| size (required) |");
        var page = OddPage.Parse(OddPage.With(text, "| diskId | Yes |", $"| {cell} |"));

        Assert.StartsWith("ResizeDisk(diskId String, size Integer!,", OddPage.Facts(page), StringComparison.Ordinal);
        Assert.Equal("ZEC0201 11", OddPage.Findings(page));
    }
}
