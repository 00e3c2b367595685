namespace ZecGen.Generator;

/// <summary>Names of the incremental steps, for tests that look at what ran again.</summary>
internal static class TrackingNames
{
    public const string Options = nameof(Options);
    public const string Project = nameof(Project);
    public const string Dialects = nameof(Dialects);
    public const string Obstacles = nameof(Obstacles);
    public const string Pages = nameof(Pages);
    public const string Ordered = nameof(Ordered);
    public const string Signatures = nameof(Signatures);
    public const string Symbols = nameof(Symbols);
    public const string Links = nameof(Links);
    public const string Prose = nameof(Prose);
    public const string Views = nameof(Views);
    public const string Bound = nameof(Bound);
    public const string Proofread = nameof(Proofread);
    public const string Operations = nameof(Operations);
    public const string Structures = nameof(Structures);
    public const string Enumerations = nameof(Enumerations);
    public const string Services = nameof(Services);
    public const string Diagnostics = nameof(Diagnostics);
    public const string Polyfills = nameof(Polyfills);
    public const string Registrations = nameof(Registrations);
    public const string Baselines = nameof(Baselines);
    public const string Promises = nameof(Promises);
    public const string Contracts = nameof(Contracts);
    public const string BaselineChecks = nameof(BaselineChecks);
    public const string BaselineFindings = nameof(BaselineFindings);

    /// <summary>The steps that outputs hang on: when none of them is modified, nothing is emitted again.</summary>
    public static readonly IReadOnlyList<string> Models = [Operations, Structures, Enumerations, Services];
}
