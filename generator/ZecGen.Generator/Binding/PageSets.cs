using System.Globalization;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Diagnostics;

namespace ZecGen.Generator.Binding;

/// <summary>Folders of pages that nothing comes of: a client that is not there must not look like a clean run.</summary>
internal static class PageSets
{
    /// <param name="pages">All pages of the project.</param>
    /// <returns>One finding for each folder that the project names and none of whose pages says anything, or one for all where there is no action
    /// anywhere.</returns>
    public static EquatableArray<DiagnosticInfo> Check(IReadOnlyList<PageSignature> pages)
    {
        if (pages.Count == 0) return default;
        var silent = pages.GroupBy(page => page.Origin.Root ?? "", StringComparer.Ordinal).Where(set => !set.Any(SaysSomething))
            .OrderBy(set => set.Key, StringComparer.Ordinal).ToList();
        if (silent.Count > 0) return silent.Select(set => Report(set.Key, set.Count(), "an action, a structure or an error code")).ToEquatable();
        return pages.Any(page => page.Action is not null || page.IsLeftOut) ? default : new[] { Report("", pages.Count, "an action") }.ToEquatable();
    }

    // A page that was left out has a finding of its own.
    private static bool SaysSomething(PageSignature page) =>
        page.Action is not null || page.IsLeftOut || page.Structures.Count + page.Enumerations.Count + page.CommonErrors.Count > 0;

    private static DiagnosticInfo Report(string root, int count, string what) =>
        DiagnosticInfo.OfProject(DiagnosticCatalogue.PagesWithoutActions, count.ToString(CultureInfo.InvariantCulture),
            root.Length == 0 ? "" : $" in '{root}'", what);
}
