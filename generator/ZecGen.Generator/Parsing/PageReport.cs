using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Diagnostics;

namespace ZecGen.Generator.Parsing;

/// <summary>Gathers the findings of one page while it is parsed.</summary>
internal sealed class PageReport(string filePath, LineMap lines)
{
    private readonly List<DiagnosticInfo> findings = [];

    public LineMap Lines => lines;

    public EquatableArray<DiagnosticInfo> Findings => findings.ToEquatable();

    public void Add(DiagnosticDescriptor descriptor, TextSpan span, params string[] arguments) =>
        findings.Add(new(descriptor, filePath, span, lines.Lines(span), arguments.ToEquatable()));
}
