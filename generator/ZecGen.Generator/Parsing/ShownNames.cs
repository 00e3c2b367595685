using ZecGen.Generator.Parsing.Examples;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

/// <summary>The names that examples give members: where a cell says more than a name, they show which of its words is one.</summary>
/// <param name="bodies">Requests or responses; null where an example has none.</param>
internal sealed class ShownNames(IEnumerable<JsonNode?> bodies)
{
    private const string Deprecated = "deprecated";

    // What stands before a name and is none: "1) size", "$size".
    private const int LongestLead = 4;

    private HashSet<string>? names;

    public static ShownNames None { get; } = new([]);

    /// <summary>The cell as the name that it begins with, where an example has a member of that name: <c>size [new]</c>, <c>size, integer</c>,
    /// <c>size since v2</c>.</summary>
    public NameCell Refine(NameCell cell)
    {
        if (cell.IsName) return cell;
        var text = cell.Name;
        var start = 0;
        while (start < text.Length && start < LongestLead && !IsLetter(text[start])) start++;
        var end = start;
        while (end < text.Length && (IsLetter(text[end]) || text[end] is >= '0' and <= '9' or '_')) end++;
        if (end == start || !Names.Contains(text.Substring(start, end - start))) return cell;
        return cell with { Name = text.Substring(start, end - start), IsName = true,
            IsDeprecated = cell.IsDeprecated || TextSearch.Find(text.Substring(end), Deprecated) >= 0 };
    }

    private HashSet<string> Names => names ??= Gather();

    private HashSet<string> Gather()
    {
        var gathered = new HashSet<string>(StringComparer.Ordinal);
        foreach (var body in bodies)
            if (body is { } node)
                for (var at = node.Place; at < node.Place + node.Tape[node.Place].Size; at++)
                    if (node.Tape[at].Kind == JsonKind.Name) gathered.Add(node.Tape.TextAt(at).ToString());
        return gathered;
    }

    private static bool IsLetter(char c) => c is >= 'A' and <= 'Z' or >= 'a' and <= 'z';
}
