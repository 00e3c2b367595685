using ZecGen.Generator.Contract;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests.Contract;

/// <summary>What cannot be read of a page is reported as such, and what is missing for that reason is not reported as removed.</summary>
public class GapTests
{
    [Theory]
    [InlineData("docs-spec/createshelf.md", "| Parameter Name | Required | Type | Description |", "| Feld | Muss | Art | Text |", "ZEC0001")]
    [InlineData("docs-spec/createshelf.md", "## 3. Response Parameters\n\n| Parameter Name | Type | Description |",
        "## 3. Response Parameters\n\n| Feld | Art | Text |", "ZEC0001")]
    [InlineData("docs-spec/createshelf.md", "| height | No | Integer |", "| height | No | Intgr |", "ZEC0002")]
    [InlineData("docs-spec/createshelf.md", "| shelfName | Yes | String |", "| shelfName | perhaps | String |", "ZEC0022")]
    [InlineData("docs-spec/createshelf.md", "Value range: 1 to 1000.", "The value range is 1 to about 1000, mostly.", "ZEC0201")]
    [InlineData("docs-spec/lockshelf.md", "*", "# LockShelf\n\nSomebody is writing this page.\n", "ZEC0051")]
    [InlineData("docs-spec/datastructure.md", "## Board\n", "## Plank\n", "ZEC0003")]
    public void PartThatCannotBeRead_IsNotRemoved(string path, string from, string to, string id)
    {
        var pages = Sketch.Pages(ContractCase.Shelves, "en");
        PageFile[] edited = [.. pages.Select(
            page => page.RelativePath != path ? page : page with { Content = from == "*" ? to : page.Content.Replace(from, to, StringComparison.Ordinal) })];
        Assert.NotEqual(pages, edited);
        var (before, after) = (ContractOfPages.Of(pages), ContractOfPages.Of(edited));
        var forth = Comparison.Of(before, after);
        var back = Comparison.Of(after, before);

        Assert.Empty(forth.Changes.Select(ContractTests.Text));
        Assert.Contains(id, forth.NewGaps.Select(gap => gap.Id));
        Assert.Empty(forth.OldGaps);
        // Of a row something was made nevertheless, which callers have.
        var isRow = id is "ZEC0002" or "ZEC0003" or "ZEC0022" or "ZEC0201";
        Assert.Equal(isRow, back.Changes.Count > 0);
        Assert.Equal(isRow ? default : forth.NewGaps, back.OldGaps);
        Assert.Empty(Comparison.Of(after, after).NewGaps);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("cn")]
    public void RowsInTheWrongTables_AreNotRemoved(string language)
    {
        var pages = Sketch.Pages(ContractCase.Shelves, language);
        PageFile[] edited = [.. pages.Select(static page => page with { Content = Exchanged(page.Content) })];
        Assert.NotEqual(pages, edited);

        Assert.Empty(Comparison.Of(ContractOfPages.Of(pages), ContractOfPages.Of(edited)).Changes.Select(ContractTests.Text));

        static string Exchanged(string page)
        {
            var lines = page.Split('\n');
            var row = Array.FindIndex(lines, static line => line.StartsWith("| height |", StringComparison.Ordinal));
            var error = Array.FindLastIndex(lines, static line => line.StartsWith("| 4", StringComparison.Ordinal));
            if (row >= 0 && error >= 0) (lines[row], lines[error]) = (lines[error], lines[row]);
            return string.Join('\n', lines);
        }
    }

    [Fact]
    public void PartThatCannotBeRead_DoesNotHideWhatCan()
    {
        var (before, after) = (
            ContractOfPages.Of(Sketch.Pages(ContractCase.Shelves, "en")),
            ContractOfPages.Of(
                [.. Sketch.Pages(ContractCase.Shelves.Replace("> shelfId! String", "> shelfId! String\n> force! Boolean", StringComparison.Ordinal), "en")
                .Select(
                    page => page with { Content = page.Content.Replace("| height | No | Integer |", "| height | No | Intgr |", StringComparison.Ordinal) })]));

        Assert.Equal(["request-parameter-added-required-value LockShelf/request/force"], Comparison.Of(before, after).Changes.Select(ContractTests.Text));
    }

