using ZecGen.Generator.Declarations;
using ZecGen.Generator.Parsing;

namespace ZecGen.Generator.Tests;

/// <summary>Tables as people and exporters write them: the request table of a page → its fields.</summary>
public class TableFormTests
{
    private const string Columns = "| Parameter Name | Required | Type | Description |\n| --- | --- | --- | --- |\n";
    private const string Head =
        "<thead><tr><th width=\"160\">Parameter Name</th><th data-type=\"checkbox\">Required</th><th>Type</th><th>Description</th></tr></thead>";

    [Theory]
    [InlineData("| Name | Type | Mandatory | Remarks |\n| --- | --- | --- | --- |\n| a | String | Y | Text. |")]
    [InlineData("| 参数名 | 是否必传 | 参数类型 | 参数说明 |\n| --- | --- | --- | --- |\n| a | 必传 | String | Text. |")]
    [InlineData("| 字段 | 必选(是/否) | 类型 | 描述 |\n| --- | --- | --- | --- |\n| a | 是 | String | Text. |")]
    [InlineData("| Field | Optional | Type | Description |\n| --- | --- | --- | --- |\n| a | No | String | Text. |")]
    [InlineData("| 参数名称 Name | 必选 Required | 类型 Type | 描述 / Description |\n| --- | --- | --- | --- |\n| a | 是 | String | Text. |")]
    [InlineData("| Name<br>参数名 | Mandatory 是否必填 | Type（类型） | Description 描述 |\n| --- | --- | --- | --- |\n| a | Yes | String | Text. |")]
    [InlineData("| Name | Type | Presence | Description |\n| --- | --- | --- | --- |\n| a | String | Mandatory | Text. |")]
    [InlineData("| No. | Parameter Name | Required | Type | Description |\n| --- | --- | --- | --- | --- |\n| 1 | a | Yes | String | Text. |")]
    [InlineData(
        "+----------------+----------+--------+-------------+\n| Parameter Name | Required | Type   | Description "
            + "|\n+================+==========+========+=============+\n| a              | Yes      | String | Text.       "
            + "|\n+----------------+----------+--------+-------------+")]
    [InlineData(
        "The parameters:\n+---+---+---+---+\n| Parameter Name | Required | Type | Description |\n+---+---+---+---+\n| a | Yes | String | Text. "
            + "|\n+---+---+---+---+\nProse below.")]
    [InlineData("Parameter Name | Required | Type | Description\n:--- | :---: | ---: | ---\na | Yes | String | Text.")]
    [InlineData("The parameters:\n" + Columns + "| a | Yes | String | Text. |")]
    [InlineData("| Key | Note |\n| --- | --- |\n| x | y |\n\n" + Columns + "| a | Yes | String | Text. |")]
    [InlineData("> " + "| Parameter Name | Required | Type | Description |\n> | --- | --- | --- | --- |\n> | a | Yes | String | Text. |")]
    [InlineData("* List\n\n  | Parameter Name | Required | Type | Description |\n  | --- | --- | --- | --- |\n  | a | Yes | String | Text. |")]
    [InlineData("{% tabs %}\n{% tab title=\"Body\" %}\n" + Columns + "| a | Yes | String | Text. |\n{% endtab %}\n{% endtabs %}")]
    [InlineData(Columns + "| <wbr>a | <kbd>Yes</kbd> | String | Text. |")]
    [InlineData("| Parameter\u200B Name | Required\u00A0 | Type | Description |\n| --- | --- | --- | --- |\n| \u200Ba | Yes\u00A0 | String\u200B | Text. |")]
    [InlineData(Columns + "| a\\* | **Yes** | `String` | Text. |")]
    [InlineData(Columns + "| <mark>a</mark> (name) | <strong>Yes</strong> | <code>String</code> | <p>Text.</p> |")]
    [InlineData(Columns + "| - | - | - | - |\n| a | Yes | String | Text. |")]
    [InlineData("<table>" + Head + "<tbody><tr><td>a</td><td>true</td><td>String</td><td>Text.</td></tr></tbody></table>")]
    [InlineData(
        "<TABLE><TR><TH>Parameter "
            + "Name</TH><TH>Required</TH><TH>Type</TH><TH>Description</TH></TR><TR><TD>a</TD><TD>Yes</TD><TD>String</TD><TD>Text.</TD></TR></TABLE>")]
    [InlineData(
        "<table>\n  <tr>\n    <td>Parameter Name</td>\n    <td>Required</td>\n\n    <td>Type</td>\n    <td>Description</td>\n  </tr>\n  <tr>\n    "
            + "<td>a</td>\n\n    <td>Yes</td>\n    <td>String</td>\n    <td>\n      <p>Text.</p>\n    </td>\n  </tr>\n</table>")]
    [InlineData("<div class=\"x\"><table>" + Head + "<tr><td>a<td>Yes<td>String<td>Text.</table></div>")]
    public void Table_OfAnyForm_GivesItsField(string table) => Assert.Equal("a String True Text.", Fields(table));

