using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>What is odd in the form of a page → one finding, at its place, with the fix.</summary>
public class FormFindingTests
{
    [Theory]
    [InlineData("# ResizeDisk\n", "# Resize the disks\n",
        "1,1): warning ZEC0020: The page is called 'Resize the disks' and describes the action 'ResizeDisk', as its example or the name of its file says; "
            + "write 'ResizeDisk' in the title, or correct the other")]
    [InlineData("## 2. Request Parameters", "## 2. Requst Paramters",
        "7,1): warning ZEC0021: The table below '2. Requst Paramters' is read as the parameters of the request, because of its columns; give it the heading "
            + "'Request Parameters'")]
    [InlineData("| size | No |", "| size | Yse |",
        "12,10): warning ZEC0022: The required column of 'size' has 'Yse', which is neither a plain yes nor no; write Yes or No (是 or 否). Until then 'size' is "
            + "optional.")]
    [InlineData("New size in GiB.", "New size | in GiB.",
        "12,2): warning ZEC0023: The row 'size' has 5 cells and its table 4 columns; write '\\|' for a bar in the text. The row is read by the content of "
            + "its cells.")]
    [InlineData("| size |", "\n| size |",
        "13,1): warning ZEC0024: A blank line separates this row from its table; remove the line. It is read as it was probably meant.")]
    [InlineData("  }\n}\n```\n", "  }\n}\n",
        "24,1): warning ZEC0025: The code block that begins here is never closed; add a line of the same signs ('```' or '~~~') below the code. "
            + "It is read up to the next heading.")]
    [InlineData("## 3. Response Parameters", "<<<<<<< HEAD\n## 3. Response Parameters\n=======\n>>>>>>> other",
        "15,1): warning ZEC0026: A merge left its conflict markers here; choose one of the two sides and remove the markers. Both sides are read.")]
    [InlineData("It is too small. |\n", "It is too small. |\n\n# DeleteDisk\n\n## Request Parameters\n\n## Response Parameters\n",
        "52,1): warning ZEC0027: The page of 'ResizeDisk' has the title of another action, 'DeleteDisk', here; give it a page of its own. What follows is "
            + "not read.")]
    [InlineData("Makes a disk larger.", "Makes a disk l\uFFFDrger.",
        "5,15): warning ZEC0028: The page is not UTF-8 from here on; it looks like Latin-1 (Windows-1252). Save it as UTF-8; until then its text is garbled.")]
    [InlineData("Makes a disk larger.", "\uFFFDa\uFFFDB\uFFFDm\uFFFDC\uFFFD@\uFFFDx",
        "5,1): warning ZEC0028: The page is not UTF-8 from here on; it looks like Big5 or GBK. Save it as UTF-8; until then its text is garbled.")]
    [InlineData("Makes a disk larger.", "Cr\uFFFD\uFFFD un disque: m\uFFFDme d\uFFFDj\uFFFD.",
        "5,3): warning ZEC0028: The page is not UTF-8 from here on; it looks like Latin-1 (Windows-1252). Save it as UTF-8; until then its text is garbled.")]
    [InlineData("Makes a disk larger.", "\uFFFD\uFFFD\uFFFD\uFFFD",
        "5,1): warning ZEC0028: The page is not UTF-8 from here on; it looks like GBK. Save it as UTF-8; until then its text is garbled.")]
    [InlineData("| 404 |", "| 4O4 |",
        "49,3): warning ZEC0029: '4O4' is not an HTTP status; write a number from 100 to 599. Until then the error code has none.")]
    [InlineData("| 404 |", "| 40 |", "49,3): warning ZEC0029: '40' is not an HTTP status; write a number from 100 to 599. Until then the error code has none.")]
    [InlineData("INVALID\\_DISK\\_NOT\\_FOUND", "INVALID DISK",
        "49,9): warning ZEC0030: 'INVALID DISK' is not an error code; write letters, digits and underscores without spaces, and several codes with commas "
            + "between them. It is left out.")]
    [InlineData("| size |", "| opts.size |",
        "12,3): warning ZEC0204: The row 'opts.size' is not read, because no row above it is called 'opts'; correct it, or remove it from the table")]
    [InlineData("| size |", "| └ size |",
        "12,3): warning ZEC0204: The row '└ size' is not read, because it belongs to 'diskId', whose type 'String' has no members; correct it, or remove it "
            + "from the table")]
    [InlineData("| size |", "| old size of it |",
        "12,3): warning ZEC0204: The row 'old size of it' is not read, because it has no type, or no name that a field could have; correct it, or remove it "
            + "from the table")]
    public void OddForm_IsReportedAtItsPlace(string from, string to, string finding)
    {
        var run = GeneratorRun.Of(new PageFile("docs-spec/resizedisk.md", OddPage.With(OddPage.English, from, to)));

        Assert.Equal("docs-spec/resizedisk.md(" + finding, run.Diagnostics.First(found => !found.Contains("ZEC010", StringComparison.Ordinal)));
    }

    [Fact]
    public void DrawnTable_IsReportedOnce()
    {
        var run = GeneratorRun.Of(new PageFile("docs-spec/resizedisk.md", OddPage.With(
            OddPage.English,
            "| Parameter Name | Required | Type | Description |\n| --- | --- | --- | --- |\n",
            "+---+---+---+---+\n| Parameter Name | Required | Type | Description |\n+===+===+===+===+\n")
                .Replace("Labels to set. |\n", "Labels to set. |\n+---+---+---+---+\n", StringComparison.Ordinal)));

        Assert.Equal(
            ["docs-spec/resizedisk.md(9,1): warning ZEC0024: The borders of this table are drawn with '+' and '-'; write '| --- | --- |' below the header, "
                + "and no other border. It is read as it was probably meant."],
            run.Diagnostics);
    }

    [Fact]
    public void ConflictMarkers_BetweenRows_AreReportedOnce()
    {
        var run = GeneratorRun.Of(
            new PageFile("docs-spec/resizedisk.md", OddPage.With(OddPage.English, "| size | No |", "<<<<<<< HEAD\n=======\n>>>>>>> other\n| size | No |")));

        Assert.Equal("docs-spec/resizedisk.md(12,1): warning ZEC0026", Assert.Single(run.Diagnostics).Split(": The")[0].Split(": A")[0]);
    }
}
