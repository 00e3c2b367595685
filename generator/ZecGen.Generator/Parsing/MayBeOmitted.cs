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

    /// <returns>The sentence that says so, else null.</returns>
    public static string? Says(RichText description)
    {
        foreach (var line in description.Lines)
            foreach (var sentence in SentenceSplitter.Split(line.Text))
            {
                var text = new SentenceText(sentence);
                foreach (var token in text.Tokens)
                    if (Permissions.Any(word => text.StandsAt(token.Start, word)) && !IsDenied(text, token.Start)) return sentence;
            }
        return null;
    }
}
