using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Model;
using ZecGen.Generator.Words;
using TextSpan = Microsoft.CodeAnalysis.Text.TextSpan;

namespace ZecGen.Generator.Parsing;

/// <summary>The codes of a cell: nearly always one, sometimes several, with remarks behind them.</summary>
internal static class ErrorCodes
{
    private static readonly char[] Separators = [',', '，', '、', ';', '；', '|'];

    /// <returns>The codes, and what is none: it is reported, and nothing is cut off to make it one.</returns>
    public static (IReadOnlyList<string> Codes, string? Unread) In(RichText cell)
    {
        var codes = new List<string>();
        foreach (var line in LinesOf(cell))
            // A line break may stand at any underscore.
            foreach (var piece in HasThousands(line.Trim(' ')) ? [line.Replace(",", "")]
                : PlainCharacters.Of(line).Replace("_ ", "_").Replace(" _", "_").Replace(" / ", ",").Split(Separators))
            {
                var code = WithoutRemark(piece.Trim(' ', '`', '*', '"', '。', '.', '：', ':'));
                if (code.Length == 0) continue;
                foreach (var word in code.IndexOf('/') > 0 ? code.Split('/') : [code])
                {
                    if (!IsCode(word)) return (codes, line);
                    codes.Add(word);
                }
            }
        return (codes, null);
    }

    // "INVALID_DISK_" above "NOT_FOUND" is one code.
    private static List<string> LinesOf(RichText cell)
    {
        var lines = new List<string>(cell.Lines.Count);
        foreach (var line in cell.Lines)
            if (lines.Count > 0 && (lines[lines.Count - 1].EndsWith("_", StringComparison.Ordinal) || line.Text[0] == '_') && !line.IsItem)
                lines[lines.Count - 1] += line.Text;
            else lines.Add(line.Text);
        return lines;
    }

    /// <summary>Reports a code that stands where none is read.</summary>
    public static void ReportUnread(PageReport report, string code, TextSpan span) =>
        // Numbers are no statuses, and have none.
        report.Add(FormCatalogue.UnreadErrorCode, span, code, IsNumber(code) ? code : "404 " + code);

    // "91,002" is one number; of "404,409" nobody knows.
    private static bool HasThousands(string text)
    {
        var groups = text.Split(',');
        return groups.Length > 1 && groups.All(static group => group.Length > 0 && IsNumber(group)) && groups[0].Length <= 3
            && groups.Skip(1).All(static group => group.Length == 3) && (groups[0].Length < 3 || groups.Skip(1).Any(static group => group[0] == '0'));
    }

    /// <summary>Whether a text is a number, or nothing.</summary>
    public static bool IsNumber(string text) => text.Trim(' ').TrimStart('-').All(static c => c is >= '0' and <= '9');

    /// <summary>Whether a text may be meant as a number, whatever goes on behind it: <c>8003 - 8005</c>.</summary>
    public static bool BeginsAsNumber(string text) => text.TrimStart(' ', '"', '\'', '`', '-') is { Length: > 0 } rest && rest[0] is >= '0' and <= '9';

    /// <summary>Whether a text is a code and nothing else.</summary>
    public static bool IsCode(string text)
    {
        if (text.Length == 0 || text[0] >= '\u0080' || !(char.IsLetterOrDigit(text[0]) || (text.Length > 1 && text[0] == '-' && IsNumber(text)))) return false;
        foreach (var c in text)
            if (c >= '\u0080' || !(char.IsLetterOrDigit(c) || c is '_' or '.' or '-')) return false;
        return true;
    }

    // "A_CODE (old)", "A_CODE 旧"; a sentence may begin with a number.
    private static string WithoutRemark(string text)
    {
        var end = 0;
        while (end < text.Length && (text[end] is '_' or '.' or '-' or '/' || (text[end] < '\u0080' && char.IsLetterOrDigit(text[end])))) end++;
        var rest = text.Substring(end).TrimStart(' ');
        return end > 0 && char.IsLetter(text[0]) && rest.Length > 0 && (rest[0] is '(' or '[' or '（' || rest[0] >= '\u2E80') ? text.Substring(0, end) : text;
    }
}
