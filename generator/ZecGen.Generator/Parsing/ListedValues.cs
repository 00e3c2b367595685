using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Sentences;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

/// <summary>Values that a description lists line by line: <c>PREPAID：text</c>, <c>linux: text</c>, or a list of bare codes; else those that a
/// sentence lists.</summary>
internal static class ListedValues
{
    private const int MostWords = 4;

    // What begins a line with a colon and is no value.
    private static readonly HashSet<string> Stops = new(StringComparer.OrdinalIgnoreCase)
    {
        "Note", "Notes", "Unit", "Units", "Format", "Default", "Example", "Examples", "Range", "Maximum", "Minimum", "Length", "e.g", "eg",
        "begin_number", "bits", "http", "https", "Tips", "Warning", "Important", "Description", "Values", "Value", "Limit",
        "Other", "Others",
    };

    private static readonly char[] Separators = [':', '：'];

    private static readonly string[] RuleWords = ["字符", "长度", "范围", "characters", "length", "range"];

    // "Username: only letters are supported"
    private static readonly string[] Restrictions = ["only", "仅", "只能"];
    private static readonly string[] CharacterWords = ["letters", "numbers", "digits", "字母", "数字"];

    // What a value may have that is marked as code, beside letters and digits.
    private const string CodeCharacters = " :()+#";

    private const string Quotes = "\"'“”‘’「」";

    // What announces values on the same line.
    private static readonly string[] Openings = ["可取值范围", "取值范围", "可选值如下", "可选值", "可能值", "取值", "Available values", "Available value", "Value range"];

    /// <param name="name">The field on the wire.</param>
    /// <param name="topics">What the description speaks of.</param>
    /// <param name="slips">Takes what is odd in a list that is read all the same.</param>
    /// <param name="areMarked">Whether what is not marked as code is no value.</param>
    public static EquatableArray<ValueDeclaration> Read(
        string name, RichText description, TypeExpression type, Topic topics, List<ListSlip>? slips = null, bool areMarked = false)
    {
        if (PrimitiveTypes.KindOf(type.Name) is not (TypeKind.Text or TypeKind.Integer) || type.ArrayDepth > 1 || description.IsBlank) return default;

        var areNumbers = PrimitiveTypes.KindOf(type.Name) == TypeKind.Integer;
        // Code that is the field itself begins a sentence.
        if (areMarked) description = new(description.Lines.Where(line => !(line.IsItem && CodeOf(line) is > 0 and var end
            && line.Text.Substring(0, end) == name)));
        if (description.IsBlank) return default;
        var listed = areMarked && !AreMarked(description) ? default : ReadLines(description, areNumbers, slips ?? []);
        if (listed.Count == 0 && (topics & Topic.Values) != 0) listed = InlineValues.Read(name, description.Lines, areNumbers);
        if ((topics & Topic.Values) != 0 && AnnouncedValues.Read(description.Lines, areNumbers) is var announced && announced.Count > listed.Count)
            listed = announced;
        if (listed.Count == 0) listed = PairedValues.Read(description.Lines, areNumbers);
        if (listed.Count == 0 && !areNumbers) listed = AnnouncedValues.ReadAlone(description.Lines);
        if (listed.Count == 0 && !areNumbers) listed = InlineValues.ReadBehindTitle(name, description.Lines[0]);
        return listed.Count > 0
            && (FurtherValues.AreNamed(description.Lines, listed, areNumbers) || CutLists.IsCut(name, description.Lines, listed, areNumbers))
                ? default
                : listed;
    }

    // Whether all items of a description begin with code, or it has none.
    private static bool AreMarked(RichText description) => description.Lines.All(static line => !line.IsItem || CodeOf(line) > 0);

    internal static bool IsValueCharacter(char c) => IsLetter(c) || c is >= '0' and <= '9' or '_' or '-' or '.';

    /// <summary>Whether a word before a colon announces something, and is no value.</summary>
    internal static bool IsNoValue(string word) => Stops.Contains(word);