    [Theory]
    [InlineData("<tr><td colspan=\"4\"><strong>Basic</strong></td></tr><tr><td>a</td><td>Yes</td><td>String</td><td>x</td></tr>", "a String True x")]
    [InlineData("<tr><td>a</td><td rowspan=\"2\">Yes</td><td>String</td><td>x</td></tr><tr><td>b</td><td>Integer</td><td>y</td></tr>",
        "a String True x, b Integer True y")]
    [InlineData(
        "<tr><td>a</td><td>Yes</td><td>String</td><td>x<table><tr><td>1</td><td>2</td></tr></table></td></tr><tr><td>b</td><td>No</td><td>String</td><td>"
            + "y</td></tr>", "a String True x 1 2, b String False y")]
    [InlineData("<tr><td>a</td><td>Yes</td><td>Array&#x20;of <a class=\"x\" href='d.md#tag'>Tag</a></td><td>&#x3C;b> &amp;amp;<br/>y</td></tr>",
        "a Array of Tag True <b> &amp; y")]
    public void HtmlRows_OfAnyForm_AreRead(string rows, string expected) => Assert.Equal(expected, Fields($"<table>{Head}<tbody>{rows}</tbody></table>"));

    [Fact]
    public void DrawnTable_WithLinesInACell_JoinsTheLines() => Assert.Equal("a String True One. Two., b Integer False Three.", Fields("""
        +----------------+----------+---------+-------------+
        | Parameter Name | Required | Type    | Description |
        +----------------+----------+---------+-------------+
        | a              | Yes      | String  | One.        |
        |                |          |         | Two.        |
        +----------------+----------+---------+-------------+
        | b              | No       | Integer | Three.      |
        +----------------+----------+---------+-------------+
        """));

    [Fact]
    public void SecondTable_OfASection_ContinuesTheFirst() =>
        Assert.Equal("a String True x, b String False y",
            Fields(Columns
                + "| a | Yes | String | x |\n\nAnd these:\n\n| Type | Name | Description | Required |\n| --- | --- | --- | --- |\n| String | b | y | No |"));

    [Theory]
    [InlineData("Network settings")]
    [InlineData("Optional ones:")]
    [InlineData("**size**")]
    public void RowOfOneCellThatIsNotMarkedAsACaption_IsReported(string cell)
    {
        var finding = Assert.Single(Parse(Columns + $"| a | Yes | String | x |\n| {cell} |  |  |  |\n| b | No | String | x |").Diagnostics);
        Assert.Equal(("ZEC0204", 7, 2), (finding.Descriptor.Id, finding.Lines.Start.Line, finding.Lines.Start.Character));
    }

    [Fact]
    public void CaptionBetweenRows_IsNoRow()
    {
        var page = Parse(
            Columns + "| a | Yes | String | x |\n| **Network settings** |  |  |  |\n| b | No | String | x |\n| Optional | | | |\n| c | No | String | x |");

        Assert.Empty(page.Diagnostics);
        Assert.Equal(["a", "b", "c"], page.Operation!.Request.Select(static field => field.Name));
    }

