using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>Examples are evidence: what they and the tables say of each other, at the line of the example's member or the table's row.</summary>
public class ProofreadingTests
{
    [Fact]
    public void Page_ThatAgreesWithItsExample_HasNoFinding() =>
        Assert.Empty(Check("""{"diskId":"d","size":1}""",
            """{"requestId":"T1","response":{"requestId":"T1","status":"ON","disks":[{"name":"a","createTime":"2026-01-01T00:00:00Z"}]}}"""));

    [Theory]
    [InlineData("""{"diskId":"d","colour":1}""", "36,16: warning ZEC0101: The example has 'colour', which the table of the request does not have;")]
    [InlineData("""{"diskId":"d","Size":1}""", "36,16: warning ZEC0105: The example has 'Size' where the table of the request has 'size';")]
    [InlineData("""{"size":1}""", "36,1: warning ZEC0103: The example of a request lacks 'diskId', which the table says is required;")]
    [InlineData("""{"diskId":"d","size":"1"}""", "36,23: warning ZEC0104: The example has the string '1' for 'size', whose type is Integer;")]
    [InlineData("""{"diskId":["d"]}""", "36,11: warning ZEC0104: The example has a list for 'diskId', whose type is String;")]
    [InlineData("""{"diskId":"d"，"size":1}""", "36,14: info ZEC0113: The example has a full-width comma;")]
    [InlineData("""{"diskId":"d","size":1,}""", "36,24: info ZEC0113: The example has a trailing comma;")]
    [InlineData("""{"diskId":"d","size":}""", "36,22: warning ZEC0121: The JSON of the request cannot be read from here on;")]
    [InlineData("""{"diskId":"d","tag":{}}""", "36,21: warning ZEC0103: The example of a request lacks 'key', which the table says is required;")]
    [InlineData("""{diskId:"d"}""", "36,2: info ZEC0113: The example has a name without quotes;")]
    [InlineData("""{"diskId" "d"}""", "36,11: info ZEC0113: The example has a missing colon;")]
    [InlineData("""{"diskId":"d" "size":1}""", "36,15: info ZEC0113: The example has a missing comma;")]
    [InlineData("""{"diskId":"d","size":0}""", "36,22: warning ZEC0116: The example has '0' for 'size', for which the page requires a value of 1 to 100;")]
    public void RequestExample_IsProofread(string request, string expected) => AssertSingle(expected, Check(request, null));

    [Theory]
    [InlineData("""{"requestId":"T1","response":{"requestId":"T2","status":"ON","disks":[]}}""",
        "39,44: info ZEC0108: The response has the request id 'T1' outside and 'T2' inside;")]
    [InlineData("""{"requestId":"T1","response":{"requestId":"T1","status":"HALF","disks":[]}}""",
        "39,58: warning ZEC0106: The example has 'HALF' for 'status', whose documented values are ON, OFF;")]
    [InlineData("""{"requestId":"T1","response":{"requestId":"T1","disks":[]}}""",
        "20,3: info ZEC0102: No example of this page has 'status', which the table of the response has;")]
    [InlineData("""{"requestId":"T1","response":{"requestId":"T1","status":"ON","disks":[{"name":"a","createTime":"2026-01-01T00:00:011Z"}]}}""",
        "39,97: warning ZEC0107: The example has '2026-01-01T00:00:011Z' for 'createTime', which is not a time;")]
    [InlineData("""{"requestId":"T1","response":{"requestId":"T1","status":"ON","disks":[{"name":"a","createTime":"2026-01-01T00:00:00Z","theName":"a"}]}}""",
        "39,120: warning ZEC0101: The example has 'theName', which the table of Disk does not have;")]
    [InlineData("""{"requestId":"T1","response":{"requestId":"T1","status":"ON","disks":{"name":"a","createTime":"2026-01-01T00:00:00Z"}}}""",
        "39,70: warning ZEC0104: The example has an object for 'disks', whose type is Array of Disk;")]
    [InlineData("""{"requestId":"T1","response":{"requestId":"T1","status":"ON","disks":[{"createTime":"2026-01-01T00:00:00Z"}]}}""",
        "39,71: info ZEC0102: No example of this page has 'name', which the table of Disk has;")]
    [InlineData("""{"response":{"requestId":"T1","status":"ON","disks":[]}}""",
        "39,1: info ZEC0119: The example of a response has no 'requestId' beside its 'response';")]
    [InlineData("""{"requestId":"T1","response":{"status":"ON","disks":[]}}""",
        "39,30: info ZEC0119: The example of a response has no 'requestId' inside its 'response';")]
    public void ResponseExample_IsProofread(string response, string expected) => AssertSingle(expected, Check("""{"diskId":"d"}""", response));

