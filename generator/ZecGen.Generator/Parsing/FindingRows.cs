using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

/// <summary>Findings about rows → what was read of these rows, and whether the page ends there: whoever compares pages must not take one for what they say.
/// </summary>
internal static class FindingRows
{
    private const int LongestRow = 2_000;
    private const int MostWords = 4;

    public static EquatableArray<DiagnosticInfo> Mark(EquatableArray<DiagnosticInfo> findings, Page page, PageReport report, string text)
    {
        if (findings.Count == 0) return findings;
        var lastLine = report.Lines.Lines(new(text.TrimEnd().Length, 0)).Start.Line;
        var names = new Lazy<ILookup<int, string>>(
            () => NamesIn(page).ToLookup(named => report.Lines.Lines(named.Span).Start.Line, static named => named.Name));
        return findings.Map(finding => finding with
        {
            RowNames = Enumerable.Range(finding.Lines.Start.Line, finding.Lines.End.Line - finding.Lines.Start.Line + 1)
                .SelectMany(line => names.Value[line])
                .Concat(IsInTable(finding) ? WordsOf(text, finding) : []).Distinct().ToEquatable(),
            IsAtEnd = finding.Lines.End.Line >= lastLine,
        });
    }

    // What stands in no table is quoted with its bars: it may have cut off anything.
    private static bool IsInTable(DiagnosticInfo finding) => finding.Descriptor == FormCatalogue.WrongWidth
        || (finding.Descriptor == DiagnosticCatalogue.UnreadRow && finding.Arguments[0].IndexOf('|') < 0);

    // A row that fits into no table, in whichever it stands, says by the names in its cells what it is about.
    private static IEnumerable<string> WordsOf(string text, DiagnosticInfo finding)
    {
        var start = Math.Min(finding.Span.Start, text.Length);
        var length = Math.Min(text.Length - start, LongestRow);
        // A cell may go on in the next line.
        if (text.IndexOf('\n', start, length) is var end and >= 0) length = Math.Min(length, Math.Max(end - start, finding.Span.Length));
        return text.Substring(start, length).Split('|', '\n').Select(static cell => cell.Replace("\\", "").Trim(' ', '`', '*', '\r'))
            .Where(static cell => Identifiers.IsName(cell) && !PrimitiveTypes.IsPrimitive(cell) && RequiredCell.Read(cell) == Requirement.Unknown)
            .Take(MostWords);
    }

    private static IEnumerable<(Microsoft.CodeAnalysis.Text.TextSpan Span, string Name)> NamesIn(Page page)
    {
        var errors = page.Operation is { } operation ? operation.Errors.Concat(page.Errors) : page.Errors;
        var fields = page.Structures.SelectMany(static structure => structure.Fields);
        if (page.Operation is { } action) fields = fields.Concat(action.Request).Concat(action.Response);
        foreach (var field in fields) yield return (field.Span, field.Name);
        foreach (var error in errors) yield return (error.Span, error.Error.Code);
        var enumerations = page.AllEnumerations.ToLookup(static enumeration => enumeration.Name, StringComparer.Ordinal);
        foreach (var place in page.EnumerationPlaces)
        {
            if (enumerations[place.Name].FirstOrDefault() is not { } enumeration) continue;
            for (var at = 0; at < place.Values.Count; at++) yield return (place.Values[at], enumeration.Values[at].Text);
        }
    }
}
