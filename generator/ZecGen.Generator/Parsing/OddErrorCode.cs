namespace ZecGen.Generator.Parsing;

/// <summary>An error code that reads as a slip. It is kept, for the service may send it so.</summary>
internal static class OddErrorCode
{
    private static readonly HashSet<string> Placeholders = new(StringComparer.OrdinalIgnoreCase) { "TODO", "TBD", "TBA", "FIXME", "XXX", "PLACEHOLDER" };

    /// <returns>Why it reads so; null where it does not.</returns>
    public static string? ReasonFor(string code)
    {
        if (Placeholders.Contains(code)) return "it is a placeholder";
        if (!char.IsLetterOrDigit(code[code.Length - 1])) return $"it ends with '{code[code.Length - 1]}'";
        for (var i = 1; i < code.Length; i++)
            if (IsSeparator(code[i]) && IsSeparator(code[i - 1])) return $"it has '{code[i - 1]}{code[i]}'";
        if (code.IndexOf('_') >= 0 && code.IndexOf('-') >= 0) return "it has both '_' and '-'";
        var words = code.Split('_');
        if (words.Length < 2) return null;
        for (var i = 1; i + 1 < code.Length; i++)
            if (code[i] == '0' && char.IsLetter(code[i - 1]) && char.IsLetter(code[i + 1])) return "it has the digit 0 between letters";
        return words.Any(IsUpper) && words.Any(static word => word.Any(char.IsLower)) ? "some of its words are in upper case and some are not" : null;
    }

    /// <summary>Whether a code is written as nearly all are: words in upper case with underscores between them.</summary>
    public static bool IsUsual(string code) => code.IndexOf('_') > 0 && code.All(static c => c is '_' or (>= 'A' and <= 'Z') or (>= '0' and <= '9'));

    private static bool IsSeparator(char c) => c is '_' or '-' or '.';

    private static bool IsUpper(string word) => word.Any(char.IsUpper) && !word.Any(char.IsLower);
}
