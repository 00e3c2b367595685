using ZecGen.Generator.Collections;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Project;

/// <summary>Findings about what the project says of its pages: each once, however many pages it concerns.</summary>
internal static class SettingsCheck
{
    private static readonly string[] Metadata = ["ApiVersion", "Dialect", "Service", "Url"];

    // What builds read of any item. Whoever writes one of these does not mean ZecGen.
    private static readonly HashSet<string> UsualMetadata = new(StringComparer.OrdinalIgnoreCase)
    {
        "BuildAction", "CopyToOutputDirectory", "CopyToPublishDirectory", "DependentUpon", "InProject", "Link", "LinkBase", "Pack",
        "PackagePath", "PackageCopyToOutput",
        "PublishState", "SubType", "TargetPath", "Visible", "Watch",
    };

    /// <summary>Values of metadata that say nothing, whoever hands them over.</summary>
    /// <param name="isDialect">Whether a dialect has this name, or is described by this file.</param>
    /// <param name="dialects">The dialects that come along.</param>
    public static EquatableArray<DiagnosticInfo> OfValues(
        IEnumerable<PageItem> items, ProjectSettings project, Func<string, bool> isDialect, IReadOnlyList<string> dialects)
    {
        var findings = new List<DiagnosticInfo>();
        var distinct = items.Select(item => item with { UrlPath = null }).Distinct().ToList();
        foreach (var service in Distinct(item => item.Service))
            if (!PageItem.IsService(service)) Add("Service", service, "letters, digits, '-', '_' and '.', as in the path of a call", "not set");
        foreach (var version in Distinct(item => item.Version))
            if (!PageItem.IsVersion(version)) Add("ApiVersion", version, "a date such as 2025-09-01", "not set");
        foreach (var dialect in Distinct(item => item.Dialect))
            if (!isDialect(dialect)) Add("Dialect", dialect, $"{string.Join(", ", dialects)} or the path of a dialect file of the project", dialects[0]);
        foreach (var url in Distinct(item => item.Url))
        {
            if (!PageItem.IsAddress(url)) Add("Url", url, "an address that begins with https:// or http://", "none");
            else if (project.Build is not null && !PageItem.EndsAsFolder(url))
                Add("Url", url, "an address that ends with '/', since paths are appended to it", url + "/");
        }
        return findings.ToEquatable();

        IEnumerable<string> Distinct(Func<PageItem, string?> select) =>
            distinct.Select(select).OfType<string>().Distinct().OrderBy(value => value, StringComparer.Ordinal);

        void Add(string name, string value, string allowed, string taken) =>
            findings.Add(project.Report(DiagnosticCatalogue.UnknownSetting, name, value, name, value, allowed, taken));
    }

    /// <summary>Names that nobody reads, items of no page, and pages of which two items say different things.</summary>
    public static EquatableArray<DiagnosticInfo> OfProject(ProjectSettings project)
    {
        if (project is not { Build: { } build, Pages: { } pages }) return default;
        var findings = new List<DiagnosticInfo>();
        foreach (var text in project.Texts)
        {
            findings.AddRange(UnknownNames(text, build));
            findings.AddRange(EmptyItems(text, build));
        }
        foreach (var conflict in pages.Conflicts.GroupBy(conflict => (conflict.Name, conflict.First, conflict.Second)))
        {
            var (name, first, second) = conflict.Key;
            var example = PagePaths.RelativeTo(conflict.First().Path, build["MSBuildProjectDirectory"] ?? "");
            var others = conflict.Count() is > 1 and var count ? $" and {count - 1} more pages" : "";
            findings.Add(project.Report(DiagnosticCatalogue.ConflictingItems, name, second, $"'{example}'{others}", name, first, second));
        }
        return findings.ToEquatable();
    }

    private static IEnumerable<DiagnosticInfo> UnknownNames(ProjectText text, BuildSettings build)
    {
        var properties = build.Values.Select(value => value.Name).Where(name => name.StartsWith("ZecGen", StringComparison.Ordinal)).ToList();
        foreach (var property in text.Properties)
            if (property.Name != "LangVersion" && !properties.Contains(property.Name, StringComparer.OrdinalIgnoreCase))
                yield return property.Report(DiagnosticCatalogue.UnknownSettingName, property.Name, "a property", Suggestion.Among(properties, property.Name),
                    string.Join(", ", properties));
        foreach (var item in text.Items)
        {
            var name = item.Name.Name;
            if (item.IsPages)
            {
                foreach (var metadata in item.Metadata)
                    if (!Metadata.Contains(metadata.Name, StringComparer.OrdinalIgnoreCase) && !UsualMetadata.Contains(metadata.Name))
                        yield return metadata.Report(DiagnosticCatalogue.UnknownSettingName, metadata.Name, "metadata of ZecGenDocs",
                            Suggestion.Among(Metadata, metadata.Name), string.Join(", ", Metadata));
            }
            else if (name.StartsWith("ZecGen", StringComparison.OrdinalIgnoreCase))
            {
                yield return item.Name.Report(DiagnosticCatalogue.UnknownSettingName, name, "an item", Suggestion.Among(["ZecGenDocs"], name), "ZecGenDocs");
            }
        }
    }

    private static IEnumerable<DiagnosticInfo> EmptyItems(ProjectText text, BuildSettings build)
    {
        var folder = build["MSBuildProjectDirectory"] ?? "";
        var removed = text.Items.Where(item => item.IsPages).SelectMany(item => Patterns(item, "Remove")).ToList();
        foreach (var item in text.Items)
        {
            if (!item.IsPages || item.IsConditional) continue;
            foreach (var operation in new[] { "Include", "Update" })
                foreach (var pattern in Patterns(item, operation))
                    // Its pages may have been removed again.
                    if (!removed.Any(pattern.Overlaps) && !build.Items.Any(page => pattern.Matches(page.Path)))
                        yield return item.Operation(operation)!.Report(DiagnosticCatalogue.EmptyItem, operation, pattern.Text);
        }

        IEnumerable<PathPattern> Patterns(ProjectElement item, string operation) =>
            item.Operation(operation) is { } phrase ? PathPattern.In(phrase.Value, folder, text.Path) : [];
    }
}
