using Microsoft.CodeAnalysis;
using ZecGen.Generator.Contract;
using ZecGen.Generator.Tests.Contract;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>Pages beside a baseline: what changed is reported where the pages say so, unless somebody accepted it.</summary>
public class BaselineTests
{
    private static readonly PageFile[] Shelves = Sketch.Pages(ContractCase.Shelves, "en");

    [Fact]
    public void PagesOfTheBaseline_HaveNoFindings() => Assert.Empty(Run(Shelves).Diagnostics);

    [Fact]
    public void ResponseOfNothing_InADialectWithoutIdsOfCalls_IsThatOfTheBaseline()
    {
        PageFile page = new("docs-spec/setcup.mdx", "---\ntitle: Set Cup\n---\n\n### HTTP Request\n<APIEndpoint method=\"POST\" url=\"/v5/cup/set\" />\n\n"
            + "### Request Parameters\n| Parameter | Required | Type | Comments |\n|:--|:--|:--|:--|\n| coin | true | string | Coin |\n\n"
            + "### Response Parameters\nNone\n", Dialect: "bybit");

        Assert.Empty(GeneratorRun.Of(page, new PageFile("docs-spec/bybit.contract", ContractText.Of(ContractOfPages.Of(page).Services[0]))).Diagnostics);
    }

    [Theory]
    [InlineData("> note String", "> note String\n> zone! String",
        "docs-spec/createshelf.md(21,3): error ZEC0301: The required 'zone' was added (request-parameter-added-required, zec/CreateShelf/request/zone): it "
            + "breaks wire, source, behaviour; take it back, or accept it by the line 'request-parameter-added-required zec/CreateShelf/request/zone REASON' "
            + "in a file *.accepted beside the baseline")]
    [InlineData("> weight Float", "> weight String",
        "docs-spec/createshelf.md(14,3): error ZEC0301: 'weight' is String and was Float (request-scalar-exchanged,")]
    [InlineData("> note String\n", "",
        "docs-spec/createshelf.md(1,1): error ZEC0301: 'note' was removed (request-parameter-removed, zec/CreateShelf/request/note)")]
    [InlineData("# LockShelf\n> shelfId! String\n< requestId String\n", "",
        "docs-spec/zec.contract(39,1): error ZEC0301: The operation 'LockShelf' was removed (operation-removed, zec/LockShelf)")]
    [InlineData("{default 20}", "{default 30}",
        "docs-spec/createshelf.md(12,3): warning ZEC0302: The default of 'height' is '30' and was '20' (request-default-changed, "
            + "zec/CreateShelf/request/height): it breaks behaviour; may break wire;")]
    [InlineData("> note String", "> note String\n> zone String",
        "docs-spec/createshelf.md(21,3): info ZEC0303: The optional 'zone' was added (request-parameter-added-optional, zec/CreateShelf/request/zone); "
            + "'zecgen baseline' records it")]
    public void ChangeAgainstTheBaseline_IsReportedAtItsLine(string from, string to, string expected)
    {
        Assert.Contains(from, ContractCase.Shelves, StringComparison.Ordinal);
        var run = Run(Sketch.Pages(ContractCase.Shelves.Replace(from, to, StringComparison.Ordinal), "en"));

        Assert.StartsWith(expected, Assert.Single(run.Diagnostics), StringComparison.Ordinal);
        Assert.Empty(run.Problems);
    }

    [Fact]
    public void PartThatCannotBeRead_IsReportedOnItsPageAndNotAsRemoved()
    {
        var run = Run(Edited("docs-spec/createshelf.md", "| Parameter Name | Required | Type | Description |", "| Feld | Muss | Art | Text |"));

        Assert.Contains(run.Diagnostics,
            finding =>
                finding.StartsWith(
                    "docs-spec/createshelf.md(1,1): warning ZEC0304: The page cannot be compared with the baseline, because a part of it cannot be read "
                        + "(ZEC0001)", StringComparison.Ordinal));
        Assert.DoesNotContain(run.Diagnostics, finding => finding.Contains("ZEC0301", StringComparison.Ordinal));
    }

    [Fact]
    public void AcceptedChange_IsNotReported()
    {
        var changed = Sketch.Pages(ContractCase.Shelves.Replace("> note String", "> note String\n> zone! String", StringComparison.Ordinal), "en");

        Assert.Empty(
            Run([.. changed,
                Accepted("# Agreed in May\n\nrequest-parameter-added-required zec/CreateShelf/request/zone: every caller sends it\n")]).Diagnostics);
    }

