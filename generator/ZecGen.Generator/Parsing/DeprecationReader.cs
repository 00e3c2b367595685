using ZecGen.Generator.Declarations;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Sentences;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

/// <summary>Determines that a field or an action is not to be used any more: <c>eipV4Type [已废弃]</c>,
/// <c>Deprecated. Please use networkLineType instead.</c></summary>
internal static class DeprecationReader
{
    private static readonly string[] NameMarks = ["[已废弃]", "[废弃]", "【已废弃】", "(已废弃)", "（已废弃）", "[已弃用]", "(已弃用)", "（已弃用）", "[deprecated]", "(deprecated)"];

    private static readonly char[] MarkOpenings = [.. NameMarks.Select(static mark => mark[0]).Distinct()];

    private static readonly string[] Openings = ["已废弃", "已弃用", "已过时", "废弃", "deprecated", "obsolete"];

    // "This field is deprecated"
    private static readonly SentencePattern Statement =
        new("(this|the)(field|parameter|api|action|interface|operation)(is|has been)[now](deprecated|obsolete)");

    private static readonly string[] Continuations = ["since ", "use ", "please ", "in favor ", "in favour ", "and "];

    private static readonly string[] Subjects = ["字段已废弃", "参数已废弃", "接口已废弃", "字段已弃用", "参数已弃用", "接口已弃用", "字段已过时", "参数已过时", "接口已过时"];

    private static readonly SentencePattern[] Replacements =
    [
        new("请使用{w}"),
        new("use {w}(instead|to replace)"),
        new("please use {w}"),
        new("deprecated[,|:][please]use {w}"),
        new("replaced by {w}"),
    ];

    /// <summary>Takes the mark off a name.</summary>
    /// <returns>Whether there was one.</returns>
    public static bool TakeMark(ref string name)
    {
        if (name.IndexOfAny(MarkOpenings) < 0) return false;
        foreach (var mark in NameMarks)
        {
            var at = name.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at < 0) continue;
            name = name.Remove(at, mark.Length).Trim();
            return true;
        }
        return false;
    }

    /// <summary>Whether a heading has the mark.</summary>
    public static bool IsMarked(string heading) => TakeMark(ref heading);

    /// <param name="topics">What the description speaks of.</param>
    /// <param name="isMarked">Whether the name says so already.</param>
    /// <returns>Null where the field is in use.</returns>
    public static Deprecation? Read(RichText description, Topic topics, bool isMarked)
    {
        if (!isMarked
            && ((topics & Topic.Deprecation) == 0 || !description.Lines.Any(line => (Topics.In(line.Text) & Topic.Deprecation) != 0 && StartsSo(line.Text))))
            return null;

        var text = string.Join(" ", description.Lines.Select(candidate => candidate.Text));
        var sentence = new SentenceText(text);
        foreach (var pattern in Replacements)
            if (pattern.Find(sentence) is { } match) return new(match.Names[0]);
        return new(Replacement: null);
    }

    // "IP addresses of deprecated instances" speaks of something else: the field itself is the subject, or nothing is.
    private static bool StartsSo(string text) =>
        Subjects.Any(subject => text.IndexOf(subject, StringComparison.Ordinal) >= 0) || SentencesOf(text).Any(IsOpening)
        || Statement.Find(new SentenceText(text)) is not null;

    // "Deprecated instances" and "已废弃的实例" name a kind of things.
    private static bool IsOpening(string sentence) => Openings.Any(opening =>
        TextSearch.StartsAt(sentence, 0, opening)
            && (sentence.Length == opening.Length || !BeginsWithLetter(sentence, opening.Length) || BeginsWith(sentence, opening.Length, Continuations)));

    private static bool BeginsWithLetter(string sentence, int from) => sentence.Substring(from).TrimStart() is { Length: > 0 } rest && char.IsLetter(rest[0]);

    private static bool BeginsWith(string sentence, int from, string[] words)
    {
        while (from < sentence.Length && sentence[from] == ' ') from++;
        return words.Any(word => TextSearch.StartsAt(sentence, from, word));
    }

    private static IEnumerable<string> SentencesOf(string text) =>
        text.Split(['。', '；', ';', '.'], StringSplitOptions.RemoveEmptyEntries)
            .Select(static sentence => sentence.TrimStart(' ', '[', '【', '(', '（', '*', '-', '·'));
}
