using System.Globalization;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing;
using ZecGen.Generator.Parsing.Constraints;
using ZecGen.Generator.Parsing.Sentences;

namespace ZecGen.Generator.Tests.Harness;

/// <summary>The description of a field → all that is read of it, in words.</summary>
internal static class DescriptionOf
{
    /// <param name="type">As <c>Integer</c>, or <c>String[]</c> for a list.</param>
    /// <param name="description">Its lines, parted by <c>\n</c>.</param>
    /// <returns>
    /// Rules, values, which sentences are not read (<c>not read: 2</c>, or <c>not read</c> where there is only one), findings (<c>ZEC0151 63 2</c>);
    /// empty where nothing is said.
    /// </returns>
    public static string Reads(string name, string type, string description)
    {
        var text = new RichText([.. description.Split('\n').Select(static line => new TextLine(line, false, default))]);
        var isList = type.EndsWith("[]", StringComparison.Ordinal);
        var element = isList ? type[..^2] : type;
        var expression = new TypeExpression(element, isList ? 1 : 0, element, null);
        var sentences = DescriptionSentences.Of(text);
        var values = ListedValues.Read(name, text, expression, sentences.Topics);
        var reading = ConstraintReader.Read(name, sentences, expression, values);

        IEnumerable<string> read =
        [
            .. reading.Constraints.Select(Say),
            .. values.Count == 0 ? [] : new[] { "values " + string.Join(" ", values.Select(Say)) },
            .. Unread(sentences, reading.Unread),
            .. reading.Contradictions.Select(static found => $"{found.Descriptor.Id} {string.Join(" ", found.Arguments)}".TrimEnd()),
        ];
        return string.Join("; ", read);
    }

    private static IEnumerable<string> Unread(DescriptionSentences description, IReadOnlyList<string> unread)
    {
        if (unread.Count == 0) return [];
        // The one of a description that was too long to be taken apart is its beginning.
        if (description.All.Count < 2) return ["not read"];
        var numbers = Enumerable.Range(0, description.All.Count).Where(i => unread.Contains(description.All[i].Original)).Select(static i => i + 1);
        return ["not read: " + string.Join(", ", numbers)];
    }

    private static string Say(Constraint rule) => rule switch
    {
        LengthConstraint length => $"length {length.Minimum}..{length.Maximum}",
        RangeConstraint range => string.Create(CultureInfo.InvariantCulture, $"range {range.Minimum}..{range.Maximum}"),
        CountConstraint count => $"count {count.Minimum}..{count.Maximum}",
        CharactersConstraint characters => $"characters {Say(characters.Allowed)}",
        EdgesConstraint edges => $"first {Say(edges.First)}" + (edges.Last is null ? "" : $", last {Say(edges.Last)}"),
        UniqueConstraint unique => $"unique {unique.Path}{unique.Key}",
        MultipleOfConstraint multiple => string.Create(CultureInfo.InvariantCulture, $"step {multiple.Step}"),
        DefaultConstraint standard => $"default {standard.Value}",
        FormatConstraint format => $"format {format.Name}",
        ExclusiveConstraint exclusive => $"not with {exclusive.Other}",
        RequiredWhenConstraint required => $"required when {required.Other} is {required.Value}",
        _ => throw new ArgumentException($"No words for {rule.GetType()}.", nameof(rule)),
    };

    private static string Say(ValueDeclaration value) => value.Text + (value.Documentation.IsBlank ? "" : $"({value.Documentation.Flat})");

    // "A" for letters in both cases, as nearly all rules have them.
    private static string Say(CharacterClass? allowed)
    {
        if (allowed is null) return "any";
        var letters = (allowed.Upper, allowed.Lower) switch { (true, true) => "A", (true, false) => "A-Z", (false, true) => "a-z", _ => "" };
        return letters + (allowed.Digits ? "9" : "") + allowed.Others;
    }
}