    /// <summary>A structure stands on a page of its own, which is read: what uses it says nothing of its members.</summary>
    [Theory]
    [InlineData("| Parameter Name | Required | Type | Description |", "| Feld | Muss | Art | Text |")]
    [InlineData("## 3. Response Parameters\n\n| Parameter Name | Type | Description |", "## 3. Response Parameters\n\n| Feld | Art | Text |")]
    public void PageThatUsesAStructureAndCannotBeRead_DoesNotHideItsMembers(string from, string to)
    {
        var old = Sketch.Pages(ContractCase.Shelves, "en");
        var structures = old.Single(static page => page.RelativePath == "docs-spec/datastructure.md").Content.Split('\n');
        var row = Array.Find(structures,
            static line => line.StartsWith("| width |", StringComparison.Ordinal) || line.StartsWith("| length |", StringComparison.Ordinal))!;
        var name = row.Split('|')[1].Trim();
        PageFile[] edited = [.. old.Select(page => page.RelativePath switch
        {
            "docs-spec/createshelf.md" => page with { Content = page.Content.Replace(from, to, StringComparison.Ordinal) },
            "docs-spec/datastructure.md" => page with { Content = page.Content.Replace(row + "\n", "", StringComparison.Ordinal) },
            _ => page,
        })];

        Assert.Contains(
            Comparison.Of(ContractOfPages.Of(old), ContractOfPages.Of(edited)).Changes.Select(ContractTests.Text),
            change => change.Contains("-removed", StringComparison.Ordinal) && change.EndsWith("/" + name, StringComparison.Ordinal));
    }

    /// <summary>Values stand where pages list them: what else uses the enumeration says nothing of them.</summary>
    [Theory]
    // In a table of its own, on a page that is read.
    [InlineData("lockshelf", "| READY | A value |\n", "", "enumeration-value-removed-sent enumeration/ShelfStatus/READY")]
    // On two pages, of which one can be read: the value that only that one listed is gone, and the other one's cannot be told.
    [InlineData("lockshelf", "<li>LOW: One of them.</li>", "", "enumeration-value-removed-sent enumeration/LockKind/LOW")]
    [InlineData("lockshelf", "<li>MID: One of them.</li>", "", "")]
    public void PageThatCannotBeRead_HidesOnlyTheValuesThatItListed(string unread, string from, string to, string expected)
    {
        var old = Sketch.Pages(
            ContractCase.Shelves
                .Replace("> shelfId! String", "> shelfId! String\n> state @ShelfStatus\n> lockKind String {values HIGH MID DEEP}", StringComparison.Ordinal)
                .Replace("# UnlockShelf\n> shelfId String", "# UnlockShelf\n> shelfId String\n> lockKind String {values MID LOW FLAT}",
                    StringComparison.Ordinal), "en");
        PageFile[] edited = [.. old.Select(page => page with
        {
            Content = page.RelativePath != $"docs-spec/{unread}.md" ? page.Content.Replace(from, to, StringComparison.Ordinal)
                : page.Content.Replace("| Parameter Name | Required | Type | Description |", "| Feld | Muss | Art | Text |", StringComparison.Ordinal),
        })];
        var comparison = Comparison.Of(ContractOfPages.Of(old), ContractOfPages.Of(edited));

        Assert.Equal(expected, string.Join(", ", comparison.Changes.Select(ContractTests.Text)));
        Assert.Contains($"docs-spec/{unread}.md", comparison.NewGaps.Select(gap => gap.Page));
    }

    /// <summary>A page of structures never described an action, whatever actions its words name.</summary>
    [Fact]
    public void PageOfStructuresThatNamesAnAction_HidesNothing()
    {
        var old = Sketch.Pages(ContractCase.Shelves, "en");
        PageFile[] named = [.. old.Select(
            page => page.RelativePath != "docs-spec/datastructure.md" ? page : page with { Content = page.Content + "\n## CreateShelf\n\nUses it.\n" })];
        PageFile[] edited = [.. named.Select(page => page with
        {
            Content = page.Content.Replace("| cover | [Cover](datastructure.md#cover) | <p>Part of a shelf.</p> |\n", "", StringComparison.Ordinal)
                .Replace("## Cover", "## Lid", StringComparison.Ordinal),
        })];
        var comparison = Comparison.Of(ContractOfPages.Of(named), ContractOfPages.Of(edited));

        Assert.Equal(["response-member-removed CreateShelf/response/cover", "structure-removed structure/Cover"],
            comparison.Changes.Select(ContractTests.Text));
        Assert.Empty(comparison.NewGaps);
    }

