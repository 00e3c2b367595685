using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Diagnostics;

namespace ZecGen.Generator.Parsing;

/// <summary>A page whose bytes are no UTF-8: what the compiler makes of them depends on the machine, so it is reported and not guessed.</summary>
internal static class PageEncoding
{
    // Every other byte of Latin text in UTF-16 is none.
    private const int FewestNuls = 4;
    private const char Replacement = '\uFFFD';

    /// <param name="decodedAs">The encoding that the compiler took where UTF-8 failed, null where it did not fail.</param>
    public static void Check(string text, string? decodedAs, PageReport report)
    {
        var at = text.IndexOf(Replacement);
        if (text.Count(static c => c == '\0') * FewestNuls > text.Length) report.Add(FormCatalogue.ForeignEncoding, new(text.IndexOf('\0'), 1), "UTF-16 without a byte order mark");
        else if (at >= 0) report.Add(FormCatalogue.ForeignEncoding, new(at, 1), HasRuns(text, at) ? "GBK" : "Latin-1 (Windows-1252)");
        else if (decodedAs is not null) report.Add(FormCatalogue.ForeignEncoding, First(text), HasPairs(text) ? "GBK" : "Latin-1 (Windows-1252)");
    }

    private static TextSpan First(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (text[i] >= '\u0080') return new(i, 1);
        return default;
    }

    // A character of GBK has two bytes, and both of them are wrong; letters with accents stand alone.
    private static bool HasRuns(string text, int at)
    {
        for (; at >= 0; at = text.IndexOf(Replacement, at + 1))
            if (at + 1 < text.Length && text[at + 1] == Replacement) return true;
        return false;
    }

    // Read as Latin-1, its bytes are pairs of letters and signs beyond ASCII; read as itself, it has Chinese characters.
    private static bool HasPairs(string text)
    {
        for (var i = 1; i < text.Length; i++)
            if (text[i] >= '\u2E80' || (text[i] >= '\u00A1' && text[i - 1] >= '\u00A1')) return true;
        return false;
    }
}
