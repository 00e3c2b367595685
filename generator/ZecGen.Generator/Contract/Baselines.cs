using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Diagnostics;

namespace ZecGen.Generator.Contract;

/// <summary>A file beside the pages: a baseline, or a list of changes that are accepted.</summary>
/// <param name="Reading">What a baseline says, null where the file is none.</param>
/// <param name="Accepted">What a list says.</param>
internal sealed record BaselineFile(string Path, LineMap Lines, ContractReading? Reading, AcceptanceList Accepted)
{
    private const string Baseline = ".contract";
    private const string Acceptances = ".accepted";

    public static bool IsIn(string path) =>
        path.EndsWith(Baseline, StringComparison.OrdinalIgnoreCase) || path.EndsWith(Acceptances, StringComparison.OrdinalIgnoreCase);

    /// <returns>Null where the file is some other tool's.</returns>
    public static BaselineFile? Read(string path, string text)
    {
        if (path.EndsWith(Acceptances, StringComparison.OrdinalIgnoreCase)) return new(path, LineMap.Of(text), null, AcceptanceList.Parse(path, text));
        return text.TrimStart('\uFEFF').StartsWith(ContractText.Head, StringComparison.Ordinal)
            ? new(path, LineMap.Of(text), ContractReader.Read(text), AcceptanceList.Empty)
            : null;
    }

    /// <param name="line">Counted from 0.</param>
    public DiagnosticInfo Report(Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, int line, params string[] arguments)
    {
        var span = new TextSpan(Lines.Starts[Math.Min(line, Lines.Starts.Count - 1)], 0);
        return new(descriptor, Path, span, Lines.Lines(span), DiagnosticInfo.Shown(arguments));
    }

    // Of each text there is one.
    public bool Equals(BaselineFile? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>The files beside the pages.</summary>
internal sealed record Baselines(EquatableArray<BaselineFile> Files)
{
    public static Baselines Of(IEnumerable<BaselineFile> files) => new(files.OrderBy(static file => file.Path, StringComparer.Ordinal).ToEquatable());

    /// <summary>Whether there is anything to compare with.</summary>
    public bool Exist => Files.Any(static file => file.Reading is not null);

    public ContractSide Side => new(Files.Select(static file => file.Reading?.Contract).OfType<ServiceContract>().ToEquatable(), default, KnowsGaps: false);

    /// <summary>What changed of the services that have a baseline, as far as nobody accepted it.</summary>
    public BaselineCheck Compare(EquatableArray<ServiceContract> services, EquatableArray<Gap> gaps)
    {
        var old = Side;
        // A service without a baseline is none of its business, unless one that has a baseline is called so now.
        var comparison = Comparison.Of(old,
            new(services.Where(service => IsKnown(service, old) || old.Services.Any(known => ContractComparer.IsRenamed(known, service, services))), gaps,
                KnowsGaps: true));
        return new(
            comparison.Changes.Where(change => !Files.Any(file => file.Accepted.Accepts(change))).ToEquatable(),
            comparison.NewGaps,
            Files.SelectMany(file => file.Accepted.UnnecessaryIn(comparison).Where(IsCompared)
                .Select(entry => file.Report(ContractCatalogue.UnnecessaryAcceptance, entry.Line, entry.UnnecessaryIn(comparison)))).ToEquatable());

        static bool IsKnown(ServiceContract service, ContractSide old) => old.Services.Any(known => known.Slug == service.Slug);

        // What a baseline that cannot be read says of a service is not known.
        bool IsCompared(Acceptance entry) =>
            entry.Earlier is not null || Files.All(static file => file.Reading is not { Contract: null })
                || old.Services.Any(service => service.Slug == Place.ServiceOf(entry.Place));
    }

    /// <summary>What is wrong with the files themselves.</summary>
    public IEnumerable<DiagnosticInfo> Problems
    {
        get
        {
            foreach (var file in Files)
            {
                if (file.Reading is { Contract: null } reading)
                    yield return file.Report(ContractCatalogue.UnreadableBaseline, reading.Line - 1,
                        file.Path.Substring(file.Path.LastIndexOfAny(['/', '\\']) + 1), reading.Problem);
                foreach (var entry in file.Accepted.Entries)
                    if (entry.Problem is { } problem) yield return file.Report(ContractCatalogue.MalformedAcceptance, entry.Line, problem);
            }
        }
    }

    /// <summary>Reports a change at the line of the baseline that says what is gone, where no page has a place for it.</summary>
    public DiagnosticInfo Report(Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, string key, string[] arguments)
    {
        for (var at = key; at.Length > 0; at = at.LastIndexOf('/') is > 0 and var end ? at.Substring(0, end) : "")
            foreach (var file in Files)
                if (file.Reading is { } reading && reading.Lines.TryGetValue(at, out var line)) return file.Report(descriptor, line - 1, arguments);
        return DiagnosticInfo.OfProject(descriptor, arguments);
    }
}

/// <summary>What a comparison with baselines comes to.</summary>
/// <param name="Unnecessary">Acceptances that are not needed.</param>
internal sealed record BaselineCheck(EquatableArray<Change> Changes, EquatableArray<Gap> Gaps, EquatableArray<DiagnosticInfo> Unnecessary)
{
    public bool IsEmpty => Changes.Count + Gaps.Count == 0;
}
