using System.Text.Json;
using System.Text.RegularExpressions;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Parsing;
using ZecGen.Generator.Words;

namespace ZecGen.Cli.Dialects;

/// <summary>What a page of a vendor shows of how all its pages are written.</summary>
/// <param name="Folder">The folder that it lies in.</param>
/// <param name="TitleEnd">The name behind the last dash of its title, null where there is none.</param>
/// <param name="IsAction">Whether it has tables of parameters or members.</param>
/// <param name="Calls">The queries that it shows: scheme and host, path, the first parameter and its value.</param>
/// <param name="Members">The names in its tables.</param>
/// <param name="Zeros">The members of its responses that are 0, and those whose names speak of a message.</param>
/// <param name="Headings">The headings above tables that no word explains, each with the names in the tables.</param>
/// <param name="Headers">The headers of columns that no word explains.</param>
/// <param name="Descriptions">Those of them that stand where a description is missing.</param>
/// <param name="HasNumericCodes">Whether it lists error codes that are numbers.</param>
internal sealed partial record PageTraits(
    string Folder, string? TitleEnd, bool IsAction, IReadOnlyList<(string Address, string Path, string Parameter, string Value)> Calls,
    IReadOnlyList<string> Members, (IReadOnlyList<string> Codes, IReadOnlyList<string> Messages) Zeros,
    IReadOnlyList<(string Heading, IReadOnlyList<string> Names)> Headings, IReadOnlyList<string> Headers, IReadOnlyList<string> Descriptions,
    bool HasNumericCodes)
{
    private static readonly char[] Dashes = ['-', '–', '—', '－'];

    /// <summary>How many names are paths: <c>Rules.N.Port</c>.</summary>
    public int Paths => Members.Count(static name => FlattenedPath().IsMatch(name));

    public static PageTraits Of(string folder, string text)
    {
        var document = DocumentReader.Read(text);
        var (members, headings) = (new List<string>(), new List<(string, IReadOnlyList<string>)>());
        var (headers, descriptions) = (new List<string>(), new List<string>());
        var (isAction, hasCodes) = (false, false);
        foreach (var section in document.Sections)
            foreach (var table in section.Blocks.OfType<Table>())
            {
                var layout = TableLayout.Of(table);
                List<string> codes = [.. layout.Rows.Select(row => layout.Text(row, Column.Code).Flat).Where(static code => code.Length > 0)];
                hasCodes |= codes.Count > 0 && codes.TrueForAll(ErrorCodes.IsNumber);
                List<string> unknown = [.. layout.UnknownColumns.Concat(layout.Assumed.Select(static assumed => assumed.Header))
                    .Select(static cell => cell.Text.Flat).Where(static header => header.Length > 0)];
                if (unknown.Count == 1 && !layout.Has(Column.Description) && (layout.Kind == TableKind.Fields || codes.Count > 0))
                    descriptions.AddRange(unknown);
                if (layout.Kind != TableKind.Fields) continue;
                isAction = true;
                List<string> names = [.. layout.Rows.Select(row => layout.Text(row, Column.Name).Flat.Trim('*', '`', ' '))];
                members.AddRange(names);
                headers.AddRange(unknown);
                var heading = HeadingText.Of(section.Heading.Flat);
                if (SectionWords.Classify(heading).Kind == SectionKind.Other && Identifiers.NameIn(heading) is null) headings.Add((heading, names));
            }
        return new(
            folder, TitleEndOf(document), isAction,
            [.. Call().Matches(text).Select(static call => (call.Groups[1].Value, call.Groups[2].Value, call.Groups[3].Value, call.Groups[4].Value))],
            members, ZerosOf(document), headings, headers, descriptions, hasCodes);
    }

    private static string? TitleEndOf(Document document)
    {
        if (document.Sections.FirstOrDefault(static section => section.Level > 0) is not { } title) return null;
        var heading = HeadingText.Of(title.Heading.Flat);
        var end = heading[(heading.LastIndexOfAny(Dashes) + 1)..].Trim();
        return end.Length < heading.Length && Identifiers.IsName(end) ? end : null;
    }

    private static (IReadOnlyList<string> Codes, IReadOnlyList<string> Messages) ZerosOf(Document document)
    {
        var (codes, messages) = (new List<string>(), new List<string>());
        foreach (var block in document.Sections.SelectMany(static section => section.Blocks).OfType<CodeBlock>())
        {
            try
            {
                using var json = JsonDocument.Parse(string.Join('\n', block.Lines.Select(static line => line.Text)));
                if (json.RootElement.ValueKind != JsonValueKind.Object) continue;
                foreach (var member in json.RootElement.EnumerateObject())
                    if (member.Value.ValueKind == JsonValueKind.Number && member.Value.GetRawText() == "0") codes.Add(member.Name);
            }
            catch (JsonException)
            {
                // It shows something else.
            }
        }
        foreach (var table in document.Sections.SelectMany(static section => section.Blocks).OfType<Table>())
            messages.AddRange(table.Rows.Select(static row => row.Cells[0].Text.Flat.Trim('*', '`', ' ')).Where(IsOfMessage));
        return (codes, messages);
    }

    private static bool IsOfMessage(string name) =>
        name.Contains("message", StringComparison.OrdinalIgnoreCase) || name.EndsWith("msg", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"(https?://[^/\s?`""']+)([^\s?`""']*)\?([A-Za-z_]\w*)=([A-Za-z_]\w*)", RegexOptions.CultureInvariant)]
    private static partial Regex Call();

    [GeneratedRegex(@"\A[A-Za-z]\w*(\.[A-Za-z]\w*)+\z", RegexOptions.CultureInvariant)]
    private static partial Regex FlattenedPath();
}
