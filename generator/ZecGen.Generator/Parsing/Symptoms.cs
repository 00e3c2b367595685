using ZecGen.Generator.Diagnostics;

namespace ZecGen.Generator.Parsing;

/// <summary>Findings that say no more than that another one, of the same page, has consequences.</summary>
internal static class Symptoms
{
    /// <summary>What a page has that was read in another encoding: its headings and headers are no words.</summary>
    public static readonly HashSet<Microsoft.CodeAnalysis.DiagnosticDescriptor> OfEncoding =
    [
        DiagnosticCatalogue.UnreadTable, DiagnosticCatalogue.UnreadColumn, DiagnosticCatalogue.MissingColumn, DiagnosticCatalogue.PageWithoutAction, DiagnosticCatalogue.UnreadRow,
        FormCatalogue.UnknownHeading, FormCatalogue.UnknownRequirement,
    ];

    // Rows that are not read, or not as they stand: their members are not told once more at the example.
    private static readonly HashSet<Microsoft.CodeAnalysis.DiagnosticDescriptor> OfRows = [DiagnosticCatalogue.UnreadRow, FormCatalogue.WrongWidth];

    // What a value breaks that the client could not even read.
    private static readonly HashSet<Microsoft.CodeAnalysis.DiagnosticDescriptor> OfValues = [ProofreadingCatalogue.NumberOutOfRange, ProofreadingCatalogue.WrongType];

    // Each is held against all unknown members, and no table for people has more rows that are odd.
    private const int MostRows = 100;

    /// <summary>Takes them out.</summary>
    public static void TakeOut(List<DiagnosticInfo> findings)
    {
        if (findings.Count < 2) return;
        var rows = findings.FindAll(static finding => OfRows.Contains(finding.Descriptor));
        var values = findings.FindAll(static finding => OfValues.Contains(finding.Descriptor));
        if (rows.Count + values.Count == 0) return;
        var said = rows.Take(MostRows).Select(static row => WordKey.Of(row.Arguments[0])).Where(static key => key.Length > 0).ToList();
        findings.RemoveAll(finding => finding.Descriptor == ProofreadingCatalogue.UnknownMember ? Speaks(said, WordKey.Of(finding.Arguments[0]))
            : finding.Descriptor == DiagnosticCatalogue.UnknownType ? finding.Arguments[0].Length == 0 && rows.Take(MostRows).Any(row => row.Lines.Start.Line == finding.Lines.Start.Line)
            : finding.Descriptor == ProofreadingCatalogue.BrokenRule && values.Take(MostRows).Any(value => value.Span == finding.Span));
    }

    // "queue Name" and "zonеId" are rows of the members that the example has.
    private static bool Speaks(List<string> rows, string member) =>
        member.Length > 0 && rows.Exists(row => row.IndexOf(member, StringComparison.Ordinal) >= 0 || Spelling.IsSlipOf(row, member));
}
