using System.Collections.Concurrent;

namespace ZecGen.Generator.Tests.Harness;

/// <summary>What is emitted from a folder of pages, examples included, compiled without a complaint: made once for all tests that look at it.</summary>
public sealed class EmittedCode
{
    private static readonly ConcurrentDictionary<string, Lazy<EmittedCode>> Known = new();

    private EmittedCode(GeneratorRun run)
    {
        Assert.Empty(run.Problems);
        Files = run.Files;
        Operations = run.Models<Model.Operation>(TrackingNames.Operations);
        Assembly = EmittedAssembly.Load(run);
    }

    /// <summary>What was emitted, by name.</summary>
    public IReadOnlyDictionary<string, string> Files { get; }

    internal IReadOnlyList<Model.Operation> Operations { get; }

    public EmittedAssembly Assembly { get; }

    /// <param name="folder"><c>docs-spec</c>, or one that lies beside the checkout; the test is skipped where it does not.</param>
    /// <param name="dialect">The built-in dialect of the pages, or none.</param>
    public static EmittedCode Of(string folder, string? dialect = null)
    {
        var pages = folder == "docs-spec" ? Repository.Specification : Repository.PageFilesBeside(folder, dialect);
        return Known.GetOrAdd(folder, _ => new(() => new(GeneratorRun.WithExamples(pages)))).Value;
    }
}
