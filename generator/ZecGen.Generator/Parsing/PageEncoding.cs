using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Diagnostics;

namespace ZecGen.Generator.Parsing;

/// <summary>A page whose bytes are no UTF-8: what the compiler makes of them depends on the machine, so it is reported and not guessed.</summary>
internal static class PageEncoding
{
    /// <summary>What a page has that was read in another encoding: its headings and headers are no words.</summary>
    public static readonly HashSet<Microsoft.CodeAnalysis.DiagnosticDescriptor> Symptoms =
    [
        DiagnosticCatalogue.UnreadTable, DiagnosticCatalogue.UnreadColumn, DiagnosticCatalogue.MissingColumn, DiagnosticCatalogue.PageWithoutAction,
        DiagnosticCatalogue.UnreadRow,
        FormCatalogue.UnknownHeading, FormCatalogue.UnknownRequirement,
    ];

    // Every other byte of Latin text in UTF-16 is none.
    private const int FewestNuls = 4;
    private const int MostApart = 2;
    private const int FewestOfARun = 6;
    private const char FirstIdeograph = '\u2E80';
    private const char Replacement = '\uFFFD';

    /// <param name="decodedAs">The encoding that the compiler took where UTF-8 failed, null where it did not fail.</param>
    public static void Check(string text, string? decodedAs, PageReport report)
    {
        var at = text.IndexOf(Replacement);
        if (text.Count(static c => c == '\0') * FewestNuls > text.Length)
            report.Add(FormCatalogue.ForeignEncoding, new(text.IndexOf('\0'), 1), "UTF-16 without a byte order mark");
        else if (at >= 0)
            report.Add(FormCatalogue.ForeignEncoding, new(at, 1),
                IsOfPairs(text, static c => c == Replacement) ? "GBK" : IsMixed(text) ? "Big5 or GBK" : "Latin-1 (Windows-1252)");
        else if (decodedAs is not null)
            report.Add(FormCatalogue.ForeignEncoding, First(text), text.Any(static c => c >= FirstIdeograph) || IsOfPairs(text, static c => c >= '\u00A1')
                ? "GBK" : IsMixed(text) ? "Big5 or GBK" : "Latin-1 (Windows-1252)");
    }

    private static TextSpan First(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (text[i] >= '\u0080') return new(i, 1);
        return default;
    }

    // The second byte of a character of Big5 is often one of ASCII: foreign ones stand close to each other, with one of these between them at most.
    private static bool IsMixed(string text)
    {
        var (run, last) = (0, -MostApart - 1);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < '\u0080') continue;
            run = i - last <= MostApart ? run + 1 : 1;
            if (run >= FewestOfARun) return true;
            last = i;
        }
        return false;
    }

    // A character of GBK has two bytes, both of them beyond ASCII; letters with accents mostly stand alone.
    private static bool IsOfPairs(string text, Func<char, bool> isForeign)
    {
        var (paired, alone) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (!isForeign(text[i])) continue;
            var start = i;
            while (i + 1 < text.Length && isForeign(text[i + 1])) i++;
            if (i > start) paired += i - start + 1;
            else alone++;
        }
        return paired > alone;
    }
}
