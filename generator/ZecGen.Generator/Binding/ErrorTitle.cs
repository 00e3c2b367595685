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
        var text = error.Description.Flat.TrimStart(' ');
        var clause = text.Split(Ends, 2)[0];
        var words = string.Join(" ", clause.Split([' '], StringSplitOptions.RemoveEmptyEntries).Take(MostWords));
        return words.Length <= Longest ? words : words.Substring(0, Longest);
    }

    public static bool IsNumber(string code) => code.Length > 0 && code.All(static c => c is >= '0' and <= '9');
}