    private static EquatableArray<ValueDeclaration> ReadLines(RichText description, bool areNumbers, List<ListSlip> slips)
    {
        // Each value takes an item or a mark, and one value is no list.
        var (items, marks) = Count(description);
        if (items + marks < 2) return default;

        // A list of items is the surest form; where there is none, lines or sentences that each begin with a value.
        var all = description.Lines.Select(WithoutBullet).ToList();
        if (items >= 2 && WithSlips([.. all.Where(static line => line.IsItem)], areNumbers, slips) is { Count: > 0 } kept) return kept;
        if (items >= 2 && Longest(all.Where(static line => line.IsItem), areNumbers) is { Count: > 0 } listed) return listed;
        var lines = Longest(all, areNumbers);
        if (marks <= lines.Count) return lines;
        var sentences = Longest(all.SelectMany(Sentences), areNumbers);
        return sentences.Count > lines.Count ? sentences : lines;
    }

    // One item that names no value, or names one again, takes none of the others away. Values must be marked as such, so that no other list is taken for one.
    private static EquatableArray<ValueDeclaration> WithSlips(List<TextLine> items, bool areNumbers, List<ListSlip> slips)
    {
        var values = new List<ValueDeclaration>(items.Count);
        var known = new HashSet<string>(StringComparer.Ordinal);
        var found = new List<ListSlip>();
        foreach (var item in items)
        {
            // "Valid values:", with the list of them below it.
            if (item.Text[item.Text.Length - 1] is ':' or '：' && (Topics.In(item.Text) & Topic.Values) != 0) continue;
            if (ReadLine(item, areNumbers) is not { } value) found.Add(new(item.Text, IsRepeated: false));
            else if (!IsMarked(item, value.Text) || StatesRule(value)) return default;
            else if (!known.Add(value.Text)) found.Add(new(value.Text, IsRepeated: true));
            else values.Add(value);
        }
        if (found.Count > 1 || values.Count == 0) return default;
        slips.AddRange(found);
        return values.ToEquatable();
    }

    private static bool IsMarked(TextLine item, string value) =>
        item.Marks.Any(mark => mark.Kind is MarkKind.Code or MarkKind.Strong && mark.Start == 0 && mark.Length >= value.Length)
            || (value.Length > 1 && value.All(static c => !char.IsLower(c)) && value.Any(IsLetter));

    private static (int Items, int Marks) Count(RichText description)
    {
        var (items, marks) = (0, 0);
        foreach (var line in description.Lines)
        {
            if (line.IsItem || IsBullet(line.Text[0])) items++;
            var at = line.Text.IndexOfAny(Separators);
            for (var hyphen = at < 0 ? line.Text.IndexOf('-') : -1; hyphen >= 0; hyphen = line.Text.IndexOf('-', hyphen + 1))
                if (PartsFromMeaning(line.Text, hyphen)) marks++;
            for (; at >= 0; at = line.Text.IndexOfAny(Separators, at + 1)) marks++;
        }
        return (items, marks);
    }

    // "• PREPAID：text" is an item that nobody marked up as one.
    private static TextLine WithoutBullet(TextLine line) =>
        !line.IsItem && IsBullet(line.Text[0]) && line.Text.Length > 2 ? new(line.Text.Substring(1).TrimStart(), true, default) : line;

    private static bool IsBullet(char c) => c is '•' or '·' or '-' or '*' or '●' or '–';

    // Values stand together: the longest run that is not interrupted.
    private static EquatableArray<ValueDeclaration> Longest(IEnumerable<TextLine> lines, bool areNumbers)
    {
        List<ValueDeclaration> best = [], run = [];
        foreach (var line in lines)
        {
            if (ReadLine(line, areNumbers) is { } value) run.Add(value);
            else if (run.Count > 0) run = [];
            if (run.Count > best.Count) best = run;
        }
        return best.Count >= 2 && best.Select(value => value.Text).Distinct(StringComparer.Ordinal).Count() == best.Count && !best.Exists(StatesRule)
            ? best.ToEquatable()
            : default;
    }

