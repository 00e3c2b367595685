using System.Collections.Immutable;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Diagnostics;

namespace ZecGen.Generator.Project;

/// <summary>What the project says: as MSBuild evaluated it, and as it is written.</summary>
/// <param name="Build">Null where no build speaks, as in the command line tool, and the host says it by the compiler's options.</param>
internal sealed record ProjectSettings(BuildSettings? Build, EquatableArray<ProjectText> Texts, PageItems? Pages)
{
    public static ProjectSettings Of(ImmutableArray<BuildSettings> builds, ImmutableArray<ProjectText> texts)
    {
        if (builds.IsEmpty) return new(null, default, null);
        // Other projects' files are none of our business, even if this project hands them to analyzers.
        var (build, own) = (builds[0], new HashSet<string>(builds[0].ProjectFiles));
        var known = texts.Where(text => own.Contains(text.Path)).OrderBy(text => text.Path, StringComparer.Ordinal).ToEquatable();
        return new(build, known, PageItems.Of(build, known));
    }

    /// <summary>A finding about a setting: where it is written, as far as that is known.</summary>
    /// <param name="name">A property, or metadata of an item.</param>
    /// <param name="value">Its value, or a part of it.</param>
    public DiagnosticInfo Report(Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, string name, string value, params string[] arguments)
    {
        var place = Texts
            .SelectMany(text => text.Properties.Concat(text.Items.SelectMany(item => item.Metadata)))
            .FirstOrDefault(phrase => phrase.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && phrase.Value.Contains(value));
        return place is null ? DiagnosticInfo.OfProject(descriptor, arguments) : place.Report(descriptor, arguments);
    }
}
