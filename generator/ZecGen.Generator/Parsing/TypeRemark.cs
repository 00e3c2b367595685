using ZecGen.Generator.Parsing.Sentences;

namespace ZecGen.Generator.Parsing;

/// <summary>What stands in parentheses behind a type: <c>String(64)</c>, <c>varchar(32)</c>, <c>Enum(A, B)</c>.</summary>
internal static class TypeRemark
{
    private static readonly HashSet<string> LimitWords =
        new(StringComparer.OrdinalIgnoreCase) { "max", "min", "maximum", "minimum", "char", "chars", "character", "characters", "byte", "bytes" };

    private static readonly char[] Commas = [',', '，', '|', '/', '、'];

    // What has types in its parentheses.
    private static readonly string[] Containers = ["map", "array", "list", "set", "dictionary", "数组", "列表"];

    /// <summary>Whether it may limit the values; no rule is made of it, since some count bytes and some are of a database.</summary>
    public static bool StatesLimit(string type)
    {
        var open = type.IndexOfAny(['(', '（']);
        if (open <= 0 || type[type.Length - 1] is not (')' or '）')) return false;
        var remark = new SentenceText(type.Substring(open + 1, type.Length - open - 2));
        var hasNumber = false;
        var isLimit = true;
        foreach (var token in remark.Tokens)
        {
            hasNumber |= token.Kind == TokenKind.Number;
            isLimit &= token.Kind is TokenKind.Number or TokenKind.Mark
                || (token.Kind == TokenKind.Word && LimitWords.Contains(remark.Slice(token.Start, token.End)));
        }
        if (hasNumber && isLimit) return true;
        return remark.Text.Split(Commas, StringSplitOptions.RemoveEmptyEntries).Length > 1
            && !Containers.Any(word => type.StartsWith(word, StringComparison.OrdinalIgnoreCase));
    }
}
