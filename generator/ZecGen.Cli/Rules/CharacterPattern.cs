using System.Globalization;
using System.Text;
using ZecGen.Generator.Model;

namespace ZecGen.Cli.Rules;

/// <summary>What characters a text may have, begin and end with → one regular expression, in what all dialects share.</summary>
/// <remarks>An empty text matches, since only a rule of length speaks of emptiness.</remarks>
internal static class CharacterPattern
{
    /// <returns>Null where nothing is ruled out.</returns>
    public static string? Of(IEnumerable<Constraint> constraints)
    {
        var (characters, edges) = (constraints.OfType<CharactersConstraint>().FirstOrDefault(), constraints.OfType<EdgesConstraint>().FirstOrDefault());
        if (characters is null && edges is null) return null;
        var pattern = new StringBuilder("^");
        if (edges?.First is { } first) pattern.Append("(?=").Append(ClassOf(first)).Append("|$)");
        if (edges?.Last is { } last) pattern.Append(@"(?=[\s\S]*").Append(ClassOf(last)).Append("$|$)");
        return pattern.Append(characters is null ? @"[\s\S]" : ClassOf(characters.Allowed)).Append("*$").ToString();
    }

    // Only ASCII counts, as in the validators.
    private static string ClassOf(CharacterClass set)
    {
        var members = new StringBuilder("[");
        if (set.Upper) members.Append("A-Z");
        if (set.Lower) members.Append("a-z");
        if (set.Digits) members.Append("0-9");
        foreach (var c in set.Others.Where(char.IsAscii))
        {
            if (c is < ' ' or '\x7F') members.Append(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}");
            else if (c is '\\' or ']' or '[' or '^' or '-' or '/') members.Append('\\').Append(c);
            else members.Append(c);
        }
        return members.Length == 1 ? "[^\\s\\S]" : members.Append(']').ToString();
    }
}
