using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Diagnostics;

namespace ZecGen.Generator.Project;

/// <summary>Severities that .editorconfig files set for findings in pages and in the project: the compiler applies these files to C# alone.</summary>
internal sealed record SeverityRules(EquatableArray<ConfigText> Files)
{
    private readonly Lazy<AnalyzerConfigSet> rules =
        new(() => AnalyzerConfigSet.Create(Files.Select(file => AnalyzerConfig.Parse(SourceText.From(file.Text), file.Path)).ToImmutableArray()));

    public bool Equals(SeverityRules? other) => other is not null && Files == other.Files;

    public override int GetHashCode() => Files.GetHashCode();

    public static bool IsIn(string path) => FileNames.Of(path) == ".editorconfig";

    public static SeverityRules Of(ImmutableArray<ConfigText> files, ProjectSettings project)
    {
        var own = new HashSet<string>(project.Build?.ConfigFiles ?? []);
        return new(files.Where(file => own.Contains(file.Path)).OrderBy(file => file.Path, StringComparer.Ordinal).ToEquatable());
    }

    /// <returns>Null where the finding is not wanted.</returns>
    public Diagnostic? Apply(DiagnosticInfo finding)
    {
        if (Files.Count == 0 || finding.Path.Length == 0
            || !rules.Value.GetOptionsForSourcePath(finding.Path).TreeOptions.TryGetValue(finding.Descriptor.Id, out var wanted))
            return finding.ToDiagnostic();
        return wanted switch
        {
            ReportDiagnostic.Suppress => null,
            ReportDiagnostic.Error => finding.ToDiagnostic(DiagnosticSeverity.Error),
            ReportDiagnostic.Warn => finding.ToDiagnostic(DiagnosticSeverity.Warning),
            ReportDiagnostic.Info => finding.ToDiagnostic(DiagnosticSeverity.Info),
            ReportDiagnostic.Hidden => finding.ToDiagnostic(DiagnosticSeverity.Hidden),
            _ => finding.ToDiagnostic(),
        };
    }
}

/// <summary>An .editorconfig file.</summary>
internal sealed record ConfigText(string Path, string Text);