    /// <summary>One row that goes leaves an empty table behind; several that are gone at once are a page that lost something.</summary>
    [Theory]
    [InlineData("docs-spec/describeshelves.md", "shelfIds pageNum pageSize", "", "no rows")]
    [InlineData("docs-spec/describeshelves.md", "requestId totalCount dataSet", "", "no rows")]
    [InlineData("docs-spec/datastructure.md", "cloth size", "", "no rows")]
    [InlineData("docs-spec/describeshelves.md", "shelfIds pageNum",
        "request-parameter-removed DescribeShelves/request/pageNum, request-parameter-removed DescribeShelves/request/shelfIds, paging-lost DescribeShelves, "
            + "wait-lost BuildShelves", "")]
    [InlineData("docs-spec/lockshelf.md", "shelfId",
        "request-last-required-parameter LockShelf/request/shelfId, request-parameter-removed LockShelf/request/shelfId", "")]
    public void TableThatLostAllOfSeveralRows_CannotBeCompared(string path, string rows, string expected, string gap)
    {
        var pages = Sketch.Pages(ContractCase.Shelves, "en");
        PageFile[] edited = [.. pages.Select(page => page.RelativePath != path ? page : page with
        {
            Content =
                string.Join('\n', page.Content.Split('\n').Where(line => !rows.Split(' ').Any(row => line.StartsWith($"| {row} |", StringComparison.Ordinal)))),
        })];
        var comparison = Comparison.Of(ContractOfPages.Of(pages), ContractOfPages.Of(edited));

        Assert.Equal(expected.Split(", ", StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal),
            comparison.Changes.Select(ContractTests.Text).Order(StringComparer.Ordinal));
        Assert.Equal(gap, string.Join(' ', comparison.NewGaps.Select(found => found.Id)));
    }

    /// <summary>A row with a cell too many, or that stands in another table, is not removed.</summary>
    [Theory]
    [InlineData("| 400 | OPERATION_DENIED_SHELF_LOCKED |", "| 400 | 400 | OPERATION_DENIED_SHELF_LOCKED |", "", "")]
    [InlineData("| height | No | Integer |", "| HTTP Status Code | Error Code | Description |\n", "| HTTP Status Code | Error Code | Description |\n",
        "| height | No | Integer |")]
    public void RowThatStandsElsewhere_IsNotRemoved(string from, string to, string second, string other)
    {
        var pages = Sketch.Pages(ContractCase.Shelves, "en");
        PageFile[] edited = [.. pages.Select(page => page with
        {
            Content = page.RelativePath != "docs-spec/createshelf.md" ? page.Content : string.Join('\n', page.Content.Split('\n').Select(line =>
                line.StartsWith(from, StringComparison.Ordinal) ? second.Length == 0 ? to + line[from.Length..] : second.TrimEnd('\n')
                : second.Length > 0 && line == second.TrimEnd('\n') ? other + " Height. |" : line)),
        })];
        Assert.NotEqual(pages.Select(page => page.Content), edited.Select(page => page.Content));
        var comparison = Comparison.Of(ContractOfPages.Of(pages), ContractOfPages.Of(edited));

        Assert.DoesNotContain(comparison.Changes,
            change => change.Names.Any(name => name is "height" or "OPERATION_DENIED_SHELF_LOCKED") && change.Rule.IsLoss);
        Assert.NotEmpty(comparison.NewGaps);
    }

