using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Constraints;
using ZecGen.Generator.Parsing.Sentences;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

/// <summary>Values that a sentence announces, each with what it means behind a comma or another sign:
/// <c>枚举值为：Year，按年付费；Month，按月付费。</c></summary>
/// <param name="areNumbers">Whether values are numbers.</param>
internal sealed class AnnouncedValues(bool areNumbers)
{
    private const int LongestLine = 8_000;

    private static readonly SentencePattern Announcement = new(ValuesForm.Label);

    private static readonly string[] Joints = ["=>", "->", "→", ":", "=", ","];

    // What begins a line of a list.
    private static readonly char[] Bullets = ['>', '·', '•', '*', ' '];

    // What stands for values that are not listed: "其他，自定义".
    private static readonly string[] Rest = ["其他", "其它", "其余", "other", "others"];

    // What says that names stand for parts of the value: "时间格式，HH：小时，MM：分钟".
    private static readonly string[] Forms = ["格式", "format"];

    private readonly List<ValueDeclaration> values = [];

    public static EquatableArray<ValueDeclaration> Read(EquatableArray<TextLine> lines, bool areNumbers)
    {
        var reader = new AnnouncedValues(areNumbers);
        var (isOpen, isEnded) = (false, false);
        foreach (var line in lines.Where(static line => line.Text.Length <= LongestLine))
            foreach (var sentence in SentenceSplitter.Split(line.Text).Select(static sentence => new SentenceText(sentence.TrimStart(Bullets))))
            {
                var at = isOpen ? 0 : BehindAnnouncement(sentence);
                if (at < 0) continue;
                isOpen = true;
                if (at >= sentence.Text.Length) continue;
                // The first one that is no value ends the list, and a further value behind that makes it a part of one.
                isEnded = isEnded || !reader.Take(sentence.Text.Substring(at));
                if (isEnded && (NamesPair(sentence.Text) || Rest.Any(word => sentence.StandsAt(0, word)))) return default;
            }
        return reader.Made();
    }

    /// <summary>Values with their meanings that all of a sentence lists, or all behind what the member is: <c>类型，Small：小型，Large：大型</c>.</summary>
    public static EquatableArray<ValueDeclaration> ReadAlone(EquatableArray<TextLine> lines)
    {
        foreach (var line in lines.Where(static line => line.Text.Length <= LongestLine && line.Text.IndexOfAny([':', '：']) > 0))
            foreach (var sentence in SentenceSplitter.Split(line.Text))
            {
                var pieces = sentence.Split([',', '，', ';', '；', '(', '（', ')', '）'], StringSplitOptions.RemoveEmptyEntries)
                    .Select(static piece => piece.Trim()).ToList();
                if (pieces.Count > 0) pieces[0] = ListedValues.WithoutLabel(pieces[0]);
                var first = pieces.FindIndex(IsAlone);
                if (first < 0 || first > 1 || pieces.Count < first + 2 || Forms.Any(word => TextSearch.Find(line.Text, word) >= 0)) continue;
                var reader = new AnnouncedValues(areNumbers: false);
                var last = pieces.FindLastIndex(IsAlone);
                if (Enumerable.Range(first, last - first + 1).All(at => IsAlone(pieces[at]) && reader.Take(new SentenceText(pieces[at]).Text))
                    && pieces.Skip(last + 1).All(static piece => (Topics.In(piece) & Topic.Default) != 0) && reader.Made() is { Count: > 0 } made)
                    return made;
            }
        return default;
    }

    // A colon may stand behind any word: what it parts must be a value, and what says when something holds is none.
    private static bool IsAlone(string piece)
    {
        var end = 0;
        while (end < piece.Length && ListedValues.IsValueCharacter(piece[end])) end++;
        return end > 0 && end + 1 < piece.Length && piece[end] is ':' or '：' && Tokenizer.IsIdeograph(piece.Substring(end + 1).TrimStart()[0])
            && !ListedValues.IsNoValue(piece.Substring(0, end)) && (Topics.In(piece.Substring(end)) & (Topic.Rule | Topic.RequiredWhen)) == 0;
    }

    private EquatableArray<ValueDeclaration> Made() =>
        values.Count >= 2 && values.Select(static value => value.Text).Distinct(StringComparer.Ordinal).Count() == values.Count
            && !values.Exists(ListedValues.StatesRule)
            ? values.ToEquatable()
            : default;

