using System.Globalization;
using System.Text;

namespace ZecGen.Generator.Words;

/// <summary>How headings and column names are compared: letters and digits alone, plain, in lower case, and in the characters of one script.</summary>
internal static class WordKey
{
    private const char FirstIdeograph = '\u2E80';

    // The characters of headings and headers that are written otherwise in Taiwan and Hong Kong; a table of our own, as those of the platform differ.
    private const string Traditional = "請參數應響結錯誤碼說類選稱態狀欄輸範圍預設認傳資標題節點實體內須為開關號長據";
    private const string Simplified = "请参数应响结错误码说类选称态状栏输范围预设认传资标题节点实体内须为开关号长据";

    public static string Of(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in text)
            if (PlainCharacters.Of(c) is var plain && char.IsLetterOrDigit(plain)) key.Append(char.ToLower(Of(plain), CultureInfo.InvariantCulture));
        return key.ToString();
    }

    private static char Of(char c) => c >= FirstIdeograph && Traditional.IndexOf(c) is var at and >= 0 ? Simplified[at] : c;
}