    [Theory]
    [InlineData("request-parameter-added zec/CreateShelf/request/zone known",
        "docs-spec/zec.accepted(2,1): warning ZEC0305: The line accepts nothing, because 'request-parameter-added' is not the id of a change; write the id "
            + "of a change, its place and a reason")]
    [InlineData("request-parameter-added-required", "docs-spec/zec.accepted(2,1): warning ZEC0305: The line accepts nothing, because it has no place; write")]
    [InlineData("request-parameter-added-required zec/CreateShelf/request/zone",
        "docs-spec/zec.accepted(2,1): warning ZEC0305: The line accepts nothing, because it has no reason; write")]
    [InlineData("request-parameter-added-required zec/CreateShelf/request/zone  # docs-spec/createshelf.md(21)",
        "docs-spec/zec.accepted(2,1): warning ZEC0305: The line accepts nothing, because it has no reason; write")]
    [InlineData("request-parameter-added-required zec/CreateShelf/request/zone known",
        "docs-spec/zec.accepted(2,1): info ZEC0306: There is no change 'request-parameter-added-required' at 'zec/CreateShelf/request/zone'; remove the line")]
    public void LineThatAcceptsNothing_IsReported(string line, string expected) =>
        Assert.StartsWith(expected, Assert.Single(Run([.. Shelves, Accepted("# Comment\n" + line + "\n")]).Diagnostics), StringComparison.Ordinal);