    [Theory]
    [InlineData("X-ZC-Action: CreateDisk", "32,14: warning ZEC0109: The example calls 'CreateDisk' on the page of 'ResizeDisk';")]
    [InlineData("X-TC-Action: ResizeDisk", "32,1: info ZEC0112: The example has the header X-TC-Action;")]
    [InlineData("X-ZC-Acton: ResizeDisk", "32,1: info ZEC0112: The example has the header X-ZC-Acton;")]
    public void ExampleHeader_IsProofread(string header, string expected) => AssertSingle(expected, Check("""{"diskId":"d"}""", null, header));

    [Theory]
    [InlineData("| 400 | A\\_CODE | x |\n| 400 | A\\_CODE | y |", "46,9: warning ZEC0110: 'A_CODE' is listed twice in this table;")]
    [InlineData("| 400 | OPERATION\\_FILED\\_X | x |", "45,9: info ZEC0111: 'OPERATION_FILED_X' looks like a misspelled 'OPERATION_FAILED_X';")]
    public void ErrorTable_IsProofread(string rows, string expected) => AssertSingle(expected, Check("""{"diskId":"d"}""", null, errors: rows));

    [Fact]
    public void ErrorCode_WithAnotherStatusThanElsewhere_IsReported()
    {
        var run = GeneratorRun.Of(
            Pages.Api("StartDisk", errors: "| 404 | NOT\\_FOUND | x |\n| 400 | A\\_CODE | x |"),
            Pages.Api("StopDisk", errors: "| 404 | NOT\\_FOUND | x |"),
            Pages.Api("ResizeDisk", errors: "| 403 | NOT\\_FOUND | x |\n| 404 | A\\_CODE | x |"));

        Assert.Matches(@"^docs-spec/resizedisk\.md\(33,9\): info ZEC0120: 'NOT_FOUND' has the status 403 here and 404 in 2 other tables; correct",
            Assert.Single(run.Diagnostics));
        Assert.Contains("<c>NOT_FOUND</c> (404): x<", run.Files["Zec.ZecErrorCode.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Size")]
    [InlineData("disk\\_size")]
    public void Name_NotInCamelCase_IsReported(string name) => Assert.StartsWith(
        $"docs-spec/resizedisk.md(11,3): info ZEC0114: '{name.Replace("\\", "", StringComparison.Ordinal)}' is not in camel case",
        Assert.Single(GeneratorRun.Of(Pages.Api("ResizeDisk", $"| {name} | No | String | Text. |")).Diagnostics), StringComparison.Ordinal);

    [Fact]
    public void Structure_ThatNothingRefersTo_IsReported()
    {
        var table = "| Name | Type | Description |\n| --- | --- | --- |\n| key | String | Key. |";
        var run =
            GeneratorRun.Of(Pages.Api("ResizeDisk", "| tag | No | [Tag](datastructure.md#tag) | Tag. |"), Pages.Structures(("Tag", table), ("Label", table)));

        Assert.Equal("docs-spec/datastructure.md(9,1): info ZEC0117: No field of any page has the type 'Label'; link to it where it is meant, or remove it",
            Assert.Single(run.Diagnostics));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("The states of a disk.", 1)]
    [InlineData("See the calendar.", 1, "Season")]
    [InlineData("- READY: It can be used.\n- BUSY: It cannot.", 0)]
    [InlineData("| Value | Description |\n| --- | --- |\n| READY | It can be used. |", 0)]
    public void Link_ToASectionWithNeitherTableNorList_IsReported(string content, int findings, string name = "DiskState")
    {
        var table = "| Name | Type | Description |\n| --- | --- | --- |\n| key | String | Key. |";
        var run = GeneratorRun.Of(
            Pages.Api("ResizeDisk", "| tag | No | [Tag](datastructure.md#tag) | Tag. |\n"
                + $"| state | No | String | See [{name}](datastructure.md#{name.ToLowerInvariant()}). |"),
            Pages.Structures(("Tag", table), (name, content)));

        var message = $"the section '{name.ToLowerInvariant()}' of 'docs-spec/datastructure.md' has neither a table nor a list; correct it";
        Assert.Equal(findings, run.Diagnostics.Count(finding => finding.EndsWith(message, StringComparison.Ordinal)));
    }

    [Fact]
    public void Link_ToAMissingSection_IsReported()
    {
        var table = "| Name | Type | Description |\n| --- | --- | --- |\n| key | String | Key. |";
        var run = GeneratorRun.Of(Pages.Api("ResizeDisk", "| tag | No | [Tag](datastructure.md#tga) | Tag. |"), Pages.Structures(("Tag", table)));

        Assert.Equal(
            "docs-spec/resizedisk.md(11,20): warning ZEC0118: The link 'datastructure.md#tga' is broken: 'docs-spec/datastructure.md' has no section 'tga' "
                + "(did you mean 'tag'?); correct it",
            Assert.Single(run.Diagnostics));
        Assert.Contains("public Tag? Tag", run.Files["Zec.ResizeDisk.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Respons:")]
    [InlineData("响应结国：")]
    public void PartUnderAMisspeltMark_IsReportedWhereItBegins(string mark)
    {
        var findings =
            Check("{\"diskId\":\"d\"}\n\n" + mark + "\n{\"requestId\":\"T1\",\"response\":{\"requestId\":\"T1\",\"status\":\"ON\",\"disks\":[]}}", null);

        AssertSingle("38,1: warning ZEC0121: The JSON of the request cannot be read from here on;", findings);
    }

    [Fact]
    public void RequestThatLacksItsOpeningBrace_IsReported() => AssertSingle(
        "36,1: warning ZEC0121: The JSON of the request cannot be read from here on;", Check("\"diskId\": \"d\"\n}", null));

    [Fact]
    public void LineOfALog_InAnExample_IsReportedAndSkipped()
    {
        var findings = Check("{\"diskId\":\"d\",\nDisconnected from the target VM, address: '127.0.0.1'\n\"size\":1}", null);
        AssertSingle("37,1: info ZEC0113: The example has a line that is not JSON;", findings);
    }

    private static IReadOnlyList<string> Check(
        string request, string? response, string header = "X-ZC-Action: ResizeDisk", string errors = "| 404 | NOT\\_FOUND | x |")
    {
        var page = new PageFile("docs-spec/resizedisk.md", $$"""
            # ResizeDisk

            ## API Description

            Text.

            ## Request Parameters

            | Parameter Name | Required | Type | Description |
            | --- | --- | --- | --- |
            | diskId | Yes | String | ID. |
            | size | No | Integer | Size. Value range: 1 to 100. |
            | tag | No | [Tag](#tag) | A tag. |

            ## Response Parameters

            | Parameter Name | Type | Description |
            | --- | --- | --- |
            | requestId | String | ID. |
            | status | String | <ul><li>ON: On.</li><li>OFF: Off.</li></ul> |
            | disks | Array of [Disk](#disk) | Disks. |

            ## Code Example

            {% tabs %}
            {% tab title="Example" %}

            **An example**

            ```json
            POST /api/v2/zec HTTP/1.1
            {{header}}


            Request:
            {{request}}

            {{(response is null ? "" : "Response:\n" + response)}}
            ```

            ## Error Codes

            | HTTP Status Code | Error Code | Description |
            | --- | --- | --- |
            {{errors}}

            ## Disk

            | Name | Type | Description |
            | --- | --- | --- |
            | name | String | Name. |
            | createTime | Timestamp | Time. |

            ## Tag

            | Name | Required | Type | Description |
            | --- | --- | --- | --- |
            | key | Yes | String | Key. |
            """);
        return GeneratorRun.Of(page).Diagnostics;
    }

    private static void AssertSingle(string expected, IReadOnlyList<string> findings)
    {
        var finding = Assert.Single(findings);
        var place = expected[..expected.IndexOf(':', StringComparison.Ordinal)];
        Assert.StartsWith($"docs-spec/resizedisk.md({place}){expected[place.Length..]}", finding, StringComparison.Ordinal);
    }
}
