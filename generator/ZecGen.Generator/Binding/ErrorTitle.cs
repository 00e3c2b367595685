using ZecGen.Generator.Declarations;

namespace ZecGen.Generator.Binding;

/// <summary>What names an error whose code is only a number: the first clause of its description.</summary>
internal static class ErrorTitle
{
    private const int MostWords = 8;
    private const int Longest = 40;

    private static readonly char[] Ends = ['.', ',', ';', ':', '!', '?', '(', '。', '，', '；', '：', '！', '？', '（', '、'];

    /// <returns>Empty where the code says more than a number.</returns>
    public static string Of(ErrorDeclaration error)
    {
        if (!IsNumber(error.Code.TrimStart('-')) || error.Description.IsBlank) return "";
        var clause = BehindOrdinal(error.Description.Flat.TrimStart(' ')).Split(Ends, 2)[0];
        var words = string.Join(" ", clause.Split([' '], StringSplitOptions.RemoveEmptyEntries).Take(MostWords));
        return words.Length <= Longest ? words : words.Substring(0, Longest);
    }

    // "1. The jar is empty; 2. The lid is lost"
    private static string BehindOrdinal(string text)
    {
        var end = text.TakeWhile(static c => c is >= '0' and <= '9').Count();
        return end > 0 && end + 1 < text.Length && text[end] is '.' or '、' or ')' or '）' ? text.Substring(end + 1).TrimStart(' ') : text;
    }

    public static bool IsNumber(string code) => code.Length > 0 && code.All(static c => c is >= '0' and <= '9');
}
