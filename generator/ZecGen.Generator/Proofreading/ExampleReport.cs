using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;

namespace ZecGen.Generator.Proofreading;

/// <summary>Gathers the findings about the examples of one page.</summary>
internal sealed class ExampleReport(Page page)
{
    private readonly List<DiagnosticInfo> findings = [];

    // A row that the example spells otherwise is reported once, whichever of them is wrong and however many examples have it.
    private readonly HashSet<(string Id, string Arguments)> reported = [];

    public IReadOnlyList<DiagnosticInfo> Findings => findings;

    public void Add(DiagnosticDescriptor descriptor, TextSpan span, params string[] arguments) => findings.Add(page.Report(descriptor, span, arguments));

    /// <summary>Adds it unless the same was said at another place.</summary>
    public void AddOnce(DiagnosticDescriptor descriptor, TextSpan span, params string[] arguments)
    {
        if (IsNew(descriptor, string.Join("\n", arguments))) Add(descriptor, span, arguments);
    }

    /// <summary>Whether nothing of this was said yet; from now on it is.</summary>
    public bool IsNew(DiagnosticDescriptor descriptor, string what) => reported.Add((descriptor.Id, what));
}
