using System.Text.RegularExpressions;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Constraints;
using ZecGen.Generator.Parsing.Sentences;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>What <c>docs-spec/README.md</c> says of sentences is so.</summary>
public partial class WrittenFormsTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Repository.Root, "docs-spec", "README.md"));

    [Fact]
    public void DocumentedSentences_BecomeTheirRules()
    {
        var rows = RowsUnder("| written | type | rule |");

        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
        {
            var rules = row.Sentences.Select(sentence => Assert.Single(Read(sentence, row.Type))).ToList();
            Assert.All(rules, rule => Assert.Equal(rules[0], rule));
        });
    }

    [Fact]
    public void DocumentedSentences_ThatLeaveADoubt_AreNoRules()
    {
        var rows = RowsUnder("| written | type | why it is no rule |");

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.All(row.Sentences, sentence => Assert.Empty(Read(sentence, row.Type))));
    }

    private static List<(IReadOnlyList<string> Sentences, string Type)> RowsUnder(string header) =>
        [.. Lines.SkipWhile(line => line != header).Skip(2).TakeWhile(line => line.StartsWith('|')).Select(line => line.Split('|'))
            .Select(cells => ((IReadOnlyList<string>)[.. Code().Matches(cells[1]).Select(match => match.Groups[1].Value)], cells[2].Trim()))];

    private static IEnumerable<Constraint> Read(string sentence, string type)
    {
        const string Array = "Array of ";
        var isArray = type.StartsWith(Array, StringComparison.Ordinal);
        var name = isArray ? type[Array.Length..] : type;
        return ConstraintReader.Read("field", DescriptionSentences.Of(new RichText([new(sentence, false, default)])),
            new(name, isArray ? 1 : 0, type, null)).Constraints;
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
