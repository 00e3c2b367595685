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
}
