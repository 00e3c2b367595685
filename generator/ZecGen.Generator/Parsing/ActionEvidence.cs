using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Dialects;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Parsing.Examples;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

/// <summary>Weighs what of a page looks like the description of an action, where none was read.</summary>
internal static class ActionEvidence
{
    // One piece is not enough: guides have a call as an example, a table of headers, or the error codes that all actions share.
    private const int Enough = 3;

    /// <returns>Null where the page is a guide, an index or a page of structures.</returns>
    public static UnreadAction? In(IReadOnlyList<ClassifiedSection> sections, Dialect dialect, PageReport report)
    {
        var weight = 0;
        var found = new List<string>();
        TextSpan? place = null;

        var title = sections.FirstOrDefault(section => section.Section.Level == 1);
        var name = title?.Name is { } whole && title.Heading == whole && Identifiers.IsMultiWord(whole) ? whole : null;
        if (name is not null) Note(2, $"the title '{name}'", title!.Section.Span);

        var calls = sections.SelectMany(section => section.Section.Blocks).OfType<CodeBlock>()
            .Select(code => (Code: code, Example: ExampleReader.Read("", code, dialect.Examples)))
            .Where(static call => call.Example.Service is not null).ToList();
        var head = calls.Select(static call => call.Example).FirstOrDefault(static example => example.Header is not null);
        if (head?.Header is { } header) Note(2, $"an example that calls '{header.Action}'", header.ActionSpan);

        foreach (var section in sections)
            foreach (var table in section.Section.Blocks.OfType<Table>())
                if (KindOf(section, table, dialect.Pages, report) is { } kind) Note(kind == Codes ? 1 : 2, kind, table.HeaderSpan);

        if (head is null && calls.Count > 0) Note(2, "an example of a call that names no action", calls[0].Code.Span);

        // A guide to what all requests and responses have in common.
        if (found.Count == 1 && found[0] == OfResponse
            && sections.Any(static section => section.Section.Blocks.OfType<Table>().Any(static table => PartTables.HasHeaders(TableLayout.Of(table)))))
            return null;

        // The heading above an example says no more than the example does.
        var named =
            sections.Where(
                section => section.IsNamed && (section.Kind is SectionKind.Request or SectionKind.Response or SectionKind.Errors
                    || (section.Kind is SectionKind.Examples && head is null)))
            .Select(static section => section.Kind).Distinct().Count();
        if (weight + Math.Min(named, 2) < Enough && found.Count == 1 && name is not null && report.Findings.Count == 0
            && sections.All(static section => section.IsTitle || section.Name is null))
            return new(name, found[0], title!.Section.Span, name, IsCertain: false);
        // "Stop thing", with nothing but its error codes: a page of codes that all actions share is not called as actions are.
        if (weight + Math.Min(named, 2) < Enough && title is not null && ActionReader.Joined(title.Heading) is { } joined && HasCodes(sections))
            return new(null, Codes, title.Section.Span, joined, IsCertain: false);
        return weight + Math.Min(named, 2) < Enough || found.Count == 0
            ? null
            : new(head?.Header?.Action, string.Join(", ", found), title?.Section.Span ?? place!.Value, name, IsCertain: true);

        void Note(int count, string what, TextSpan span)
        {
            place ??= span;
            if (found.Contains(what)) return;
            weight += count;
            found.Add(what);
        }
    }

    /// <summary>The first word of an action's name.</summary>
    public static string VerbOf(string action)
    {
        var end = 1;
        while (end < action.Length && !char.IsUpper(action[end])) end++;
        return action.Substring(0, end);
    }

    private const string Codes = "a table of error codes";
    private const string OfResponse = "a table of a response";

    private static string? KindOf(ClassifiedSection section, Table table, PageForm form, PageReport report)
    {
        if (report.IsRead(table)) return null;
        var layout = TableLayout.Of(table);
        if (layout.Kind == TableKind.Errors) return Codes;
        // A table of headers has names with hyphens.
        if (layout.Kind != TableKind.Fields || table.Rows.Count(row => IsMember(layout.Text(row, Column.Name).Flat, form)) * 2 <= table.Rows.Count) return null;
        return layout.Has(Column.Required) || layout.Has(Column.Optional) ? "a table of parameters" : section.Kind == SectionKind.Response ? OfResponse : null;
    }

    private static bool HasCodes(IReadOnlyList<ClassifiedSection> sections) =>
        sections.Any(static section => section.Section.Blocks.OfType<Table>().Any(static table => TableLayout.Of(table).Kind == TableKind.Errors));

    private static bool IsMember(string name, PageForm form) =>
        Identifiers.IsName(name) && (char.IsLower(name[0]) || form.Operation == OperationPlace.TitleEnd);
}
