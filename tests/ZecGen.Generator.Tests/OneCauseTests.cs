using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>One slip in a page that is in order, in both languages → one finding that names the cause, and no symptom of it.</summary>
public class OneCauseTests
{
    [Theory]
    [InlineData("en", "| Parameter Name | Required | Type |", "| Parameter Name | Type |",
        "9,2): warning ZEC0034: A column of this table has no header; write 'Required' above it. It is read as that, because of what its cells say.")]
    [InlineData("cn", "| 参数名称 | 必选 | 类型 | 描述 |", "| 参数名称 | 必选 | 类型 |",
        "9,2): warning ZEC0034: A column of this table has no header; write 'Description' above it.")]
    [InlineData("en", "| Parameter Name | Required | Type |", "| Parameter Name | | Type |",
        "9,2): warning ZEC0034: A column of this table has no header; write 'Required' above it.")]
    [InlineData("en", "| Parameter Name | Required | Type |", "| Parameter Name | Type | Required |",
        "9,20): warning ZEC0033: The headers 'Type' and 'Required' each stand above what the other one says; swap the two headers.")]
    [InlineData("en", "| Parameter Name | Required | Type | Description |", "| Parameter Name | Required | Description | Type |",
        "9,31): warning ZEC0033: The headers 'Description' and 'Type' each stand above what the other one says; swap the two headers.")]
    [InlineData("cn", "| 参数名称 | 必选 | 类型 | 描述 |", "| 描述 | 必选 | 类型 | 参数名称 |",
        "9,3): warning ZEC0033: The headers '描述' and '参数名称' each stand above what the other one says; swap the two headers.")]
    [InlineData("cn", "| HTTP状态码 | 错误码 |", "| 错误码 | HTTP状态码 |",
        "47,3): warning ZEC0033: The headers '错误码' and 'HTTP状态码' each stand above what the other one says; swap the two headers.")]
    [InlineData("en", "| size | No | Integer |", "| size | Integer | No |",
        "12,10): warning ZEC0035: The cells 'Integer' and 'No' of this row each stand in the column of the other one; swap them.")]
    [InlineData("en", "| size | No | Integer |", "| Integer | No | size |",
        "12,3): warning ZEC0035: The cells 'Integer' and 'size' of this row each stand in the column of the other one; swap them.")]
    [InlineData("cn", "| size | 否 | Integer |", "| Integer | 否 | size |", "12,3): warning ZEC0035: The cells 'Integer' and 'size' of this row")]
    [InlineData("en", "| --- | --- | --- | --- |", "| --- | -- - | --- | --- |", "10,1): warning ZEC0024: The line below the header is not '| --- | --- |'")]
    [InlineData("cn", "| --- | --- | --- | --- |", "| --- | --- | - -- | --- |", "10,1): warning ZEC0024: The line below the header is not '| --- | --- |'")]
    [InlineData("cn", "| size | 否 | Integer |", "| size | Integer | 否 |",
        "12,10): warning ZEC0035: The cells 'Integer' and '否' of this row each stand in the column of the other one; swap them.")]
    [InlineData("en", "| labels | No | Array of String | Labels to set. |\n", "| labels | No | Array of String | Labels to set. |\n```\n",
        "9,1): warning ZEC0024: The table is in a code block, or indented like one; remove the fence or the indentation.")]
    [InlineData("en", "| HTTP Status Code | Error Code | Description |\n| --- | --- | --- |\n| 404 |",
        "    | HTTP Status Code | Error Code | Description |\n    | --- | --- | --- |\n    | 404 |",
        "47,5): warning ZEC0024: The table is in a code block, or indented like one;")]
    [InlineData("en", "| size |", "## Advanced\n| size |",
        "12,1): warning ZEC0021: The table below 'Advanced' is read as the parameters of the request, because of its columns;")]
    [InlineData("en", "## 5. Error Codes", "<!-- ask the team\n\n## 5. Error Codes",
        "45,1): warning ZEC0024: The comment that begins here is never closed, and would hide the rest of the page; add '-->' after it.")]
    [InlineData("cn", "## 3. 响应结果", "<!-- 待确认\n\n## 3. 响应结果", "15,1): warning ZEC0024: The comment that begins here is never closed")]
    [InlineData("en", "| labels | No | Array of String | Labels to set. |", "| labels | No\n| Array of String | Labels to set. |",
        "13,1): warning ZEC0024: A cell of this row spans several lines,")]
    [InlineData("en", " New size in GiB. |\n", " New size in GiB. | ",
        "12,2): warning ZEC0023: The row 'size' has 9 cells and its table 4 columns; put each row on a line of its own.")]
    [InlineData("en", "| size | No | Integer | New", "| size | No | Integer | Required. New",
        "12,10): warning ZEC0038: The required column of 'size' says 'No', and its description begins with 'Required'; correct one of the two. The column "
            + "counts.")]
    [InlineData("cn", "| diskId | 是 | String | 云盘。", "| diskId | 是 | String | 选填。云盘。",
        "11,12): warning ZEC0038: The required column of 'diskId' says '是', and its description begins with '选填'; correct one of the two.")]
    [InlineData("en", "## 2. Request Parameters", "## 2. Body", "7,1): warning ZEC0021: The table below '2. Body' is read as the parameters of the request")]
    [InlineData("en", "## 3. Response Parameters", "## 3. Data", "15,1): warning ZEC0021: The table below '3. Data' is read as the parameters of the response")]
    public void Slip_ThatDoesNotChangeTheMeaning_IsReadAndReportedOnce(string language, string from, string to, string finding)
    {
        var text = OddPage.With(PageOf(language), from, to);
        if (to.EndsWith("```\n", StringComparison.Ordinal)) text = OddPage.With(text, "| Parameter Name | Required |", "```\n| Parameter Name | Required |");
        if (to.StartsWith("    |", StringComparison.Ordinal)) text = OddPage.With(text, "\n| 400 |", "\n    | 400 |");

        Assert.StartsWith("docs-spec/resizedisk.md(" + finding, Assert.Single(GeneratorRun.Of(new PageFile("docs-spec/resizedisk.md", text)).Diagnostics),
            StringComparison.Ordinal);
        Assert.Equal(OddPage.Whole, OddPage.Facts(OddPage.Parse(text)));
    }