    // "“C”：丙"
    private static bool NamesPair(string text)
    {
        for (var at = text.IndexOf('"'); at >= 0; at = text.IndexOf('"', at + 1))
            if (at + 1 < text.Length && Joints.Any(sign => sign != "," && string.CompareOrdinal(text, at + 1, sign, 0, sign.Length) == 0)) return true;
        return false;
    }

    // Of a clause that begins so: "计费模式，枚举值为：".
    private static int BehindAnnouncement(SentenceText sentence)
    {
        for (var start = 0; start < sentence.Text.Length; start++)
        {
            if (start > 0 && !(ClauseEnd.IsMark(sentence.Text[start - 1]) || sentence.Text[start - 1] is ':')) continue;
            if (Announcement.Ends(sentence, start, Subject.None) is not { Count: > 0 } ends) continue;
            var end = sentence.SkipBlanks(ends[0]);
            return end < sentence.Text.Length && sentence.Text[end] == ',' ? sentence.SkipBlanks(end + 1) : end;
        }
        return -1;
    }

    // "Year, 按年付费", or several that commas part: "Active:解冻,Frozen:冻结".
    private bool Take(string text)
    {
        foreach (var part in text.Split([';'], StringSplitOptions.RemoveEmptyEntries))
        {
            var pairs = part.Split(',').Select(piece => ReadPair(piece.Trim(), mayBeComma: false)).ToList();
            if (!pairs.TrueForAll(static pair => pair is not null)) pairs = ReadRun(part.Trim());
            if (pairs.Count == 0) return false;
            values.AddRange(pairs.Select(static pair => pair!));
        }
        return true;
    }

    // "ulb, 负载均衡器 upm：物理机": the next one begins where letters do, and nothing parts the two.
    private List<ValueDeclaration?> ReadRun(string text)
    {
        var pairs = new List<ValueDeclaration?>();
        for (var (start, end) = (0, 1); start < text.Length; start = end)
        {
            end = start + 1;
            while (end < text.Length && !(Tokenizer.IsIdeograph(text[end - 1]) && BeginsPair(text, end))) end++;
            if (ReadPair(text.Substring(start, end - start), mayBeComma: true) is not { } pair) return [];
            pairs.Add(pair);
        }
        return pairs;
    }

    private bool BeginsPair(string text, int at)
    {
        var end = at;
        while (end < text.Length && ListedValues.IsValueCharacter(text[end])) end++;
        return end > at && end + 1 < text.Length && !areNumbers && char.IsLetter(text[at]) && (text[end] == ':' || (text[end] == '>' && text[end - 1] == '-'));
    }

    private ValueDeclaration? ReadPair(string text, bool mayBeComma)
    {
        var (value, end) = ReadValue(text);
        if (value is null) return null;
        while (end < text.Length && text[end] == ' ') end++;
        var joint = Joints.FirstOrDefault(sign => string.CompareOrdinal(text, end, sign, 0, sign.Length) == 0) ?? (IsDash(text, end) ? "-" : null);
        if (joint is null) return null;
        var meaning = text.Substring(end + joint.Length).Trim(' ', '.');
        if (meaning.Length == 0 || !(char.IsLetterOrDigit(meaning[0]) || meaning[0] == '(')) return null;
        // "A, B" is two values.
        return joint == "," && !(mayBeComma && meaning.Any(Tokenizer.IsIdeograph))
            ? null
            : new(value, new([new(meaning, IsItem: false, default)]));
    }

    // "zh-CN" has a hyphen; in "Regular-正则" it parts the value from what it means.
    private static bool IsDash(string text, int at) => at + 1 < text.Length && text[at] == '-' && Tokenizer.IsIdeograph(text[at + 1]);

    private (string? Value, int End) ReadValue(string text)
    {
        if (text.Length > 0 && text[0] == '"' && !areNumbers)
        {
            var close = text.IndexOf('"', 1);
            return close > 1 && text[1] != ' ' && text[close - 1] != ' ' ? (text.Substring(1, close - 1), close + 1) : default;
        }
        var end = 0;
        while (end < text.Length && ListedValues.IsValueCharacter(text[end]) && string.CompareOrdinal(text, end, "->", 0, 2) != 0 && !IsDash(text, end)) end++;
        if (end == 0 || !(areNumbers ? text.Take(end).All(static c => c is >= '0' and <= '9') : char.IsLetter(text[0]))) return default;
        return (text.Substring(0, end), end);
    }
}
