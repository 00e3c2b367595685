using Microsoft.CodeAnalysis;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Contract;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Proofreading;

namespace ZecGen.Generator;

/// <summary>The steps that compare pages with baselines beside them. Without a baseline none of them has anything to do.</summary>
internal static class BaselineSteps
{
    public static IncrementalValueProvider<Baselines> Baselines(this IncrementalGeneratorInitializationContext context) =>
        context.AdditionalTextsProvider
            .Where(static file => BaselineFile.IsIn(file.Path))
            .Select(static (file, cancellation) => BaselineFile.Read(file.Path, file.GetText(cancellation)?.ToString() ?? ""))
            .Where(static file => file is not null)
            .Collect()
            .Select(static (files, _) => Contract.Baselines.Of(files!))
            .WithTrackingName(TrackingNames.Baselines);

    /// <summary>What the services promise: prose and positions are left behind here, so what follows runs only where a promise changed.</summary>
    public static IncrementalValueProvider<Contracts> Contracts(this Pipeline pipeline, IncrementalValueProvider<Baselines> baselines)
    {
        var operations = pipeline.Operations.Combine(baselines)
            .SelectMany(static (input, _) => input.Right.Exist ? Promise.Of(input.Left) : default)
            .WithTrackingName(TrackingNames.Promises)
            .Collect();
        var types = pipeline.Structures.Combine(baselines).SelectMany(static (input, _) => input.Right.Exist ? Promise.Of(input.Left) : default).Collect();
        var enumerations = pipeline.Enumerations.Combine(baselines)
            .SelectMany(static (input, _) => input.Right.Exist ? Promise.Of(input.Left) : default).Collect();
        var services = pipeline.Services.Combine(baselines).SelectMany(static (input, _) => input.Right.Exist ? Promise.Of(input.Left) : default).Collect();
        return operations.Combine(types).Combine(enumerations).Combine(services)
            .Select(static (input, _) => Promise.Join(input.Left.Left.Left, input.Left.Left.Right, input.Left.Right, input.Right))
            .WithTrackingName(TrackingNames.Contracts);
    }

    public static IncrementalValuesProvider<DiagnosticInfo> CheckBaselines(this Pipeline pipeline, IncrementalValueProvider<Baselines> baselines)
    {
        var gaps = pipeline.Proofread.Combine(baselines)
            .SelectMany(static (input, _) => input.Right.Exist ? GapsOf(input.Left) : default)
            .Collect()
            .Select(static (gaps, _) => new Gaps(gaps.Distinct().ToEquatable()));
        var checks = baselines.SelectMany(static (baselines, _) => baselines.Exist ? new[] { baselines } : [])
            .Combine(pipeline.Contracts(baselines).Combine(gaps))
            .Select(static (input, _) => new CheckedBaselines(input.Left, input.Left.Compare(input.Right.Left.Services, input.Right.Right.All)))
            .WithTrackingName(TrackingNames.BaselineChecks);
        var placed = checks.Where(static check => !check.Check.IsEmpty)
            .Combine(pipeline.CompletePages.Collect().Combine(pipeline.Symbols))
            .SelectMany(static (input, _) => BaselineReport.Of(input.Left.Check, input.Left.Baselines, new PlaceIndex(input.Right.Left, input.Right.Right)))
            .WithTrackingName(TrackingNames.BaselineFindings);
        var rest = baselines.SelectMany(static (baselines, _) => baselines.Problems).Collect()
            .Combine(checks.SelectMany(static (check, _) => check.Check.Unnecessary).Collect())
            .SelectMany(static (input, _) => input.Left.AddRange(input.Right));
        return placed.Collect().Combine(rest.Collect()).SelectMany(static (input, _) => input.Left.AddRange(input.Right));
    }

    private static EquatableArray<Gap> GapsOf(ProofreadPage page)
    {
        var gaps = page.Findings.Select(finding => Gap.Of(page.Title, finding, page.HasAction)).OfType<Gap>();
        return (page.HasAction ? gaps : gaps.Append(Gap.OfWords(page.Title, page.IsBlank, page.Anchors))).ToEquatable();
    }
}
