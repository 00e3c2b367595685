using ZecGen.Generator.Collections;
using ZecGen.Generator.Markdown;

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

    public static EquatableArray<ValueDeclaration> Read(RichText description, TypeExpression type)
    {
        if (PrimitiveTypes.KindOf(type.Name) != Model.TypeKind.Text || type.ArrayDepth > 1) return default;

        // Values stand together: the longest run of lines that each begin with one.
        List<ValueDeclaration> best = [], run = [];
        foreach (var line in description.Lines)
        {
            if (ReadLine(line) is { } value) run.Add(value);
            else run = [];
            if (run.Count > best.Count) best = run;
        }
        return best.Count >= 2 && best.Select(value => value.Text).Distinct(StringComparer.Ordinal).Count() == best.Count
            ? best.ToEquatable()
            : default;
    }

    private static ValueDeclaration? ReadLine(TextLine line)
    {
        var text = line.Text;
        var end = 0;
        while (end < text.Length && IsValueCharacter(text[end])) end++;
        var token = text.Substring(0, end).TrimEnd('-', '.');
        if (token.Length == 0 || !token.Any(IsLetter) || Stops.Contains(token)) return null;

        var rest = text.Substring(token.Length).TrimStart();
        if (rest.Length == 0) return line.IsItem ? new(token, RichText.Empty) : null;
        if (rest[0] is not (':' or '：' or '-' or '–')) return null;
        if (rest[0] is '-' or '–' && !line.IsItem) return null;
        if (rest.StartsWith("://", StringComparison.Ordinal)) return null;

        var meaning = rest.Substring(1).Trim();
        return new(token, meaning.Length == 0 ? RichText.Empty : new RichText([new(meaning, false, default)]));
    }

    private static bool IsValueCharacter(char c) => IsLetter(c) || c is >= '0' and <= '9' or '_' or '-' or '.';

    private static bool IsLetter(char c) => c is >= 'A' and <= 'Z' or >= 'a' and <= 'z';
}
