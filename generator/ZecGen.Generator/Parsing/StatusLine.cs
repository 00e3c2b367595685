namespace ZecGen.Generator.Parsing;

/// <summary>A text that begins with an HTTP status: <c>HTTP Status Code: 404</c>, <c>404 Not Found</c>, <c>状态码：404</c>,
/// <c>HTTP 404. There is none.</c></summary>
internal static class StatusLine
{
    private const int Digits = 3;

    private static readonly char[] Marks = [' ', ':', '-', '–', '—', '*', '`', '"', '(', '[', '=', '|'];
    private static readonly char[] Closings = [')', ']', '*', '`', '"'];
    private static readonly char[] Ends = ['.', '。', ',', '、', ':', ';', '-', '–', '—', '|', '(', ')', '/'];

    // The longer of two that begin alike comes first.
    private static readonly string[] Labels = ["HTTP/1.1", "HTTP/2", "HTTP", "status", "codes", "code", "状态码", "状态", "返回码", "返回"];
    private static readonly string[] Fillers = ["error", "response", "错误", "响应", "is", "为", "是"];

    // "300 seconds", "300 秒": what is counted is no status.
    private const string Measures = "秒分时天周月年个次条台项字位毫微小千兆元倍万";

    /// <param name="text">In plain characters.</param>
    /// <returns>The status and what follows it; null where the text begins with none, or with several.</returns>
    public static (int Status, string Behind, bool IsLabelled)? Read(string text)
    {
        var isLabelled = false;
        var at = Skip(text, 0, Marks);
        while (true)
        {
            if (WordAt(text, at, Labels) is > 0 and var label) (at, isLabelled) = (at + label, true);
            else if (WordAt(text, at, Fillers) is > 0 and var filler) at += filler;
            else break;
            at = Skip(text, at, Marks);
        }
        if (at + Digits > text.Length || !IsStatus(text, at)) return null;
        var status = (text[at] - '0') * 100 + (text[at + 1] - '0') * 10 + text[at + 2] - '0';
        at = Skip(text, at + Digits, Closings);
        if (at == text.Length) return (status, "", isLabelled);
        var isEnded = Ends.Contains(text[at]);
        if (!isEnded && text[at] is not (' ' or >= '\u2E80')) return null;
        var rest = text.Substring(at).TrimStart([' ', .. Ends]);
        if (rest.Length == 0) return (status, "", isLabelled);
        // "300-400", "404, 409", "404 or 409"
        if (char.IsDigit(rest[0]) || HasAnother(rest)) return null;
        return isLabelled || isEnded || char.IsUpper(rest[0]) || (rest[0] >= '\u2E80' && Measures.IndexOf(rest[0]) < 0)
            ? (status, rest, isLabelled)
            : null;
    }

    /// <summary>Whether a text behind a number may be what it counts: <c>requests</c>, <c>秒</c>.</summary>
    public static bool MayBeCounted(string text) => text.Length > 0 && (text[0] is >= 'a' and <= 'z' || Measures.IndexOf(text[0]) >= 0);

    private static bool HasAnother(string rest)
    {
        foreach (var joint in (string[])["or ", "and ", "to ", "或", "和", "与", "至", "到"])
            if (rest.StartsWith(joint, StringComparison.OrdinalIgnoreCase))
                return rest.Substring(joint.Length).TrimStart() is { Length: > 0 } other && char.IsDigit(other[0]);
        return false;
    }

    private static bool IsStatus(string text, int at)
    {
        for (var i = 0; i < Digits; i++)
            if (text[at + i] is not (>= '0' and <= '9')) return false;
        if (text[at] is not (>= '1' and <= '5')) return false;
        var end = at + Digits;
        return end == text.Length || !(char.IsDigit(text[end]) || text[end] is '%' or '_' || (text[end] < '\u0080' && char.IsLetter(text[end]))
            || (text[end] is '.' or ',' && end + 1 < text.Length && char.IsDigit(text[end + 1])));
    }

    // Latin words end where no letter follows.
    private static int WordAt(string text, int at, string[] words)
    {
        foreach (var word in words)
        {
            var end = at + word.Length;
            if (end > text.Length || string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) != 0) continue;
            if (word[0] >= '\u2E80' || end == text.Length || text[end] >= '\u0080' || !(char.IsLetter(text[end]) || text[end] == '_')) return word.Length;
        }
        return 0;
    }

    private static int Skip(string text, int at, char[] what)
    {
        while (at < text.Length && what.Contains(text[at])) at++;
        return at;
    }
}
