using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>A slip that could pass for something else → one finding at its place, in both languages.</summary>
public class SlipFindingTests
{
    private const string File = "docs-spec/resizedisk.md";
    private const string Tag =
        "\n## Tag\n\n| Parameter Name | Type | Description |\n| --- | --- | --- |\n| key | String | The key. |\n\n## Label\n\n| Parameter Name | Type | "
            + "Description |\n| --- | --- | --- |\n| key | String | The key. |\n";

    [Theory]
    [InlineData("Arry of [Tag](#tag)", "Unknown type 'Arry of Tag' for 'labels' (did you mean 'Array of'?)")]
    [InlineData("Array fo [Tag](#tag)", "Unknown type 'Array fo Tag' for 'labels' (did you mean 'Array of'?)")]
    [InlineData("Lsit of [Tag](#tag)", "Unknown type 'Lsit of Tag' for 'labels'")]
    [InlineData("Map of [Tag](#tag)", "Unknown type 'Map of Tag' for 'labels'")]
    [InlineData("[Tag](#tag) or [Label](#label)", "Unknown type 'Tag or Label' for 'labels'")]
    [InlineData("[Tag](#tag)、[Label](#label)", "Unknown type 'Tag、Label' for 'labels'")]
    [InlineData("数组形式 [Tag](#tag)", "Unknown type '数组形式 Tag' for 'labels'")]
    public void WordsBesideALink_AreNoTypeThatIsKnown(string type, string finding)
    {
        foreach (var page in new[] { OddPage.English, OddPage.Chinese })
        {
            var found = GeneratorRun.Of(new PageFile(File, OddPage.With(page, "Array of String", type) + Tag)).Diagnostics
                .Where(static found => !found.Contains("has the type 'Label'", StringComparison.Ordinal));

            Assert.Matches(@"^docs-spec/resizedisk\.md\(13,1[67]\): warning ZEC0002", Assert.Single(found));
            Assert.Contains(finding, found.Single(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Array of [Tag](#tag)", "Tag[]")]
    [InlineData("[Tags](#tag)", "Tags")]
    [InlineData("[标签](#tag)", "tag")]
    [InlineData("Array of [标签](#tag)", "tag[]")]
    [InlineData("[标签](#tag)数组", "tag[]")]
    [InlineData("Object [Tag](#tag)", "tag")]
    [InlineData("Object（[Tag](#tag)）", "tag")]
    [InlineData("[Tag](#tag)对象", "Tag")]
    [InlineData("[Array of Tag](#tag)", "Tag[]")]
    [InlineData("Array of [Tag](#tag) (see [Label](#label))", "Tag[]")]
    [InlineData("见 [标签](#tag)", "tag")]
    [InlineData("An array of [Tag](#tag)", "tag[]")]
    [InlineData("[Tag](#tag) (Array)", "Tag[]")]
    [InlineData("[Tag](#tag)（数组）", "Tag[]")]
    [InlineData("List of Object [Tag](#tag)", "tag[]")]
    [InlineData("Array(Object) [Tag](#tag)", "tag[]")]
    [InlineData("Array of `Tag` [Tag](#tag)", "tag[]")]
    [InlineData("List\\<[Tag](#tag)>", "Tag[]")]
    [InlineData("[Tag](#tag)\\[]", "Tag[]")]
    public void WordsBesideALink_ThatAreKnown_GiveTheType(string type, string read)
    {
        foreach (var page in new[] { OddPage.English, OddPage.Chinese })
            Assert.Contains($"labels {read})", OddPage.Facts(OddPage.Parse(OddPage.With(page, "Array of String", type) + Tag)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("size, length")]
    [InlineData("size、length")]
    [InlineData("size，length")]
    [InlineData("size; length")]
    [InlineData("size or length")]
    [InlineData("size或length")]
    [InlineData("size / length")]
    [InlineData("size<br>length")]
    [InlineData("size,length,width")]
    [InlineData("size, disk.length and disk.width")]
    [InlineData("`size`, `length`")]
    [InlineData("size, **length**")]
    public void TwoNamesInACell_AreReported(string cell)
    {
        foreach (var page in new[] { OddPage.English, OddPage.Chinese })
        {
            var found = Assert.Single(GeneratorRun.Of(new PageFile(File, OddPage.With(page, "| size |", $"| {cell} |"))).Diagnostics);

            Assert.StartsWith($"{File}(12,3): warning ZEC0204: The row 'size", found, StringComparison.Ordinal);
            Assert.Contains("it names several fields; give each a row of its own", found, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("size, integer")]
    [InlineData("size<br>required")]
    [InlineData("size, optional")]
    [InlineData("size, no")]
    [InlineData("size or null")]
    [InlineData("size<br>必选")]
    [InlineData("size（大小）")]
    [InlineData("size or its length")]
    public void RemarkBesideAName_IsNoSecondName(string cell)
    {
        foreach (var page in new[] { OddPage.English, OddPage.Chinese })
            Assert.Equal(OddPage.Whole, OddPage.Facts(OddPage.Parse(OddPage.With(page, "| size |", $"| {cell} |"))));
    }

    [Theory]
    [InlineData("en", "| Status | Error Code | Description |\n| --- | --- | --- |\n| 409 | DISK_TOO_SMALL | It is too small. |\n")]
    [InlineData("cn", "| HTTP状态码 | 错误码 | 说明 |\n| --- | --- | --- |\n| 409 | DISK_TOO_SMALL | 太小。 |\n")]
    public void ErrorCode_WithAnotherStatusInASecondTable_IsReported(string language, string table)
    {
        var text = (language == "en" ? OddPage.English : OddPage.Chinese) + "\n" + table;

        Assert.Equal(
            [File + "(54,9): info ZEC0120: 'DISK_TOO_SMALL' has the status 409 here and 400 in a table above; correct this one unless the service returns it"],
            GeneratorRun.Of(new PageFile(File, text)).Diagnostics);
        Assert.Empty(GeneratorRun.Of(new PageFile(File, text.Replace("409", "400", StringComparison.Ordinal))).Diagnostics);
    }

    [Theory]
    [InlineData("String", "Length: 2 to 10 characters. Default value: \"a\".", "default a; ZEC0161 a length")]
    [InlineData("String", "长度为2到10个字符。默认值：\"a\"。", "default a; ZEC0161 a length")]
    [InlineData("String", "Length: 2 to 10 characters. Default value: \"ab\".", "length 2..10; default ab")]
    [InlineData("String", "Only lowercase letters and digits are allowed. Default value: \"Main\".", "default Main; ZEC0161 Main characters")]
    [InlineData("String", "只支持小写字母和数字。默认值：\"Main\"。", "default Main; ZEC0161 Main characters")]
    [InlineData("Integer", "A multiple of 10. Default value: 25.", "default 25; ZEC0161 25 step")]
    [InlineData("Integer", "必须是10的倍数。默认值：25。", "default 25; ZEC0161 25 step")]
    [InlineData("Integer", "A multiple of 10. Default value: 20.", "step 10; default 20")]
    [InlineData("Integer", "Value range: 10 to 100, a multiple of 10. Default value: 25.", "range 10..100; default 25; ZEC0161 25 step")]
    public void Default_BesideARule_IsReadAndReportedIfItBreaksIt(string type, string description, string read) =>
        Assert.Equal(read, DescriptionOf.Reads("size", type, description));

    [Fact]
    public void DefaultThatBreaksARule_IsReportedAtTheDescription()
    {
        var run = GeneratorRun.Of(new PageFile(File, OddPage.With(OddPage.English, "New size in GiB.", "A multiple of 10. Default value: 25.")));

        Assert.Equal(
            [File
                + "(12,25): warning ZEC0161: The default of 'size', '25', does not fit the step that its description requires; correct one of them. That "
                + "rule is not checked."],
            run.Diagnostics);
    }

    [Theory]
    [InlineData("en", "## 5. Error Codes", 45)]
    [InlineData("cn", "## 5. 错误码", 45)]
    [InlineData("en", "## 4. Code Example", 22)]
    [InlineData("cn", "## 3. 响应结果", 15)]
    public void SecondTitle_WithinAPage_IsReportedAndTheRestRead(string language, string heading, int line)
    {
        var text = OddPage.With(language == "en" ? OddPage.English : OddPage.Chinese, heading, "# DeleteGadget\n\n" + heading);

        Assert.Equal(
            [$"{File}({line},1): warning ZEC0027: The page of 'ResizeDisk' has the title of another action, 'DeleteGadget', here; give it a page of its own. "
                + $"What follows is read as a part of 'ResizeDisk'."],
            GeneratorRun.Of(new PageFile(File, text)).Diagnostics);
        Assert.Equal(OddPage.Whole, OddPage.Facts(OddPage.Parse(text)));
    }

    [Theory]
    [InlineData("en", "| Value |")]
    [InlineData("cn", "| 值 |")]
    [InlineData("cn", "| 状态值 |")]
    public void TableOfValues_WithOneColumn_IsAnEnumeration(string language, string header)
    {
        var text = OddPage.With(language == "en" ? OddPage.English : OddPage.Chinese, "| taskId | String |",
            "| taskId | [SizeKind](datastructure.md#sizekind) |").Replace("t-1", "SMALL", StringComparison.Ordinal);
        var run = GeneratorRun.Of(new PageFile(File, text),
            new PageFile("docs-spec/datastructure.md", $"# Data Structures\n\n## SizeKind\n\n{header}\n| --- |\n| LARGE |\n| SMALL |\n"));

        Assert.Empty(run.Diagnostics);
        Assert.Contains("SizeKind", run.Files["Zec.ZecEnumerations.g.cs"], StringComparison.Ordinal);
        Assert.Contains("\"SMALL\"", run.Files["Zec.ZecEnumerations.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "| Value | Description |")]
    [InlineData("cn", "| 状态值 | 状态说明 |")]
    public void RowOfValuesWithoutAValue_IsReported(string language, string header)
    {
        var page = OddPage.With(language == "en" ? OddPage.English : OddPage.Chinese, "| taskId | String |",
            "| taskId | [SizeKind](datastructure.md#sizekind) |").Replace("t-1", "SMALL", StringComparison.Ordinal);
        var table = $"# Data Structures\n\n## SizeKind\n\n{header}\n| --- | --- |\n| SMALL | Up to 10. |\n|  | Up to 90. |\n";

        Assert.Equal(
            ["docs-spec/datastructure.md(8,5): warning ZEC0204: The row 'Up to 90.' is not read, because it has no value"],
            GeneratorRun.Of(new PageFile(File, page), new PageFile("docs-spec/datastructure.md", table)).Diagnostics
                .Select(static found => found.Split("; ")[0]));
    }

    [Theory]
    [InlineData("POST /api/v2/zec HTTP/1.1", "POST /ap/v2/zec HTTP/1.1")]
    [InlineData("POST /api/v2/zec HTTP/1.1", "PSOT /api/v2/zec HTTP/1.1")]
    [InlineData("POST /api/v2/zec HTTP/1.1\n", "")]
    public void ExampleThatNamesNoService_IsReportedAtItsHead(string from, string to)
    {
        foreach (var page in new[] { OddPage.English, OddPage.Chinese })
            Assert.StartsWith(File + "(25,1): warning ZEC0006: ", Assert.Single(GeneratorRun.Of(new PageFile(File, OddPage.With(page, from, to))).Diagnostics),
                StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST /ap/v2/zec HTTP/1.1")]
    [InlineData("PSOT /api/v2/zec HTTP/1.1")]
    public void RequestLineThatNamesNoService_IsReportedWhereOtherPagesDecide(string line)
    {
        foreach (var page in new[] { OddPage.English, OddPage.Chinese })
        {
            var run = GeneratorRun.Of(Pages.Api("StopServer", service: "bmc") with { RelativePath = "docs-spec/bmc/stopserver.md" },
                new PageFile("docs-spec/disks/resizedisk.md", OddPage.With(page, "POST /api/v2/zec HTTP/1.1", line)));

            Assert.Equal(
                $"docs-spec/disks/resizedisk.md(25,1): warning ZEC0128: '{line}' is not a request line that names a service; write 'POST /api/v2/bmc'. The "
                    + $"page is taken for one of 'bmc', as other pages around it are.",
                Assert.Single(run.Diagnostics));
        }
    }
}