    [Theory]
    [InlineData("en", "| size |", "| the size of it |", "12,3): warning ZEC0204: The row 'the size of it' is not read")]
    [InlineData("cn", "| size |", "| 大小 |", "12,3): warning ZEC0204: The row '大小' is not read")]
    [InlineData("en", "| size | No", "| | No", "12,4): warning ZEC0204: The row 'No' is not read, because it has no name")]
    [InlineData("en", "| size | No |", "| No |", "12,2): warning ZEC0204: The row 'No' is not read, because it has no name")]
    [InlineData("cn", "| size | 否 |", "| 否 |", "12,2): warning ZEC0204: The row '否' is not read, because it has no name")]
    [InlineData("en", "| size | No | Integer | New size in GiB. |", "| size |",
        "12,2): warning ZEC0023: The row 'size' has 1 cells and its table 4 columns; add the missing cells. The row is ignored.")]
    [InlineData("en", "| Parameter Name | Required | Type | Description |", "| Parameter Name | Nullable | Type | Description |",
        "9,1): warning ZEC0001: The request table has no column for the required flag (its columns: Parameter Name, Nullable,")]
    [InlineData("cn", "| 参数名称 | 必选 | 类型 | 描述 |", "| 参数名称 | 允许为空 | 类型 | 描述 |", "9,1): warning ZEC0001: The request table has no column for the required flag")]
    [InlineData("en", "| 404 |", "| |", "49,4): warning ZEC0029: '' is not an HTTP status;")]
    [InlineData("cn", "| 404 |", "| |", "49,4): warning ZEC0029: '' is not an HTTP status;")]
    [InlineData("en", "| size |", "| Size |", "32,4): warning ZEC0105: The example has 'size' where the table of the request has 'Size'")]
    [InlineData("en", "  \"size\": 40\n", "<<<<<<< HEAD\n  \"size\": 40\n=======\n  \"size\": 41\n>>>>>>> other\n",
        "32,1): warning ZEC0026: A merge left its conflict markers here")]
    [InlineData("en", "  }\n}\n```\n", "  }\n}\n``\n", "24,1): warning ZEC0025: The code block that begins here is never closed")]
    [InlineData("en", "| labels | No |", "| opts.a | No | String | A. |\n| opts.b | No | String | B. |\n| labels | No |",
        "13,3): warning ZEC0204: The row 'opts.a' is not read, because no row above it is called 'opts'")]
    [InlineData("en", "| Labels to set. |\n", "| Labels to set. |\nforce No Boolean Whether to force it.\n",
        "14,1): warning ZEC0204: The row 'force No Boolean Whether to force it.' is not read, because it is not part of a table")]
    [InlineData("en", "| size |", "| si ze |", "12,3): warning ZEC0204: The row 'si ze' is not read")]
    [InlineData("cn", "| size |", "| ѕize |", "12,3): warning ZEC0204: The row 'ѕize' is not read")]
    [InlineData("en", "| size | No | Integer | New", "| size | Integer? No! | New",
        "12,2): warning ZEC0023: The row 'size' has 3 cells and its table 4 columns; add the missing cells. The row is ignored.")]
    public void Cause_IsReportedWithoutItsSymptoms(string language, string from, string to, string finding) =>
        Assert.StartsWith("docs-spec/resizedisk.md(" + finding,
            Assert.Single(GeneratorRun.Of(new PageFile("docs-spec/resizedisk.md", OddPage.With(PageOf(language), from, to))).Diagnostics),
            StringComparison.Ordinal);

