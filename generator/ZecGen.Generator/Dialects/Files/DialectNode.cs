using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Parsing.Examples;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Dialects.Files;

/// <summary>An object of a dialect file. Each key is read once by its name; what nobody reads is a key that does not exist.</summary>
/// <param name="node">Null where the file does not have it: then it is as if it were empty.</param>
/// <param name="path">The keys that lead to it, with a dot behind each.</param>
internal sealed class DialectNode(JsonNode? node, string path, List<DialectProblem> problems)
{
    // What editors read, to know the format.
    private const string Schema = "$schema";

    private readonly List<string> known = [];

    public bool Exists => node is not null;

    public bool Has(string name) => this[name] is not null;

    public TextSpan Span => node?.Span ?? default;

    /// <summary>The text of a key; null where the file does not have it.</summary>
    public string? Text(string name)
    {
        if (Find(name) is not { } value) return null;
        if (value.Kind != JsonKind.Text) return Wrong(value, name, "a text");
        return value.Text.ToString() is var text && string.IsNullOrWhiteSpace(text) ? Wrong(value, name, "a text that is not empty") : text;
    }

    /// <summary>The text of a key that has to be there.</summary>
    public string Needed(string name)
    {
        if (Text(name) is { } text) return text;
        if (!Has(name)) Report(Span, $"'{path}{name}' is missing");
        return "";
    }

    /// <summary>A text, or a number as it is written; null where the file does not have it.</summary>
    public string? Value(string name) => Find(name) is not { } value ? null
        : value.Kind is JsonKind.Text or JsonKind.Number ? value.Text.ToString() : Wrong(value, name, "a text or a number");

    /// <summary>Some texts, of which one may stand without brackets.</summary>
    public EquatableArray<string> Texts(string name)
    {
        if (Find(name) is not { } value) return default;
        if (value.Kind == JsonKind.Text) return new[] { value.Text.ToString() }.ToEquatable();
        var texts = new List<string>();
        foreach (var item in value.Items)
            if (item.Kind == JsonKind.Text) texts.Add(item.Text.ToString());
            else Wrong(item, name, "a list of texts");
        if (value.Kind != JsonKind.Array) Wrong(value, name, "a list of texts");
        return texts.ToEquatable();
    }

    /// <summary>Some names, none of which is empty or has a blank.</summary>
    public EquatableArray<string> Names(string name)
    {
        var texts = Texts(name);
        var names = texts.Where(static text => text.Length > 0 && !text.Any(char.IsWhiteSpace)).ToEquatable();
        if (names.Count < texts.Count) ReportAt(name, $"'{path}{name}' must be names without blanks");
        return names;
    }

    /// <summary>A code, as a text or a number; null where the file does not have it.</summary>
    public string? Code(string name)
    {
        if (Value(name) is not { } code || !code.Any(char.IsWhiteSpace)) return Value(name);
        ReportAt(name, $"'{path}{name}' must be a code without blanks");
        return null;
    }

    /// <summary>One of some words.</summary>
    /// <param name="choices">The first is taken where the file does not say, or says something else.</param>
    public T Choice<T>(string name, params (string Word, T Value)[] choices)
    {
        if (Find(name) is not { } value) return choices[0].Value;
        var text = value.Kind == JsonKind.Text ? value.Text.ToString() : "";
        foreach (var (word, meant) in choices)
            if (word == text) return meant;
        var words = string.Join(" or ", choices.Select(static choice => $"\"{choice.Word}\""));
        Wrong(value, name, words + Suggestion.Among(choices.Select(static choice => choice.Word), text));
        return choices[0].Value;
    }

    public DialectNode Object(string name)
    {
        var value = Find(name);
        if (value is { Kind: not JsonKind.Object } other) Wrong(other, name, "an object");
        return new(value is { Kind: JsonKind.Object } ? value : null, $"{path}{name}.", problems);
    }

    public IEnumerable<DialectNode> Objects(string name)
    {
        if (Find(name) is not { } value) yield break;
        if (value.Kind != JsonKind.Array) Wrong(value, name, "a list of objects");
        foreach (var item in value.Items)
            if (item.Kind == JsonKind.Object) yield return new(item, $"{path}{name}.", problems);
            else Wrong(item, name, "a list of objects");
    }

    /// <summary>All keys with their texts, where the vendor chooses the keys.</summary>
    public IReadOnlyList<(string Name, string Text, TextSpan Span)> Entries()
    {
        var entries = new List<(string, string, TextSpan)>();
        if (node is not { } own) return entries;
        foreach (var member in own.Members)
        {
            known.Add(member.Name.ToString());
            if (member.Value.Kind == JsonKind.Text) entries.Add((member.Name.ToString(), member.Value.Text.ToString(), member.Value.Span));
            else Wrong(member.Value, member.Name.ToString(), "a text");
        }
        return entries;
    }

    /// <summary>The text or the number of a key, whatever is wrong with it; null where there is none.</summary>
    public string? Said(string name) => this[name] is { Kind: JsonKind.Text or JsonKind.Number } value ? value.Text.ToString() : null;

    /// <summary>The texts of all keys, each with its key.</summary>
    public IEnumerable<(string Key, string Text)> Listed()
    {
        if (node is not { } own) yield break;
        foreach (var member in own.Members)
            foreach (var item in ItemsOf(member.Value)) yield return (member.Name.ToString(), item.Text.ToString());
    }

    /// <summary>The texts of a key that stand there more than once.</summary>
    public IEnumerable<string> Repeated(string name) => this[name] is not { } value ? []
        : ItemsOf(value).Select(static item => item.Text.ToString()).GroupBy(static text => text, StringComparer.Ordinal)
            .Where(static group => group.Count() > 1).Select(static group => group.Key);

    /// <summary>Reports the last one of some texts of a key.</summary>
    public void ReportItem(string name, string text, string problem) =>
        Report(this[name] is { } value ? ItemsOf(value).Last(item => item.Text.ToString() == text).Span : Span, problem);

    private static List<JsonNode> ItemsOf(JsonNode value)
    {
        var items = new List<JsonNode>();
        if (value.Kind == JsonKind.Text) items.Add(value);
        foreach (var item in value.Items)
            if (item.Kind == JsonKind.Text) items.Add(item);
        return items;
    }

    /// <summary>Reports the keys that nobody has read.</summary>
    public void End()
    {
        if (node is not { } own) return;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in own.Members)
        {
            var name = member.Name.ToString();
            if (!seen.Add(name)) Report(member.NameSpan, $"'{path}{name}' is there twice; the first counts");
            else if (!known.Contains(name) && !(path.Length == 0 && name == Schema))
                Report(member.NameSpan, $"'{path}{name}' is no key of a dialect{Suggestion.Among(known, name)}; the keys here are {string.Join(", ", known)}");
        }
    }

    public void Report(TextSpan span, string problem) => problems.Add(new(problem, span));

    /// <summary>Reports at a key, or at the object where the key is missing.</summary>
    public void ReportAt(string name, string problem) => Report(this[name]?.Span ?? Span, problem);

    private JsonNode? this[string name] => node?[name];

    private JsonNode? Find(string name)
    {
        if (!known.Contains(name)) known.Add(name);
        return this[name];
    }

    private string? Wrong(JsonNode value, string name, string allowed)
    {
        Report(value.Span, $"'{path}{name}' must be {allowed}");
        return null;
    }
}

/// <summary>What is wrong with a dialect file.</summary>
internal sealed record DialectProblem(string Message, TextSpan Span);
