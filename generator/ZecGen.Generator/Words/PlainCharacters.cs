namespace ZecGen.Generator.Words;

/// <summary>Look-alikes that people's keyboards and converters put for plain characters: full-width ones, Kangxi radicals, blanks and marks that
/// nobody sees.</summary>
/// <remarks>A table of our own, since the platform's normalization depends on the machine the compiler runs on.</remarks>
internal static class PlainCharacters
{
    private const char FirstRadical = '\u2F00';
    private const char Nothing = '\0';

    private const string Radicals =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮" +
        "皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    public static char Of(char c) => c switch
    {
        < '\u0080' => c,
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        >= FirstRadical and <= '\u2FD5' => Radicals[c - FirstRadical],
        '\u00A0' or '\u3000' or '\u202F' or (>= '\u2000' and <= '\u200A') => ' ',
        '\u00AD' or '\u2060' or '\uFEFF' or (>= '\u200B' and <= '\u200F') => Nothing,
        _ => c,
    };

    /// <summary>A name, a type or a heading in plain characters, with single blanks. Never for prose, which stays as it was written.</summary>
    public static string Of(string text)
    {
        if (IsPlain(text)) return text;
        var plain = new System.Text.StringBuilder(text.Length);
        foreach (var original in text)
        {
            var c = Of(original);
            if (c == Nothing || (c == ' ' && (plain.Length == 0 || plain[plain.Length - 1] == ' '))) continue;
            plain.Append(c);
        }
        return plain.ToString().TrimEnd(' ');
    }

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
            if (Of(c) != c) return false;
        return true;
    }
}
