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
        findings.RemoveAll(finding => finding.Descriptor == ProofreadingCatalogue.UnknownMember ? rows.Take(MostRows).Any(row => Speaks(row.Arguments[0], finding.Arguments[0]))
            : finding.Descriptor == DiagnosticCatalogue.UnknownType ? finding.Arguments[0].Length == 0 && rows.Take(MostRows).Any(row => row.Lines.Start.Line == finding.Lines.Start.Line)
            : finding.Descriptor == ProofreadingCatalogue.BrokenRule && values.Take(MostRows).Any(value => value.Span == finding.Span));
    }

    // "queue Name" and "zonеId" are rows of the members that the example has.
    private static bool Speaks(string row, string member)
    {
        var (said, key) = (WordKey.Of(row), WordKey.Of(member));
        return key.Length > 0 && (said.IndexOf(key, StringComparison.Ordinal) >= 0 || Spelling.IsSlipOf(said, key));
    }
}