    [Theory]
    [InlineData(
        "| Parameter Name | Required | Type | Default | Description |\n| --- | --- | --- | --- | --- |\n| a | No | Integer | 7 | Text. |\n| b | No | Integer "
            + "| - | Text. |", "Text. Default value: 7", "default 7; none")]
    [InlineData("| 参数名称 | 必选 | 类型 | 默认值 | 描述 |\n| --- | --- | --- | --- | --- |\n| a | 否 | Integer | `7` | 文字。 |\n| b | 否 | Integer | 无 | 文字。 |",
        "文字。 默认值：7", "default 7; none")]
    [InlineData(
        "| Parameter Name | Required | Type | Range | Description |\n| --- | --- | --- | --- | --- |\n| a | No | Integer | 1-9 | Text. |\n| b | No | Integer "
            + "| | Text. |", "Text. Value range: 1-9", "range 1-9; none")]
    [InlineData("| 参数名称 | 必选 | 类型 | 取值范围 | 描述 |\n| --- | --- | --- | --- | --- |\n| a | 否 | Integer | 1～9 | 文字。 |\n| b | 否 | Integer | | 文字。 |",
        "文字。 取值范围：1～9", "range 1-9; none")]
    [InlineData(
        "| Parameter Name | Required | Type | Constraints | Description |\n| --- | --- | --- | --- | --- |\n| a | No | Integer | Value range: 1 to 9. | "
            + "Text. |\n| b | No | Integer | | Text. |", "Text. Value range: 1 to 9.", "range 1-9; none")]
    [InlineData(
        "| Parameter Name | Required | Type | Example | Description |\n| --- | --- | --- | --- | --- |\n| a | No | Integer | 12 | Value range: 1 to 9. |\n| "
            + "b | No | Integer | | Text. |", "Value range: 1 to 9. Example: 12", "range 1-9; none")]
    [InlineData("| 参数名称 | 必选 | 类型 | 示例值 | 描述 |\n| --- | --- | --- | --- | --- |\n| a | 否 | Integer | 12 | 取值范围：1～9。 |\n| b | 否 | Integer | | 文字。 |",
        "取值范围：1～9。 示例：12", "range 1-9; none")]
    public void ColumnBesideTheDescription_IsPartOfIt(string table, string text, string rules)
    {
        var page = Parse(table);

        Assert.Empty(page.Diagnostics);
        Assert.Equal(text, page.Operation!.Request[0].Description.Flat);
        Assert.Equal(rules, string.Join("; ", page.Operation.Request.Select(static field => (field.Constraints.Count > 0 ? field.Constraints[0] : null) switch
        {
            Model.DefaultConstraint standard => "default " + standard.Value,
            Model.RangeConstraint range => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"range {range.Minimum}-{range.Maximum}"),
            _ => "none",
        })));
    }

    [Theory]
    [InlineData("FAST, SLOW")]
    [InlineData("FAST<br>SLOW")]
    [InlineData("FAST / SLOW")]
    [InlineData("`FAST`、`SLOW`")]
    [InlineData("FAST \\| SLOW")]
    public void ColumnOfListedValues_IsAnEnumeration(string cell)
    {
        foreach (var header in new[] { "| Parameter Name | Required | Type | Values | Description |", "| 参数名称 | 必选 | 类型 | 可选值 | 描述 |" })
        {
            var page = Parse($"{header}\n| --- | --- | --- | --- | --- |\n| a | No | String | {cell} | Text. |");
            Assert.Equal("FAST, SLOW", string.Join(", ", page.Operation!.Request[0].Values.Select(static value => value.Text)));
        }
    }

    [Theory]
    [InlineData("| 状态值 | 状态说明 |\n| --- | --- |\n| **X\\_1** | x |")]
    [InlineData("| 枚举值 | 含义 |\n| --- | --- |\n| `X_1` | x |")]
    [InlineData("| 枚举值 | 名称 | 说明 |\n| --- | --- | --- |\n| X\\_1 | 某 | x |")]
    [InlineData("| 类型 | 说明 |\n| --- | --- |\n| X\\_1 | x |")]
    [InlineData("| Status | Meaning |\n| --- | --- |\n| X\\_1 | x |\n|  |  |")]
    [InlineData("<table><tr><th>Value</th><th>Description</th></tr><tr><td>X_1</td><td>x</td></tr></table>")]
    public void TableOfValues_OfAnyForm_IsRead(string table) =>
        Assert.Equal("X_1",
            Assert.Single(
                Assert.Single(PageParser.Parse(new("p.md", "p.md", $"# Data Structures\n\n## DiskStatus\n\n{table}\n", null, null)).Enumerations).Values).Text);

    [Theory]
    [InlineData("| HTTP状态码 | 错误码 | 说明 |\n| --- | --- | --- |\n| **404** | **A\\_CODE** | x |", "404 A_CODE x")]
    [InlineData("| Status | Error Code | Message |\n| --- | --- | --- |\n| 404 Not Found | `A_CODE` | x |", "404 A_CODE x")]
    [InlineData("| 错误码 | 描述 |\n| --- | --- |\n| A\\_CODE（旧） | x |", "0 A_CODE x")]
    [InlineData("| 状态码 | 错误码 | 描述 |\n| --- | --- | --- |\n| ４０４ | A\\_CODE<br>B\\_CODE | x |", "404 A_CODE x, 404 B_CODE x")]
    [InlineData(
        "<table><tr><th>HTTP Status Code</th><th>Error Code</th><th>Description</th></tr><tr><td "
            + "rowspan=\"2\">404</td><td>A_CODE</td><td>x</td></tr><tr><td>B_CODE</td><td>y</td></tr></table>", "404 A_CODE x, 404 B_CODE y")]
    public void TableOfErrors_OfAnyForm_IsRead(string table, string expected) =>
        Assert.Equal(expected,
            string.Join(", ", Parse(Columns + "| a | Yes | String | x |\n\n## Error Codes\n\n" + table).Operation!.Errors.Select(
                row => $"{row.Error.Status} {row.Error.Code} {row.Error.Description.Flat}")));

    private static Page Parse(string table) => PageParser.Parse(new("p.md", "p.md", "# ResizeDisk\n\n## Request Parameters\n\n" + table + "\n", null, null));

    private static string Fields(string table) =>
        string.Join(", ",
            Parse(table).Operation!.Request.Select(
                field =>
                    $"{field.Name} {string.Concat(Enumerable.Repeat("Array of ", field.Type.ArrayDepth))}{field.Type.Name} {field.IsRequired} "
                        + $"{field.Description.Flat}"));
}
