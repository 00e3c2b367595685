using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using ZecGen.Cli.Reports;
using ZecGen.Cli.Runs;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Contract;
using ZecGen.Generator.Parsing;
using ZecGen.Generator.Proofreading;

namespace ZecGen.Cli.Diff;

/// <summary>A version that was read.</summary>
/// <param name="Find">Where something stands that a contract has.</param>
/// <param name="FindGap">Where something stands that cannot be read, and why.</param>
internal sealed partial record ReadVersion(ContractSide Side, Func<string, Position?> Find, Func<Gap, (Position Position, string Why)> FindGap)
{
    /// <param name="show">A page's path as it is shown.</param>
    public static ReadVersion OfPages(DocumentationRun run, Func<string, string> show)
    {
        var places = new Lazy<PlaceIndex>(() => new(run.AllPages, run.Symbols));
        var pages = new Lazy<Dictionary<string, Generator.Declarations.Page>>(
            () => run.AllPages.GroupBy(page => run.PathOf(page.FilePath)).ToDictionary(static group => group.Key, static group => group.First()));
        var gaps = new Dictionary<Gap, (Position, string)>();
        var root =
            run.Pages
                .Select(page => page.Title.EndsWith("/" + run.PathOf(page.FilePath), StringComparison.Ordinal)
                    ? page.Title[..^run.PathOf(page.FilePath).Length]
                    : "").FirstOrDefault() ?? "";
        foreach (var page in run.Proofread)
            foreach (var finding in page.Findings)
                if (Gap.Of(run.PathOf(finding.Path), finding, page.HasAction) is { } found)
                    gaps.TryAdd(WithoutRoot(found), (new(show(finding.Path), RegionOf(finding.Lines)),
                        finding.ToDiagnostic().GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
        // What is left of a page beside its operations is no page without one.
        var described = run.Pages.Where(static page => page.Operation is not null).Select(static page => page.FilePath).ToHashSet(StringComparer.Ordinal);
        foreach (var page in run.Pages.Where(page => page.Operation is null && !described.Contains(page.FilePath)))
            gaps.TryAdd(
                Gap.OfWords(run.PathOf(page.FilePath), PageProofreader.IsBlank(page),
                    Words().Matches(File.ReadAllText(page.FilePath)).Select(static word => word.Value)),
                    (new(show(page.FilePath), Region.Start), "The page describes no action and has the name of an action of the other version."));
        foreach (var page in MisnamedPages.Below(run.Folders))
            gaps.TryAdd(
                Gap.OfWords(Path.ChangeExtension(run.PathOf(page.FilePath), null), isBlank: false, [page.Operation!.Action]),
                (new(show(page.FilePath), Region.Start),
                    $"The file describes the action '{page.Operation.Action}' and is not read, because its name does not end with {PageLinks.Extensions}."));
        foreach (var file in run.UnreadFiles)
        {
            var path = file.Location.GetLineSpan().Path;
            gaps.TryAdd(Gap.OfFile(run.PathOf(path)), (new(show(path), Region.Start), file.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
        }
        return new(
            new(run.Contracts, gaps.Keys.ToEquatable(), KnowsGaps: true),
            key => places.Value.Find(key) is var (page, span) ? new(show(page.FilePath), RegionOf(page.Lines.Lines(span))) : null,
            gap => gaps.TryGetValue(gap, out var found) ? found : (new(show(pages.Value[gap.Page].FilePath), Region.Start),
                $"The {(gap.Part.Length > 0 ? gap.Part.ToLowerInvariant() + " table" : "table")} of '{gap.Arguments[0]}' has no rows, and had several."));

        // The folder that was named is called otherwise on the other side.
        Gap WithoutRoot(Gap gap) => root.Length == 0
            ? gap
            : gap with { Arguments = gap.Arguments.Map(argument => argument.Replace(root, "", StringComparison.Ordinal)) };
    }

    /// <exception cref="NoVersionException">One is no baseline.</exception>
    public static ReadVersion OfBaselines(IReadOnlyList<string> paths, string folder)
    {
        var services = new List<ServiceContract>();
        var lines = new Dictionary<string, Position>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var shown = Path.GetRelativePath(folder, path).Replace('\\', '/');
            var reading = ContractReader.Read(File.ReadAllText(path));
            services.Add(reading.Contract
                ?? throw new NoVersionException($"{shown}({reading.Line},1): '{Path.GetFileName(path)}' is not a baseline: {reading.Problem}."));
            foreach (var (place, line) in reading.Lines) lines.TryAdd(place, new(shown, new(line, 1, line, 1)));
        }
        return new(
            new(services.OrderBy(service => service.Slug, StringComparer.Ordinal).ToEquatable(), default, KnowsGaps: false),
            key =>
            {
                for (; key.Length > 0; key = key.LastIndexOf('/') is > 0 and var at ? key[..at] : "")
                    if (lines.TryGetValue(key, out var found)) return found;
                return null;
            },
            _ => throw new InvalidOperationException("A baseline has no gaps."));
    }

    private static Region RegionOf(LinePositionSpan lines) =>
        new(lines.Start.Line + 1, lines.Start.Character + 1, lines.End.Line + 1, lines.End.Character + 1);

    [GeneratedRegex("[A-Za-z][A-Za-z0-9]+")]
    private static partial Regex Words();

    private ServiceContract? Counterpart(ServiceContract service, ReadVersion other) =>
        other.Side.Services.FirstOrDefault(known => known.Slug == service.Slug)
            ?? other.Side.Services.FirstOrDefault(known => ContractComparer.IsRenamed(known, service, Side.Services));

    /// <summary>What is comparable with a baseline, where the other one is it: services that it does not have, and settings of a project, are none of
    /// the pages' business.</summary>
    public ReadVersion ComparableWith(ReadVersion other) => other.Side.KnowsGaps || !Side.KnowsGaps ? this : this with
    {
        Side = Side with
        {
            Services = Side.Services
                .Select(service => Counterpart(service, other) is { } same
                    ? service with { Namespace = same.Namespace, IsPublic = same.IsPublic, Parts = same.Parts }
                    : null)
                .OfType<ServiceContract>().ToEquatable(),
        },
    };
}

/// <summary>A place on a page.</summary>
internal sealed record Position(string Page, Region Region)
{
    /// <summary>Counted from 1.</summary>
    public int Line => Region.StartLine;
}