    /// <summary>What leads to a structure cannot be read, so that the structure only seems to be used no more.</summary>
    [Theory]
    [InlineData("docs-spec/createshelf.md", "[Cover](datastructure.md#cover)", "[Covr](datastructure.md#covr)")]
    [InlineData("docs-spec/datastructure.md", "*", "# Data Structures\n")]
    [InlineData("docs-spec/describeshelves.md", "[Shelf](datastructure.md#shelf)", "[Shlf](datastructure.md#shlf)")]
    public void StructureBehindWhatCannotBeRead_IsNotRemoved(string path, string from, string to)
    {
        var pages = Sketch.Pages(ContractCase.Shelves.Replace("- cloth! String", "- cloth! String\n- seam @Seam", StringComparison.Ordinal)
            + "\n= Seam\n- length Integer", "en");
        PageFile[] edited = [.. pages.Select(
            page => page.RelativePath != path ? page : page with { Content = from == "*" ? to : page.Content.Replace(from, to, StringComparison.Ordinal) })];
        var comparison = Comparison.Of(ContractOfPages.Of(pages), ContractOfPages.Of(edited));

        Assert.Empty(comparison.Changes.Select(ContractTests.Text));
        Assert.Contains("ZEC0003", comparison.NewGaps.Select(gap => gap.Id));
    }

    /// <summary>The table of a structure whose heading is gone reads as the second part of the one above.</summary>
    [Fact]
    public void HeadingThatIsGone_AddsNothingToTheStructureAbove()
    {
        var pages = Sketch.Pages("# MoveShelf\n> part @Part\n< requestId String\n= Part\n- sub @Sub\n= Sub\n- key! String", "en");
        var comparison = Comparison.Of(ContractOfPages.Of(pages), ContractOfPages.Of(
            [.. pages.Select(page => page with { Content = page.Content.Replace("## Sub\n", "", StringComparison.Ordinal) })]));

        Assert.Empty(comparison.Changes.Select(ContractTests.Text));
        Assert.Equal(["ZEC0003", "ZEC0039"], comparison.NewGaps.Select(gap => gap.Id).Order(StringComparer.Ordinal));
    }

    /// <summary>Another page of the service has a section of that name: what the type is read as is not what it was.</summary>
    [Fact]
    public void TypeWhoseSectionIsGone_IsNotExchanged()
    {
        const string Part = "\n## Part\n\n| Name | Type | Description |\n| --- | --- | --- |\n| size | Integer | Size. |\n";
        var pages = Sketch.Pages("# MoveShelf\n> part @Part\n> note String\n< requestId String\n# LockShelf\n> part [Part](#part)\n< requestId String\n"
            + "= Part\n- key String", "en");
        var whole = pages.Select(page => page.RelativePath != "docs-spec/lockshelf.md" ? page : page with { Content = page.Content + Part }).ToArray();
        var comparison = Comparison.Of(ContractOfPages.Of(whole), ContractOfPages.Of(
            [.. pages.Select(page => page with { Content = page.Content.Replace("| note | No |", "| note | Yes |", StringComparison.Ordinal) })]));

        Assert.Equal(["request-first-required-parameter MoveShelf/request/note", "request-parameter-now-required MoveShelf/request/note"],
            comparison.Changes.Select(ContractTests.Text));
        Assert.Equal("ZEC0118", Assert.Single(comparison.NewGaps).Id);
    }

    [Fact]
    public void BaselineDoesNotKnowWhatCouldNotBeRead_SoOnlyWhatIsMissingCounts()
    {
        var pages = Sketch.Pages(ContractCase.Shelves, "en");
        var unread = ContractOfPages.Of(
            [.. pages.Select(
                page => page with { Content = page.Content.Replace("| height | No | Integer |", "| height | No | Intgr |", StringComparison.Ordinal) })]);
        var baseline = new ContractSide(new([ContractReader.Read(ContractText.Of(unread.Services[0])).Contract!]), default, KnowsGaps: false);
        var full = new ContractSide(new([ContractReader.Read(ContractText.Of(ContractOfPages.Of(pages).Services[0])).Contract!]), default, KnowsGaps: false);

        Assert.Empty(Comparison.Of(baseline, unread).NewGaps);
        Assert.Equal("ZEC0002", Assert.Single(Comparison.Of(full, unread).NewGaps).Id);
        Assert.Empty(Comparison.Of(full, unread).Changes);
    }
}
