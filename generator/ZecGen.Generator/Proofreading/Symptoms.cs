using Microsoft.CodeAnalysis;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Parsing;
using ZecGen.Generator.Parsing.Examples;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Proofreading;

/// <summary>Findings that say no more than that another one, of the same page, has consequences.</summary>
internal static class Symptoms
{
    // Rows that are not read, or not as they stand: their members are not reported once more at the example.
    private static readonly HashSet<DiagnosticDescriptor> Rows = [DiagnosticCatalogue.UnreadRow, FormCatalogue.WrongWidth];

    // What the client could not even read breaks no rule besides.
    private static readonly HashSet<DiagnosticDescriptor> Values = [ProofreadingCatalogue.NumberOutOfRange, ProofreadingCatalogue.WrongType];

    // An example whose fence was put where it was probably meant has something of its end in it.
    private static readonly HashSet<DiagnosticDescriptor> Fences = [FormCatalogue.UnclosedFence, FormCatalogue.MalformedMarkdown];

    // Where both sides of a conflict are read, much stands twice.
    private static readonly HashSet<DiagnosticDescriptor> OfConflicts =
    [
        DiagnosticCatalogue.DuplicateName, ProofreadingCatalogue.RepeatedMember, ProofreadingCatalogue.RequiredMissing, ProofreadingCatalogue.UnknownMember,
        ProofreadingCatalogue.RepeatedErrorCode,
        ProofreadingCatalogue.FixedExample,
    ];

    // Each is held against all unknown members, and no table for people has more rows that are odd.
    private const int MostCauses = 100;

    /// <summary>Takes them out.</summary>
    public static void TakeOut(List<DiagnosticInfo> findings)
    {
        if (findings.Count < 2) return;
        if (findings.Exists(static finding => finding.Descriptor == FormCatalogue.ConflictMarker))
            findings.RemoveAll(static finding => OfConflicts.Contains(finding.Descriptor));
        if (Of(findings, Fences).Count > 0)
            findings.RemoveAll(static finding => finding.Descriptor == ProofreadingCatalogue.FixedExample && finding.Arguments[0] == JsonReader.BehindItsEnd);
        if (Of(findings, Values) is { Count: > 0 } values)
            findings.RemoveAll(finding => finding.Descriptor == ProofreadingCatalogue.BrokenRule && values.Exists(value => value.Span == finding.Span));
        if (Of(findings, Rows) is { Count: > 0 } rows) TakeOutMembers(findings, rows);
        // A name in another case than the example has is reported there.
        var cases = findings.Where(static finding => finding.Descriptor == ProofreadingCatalogue.OtherCase).Take(MostCauses)
            .Select(static finding => finding.Arguments[2]).ToList();
        if (cases.Count > 0) findings.RemoveAll(finding => finding.Descriptor == ProofreadingCatalogue.UnusualName && cases.Contains(finding.Arguments[0]));
    }

    private static List<DiagnosticInfo> Of(List<DiagnosticInfo> findings, HashSet<DiagnosticDescriptor> descriptors) =>
        [.. findings.Where(finding => descriptors.Contains(finding.Descriptor)).Take(MostCauses)];

    private static void TakeOutMembers(List<DiagnosticInfo> findings, List<DiagnosticInfo> rows)
    {
        // A cell that the row lacks is not reported again as an unknown type.
        findings.RemoveAll(finding => finding.Descriptor == DiagnosticCatalogue.UnknownType && finding.Arguments[0].Length == 0
            && rows.Exists(row => row.Lines.Start.Line == finding.Lines.Start.Line));
        var said = rows.ConvertAll(static row => WordKey.Of(row.Arguments[0]));
        findings.RemoveAll(finding => finding.Descriptor == ProofreadingCatalogue.UnknownMember && Speaks(said, WordKey.Of(finding.Arguments[0])));
        // Rows without a name are those of the members that are left.
        var nameless = rows.Count(static row => row.Descriptor == DiagnosticCatalogue.UnreadRow
            && (row.Arguments[1] == FieldReader.NoName || !row.Arguments[0].Any(static c => c is >= 'a' and <= 'z')));
        if (findings.Count(static finding => finding.Descriptor == ProofreadingCatalogue.UnknownMember) <= nameless)
            findings.RemoveAll(static finding => finding.Descriptor == ProofreadingCatalogue.UnknownMember);
    }

    // "queue Name" and "zonеId" are rows of the members that the example has.
    private static bool Speaks(List<string> rows, string member) =>
        member.Length > 0 && rows.Exists(row => row.IndexOf(member, StringComparison.Ordinal) >= 0 || Spelling.IsSlipOf(row, member));
}