    [Theory]
    [InlineData("zec/CreateShelf operation", "<<<<<<< HEAD\nzec/CreateShelf operation",
        "docs-spec/zec.contract(7,1): error ZEC0307: 'zec.contract' is not a baseline: a merge conflict is not resolved; write it again with 'zecgen "
            + "baseline'.")]
    [InlineData("range=1..1000", "rnage=1..1000",
        "docs-spec/zec.contract(13,1): error ZEC0307: 'zec.contract' is not a baseline: 'rnage' is not a fact of a line of kind 'request'; write it again "
            + "with 'zecgen baseline'.")]
    public void BaselineThatIsNone_IsReportedAtItsLine(string from, string to, string expected)
    {
        var baseline = Baseline with { Content = Baseline.Content.Replace(from, to, StringComparison.Ordinal) };

        Assert.StartsWith(expected, Assert.Single(GeneratorRun.Of([.. Shelves, baseline]).Diagnostics), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("request-parameter-added-required zec/CreateShelf/request/zone one\nrequest-parameter-added-required zec/CreateShelf/request/zone: two\n",
        "docs-spec/zec.accepted(2,1): info ZEC0306: Line 1 accepts the same change; remove the line")]
    [InlineData("\uFEFFrequest-parameter-added-required zec/CreateShelf/request/zone one\r\n\r\n# two\r\n", "")]
    [InlineData("\uFEFFrequest-parameter-added-required\tzec/CreateShelf/request/zone\tone", "")]
    [InlineData("request-parameter-added-required zec/CreateShelf/request/zone\r\n",
        "docs-spec/zec.accepted(1,1): warning ZEC0305: The line accepts nothing, because it has no reason;")]
    [InlineData("request-parameter-added-required zec/CreateShelf/request/Zone one\r\n",
        "docs-spec/zec.accepted(1,1): info ZEC0306: There is no change 'request-parameter-added-required' at 'zec/CreateShelf/request/Zone' (did you mean "
            + "'zec/CreateShelf/request/zone'?); remove the line")]
    [InlineData("request-parameter-added-optional zec/CreateShelf/request/zone one\n",
        "docs-spec/zec.accepted(1,1): info ZEC0306: There is no change 'request-parameter-added-optional' at 'zec/CreateShelf/request/zone' (there is "
            + "'request-parameter-added-required'); remove the line")]
    [InlineData("request-parameter-added-requird zec/CreateShelf/request/zone one\n",
        "docs-spec/zec.accepted(1,1): warning ZEC0305: The line accepts nothing, because 'request-parameter-added-requird' is not the id of a change (did you "
            + "mean 'request-parameter-added-required'?); write")]
    public void LinesOfAnyForm_AreReadAndReported(string text, string expected)
    {
        var changed = Sketch.Pages(ContractCase.Shelves.Replace("> note String", "> note String\n> zone! String", StringComparison.Ordinal), "en");
        var found = Run([.. changed, Accepted(text)]).Diagnostics.Where(finding => !finding.Contains("ZEC0301", StringComparison.Ordinal)).ToList();

        if (expected.Length == 0) Assert.Empty(found);
        else Assert.StartsWith(expected, Assert.Single(found), StringComparison.Ordinal);
    }

    [Fact]
    public void AcceptanceOfWhatCannotBeCompared_IsNotCalledUnnecessary()
    {
        var removed = Edited("docs-spec/createshelf.md", "| Parameter Name | Required | Type | Description |", "| Feld | Muss | Art | Text |");

        Assert.DoesNotContain(Run([.. removed, Accepted("request-parameter-removed zec/CreateShelf/request/note nobody sends it")]).Diagnostics,
            finding => finding.Contains("ZEC0306", StringComparison.Ordinal));
    }

    [Fact]
    public void AcceptanceBesideABaselineThatIsNone_IsNotCalledUnnecessary()
    {
        var other = Baseline with { RelativePath = "docs-spec/vm.contract",
            Content = Baseline.Content.Replace("\nzec", "\nvm", StringComparison.Ordinal).Replace("# End of contract", "", StringComparison.Ordinal) };

        Assert.StartsWith("docs-spec/vm.contract(",
            Assert.Single(Run([.. Shelves, other, Accepted("operation-removed vm/LockShelf nobody calls it")]).Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void ServiceOfAnotherName_IsReportedOnce() =>
        Assert.StartsWith("docs-spec/zec.contract(", Assert.Single(Run(Sketch.Pages(ContractCase.Shelves, "en", service: "vm")).Diagnostics),
            StringComparison.Ordinal);

    [Theory]
    [InlineData(". READY", ". READY\n. BROKEN", "docs-spec/datastructure.md(33,3): warning ZEC0302: The value 'BROKEN' was added, and waits depend on it")]
    [InlineData(". BUILDING\n", "", "docs-spec/datastructure.md(27,1): error ZEC0301: The value 'BUILDING' was removed")]
    [InlineData("{values RED GREEN}", "{values RED GREEN BLUE}", "docs-spec/createshelf.md(15,3): info ZEC0303: The value 'BLUE' was added")]
    [InlineData("{values RED GREEN}", "{values RED BLUE}", "docs-spec/createshelf.md(15,3): error ZEC0301: The value 'GREEN' was removed")]
    public void ChangeOfAValue_IsReportedWhereItStands(string from, string to, string expected)
    {
        var run = Run(Sketch.Pages(ContractCase.Shelves.Replace(from, to, StringComparison.Ordinal), "en"));

        Assert.Contains(run.Diagnostics, finding => finding.StartsWith(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void FileOfAnotherTool_IsNoBaseline() => Assert.Empty(GeneratorRun.Of([.. Shelves, Baseline with { Content = "{}" }]).Diagnostics);

    [Fact]
    public void ServiceWithoutABaseline_IsNotCompared() =>
        Assert.Empty(Run([.. Shelves, .. Sketch.Pages("# MoveThing\n< requestId String", "en", service: "vm", folder: "docs-spec/vm")]).Diagnostics);

    [Fact]
    public void EditOfProse_ComparesNothingAgain()
    {
        var prose = Shelves[0] with { Content = Shelves[0].Content.Replace("Part of a shelf.", "A part.", StringComparison.Ordinal)
            .Replace("Does something with shelves.", "Does it.\n\nAnd more.", StringComparison.Ordinal) };
        var edited = Run(Shelves).Edit(prose);

        Assert.Contains(IncrementalStepRunReason.Modified, edited.ReasonsOf(TrackingNames.Operations));
        Assert.DoesNotContain(IncrementalStepRunReason.Modified, edited.ReasonsOf(TrackingNames.Promises));
        AssertNotRun(edited, TrackingNames.Contracts);
        AssertNotRun(edited, TrackingNames.BaselineChecks);
    }

    [Fact]
    public void EditOfProseAboveAChange_MovesItsFinding()
    {
        var changed = Sketch.Pages(ContractCase.Shelves.Replace("{default 20}", "{default 30}", StringComparison.Ordinal), "en");
        var edited = Run(changed).Edit(
            changed[0] with { Content = changed[0].Content.Replace("Does something with shelves.", "Does it.\n\nAnd more.", StringComparison.Ordinal) });

        AssertNotRun(edited, TrackingNames.BaselineChecks);
        Assert.StartsWith("docs-spec/createshelf.md(14,3): warning ZEC0302:", Assert.Single(edited.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void EditOfAPromise_ComparesAgain()
    {
        var edited = Run(Shelves).Edit(Edited("docs-spec/createshelf.md", "Default value: 20.", "Default value: 30.")[0]);

        Assert.StartsWith("docs-spec/createshelf.md(12,3): warning ZEC0302:", Assert.Single(edited.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutABaseline_NothingIsPromised()
    {
        var run = GeneratorRun.Of(Shelves);

        Assert.Empty(run.Models<Promise<OperationContract>>(TrackingNames.Promises));
        Assert.Empty(run.ReasonsOf(TrackingNames.BaselineChecks));
        Assert.Empty(run.ReasonsOf(TrackingNames.BaselineFindings));
    }

    private static PageFile Baseline { get; } = new("docs-spec/zec.contract", ContractText.Of(ContractOfPages.Of(Shelves).Services[0]));

    private static GeneratorRun Run(PageFile[] pages) => GeneratorRun.Of([.. pages, Baseline]);

    private static PageFile Accepted(string text) => new("docs-spec/zec.accepted", text);

    private static PageFile[] Edited(string path, string from, string to) =>
        [.. Shelves.Select(page => page.RelativePath != path ? page : page with { Content = page.Content.Replace(from, to, StringComparison.Ordinal) })];

    private static void AssertNotRun(GeneratorRun run, string step) =>
        Assert.All(run.ReasonsOf(step),
            reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{step}: {reason}"));
}
