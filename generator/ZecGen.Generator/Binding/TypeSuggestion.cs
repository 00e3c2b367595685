using ZecGen.Generator.Declarations;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Binding;

/// <summary>What an unknown type was probably meant to be.</summary>
internal static class TypeSuggestion
{
    /// <returns>A clause to append to a message, empty where nothing is near.</returns>
    public static string For(string name, SymbolTable symbols) =>
        Suggestion.Among(PrimitiveTypes.Names.Concat(symbols.StructureNames).Where(other => other != name), name) is { Length: > 0 } near ? near
        // "Arry of Tag", "Array fo Tag"
        : name.LastIndexOf(' ') is var end and > 0 ? Suggestion.Among(["Array of"], name.Substring(0, end)) : "";
}
