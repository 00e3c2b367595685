using System.Text.RegularExpressions;
using ZecGen.Generator.Contract;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests.Contract;

/// <summary>The table of rules: each has its mirror, and the documentation is the table.</summary>
public class ChangeRuleTests
{
    private static readonly (string Heading, IReadOnlyList<ChangeRule> Rules)[] Groups =
    [
        ("Services and settings", ServiceRules.All),
        ("Operations", OperationRules.All),
        ("Requests", RequestRules.All),
        ("Responses", ResponseRules.All),
        ("Structures and enumerations", TypeRules.All),
        ("Error codes", ErrorRules.All),
    ];

    [Fact]
    public void EveryRule_HasItsMirror()
    {
        foreach (var rule in ChangeRules.All)
        {
            Assert.NotEmpty(rule.Mirrors);
            foreach (var id in rule.Mirrors) Assert.True(ChangeRules.Find(id)?.Mirrors.Contains(rule.Id), $"{rule.Id} is no mirror of {id}");
        }
    }

    [Fact]
    public void Ids_AreWordsAndUnique()
    {
        Assert.Equal(ChangeRules.All.Count, ChangeRules.All.Select(rule => rule.Id).Distinct().Count());
        Assert.All(ChangeRules.All, rule => Assert.Matches("^[a-z]+(-[a-z]+)+$", rule.Id));
        Assert.Equal(ChangeRules.All, Groups.SelectMany(group => group.Rules));
    }

    // What comes when a part of the new pages cannot be read goes when one of the old pages cannot.
    [Fact]
    public void Loss_IsTheMirrorOfAGain()
    {
        foreach (var rule in ChangeRules.All.Where(rule => rule.IsLoss)) Assert.All(rule.Mirrors, id => Assert.True(ChangeRules.Find(id)!.IsGain));
    }

    [Fact]
    public void Documentation_IsTheTable()
    {
        var path = Path.Combine(Repository.Root, "generator", "docs", "contract.md");
        var expected = Document();
        if (Environment.GetEnvironmentVariable("ZECGEN_ACCEPT_SNAPSHOTS") == "1") File.WriteAllText(path, expected);

        Assert.Equal(expected, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    private static string Document()
    {
        var text = """
            # Changes of documentation, and what they break

            [`zecgen diff OLD NEW`](command-line.md#zecgen-diff) and builds with a [baseline](command-line.md#zecgen-baseline) report each change with its id and its place. A change affects callers in four ways:

            - wire: a compiled client that calls the new version of the service
            - source: code that is compiled again, with the client that is generated from the new pages
            - binary: code that was compiled with the old client and runs with the new one
            - behaviour: code that still compiles and runs, but behaves differently

            In the tables, `x` means that the change breaks callers, `~` that it may, and `-` that it does not. It is `~` if the effect depends on something that the pages do not show, such as whether the service rejects unknown members. Prose, the order of rows and values, and examples that are not emitted have no effect. Parts of the new pages that cannot be read are never reported as removed.

            A change to which several rows apply has the effects of all of them: a change of a structure that is both sent and received has the effects of both tables. The last column names the change that is reported if old and new are swapped. The tables are generated from the rules of the comparison, which tests verify: they compile callers with the old client, run them with the new one, and let each client call a fake of the other version.

            """.ReplaceLineEndings("\n");
        foreach (var (heading, rules) in Groups)
            text += $"\n## {heading}\n\n| id | wire | source | binary | behaviour | what changes | why | in reverse |\n| --- | --- | --- | --- | --- | --- | "
                + $"--- | --- |\n"
                + string.Concat(rules.Select(Row));
        return text;
    }

    private static string Row(ChangeRule rule)
    {
        var harms = rule.Harms;
        return $"| `{rule.Id}` | {Mark(harms.Wire)} | {Mark(harms.Source)} | {Mark(harms.Binary)} | {Mark(harms.Behaviour)} | {What(rule.Message)} | "
            + $"{rule.Why} | {string.Join(", ", rule.Mirrors.Select(id => id == rule.Id ? "itself" : $"`{id}`"))} |\n";
    }

    private static string What(string message) =>
        Regex.Replace(message, @"\{(\d)\}", match => match.Groups[1].Value switch { "0" => "*name*", "1" => "*old*", _ => "*new*" });

    private static string Mark(Harm harm) => harm switch { Harm.Breaks => "x", Harm.May => "~", _ => "-" };
}
