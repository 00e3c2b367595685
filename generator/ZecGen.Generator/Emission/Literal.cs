using System.Globalization;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Emission;

/// <summary>Values → C# literals.</summary>
internal static class Literal
{
    // A longer one is several that the compiler puts together, each on a line of its own.
    private const int Longest = 110;

    // How much longer it may get until a blank comes.
    private const int Patience = 30;

    public static Code Of(string text)
    {
        if (text.Length <= Longest && IsPlain(text)) return Code.Escaped("\"" + text + "\"");
        var literal = TextBuffer.Take().Append('"');
        var begin = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (literal.Length - begin >= Longest && i > 0
                && (text[i - 1] is ' ' or ',' or '\n' or '，' or '。' or '；' or '、' || literal.Length - begin >= Longest + Patience) && !char.IsLowSurrogate(c))
            {
                literal.Append("\" +\n\"");
                begin = literal.Length;
            }
            if (c == '\n') literal.Append("\\n");
            else if (c is '"' or '\\') literal.Append('\\').Append(c);
            else if (Characters.IsHarmless(text, i)) literal.Append(c);
            else literal.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }
        return Code.Escaped(TextBuffer.Finish(literal.Append('"')));
    }

    private static bool IsPlain(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (text[i] is '"' or '\\' || !Characters.IsHarmless(text, i)) return false;
        return true;
    }

    /// <summary>Several texts in one, with a line feed between two: a list is much more for the compiler.</summary>
    public static Code Lines(IEnumerable<string> texts) => Of(string.Join("\n", texts));

    public static Code OrNull(string? text) => text is null ? Code.Of($"null") : Of(text);

    public static Code Of(int? number) => number is null ? Code.Of($"null") : Code.Of($"{number.Value}");

    public static Code Of(bool value) => value ? Code.Of($"true") : Code.Of($"false");

    /// <param name="suffix">The letter that types the literal, e.g. <c>m</c>; empty for integers.</param>
    public static Code Of(decimal? number, string suffix) =>
        number is null ? Code.Of($"null") : Code.Escaped(number.Value.ToString(CultureInfo.InvariantCulture) + suffix);
}
