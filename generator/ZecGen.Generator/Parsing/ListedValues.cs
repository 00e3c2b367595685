using ZecGen.Generator.Collections;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing;

/// <summary>Values that a description lists line by line: <c>PREPAID：text</c>, <c>linux: text</c>, or a list of bare codes.</summary>
internal static class ListedValues
{
    // What begins a line with a colon and is no value.
    private static readonly HashSet<string> Stops = new(StringComparer.OrdinalIgnoreCase)
    {
        "Note", "Notes", "Unit", "Units", "Format", "Default", "Example", "Examples", "Range", "Maximum", "Minimum", "Length", "e.g", "eg",
        "begin_number", "bits", "http", "https", "Tips", "Warning", "Important", "Description", "Values", "Value", "Limit",
    };

    private static readonly char[] Separators = [':', '：'];

    // What announces values on the same line.
    private static readonly string[] Openings = ["可取值范围", "取值范围", "可选值如下", "可选值", "可能值", "取值", "Available values", "Available value", "Value range"];

    public static EquatableArray<ValueDeclaration> Read(RichText description, TypeExpression type)
    {
        if (PrimitiveTypes.KindOf(type.Name) != Model.TypeKind.Text || type.ArrayDepth > 1) return default;

        // Each value takes an item or a colon, and one value is no list.
        var (items, colons) = Count(description);
        if (items + colons < 2) return default;

        // A list of items is the surest form; where there is none, lines or sentences that each begin with a value.
        if (items >= 2 && Longest(description.Lines.Where(line => line.IsItem)) is { Count: > 0 } listed) return listed;
        var lines = Longest(description.Lines);
        if (colons <= lines.Count) return lines;
        var sentences = Longest(description.Lines.SelectMany(Sentences));
        return sentences.Count > lines.Count ? sentences : lines;
    }

    private static (int Items, int Colons) Count(RichText description)
    {
        var (items, colons) = (0, 0);
        foreach (var line in description.Lines)
        {
            if (line.IsItem) items++;
            for (var at = line.Text.IndexOfAny(Separators); at >= 0; at = line.Text.IndexOfAny(Separators, at + 1)) colons++;
        }
        return (items, colons);
    }

    // Values stand together: the longest run that is not interrupted.
    private static EquatableArray<ValueDeclaration> Longest(IEnumerable<TextLine> lines)
    {
        List<ValueDeclaration> best = [], run = [];
        foreach (var line in lines)
        {
            if (ReadLine(line) is { } value) run.Add(value);
            else run = [];
            if (run.Count > best.Count) best = run;
        }
        return best.Count >= 2 && best.Select(value => value.Text).Distinct(StringComparer.Ordinal).Count() == best.Count
            ? best.ToEquatable()
            : default;
    }

    // "取值范围：A：one B：two" and "A: one; B: two" put several values on a line.
    private static IEnumerable<TextLine> Sentences(TextLine line)
    {
        var text = WithoutOpening(line.Text);
        var start = 0;
        for (var i = 2; i < text.Length; i++)
        {
            if (!IsLetter(text[i]) || !Separates(text, i) || !BeginsValue(text, i)) continue;
            yield return new(text.Substring(start, i - start).TrimEnd(' ', ';', '；', '，'), false, default);
            start = i;
        }
        yield return new(text.Substring(start), false, default);
    }

    private static string WithoutOpening(string text)
    {
        foreach (var opening in Openings)
        {
            if (text.IndexOf(opening, StringComparison.OrdinalIgnoreCase) is not (var at and >= 0)) continue;
            return text.Substring(at + opening.Length).TrimStart(' ', ':', '：');
        }
        return text;
    }

    // A sentence ends before the value, or the value is shouted.
    private static bool Separates(string text, int at) =>
        text[at - 1] is ';' or '；' or '。'
        || (text[at - 1] == ' ' && (text[at - 2] is '.' or ';' or '；' or '。' || (at + 1 < text.Length && char.IsUpper(text[at]) && char.IsUpper(text[at + 1]))));

    private static bool BeginsValue(string text, int at)
    {
        while (at < text.Length && IsValueCharacter(text[at])) at++;
        while (at < text.Length && text[at] == ' ') at++;
        return at < text.Length && text[at] is ':' or '：';
    }

    private static ValueDeclaration? ReadLine(TextLine line)
    {
        var text = line.Text;
        var end = 0;
        while (end < text.Length && IsValueCharacter(text[end])) end++;
        while (end > 0 && text[end - 1] is '-' or '.') end--;
        var after = end;
        while (after < text.Length && text[after] == ' ') after++;
        if (end == 0 || (after == text.Length ? !line.IsItem : !(text[after] is ':' or '：' || (text[after] is '-' or '–' && line.IsItem)))) return null;

        var token = text.Substring(0, end);
        if (!token.Any(IsLetter) || Stops.Contains(token)) return null;
        if (after == text.Length) return new(token, RichText.Empty);
        if (string.CompareOrdinal(text, after, "://", 0, 3) == 0) return null;

        var meaning = text.Substring(after + 1).Trim();
        return new(token, meaning.Length == 0 ? RichText.Empty : new RichText([new(meaning, false, default)]));
    }

    private static bool IsValueCharacter(char c) => IsLetter(c) || c is >= '0' and <= '9' or '_' or '-' or '.';

    private static bool IsLetter(char c) => c is >= 'A' and <= 'Z' or >= 'a' and <= 'z';
}
