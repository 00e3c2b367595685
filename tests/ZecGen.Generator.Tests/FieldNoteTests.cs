using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>What the text around a table says of a field by its name takes back a rule of the field's description, and makes none.</summary>
public class FieldNoteTests
{
    [Theory]
    [InlineData("Note: size may also be -1.")]
    [InlineData("* `size` can be up to 20 for large disks.")]
    [InlineData("Size may be 0, which means unlimited.")]
    [InlineData("> The size accepts 16 as well.")]
    [InlineData("* Pass `size` = 0 to keep it.")]
    [InlineData("* In Europe, size can be up to 100.")]
    [InlineData("* To keep it, set size to zero.")]
    [InlineData("The limits above do not apply to guests.")]
    [InlineData("以上限制不适用于访客。")]
    [InlineData("欧洲size最大可为100。")]
    [InlineData("注意：size也可以为-1。")]
    [InlineData("* 参数`size`填0表示不限制。")]
    public void NoteBelowTheTable_ThatLetsMoreIn_TakesTheRuleBackAndIsReported(string note)
    {
        var page = OddPage.Parse(With(note));

        Assert.Empty(page.Operation!.Request.Single(static field => field.Name == "size").Constraints);
        Assert.Contains(page.Diagnostics, static finding => finding.Descriptor.Id == "ZEC0201");
    }

    /// <summary>What is not looked at any more takes back rather than nothing.</summary>
    [Fact]
    public void NotesBeyondAllMeasure_TakeTheRuleBackAndAreReportedOnce()
    {
        var page = OddPage.Parse(With(string.Join("\n\n", Enumerable.Range(0, 60).Select(static i => $"The limits above are those of part {i % 8 + 1}."))));

        Assert.Empty(page.Operation!.Request.Single(static field => field.Name == "size").Constraints);
        Assert.Single(page.Diagnostics, static finding => finding.Descriptor.Id == "ZEC0201");
    }

    [Fact]
    public void NoteThatTakesARuleBack_StaysInTheDocumentationComment() =>
        Assert.Contains("size may also be -1", OddPage.Parse(With("Note: size may also be -1.")).Operation!.Request
            .Single(static field => field.Name == "size").Description.Flat, StringComparison.Ordinal);

    [Theory]
    [InlineData("* The disk is resized within 20 minutes.")]
    [InlineData("* Set the size with care.")]
    [InlineData("* `size` is one of 1 to 8.")]
    [InlineData("* `width` may also be -1.")]
    [InlineData("调整后请等待20分钟。")]
    public void NoteBelowTheTable_ThatLetsNothingIn_LeavesTheRule(string note) =>
        Assert.Single(OddPage.Parse(With(note)).Operation!.Request.Single(static field => field.Name == "size").Constraints);

    [Theory]
    [InlineData("| size* | No | Integer |", "\\* For SSD disks.")]
    [InlineData("| size | No\\* | Integer |", "\\* For SSD disks.")]
    [InlineData("| size† | No | Integer |", "† In Europe.")]
    [InlineData("| size | No | Integer** |", "** 仅限访客。")]
    public void FootnoteOfARow_TakesItsRulesBack(string row, string footnote)
    {
        var page = OddPage.Parse(OddPage.With(With(footnote), "| size | No | Integer |", row));

        Assert.Empty(page.Operation!.Request.Single(static field => field.Name == "size").Constraints);
        Assert.Contains(page.Diagnostics, static finding => finding.Descriptor.Id == "ZEC0201");
    }

    [Theory]
    [InlineData("\\* Required.")]
    [InlineData("† In Europe.")]
    public void FootnoteOfOtherRows_LeavesTheRule(string footnote) =>
        Assert.Single(OddPage.Parse(OddPage.With(With(footnote), "| size | No | Integer |", "| size* | No | Integer |")).Operation!.Request
            .Single(static field => field.Name == "size").Constraints);

    private static string With(string note) => OddPage.With(
        OddPage.With(OddPage.English, "New size in GiB.", "New size in GiB. Value range: 1 to 8."), "## 3. Response", note + "\n\n## 3. Response");
}
