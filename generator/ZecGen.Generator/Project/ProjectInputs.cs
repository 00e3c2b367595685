using Microsoft.CodeAnalysis;

namespace ZecGen.Generator.Project;

/// <summary>Additional files that are no pages → what the project says.</summary>
internal static class ProjectInputs
{
    public static IncrementalValueProvider<ProjectSettings> Settings(IncrementalValuesProvider<AdditionalText> files) =>
        files.Where(static file => BuildSettings.IsIn(file.Path))
            .Select(static (file, cancellation) => BuildSettings.Read(TextOf(file, cancellation))).Collect()
            .Combine(files.Where(static file => ProjectText.IsIn(file.Path))
                .Select(static (file, cancellation) => ProjectText.Read(file.Path, TextOf(file, cancellation))).Collect())
            .Select(static (input, _) => ProjectSettings.Of(input.Left, input.Right));

    public static IncrementalValueProvider<SeverityRules> Severities(
        IncrementalValuesProvider<AdditionalText> files, IncrementalValueProvider<ProjectSettings> project) =>
        files.Where(static file => SeverityRules.IsIn(file.Path))
            .Select(static (file, cancellation) => new ConfigText(file.Path, TextOf(file, cancellation))).Collect()
            .Combine(project)
            .Select(static (input, _) => SeverityRules.Of(input.Left, input.Right));

    private static string TextOf(AdditionalText file, CancellationToken cancellation) => file.GetText(cancellation)?.ToString() ?? "";
}
