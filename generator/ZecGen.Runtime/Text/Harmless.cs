using System.Globalization;
using System.Text;

namespace ZecGen;

/// <summary>Text of a service or a request as it may stand in a message: one line, and no character that hides or reorders others.</summary>
internal static class Harmless
{
    private const int LongestQuote = 64;

    /// <summary>The text in quotes, as far as a message repeats it.</summary>
    public static string Quote(string text) => $"'{Of(text, LongestQuote, control: '?')}'";

    /// <summary>The text with each character that shows nothing of itself replaced: control characters by a blank, others by their number.</summary>
    /// <param name="text">The text.</param>
    public static string Of(string text) => Of(text, int.MaxValue);

    /// <inheritdoc cref="Of(string)"/>
    /// <param name="text">The text.</param>
    /// <param name="longest">How many characters of it are shown; where there are more, an ellipsis follows.</param>
    /// <param name="control">What is shown in place of a control character.</param>
    public static string Of(string text, int longest, char control = ' ')
    {
        var length = Math.Min(text.Length, longest);
        if (length < text.Length && char.IsHighSurrogate(text[length - 1]) && char.IsLowSurrogate(text[length])) length--;
        StringBuilder? harmless = null;
        for (var i = 0; i < length; i++)
        {
            var size = i + 1 < length && char.IsSurrogatePair(text[i], text[i + 1]) ? 2 : 1;
            if (IsHarmless(text, i))
            {
                harmless?.Append(text, i, size);
                i += size - 1;
                continue;
            }
            harmless ??= new StringBuilder().Append(text, 0, i);
            if (char.IsControl(text[i])) harmless.Append(control);
            else harmless.Append("\\u").Append((size == 2 ? char.ConvertToUtf32(text, i) : text[i]).ToString("X4", CultureInfo.InvariantCulture));
            i += size - 1;
        }
        var line = harmless?.ToString() ?? text.Substring(0, length);
        return length == text.Length ? line : line + "…";
    }

    private static bool IsHarmless(string text, int at) => text[at] is >= ' ' and <= '~' || CharUnicodeInfo.GetUnicodeCategory(text, at)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Surrogate);
}