    /// <summary>What stood behind it cannot be missed.</summary>
    [Theory]
    [InlineData("en", "| 400 | DISK\\_TOO\\_SMALL | It is too sm")]
    [InlineData("en", "| 400 | DISK\\_TOO\\_SMALL | It is too small.\n\n\n")]
    [InlineData("cn", "| 400 | DISK\\_TOO\\_SMALL | 磁盘")]
    public void PageThatEndsInARowWithoutItsBar_IsReported(string language, string end)
    {
        var text = PageOf(language);
        text = text[..text.IndexOf("| 400 | DISK", StringComparison.Ordinal)] + end;

        Assert.StartsWith("docs-spec/resizedisk.md(50,1): warning ZEC0024: The page ends in a row without a bar at its end, as if it were cut off there;",
            Assert.Single(GeneratorRun.Of(new PageFile("docs-spec/resizedisk.md", text)).Diagnostics), StringComparison.Ordinal);
        // A table that has no bars at the end of its rows is whole.
        Assert.DoesNotContain(GeneratorRun.Of(new PageFile("docs-spec/resizedisk.md", text.Replace(" |\n", "\n", StringComparison.Ordinal))).Diagnostics,
            static finding => finding.Contains("ZEC0024", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "2. Request Parameters", "3. Response Parameters",
        "7,1): warning ZEC0036: The table below '2. Response Parameters' describes the request, and that below the other heading the response, as their "
            + "columns show; swap the two: 'Request Parameters' here, 'Response Parameters' there.")]
    [InlineData("cn", "2. 请求参数", "3. 响应结果", "7,1): warning ZEC0036: The table below '2. 响应结果' describes the request")]
    public void Headings_ThatChangedPlaces_AreReportedOnce(string language, string request, string response, string finding)
    {
        var text = OddPage.With(OddPage.With(OddPage.With(PageOf(language), request, "2. X"), response, "3." + request[2..]), "2. X", "2." + response[2..]);

        Assert.StartsWith("docs-spec/resizedisk.md(" + finding, Assert.Single(GeneratorRun.Of(new PageFile("docs-spec/resizedisk.md", text)).Diagnostics),
            StringComparison.Ordinal);
        Assert.Equal(OddPage.Whole, OddPage.Facts(OddPage.Parse(text)));
    }

    [Theory]
    [InlineData("\"size\": 40\n", "\"size\": 40,\n  \"size\": 41\n",
        "33,4): warning ZEC0127: The example has 'size' twice in one object; remove one of the two")]
    [InlineData("\"diskId\": \"d-1\"", "\"diskId\": null",
        "31,13): warning ZEC0103: The example of a request has null for 'diskId', which the table says is required; give it a value, or write that it is not "
            + "required")]
    [InlineData("Request:\n{\n  \"diskId\": \"d-1\",\n  \"size\": 40\n}", "Request:\n[{\n  \"diskId\": \"d-1\",\n  \"size\": 40\n}]",
        "30,1): warning ZEC0125: The example of a request is a list, so that it cannot be compared with its table; write one object, '{ … }'")]
    [InlineData("\"response\": {", "\"respnse\": {",
        "38,4): warning ZEC0125: The example of a response has no 'response' that holds the result ('respnse' looks like a misspelling of it)")]
    [InlineData("  \"response\": {\n    \"requestId\": \"r-1\",\n    \"taskId\": \"t-1\"\n  }", "  \"taskId\": \"t-1\"",
        "36,1): warning ZEC0125: The example of a response has no 'response' that holds the result, so that it cannot be compared with its table;")]
    [InlineData("  \"response\": {\n    \"requestId\": \"r-1\",\n    \"taskId\": \"t-1\"\n  }", "  \"response\": []",
        "38,15): warning ZEC0125: The example of a response has no object as its 'response'")]
    [InlineData("Request:\n", "Response:\n",
        "29,1): warning ZEC0126: The JSON below 'Response:' is a request, as its members show, and is read as one; write 'Request:' above it")]
    [InlineData("Response:\n", "Request:\n",
        "35,1): warning ZEC0126: The JSON below 'Request:' is a response, as its members show, and is read as one; write 'Response:' above it")]
    public void OddExample_IsReportedOnce(string from, string to, string finding)
    {
        foreach (var (page, change) in new (string, Func<string, string>)[] { (OddPage.English, static text => text), (OddPage.Chinese,
            static text => text.Replace("quest:\n", "quest：\n", StringComparison.Ordinal).Replace("sponse:\n", "sponse：\n", StringComparison.Ordinal)) })
        {
            var run = GeneratorRun.Of(new PageFile("docs-spec/resizedisk.md", OddPage.With(page, change(from), change(to))));
            var expected = finding.Replace("e:' is", (page == OddPage.English ? "e:" : "e：") + "' is", StringComparison.Ordinal)
                .Replace("t:' is", (page == OddPage.English ? "t:" : "t：") + "' is", StringComparison.Ordinal);
            Assert.StartsWith("docs-spec/resizedisk.md(" + expected, Assert.Single(run.Diagnostics), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void PartsOfAnExampleThatChangedPlaces_AreReadAsWhatTheyShow()
    {
        var text = OddPage.With(OddPage.With(OddPage.With(OddPage.English, "Request:\n", "X\n"), "Response:\n", "Request:\n"), "\nX\n", "\nResponse:\n")
            .Replace("\"size\"", "\"sise\"", StringComparison.Ordinal);

        Assert.Equal(
            ["(29,1): warning ZEC0126", "(32,4): warning ZEC0101"],
            GeneratorRun.Of(new PageFile("docs-spec/resizedisk.md", text)).Diagnostics
                .Select(static finding => finding["docs-spec/resizedisk.md".Length..][..24].TrimEnd(':', ' ')));
    }

    [Fact]
    public void ExampleOfAnotherAction_IsNotComparedWithTheTables()
    {
        var text = OddPage.With(OddPage.English, "## 5. Error",
            "```json\nPOST /api/v2/zec HTTP/1.1\nX-ZC-Action: DescribeTasks\n\nRequest:\n{ \"taskIds\": [] }\n```\n\n## 5. Error");

        Assert.StartsWith("docs-spec/resizedisk.md(47,14): warning ZEC0109: The example calls 'DescribeTasks'",
            Assert.Single(GeneratorRun.Of(new PageFile("docs-spec/resizedisk.md", text)).Diagnostics), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Error Response:\n")]
    [InlineData("失败响应：\n")]
    public void ExampleOfAFailureBelowTheResponse_IsNoneOfTheTwo(string mark)
    {
        var text = OddPage.With(OddPage.English, "    \"taskId\": \"t-1\"\n  }\n}\n",
            "    \"taskId\": \"t-1\"\n  }\n}\n\n" + mark + "{ \"requestId\": \"r-2\", \"code\": \"DISK_BUSY\", \"message\": \"Busy.\" }\n");

        Assert.Empty(GeneratorRun.Of(new PageFile("docs-spec/resizedisk.md", text)).Diagnostics);
    }

    [Theory]
    [InlineData("| diskId | No | String | ID. Cannot be specified together with name. |\n| name | No | String | Name. |", "{\"diskId\":\"d\",\"name\":\"n\"}",
        "(34,12): warning ZEC0116: The example has 'd' for 'diskId', for which the page requires that 'name' is not sent with it;")]
    [InlineData("| diskId | No | String | 编号。不能与name同时指定。 |\n| name | No | String | 名称。不能与diskId同时指定。 |", "{\"diskId\":\"d\",\"name\":\"n\"}",
        "(34,12): warning ZEC0116: The example has 'd' for 'diskId', for which the page requires that 'name' is not sent with it;")]
    [InlineData("| kind | No | String | Kind. |\n| name | No | String | Name. Required when kind is FAST. |", "{\"kind\":\"FAST\"}",
        "(34,1): warning ZEC0103: The example of a request lacks 'name', which the table says is required when 'kind' is FAST; add it, or write that it is "
            + "not required")]
    [InlineData("| size | No | Integer | Size. Must be a multiple of 30. |", "{\"size\":40}",
        "(34,9): warning ZEC0116: The example has '40' for 'size', for which the page requires a multiple of 30;")]
    [InlineData("| size | No | Integer | 大小。必须是30的倍数。 |", "{\"size\":40}",
        "(34,9): warning ZEC0116: The example has '40' for 'size', for which the page requires a multiple of 30;")]
    [InlineData("| mode | No | Integer | <ul><li>1: One.</li><li>2: Two.</li></ul> |", "{\"mode\":3}",
        "(34,9): warning ZEC0106: The example has '3' for 'mode', whose documented values are 1, 2;")]
    public void Example_ThatBreaksARule_IsReportedOnce(string rows, string request, string finding)
    {
        var page = Pages.Api("ResizeDisk", rows);
        var body = page.Content.ReplaceLineEndings("\n");
        var line = finding[..(finding.IndexOf(',', StringComparison.Ordinal) + 1)];
        var text = body + $"\n## Code Example\n\n```json\nPOST /api/v2/zec HTTP/1.1\nX-ZC-Action: ResizeDisk\n\nRequest:\n{request}\n```\n";
        var place = text.Split('\n').ToList().IndexOf(request) + 1;

        Assert.StartsWith(
            page.RelativePath + finding.Replace(line, $"({place},", StringComparison.Ordinal),
            Assert.Single(GeneratorRun.Of(page with { Content = text }).Diagnostics), StringComparison.Ordinal);
    }

    private static string PageOf(string language) => language == "en" ? OddPage.English : OddPage.Chinese;
}