    /// <summary>Whether a value is none, and its meaning a rule for some calls: "Windows: 2 to 15 characters", "Zones: at most 3".</summary>
    internal static bool StatesRule(ValueDeclaration value) =>
        value.Documentation.Flat is var meaning
        && (EndsWithLimit(meaning)
            || (meaning.Any(static c => c is >= '0' and <= '9') && RuleWords.Any(word => TextSearch.Find(meaning, word) >= 0))
            || (Restrictions.Any(word => TextSearch.Find(meaning, word) >= 0) && CharacterWords.Any(word => TextSearch.Find(meaning, word) >= 0)));

    // "at most 3" and "最多3个"; "up to 3 cores" tells what a value stands for.
    private static bool EndsWithLimit(string meaning) =>
        new SentenceText(meaning.TrimEnd('.', '。', '个', ' ')).Tokens is { Length: > 0 } tokens && tokens[tokens.Length - 1].Kind == TokenKind.Number
            && (Topics.In(meaning) & Topic.Rule) != 0;

    // "取值范围：A：one B：two" and "A: one; B: two" put several values on a line.
    private static IEnumerable<TextLine> Sentences(TextLine line)
    {
        var text = WithoutOpening(line.Text);
        var start = 0;
        for (var i = 2; i < text.Length; i++)
        {
            if (!IsLetter(text[i]) || !Separates(text, i) || !BeginsValue(text, i)) continue;
            yield return new(text.Substring(start, i - start).TrimEnd(' ', ';', '；', '，'), false, default);
            start = i;
        }
        yield return new(text.Substring(start), false, default);
    }

    private static string WithoutOpening(string text)
    {
        foreach (var opening in Openings)
        {
            if (TextSearch.Find(text, opening) is not (var at and >= 0)) continue;
            return text.Substring(at + opening.Length).TrimStart(' ', ':', '：');
        }
        return WithoutLabel(text);
    }

    /// <summary>A list without what the member is before its first value: <c>Region: cn: China, …</c>.</summary>
    internal static string WithoutLabel(string text)
    {
        if (text.IndexOfAny(Separators) is not (> 0 and var colon)) return text;
        var rest = text.Substring(colon + 1).TrimStart();
        return rest.Length > 0 && IsValueCharacter(rest[0]) && BeginsValue(rest, 0) && rest.IndexOf("://", StringComparison.Ordinal) < 0 ? rest : text;
    }

    // A sentence ends before the value, or the value is shouted.
    private static bool Separates(string text, int at) =>
        text[at - 1] is ';' or '；' or '。'
        || (text[at - 1] == ' '
            && (text[at - 2] is '.' or ';' or '；' or '。' || (at + 1 < text.Length && char.IsUpper(text[at]) && char.IsUpper(text[at + 1]))));

    private static bool BeginsValue(string text, int at)
    {
        while (at < text.Length && IsValueCharacter(text[at])) at++;
        while (at < text.Length && text[at] == ' ') at++;
        return at < text.Length && text[at] is ':' or '：';
    }

    private static ValueDeclaration? ReadLine(TextLine line, bool areNumbers)
    {
        var text = line.Text;
        if (text.Length == 0) return null;
        if (line.IsItem && ReadGlued(line, areNumbers) is { } glued) return glued;
        var start = Quotes.IndexOf(text[0]) >= 0 ? 1 : 0;
        var code = CodeOf(line);
        var end = code > 0 ? code : EndOfValue(text, start);
        // A piece of code that is never closed: "`STATIC: By hand."
        var isOpenCode = code > 0 && code == text.Length && text.IndexOf(": ", StringComparison.Ordinal) > 0;
        if (isOpenCode) (code, end) = (0, EndOfValue(text, start));
        // Of a longer piece of code, as "`zone:<id>`", the beginning is no value.
        if (code == 0 && !isOpenCode && line.Marks.Count > 0
            && line.Marks[0] is { Kind: MarkKind.Code, Start: 0 } mark && end < mark.Length && start == 0) return null;
        var after = end < text.Length && start == 1 && Quotes.IndexOf(text[end]) >= 0 ? end + 1 : end;
        while (after < text.Length && text[after] == ' ') after++;
        // Most lines are sentences, and end here.
        if (end == start || (after < text.Length ? !Separates(line, after) : !line.IsItem)) return null;

        var token = text.Substring(start, end - start);
        if (!(areNumbers ? IsNumber(token) : token.Any(IsLetter) || code > 0)) return null;
        if (code == 0 && Stops.Contains(token.Substring(token.LastIndexOf(' ') + 1))) return null;
        if (after == text.Length) return code > 0 || token.IndexOf(' ') < 0 ? new(token, RichText.Empty) : null;
        if (string.CompareOrdinal(text, after, "://", 0, 3) == 0) return null;

        var meaning = text[after] is '(' or '（' ? text.Substring(after + 1).TrimEnd('。', '.', ')', '）', ' ') : text.Substring(after + 1).Trim();
        return new(token, meaning.Length == 0 ? RichText.Empty : new RichText([new(meaning, false, default)]));
    }

