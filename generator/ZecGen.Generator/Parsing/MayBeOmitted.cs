using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Sentences;
using ZecGen.Generator.Words;

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

    // "可不传Size", "Zone可不填": what is left out is another member. What another word says may be the parameter itself: "可不传主机号".
    private static bool IsOfOther(string text, int at, string permission, string name)
    {
        var rest = text.Substring(at + permission.Length).TrimStart();
        if (permission[0] >= '\u2E80' && IsOther(rest.Substring(0, NameLength(rest)), name)) return true;
        var start = at == 0 ? -1 : text.LastIndexOfAny(Ends, at - 1);
        var before = text.Substring(start + 1, at - start - 1).Trim();
        return Identifiers.IsName(before) && char.IsUpper(before[0]) && IsOther(before, name);
    }

    // "可不传ID" of "EIPId" means the parameter.
    private static bool IsOther(string said, string name) => Identifiers.IsName(said) && name.IndexOf(said, StringComparison.OrdinalIgnoreCase) < 0;

    private static int NameLength(string text)
    {
        var length = 0;
        while (length < text.Length && (text[length] == '_' || (text[length] < 128 && char.IsLetterOrDigit(text[length])))) length++;
        return length;
    }

    // "可不传国家码": another noun alone may be the parameter itself, but not where another row is described by it, or where it is a part of the value,
    // "国家码+手机号".
    private static bool IsOfOtherNoun(string text, int behind, RichText description, Func<string, bool> isOfOtherRow)
    {
        if (behind < text.Length && text[behind] is '写' or '入') behind++;
        var end = text.IndexOfAny(Ends, behind);
        var noun = (end < 0 ? text.Substring(behind) : text.Substring(behind, end - behind)).TrimEnd('.', ' ');
        if (noun.Length < 2 || !noun.All(Tokenizer.IsIdeograph)) return false;
        var own = HeadOf(description);
        if (own.Length == 0 || own.IndexOf(noun, StringComparison.Ordinal) >= 0 || noun.IndexOf(own, StringComparison.Ordinal) >= 0) return false;
        return isOfOtherRow(noun) || description.Lines.Any(line => line.Text.IndexOf(noun + "+", StringComparison.Ordinal) >= 0
            || line.Text.IndexOf("+" + noun, StringComparison.Ordinal) >= 0);
    }

    /// <summary>What a description calls its field: its beginning, up to the first mark.</summary>
    public static string HeadOf(RichText description)
    {
        if (description.IsBlank) return "";
        var text = new SentenceText(description.Lines[0].Text).Text;
        var end = text.IndexOfAny([.. Ends, ':', '.']);
        return (end < 0 ? text : text.Substring(0, end)).Trim();
    }

    /// <param name="name">The name of the field.</param>
    /// <param name="isOfOtherRow">Whether another row is described by a noun.</param>
    /// <returns>The sentence that says so, else null.</returns>
    public static string? Says(RichText description, string name, Func<string, bool> isOfOtherRow)
    {
        foreach (var line in description.Lines)
            foreach (var sentence in SentenceSplitter.Split(line.Text))
            {
                var text = new SentenceText(sentence);
                foreach (var token in text.Tokens)
                    if (Permissions.FirstOrDefault(word => text.StandsAt(token.Start, word)) is { } permission && !IsDenied(text, token.Start)
                        && !IsOfOther(text.Text, token.Start, permission, name)
                        && !IsOfOtherNoun(text.Text, token.Start + permission.Length, description, isOfOtherRow))
                        return sentence;
            }
        return null;
    }
}
