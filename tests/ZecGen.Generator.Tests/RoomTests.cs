using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>Which folders of a project use which. An arrow that is not listed is an offence, and so is a list with one that nobody needs any more.</summary>
public class RoomTests
{
    // A room uses only what stands above it.
    private const string Runtime = """
        Text:
        Json/Text: Text
        Values: Json/Text Text
        Json: Json/Text Text Values
        Secrets: Json Json/Text Text Values
        Records: Json Secrets Values
        Validation: Secrets Text Values
        Responses: Json Text Values
        Errors: Values
        Operations: Errors Json Secrets Validation Values
        Protocols: Errors Json Json/Text Operations Text Values
        Threading:
        Protocols/Rest: Errors Json Json/Text Operations Protocols Responses Threading
        Protocols/Rpc: Errors Json Json/Text Operations Protocols
        Protocols/Zenlayer: Errors Json Json/Text Protocols Responses Threading
        Calls: Errors Json Operations Protocols Threading
        Credentials: Calls Json/Text Protocols Text
        Telemetry: Calls Errors Protocols
        Pipeline: Calls Errors Protocols Text
        Retries: Calls Errors Pipeline Protocols Telemetry Text Threading
        Listing: Errors Text Threading Values
        Client: Calls Credentials Errors Json Listing Operations Pipeline Protocols Responses Retries Secrets Telemetry Threading Validation Values
        """;

    private const string Generator = """
        Collections:
        Words:
        Model: Collections
        Dialects: Collections Model
        Diagnostics: Collections Model
        Emission: Collections Model
        Markdown/Repairs:
        Markdown: Collections Markdown/Repairs Model Words
        Parsing/Sentences: Collections Model Words
        Parsing/Routes: Dialects Markdown Model Words
        Parsing/Examples: Collections Diagnostics Dialects Markdown Parsing/Routes Words
        Dialects/Files: Collections Diagnostics Dialects Markdown Model Parsing/Examples Words
        Declarations: Collections Diagnostics Dialects Model Parsing/Examples
        Parsing/Constraints: Collections Declarations Diagnostics Model Parsing/Sentences Words
        Parsing: Collections Declarations Diagnostics Dialects Dialects/Files Markdown Markdown/Repairs Model Parsing/Constraints Parsing/Examples
          Parsing/Routes Parsing/Sentences Words
        Binding: Collections Declarations Diagnostics Dialects Dialects/Files Model Parsing Parsing/Examples Parsing/Routes Words
        Proofreading: Binding Collections Declarations Diagnostics Dialects Model Parsing Parsing/Examples Words
        Contract: Binding Collections Declarations Diagnostics Emission Model Words
        Project: Collections Diagnostics Words
        .: Binding Collections Contract Declarations Diagnostics Dialects Dialects/Files Emission Model Parsing Project Proofreading
        """;

    private const string Analyzer = """
        Metadata:
        Uses:
        Flow: Metadata Uses
        Initializers:
        .: Flow Initializers Metadata
        """;

    private const string Testing = """
        Dialects:
        Requests:
        Settings: Requests
        Shapes:
        Routing: Requests Shapes
        Responses: Dialects Requests Shapes
        Http: Responses
        State: Responses Dialects Requests Settings Shapes
        Checks/Zenlayer: Responses Dialects Settings
        Checks/Rest: Responses Dialects Settings
        Checks/Rpc: Responses Dialects Settings
        Checks: Responses Checks/Rest Checks/Rpc Checks/Zenlayer Dialects Settings Shapes State
        Plan: Responses Requests
        .: Responses Checks Dialects Http Plan Requests Routing Settings State
        """;

    private const string Cli = """
        Terminals:
        Files:
        Rules:
        Dialects:
        Runs: Files
        Reports: Runs
        Reports/Html: Reports Rules Runs
        Listings: Reports Rules Runs Terminals
        OpenApi: Files Rules Runs Terminals
        Diff: Reports Runs Terminals
        Pull/Limits:
        Pull/Addresses:
        Pull/Markdown:
        Pull/Hosts: Pull/Addresses Pull/Markdown
        Pull/Http: Pull/Addresses Pull/Limits
        Pull/Indexes: Pull/Addresses Pull/Hosts Pull/Http Pull/Limits Pull/Markdown
        Pull/Pages: Pull/Addresses Pull/Hosts Pull/Http Pull/Limits Pull/Markdown
        Pull/Files: Files Pull/Addresses Pull/Http Pull/Limits Pull/Pages Runs
        Pull: Pull/Addresses Pull/Files Pull/Hosts Pull/Http Pull/Indexes Pull/Limits Pull/Pages Terminals
        .: Dialects Diff Files Listings OpenApi Pull Pull/Addresses Pull/Files Pull/Limits Reports Reports/Html Runs Terminals
        """;

    [SkippableTheory]
    [InlineData("generator/ZecGen.Runtime", "ZecGen.Runtime", Runtime)]
    [InlineData("generator/ZecGen.Generator", "ZecGen.Generator", Generator)]
    [InlineData("generator/ZecGen.Analyzers", "ZecGen.Analyzers", Analyzer)]
    [InlineData("generator/ZecGen.Testing", "ZecGen.Testing", Testing)]
    [InlineData("generator/ZecGen.Cli", "zecgen", Cli)]
    [Trait("Category", "Proof")]
    public void Folders_UseOnlyTheAllowedOnesAboveThem(string project, string assembly, string allowed)
    {
        Proof.OnlyWhereAsked();
        Assert.Empty(Offences(project, assembly, allowed));
        var order = Rooms(allowed).Select(static room => room.Name).ToList();
        Assert.Empty(Rooms(allowed).SelectMany(
            room => room.Uses.Where(used => order.IndexOf(used) > order.IndexOf(room.Name)).Select(used => $"{room.Name} stands before {used}.")));
    }

    [Fact]
    public void ForbiddenUse_IsReportedWithItsPlace()
    {
        var offence = Offences("generator/ZecGen.Runtime", "ZecGen.Runtime", Runtime.Replace("Values: Json/Text", "Values:", StringComparison.Ordinal)).First();

        Assert.Matches(@"^Values -> Json/Text: Values/\w+\.cs\(\d+\): \w+$", offence);
    }

    private static IEnumerable<string> Offences(string project, string assembly, string allowed)
    {
        var arrows = Rooms(allowed).SelectMany(static room => room.Uses.Select(used => (room.Name, used))).ToHashSet();
        var uses = ProjectRooms.Uses(project, assembly);
        foreach (var use in uses.Where(use => !arrows.Contains((use.From, use.To)))) yield return $"{use.From} -> {use.To}: {use.Place}";
        foreach (var (from, to) in arrows.Except(uses.Select(static use => (use.From, use.To)))) yield return $"{from} -> {to}: is listed, and not needed";
    }

    private static List<(string Name, string[] Uses)> Rooms(string text) =>
        [.. from line in text.Replace("\n  ", " ", StringComparison.Ordinal).Split('\n')
            let parts = line.Split(':')
            select (parts[0], parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))];
}