    // "`tag:key`: a tag" says where the value ends.
    private static int CodeOf(TextLine line)
    {
        if (line.Marks.Count == 0 || line.Marks[0] is not { Kind: MarkKind.Code, Start: 0, Length: > 0 and var length } || length > line.Text.Length) return 0;
        for (var i = 0; i < length; i++)
            if (!IsValueCharacter(line.Text[i]) && CodeCharacters.IndexOf(line.Text[i]) < 0) return 0;
        return char.IsLetterOrDigit(line.Text[0]) ? length : 0;
    }

    /// <summary>Whether a text that is marked as code may be a value.</summary>
    internal static bool IsCodeValue(RichText text) =>
        text.Lines.Count == 1 && CodeOf(text.Lines[0]) == text.Lines[0].Text.Length;

    // "`BASIC`Basic.": nothing but the mark says where the value ends.
    private static ValueDeclaration? ReadGlued(TextLine line, bool areNumbers)
    {
        if (line.Marks.Count == 0 || line.Marks[0] is not { Kind: MarkKind.Code, Start: 0, Length: var end } || !IsGlued(line.Text, end)) return null;
        var value = line.Text.Substring(0, end);
        return value.All(IsValueCharacter) && (areNumbers ? IsNumber(value) : value.Any(IsLetter))
            ? new(value, new RichText([new(line.Text.Substring(end).Trim(), false, default)]))
            : null;
    }

    /// <summary>Whether another word begins where a piece of code ends; "IDs" has no other word.</summary>
    internal static bool IsGlued(string text, int end) => end + 1 < text.Length && IsLetter(text[end]) && IsLetter(text[end + 1]);

    // "zh-CN" has a hyphen; in "CREATING-创建中" it parts the value from what it means.
    private static bool Separates(TextLine line, int at) => line.Text[at] switch
    {
        ':' or '：' => true,
        '-' => line.IsItem || PartsFromMeaning(line.Text, at),
        '–' or '—' or '(' or '（' => line.IsItem,
        _ => false,
    };

    private static bool PartsFromMeaning(string text, int hyphen) => hyphen > 0 && hyphen + 1 < text.Length && text[hyphen + 1] >= '\u2E80';

    // A value of several words, as "Basic NVMe SSD", must be followed by a colon.
    private static int EndOfValue(string text, int start)
    {
        var end = EndOfWord(text, start);
        var words = 1;
        for (var next = end; words < MostWords && next + 1 < text.Length && text[next] == ' ' && char.IsUpper(text[start])
            && (char.IsUpper(text[next + 1]) || char.IsDigit(text[next + 1])); words++)
        {
            next = EndOfWord(text, next + 1);
            var after = next;
            while (after < text.Length && text[after] == ' ') after++;
            if (after < text.Length && text[after] is ':' or '：') return next;
        }
        return end;
    }

    private static int EndOfWord(string text, int start)
    {
        var end = start;
        while (end < text.Length && IsValueCharacter(text[end])) end++;
        while (end > start && text[end - 1] is '-' or '.') end--;
        return end;
    }

    private static bool IsNumber(string token) => token.All(static c => c is >= '0' and <= '9');

    private static bool IsLetter(char c) => c is >= 'A' and <= 'Z' or >= 'a' and <= 'z';
}
