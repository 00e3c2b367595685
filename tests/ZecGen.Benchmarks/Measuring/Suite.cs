namespace ZecGen.Benchmarks.Measuring;

/// <summary>Figures that belong together; has a subcommand of its name.</summary>
internal abstract class Suite
{
    public abstract string Name { get; }

    public abstract string Description { get; }

    /// <summary>How many processes measure it; their medians and how far they lie apart are reported.</summary>
    public virtual int Processes => 3;

    /// <summary>Whether the pass over all suites includes it.</summary>
    public virtual bool IsShort => true;

    /// <summary>Whether a folder of pages can be named for it.</summary>
    public virtual bool ReadsPages => false;

    /// <summary>The compiler's own process, where generators run, seldom collects; programs that call do it sooner.</summary>
    public virtual bool CollectsSeldom => false;

    public abstract IEnumerable<Figure> Measure(SuiteSettings settings);
}

/// <param name="Rounds">How often each way takes its turn.</param>
/// <param name="Pages">A folder of pages, where one was named.</param>
internal sealed record SuiteSettings(int Rounds, string? Pages);
