using ZecGen.Cli.Runs;
using ZecGen.Generator.Binding;
using ZecGen.Generator.Declarations;

namespace ZecGen.Cli.Listings;

/// <summary>Which structures a request may have in it. What is only received requires nothing of anyone, whatever its column says.</summary>
internal static class SentStructures
{
    /// <returns>False where all that refers to it is a response.</returns>
    public static bool Include(DocumentationRun run, Page page, StructureDeclaration structure) =>
        run.Symbols.EmittedAs(page.Path, structure.Name) is var emitted
            && (emitted.Count == 0 || emitted.Any(static one => (one.Use & TypeUse.Sent) != 0));
}
