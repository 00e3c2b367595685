namespace ZecGen.Generator.Parsing;

internal static class Identifiers
{
    /// <summary>Whether a text is one word that can name an action, a structure or a member.</summary>
    public static bool IsName(string text) =>
        text.Length is > 0 and <= 128 && IsLetter(text[0]) && text.All(c => IsLetter(c) || c is >= '0' and <= '9' or '_');

    private static bool IsLetter(char c) => c is >= 'A' and <= 'Z' or >= 'a' and <= 'z';
}
