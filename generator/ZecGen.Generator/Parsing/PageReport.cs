using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Markdown;

namespace ZecGen.Generator.Parsing;

/// <summary>Gathers the findings of one page while it is parsed.</summary>
internal sealed class PageReport(string filePath, LineMap lines)
{
    private readonly List<DiagnosticInfo> findings = [];

    private readonly HashSet<TextSpan> readTables = [];

    public LineMap Lines => lines;

    public EquatableArray<DiagnosticInfo> Findings => findings.ToEquatable();

    /// <summary>Whether a finding says that nothing is made of the page.</summary>
    public bool LeavesPageOut => findings.Exists(static finding => DiagnosticCatalogue.LeavesPageOut(finding.Descriptor));

    /// <summary>Notes that somebody read a table; the others are counted as not understood.</summary>
    public void NoteRead(Table table) => readTables.Add(table.Span);

    public bool IsRead(Table table) => readTables.Contains(table.Span);

    public void Add(DiagnosticDescriptor descriptor, TextSpan span, params string[] arguments) =>
        findings.Add(new(descriptor, filePath, span, lines.Lines(span), DiagnosticInfo.Shown(arguments)));
}
