using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

/// <summary>What stands for any key of a map, where a member has its name: <c>{coin}</c>, <c>&lt;coin&gt;</c>, <c>any coin</c>, <c>key</c>.</summary>
internal static class MapKey
{
    private static readonly string[] Quantifiers = ["any ", "each ", "every ", "任意", "每个"];

    /// <summary>Whether what stands in the brackets of a name stands for any key.</summary>
    public static bool Is(string inner) => string.Equals(inner, "key", StringComparison.OrdinalIgnoreCase) || IsMarked(inner);

    /// <summary>Whether a cell has that alone, behind signs of nesting.</summary>
    /// <param name="text">The cell without these signs.</param>
    public static bool IsRow(string text)
    {
        var name = PlainCharacters.Of(text).Trim(' ', '`', '*', '_', '"');
        return IsMarked(name) || (name.Length > 0 && name.All(static c => c is >= '0' and <= '9'))
            || Quantifiers.Any(word => name.Length > word.Length && name.StartsWith(word, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsMarked(string text) => text.Length > 2 && (text[0], text[text.Length - 1]) is ('{', '}') or ('<', '>')
        && text.IndexOfAny(['{', '<', '}', '>'], 1) == text.Length - 1;
}
