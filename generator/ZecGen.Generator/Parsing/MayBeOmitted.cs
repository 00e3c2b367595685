using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Sentences;

namespace ZecGen.Generator.Parsing;

/// <summary>What a description says of cases in which a field that its row requires is not sent: <c>Can be omitted when mode is FAST.</c></summary>
/// <remarks>The service takes such requests, so nothing may refuse them.</remarks>
internal static class MayBeOmitted
{
    private static readonly string[] Denials = ["不", "非", "未必", " not", " never", " no longer"];

    private static readonly string[] Permissions =
    [
        "can be omitted", "may be omitted", "can be left out", "may be left out", "can be skipped", "not needed if", "not needed when", "not required if",
        "not required when", "not required for", "not needed for", "optional if", "optional when", "optional for", "only required",
        "可不填", "可以不填", "可不传", "可以不传", "可省略", "可以省略", "无需填写", "无需传入", "不需要填写", "不需要传入", "可不指定", "可以不指定",
    ];

    // "不可省略", "not optional for guests"
    private static bool IsDenied(SentenceText text, int at)
    {
        var before = text.Text.Substring(0, at).TrimEnd();
        return Denials.Any(word => before.EndsWith(word, StringComparison.OrdinalIgnoreCase));
    }

    // What ends a clause.
    private static readonly char[] Ends = [',', '，', ';', '；', '。', '(', '（', ')', '）', '、'];

    // What may stand between the permission and the end of its clause without being what is left out.
    private static readonly string[] Own =
        ["写", "入", "该参数", "此参数", "本参数", "该字段", "此字段", "该项", "此项", "其值", "值", "参数", "则", "默认", "系统", "将", "由", "表示", "代表", "的", "时", "，"];

    // "可不传Size", "Zone可不填": what is left out is another member.
    private static bool IsOfOther(string text, int at, string permission, string name)
    {
        var rest = text.Substring(at + permission.Length).TrimStart();
        if (permission[0] >= '\u2E80')
        {
            var end = rest.IndexOfAny(Ends);
            var behind = (end < 0 ? rest : rest.Substring(0, end)).Trim();
            if (behind.Length > 0 && !Own.Any(word => behind.StartsWith(word, StringComparison.Ordinal))
                && !behind.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        var start = at == 0 ? -1 : text.LastIndexOfAny(Ends, at - 1);
        var before = text.Substring(start + 1, at - start - 1).Trim();
        return before.Length > 0 && Words.Identifiers.IsName(before) && char.IsUpper(before[0]) && !before.Equals(name, StringComparison.OrdinalIgnoreCase);
    }

    /// <param name="name">The name of the field.</param>
    /// <returns>The sentence that says so, else null.</returns>
    public static string? Says(RichText description, string name)
    {
        foreach (var line in description.Lines)
            foreach (var sentence in SentenceSplitter.Split(line.Text))
            {
                var text = new SentenceText(sentence);
                foreach (var token in text.Tokens)
                    if (Permissions.FirstOrDefault(word => text.StandsAt(token.Start, word)) is { } permission && !IsDenied(text, token.Start)
                        && !IsOfOther(text.Text, token.Start, permission, name))
                        return sentence;
            }
        return null;
    }
}
