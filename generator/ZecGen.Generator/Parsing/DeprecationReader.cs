using ZecGen.Generator.Declarations;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Sentences;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

/// <summary>Determines that a field or an action is not to be used any more: <c>eipV4Type [已废弃]</c>,
/// <c>Deprecated. Please use networkLineType instead.</c></summary>
internal static class DeprecationReader
{
    private const int LongestMark = 60;

    private static readonly char[] MarkOpenings = ['[', '【', '(', '（'];
    private static readonly char[] MarkClosings = [']', '】', ')', '）'];

    // What stands in brackets: "已废弃", "本字段即将废弃"; with what to use instead behind it.
    private static readonly SentencePattern Mark = new(
        "[本|该|此|this] [字段|参数|接口|API|field|parameter|action|interface|operation] [is|has been] [已|已经|即将|将|将被|即将被|待|计划|will be|to be|soon]"
            + " (废弃|弃用|过时|deprecated|obsolete) [soon]");

    // "本字段即将废弃", wherever it stands.
    private static readonly SentencePattern Announcement = new(
        "(本|该|此) (字段|参数|接口|API) (已|已经|即将|将|将被|即将被) (废弃|弃用|过时)");

    // What parts the items of a list, or a word from what it means: what is marked behind it may be one of several.
    private static readonly char[] ListSigns = [',', '，', ':', '：', ';', '；', '、', '/', '|', '='];

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
        foreach (var (start, end) in MarksIn(name))
        {
            name = name.Remove(start, end - start).Trim();
            return true;
        }
        return false;
    }

    /// <summary>Whether a heading has the mark.</summary>
    public static bool IsMarked(string heading) => TakeMark(ref heading);

    /// <param name="topics">What the description speaks of.</param>
    /// <param name="isMarked">Whether the name says so already.</param>
    /// <param name="isOfPage">Whether it describes an action, of which a parameter may be deprecated.</param>
    /// <returns>Null where the field is in use.</returns>
    public static Deprecation? Read(RichText description, Topic topics, bool isMarked, bool isOfPage = false)
    {
        if (!isMarked && ((topics & Topic.Deprecation) == 0
            || !description.Lines.Any(line => (Topics.In(line.Text) & Topic.Deprecation) != 0 && StartsSo(line.Text, isOfPage))))
            return null;

        return Replaced(description);
    }

    private static Deprecation Replaced(RichText description)
    {
        var text = string.Join(" ", description.Lines.Select(candidate => candidate.Text));
        var sentence = new SentenceText(text);
        foreach (var pattern in Replacements)
            if (pattern.Find(sentence) is { } match) return new(GoesOn(sentence, match.End) ? null : match.Names[0]);
        return new(Replacement: null);
    }

    // "Please use Get Jar Lids": a title of several words is no name.
    private static bool GoesOn(SentenceText sentence, int end) =>
        sentence.TokenAt(sentence.SkipBlanks(end)) is { Kind: TokenKind.Word } next && char.IsUpper(sentence.Text[next.Start]);

    // "IP addresses of deprecated instances" speaks of something else: the field itself is the subject, or nothing is.
    private static bool StartsSo(string text, bool isOfPage) =>
        Subjects.Any(subject => !(isOfPage && subject[0] is '字' or '参') && text.IndexOf(subject, StringComparison.Ordinal) >= 0)
        || SentencesOf(text).Any(IsOpening)
        || (Statement.Find(new(text)) ?? Announcement.Find(new(text))) is not null || IsMarkedAsWhole(text);

    // "【即将废弃】旧名", "旧名（已废弃）"; in "类型：A、B（已废弃）" one value is.
    private static bool IsMarkedAsWhole(string text)
    {
        foreach (var (start, end) in MarksIn(text))
        {
            var before = text.Substring(0, start).TrimEnd();
            before = before.Substring(before.LastIndexOf('。') + 1);
            if (before.Length == 0 || (before.IndexOfAny(ListSigns) < 0 && text.Substring(end).Trim(' ', '.', '。').Length == 0)) return true;
        }
        return false;
    }

    // The brackets with a mark in them.
    private static IEnumerable<(int Start, int End)> MarksIn(string text)
    {
        for (var start = text.IndexOfAny(MarkOpenings); start >= 0; start = text.IndexOfAny(MarkOpenings, start + 1))
        {
            var end = text.IndexOfAny(MarkClosings, start);
            if (end < 0) yield break;
            if (end - start <= LongestMark && IsMark(new(text.Substring(start + 1, end - start - 1)))) yield return (start, end + 1);
        }
    }

    private static bool IsMark(SentenceText content) =>
        Mark.Ends(content, 0, Subject.None) is { Count: > 0 } ends && (ends[0] == content.Text.Length || ClauseEnd.IsMark(content.Text[ends[0]])
            || content.Text[ends[0]] is '.' or ':' or '!');

    /// <summary>What a paragraph by itself says of the page: <c>!&gt; 已废弃</c>.</summary>
    /// <returns>Null where it says something else.</returns>
    public static Deprecation? OfPage(RichText paragraph)
    {
        if (paragraph.IsBlank) return null;
        var text = new SentenceText(paragraph.Lines[0].Text.TrimStart('!', '?', '>', ' '));
        if (IsMark(text) || MarksIn(text.Text).Any(static mark => mark.Start == 0)) return Replaced(paragraph);
        return null;
    }

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
