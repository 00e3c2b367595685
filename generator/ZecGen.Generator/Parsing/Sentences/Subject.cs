namespace ZecGen.Generator.Parsing.Sentences;

/// <summary>The nouns that mean a member itself: "it", "the value", its name, what its description begins with.</summary>
internal sealed class Subject
{
    public static readonly Subject None = new("", null);

    private const int MostWords = 5;

    private static readonly string[] Pronouns =
    [
        "this parameter value", "the parameter value", "this field value", "the field value", "its value", "the value", "this value", "the parameter",
        "this parameter", "the field", "this field",
        "parameter", "field", "value", "it",
        "该参数的值", "该字段的值", "该参数值", "该字段值", "参数取值", "字段取值", "取值", "参数值", "字段值", "该参数", "该字段", "此参数", "此字段", "本参数", "本字段", "参数", "字段", "该值", "此值",
        "其值", "数值", "值", "它", "其",
    ];

    // Nouns for the whole of a text, where nothing says what the member is.
    private static readonly HashSet<string> Wholes =
        new(StringComparer.OrdinalIgnoreCase) { "name", "description", "password", "remark", "comment", "note", "名称", "名字", "描述", "密码", "备注" };

    // "A disk or its name" has two heads, "the IDs of the disks" one.
    private static readonly HashSet<string> AfterHead = new(StringComparer.OrdinalIgnoreCase)
    {
        "of", "for", "to", "that", "which", "in", "on", "with", "by", "from", "at", "used", "when", "where", "as", "shown", "is", "are", "per", "and", "or",
        "within", "allowed", "assigned", "returned", "whose", "after", "before",
    };

    private static readonly HashSet<string> Articles = new(StringComparer.OrdinalIgnoreCase) { "the", "this", "its", "a", "an", "your" };

    private static readonly char[] Conjunctions = ['和', '与', '及', '或', '、', '/'];

    private readonly HashSet<string> words = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> ownWords = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> heads = new(StringComparer.OrdinalIgnoreCase);
    private readonly string ideographs = "";

    /// <param name="name">The member on the wire.</param>
    /// <param name="title">What its description begins with, null where that says something else already.</param>
    public Subject(string name, SentenceText? title)
    {
        Name = name;
        AddName(name);
        ownWords.UnionWith(words);
        if (title is null) return;
        HasTitle = true;
        AddTitle(title);
        ideographs = IdeographsOf(title);
    }

    public string Name { get; }

    public bool HasTitle { get; }

    /// <summary>Whether the member's name means several things.</summary>
    public bool HasPluralName => Name.EndsWith("s", StringComparison.Ordinal) && Singular(Name) != Name;

    /// <summary>Every end of a noun for the member that begins at a place.</summary>
    public IEnumerable<int> EndsAt(SentenceText text, int at)
    {
        foreach (var pronoun in Pronouns)
            if (text.StandsAt(at, pronoun)) yield return at + pronoun.Length;
        if (Name.Length == 0 || text.TokenAt(at) is not { } token) yield break;
        if (token.Kind == TokenKind.Ideograph)
        {
            foreach (var end in IdeographEnds(text, at)) yield return end;
            yield break;
        }
        if (token.Kind != TokenKind.Word && text.Text[at] != '"') yield break;
        if (text.Text[at] == '"')
        {
            var close = text.Text.IndexOf('"', at + 1);
            if (close > 0 && text.Slice(at + 1, close) == Name) yield return close + 1;
            yield break;
        }
        foreach (var end in WordEnds(text, at)) yield return end;
    }

    /// <summary>Whether a noun names the member, or what its list has.</summary>
    public bool Knows(string noun) =>
        (noun.Length > 1 && ideographs.IndexOf(noun, StringComparison.Ordinal) >= 0)
            || noun.Split(' ').All(word => words.Contains(Singular(word)) || word is "of" or "the");

    /// <summary>Whether a word stands in the member's own name.</summary>
    public bool IsOfName(string word) => ownWords.Contains(word);

    /// <summary>Whether a word ends the noun before it: "the size <i>of</i> a disk".</summary>
    public static bool EndsHead(string word) => AfterHead.Contains(word);

    /// <summary>Whether a noun has any word of the member's.</summary>
    public bool Mentions(string noun) => noun.Split(' ').Any(word => words.Contains(Singular(word)));

    /// <summary>Whether ideographs stand in what the description begins with, or abbreviate that: "云盘" after "云硬盘的大小".</summary>
    public bool KnowsPart(string part) =>
        ideographs.IndexOf(part, StringComparison.Ordinal) >= 0
            || (part.Length > 1 && AbbreviationEnd(new SentenceText(part), 0) == part.Length);

    /// <summary>Whether a noun has the head of the member's: "instance IDs" are IDs. What IDs are of may be counted for them.</summary>
    public bool KnowsHead(string noun)
    {
        var start = noun.Length;
        while (start > 0 && Tokenizer.IsLatin(noun[start - 1])) start--;
        if (start == noun.Length) return ideographs.EndsWith(noun, StringComparison.Ordinal);
        var word = Singular(noun.Substring(start));
        return heads.Contains(word) || (heads.Contains("id") && words.Contains(word));
    }

    /// <summary>One of what a noun means, where it stands in the plural.</summary>
    public static string Singular(string word)
    {
        if (word.EndsWith("(s)", StringComparison.Ordinal)) word = word.Substring(0, word.Length - 3);
        if (word.Length > 4 && word.EndsWith("ies", StringComparison.OrdinalIgnoreCase)) return word.Substring(0, word.Length - 3) + "y";
        if (word.Length > 4 && (word.EndsWith("sses", StringComparison.OrdinalIgnoreCase) || word.EndsWith("xes", StringComparison.OrdinalIgnoreCase)))
            return word.Substring(0, word.Length - 2);
        return word.Length > 2 && word.EndsWith("s", StringComparison.OrdinalIgnoreCase) && !word.EndsWith("ss", StringComparison.OrdinalIgnoreCase)
            ? word.Substring(0, word.Length - 1)
            : word;
    }

    private void AddName(string name)
    {
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            if (i < name.Length && name[i] != '_' && (!char.IsUpper(name[i]) || char.IsUpper(name[i - 1]))) continue;
            var word = Singular(name.Substring(start, i - start).Trim('_'));
            words.Add(word);
            if (i == name.Length) heads.Add(word);
            start = i;
        }
        words.Add(name);
        heads.Add(name);
    }

    private void AddTitle(SentenceText title)
    {
        string? head = null;
        var isOpen = true;
        foreach (var token in title.Tokens)
        {
            if (token.Kind is TokenKind.Mark && title.Text[token.Start] is ',' or ':' or ';' or '(') break;
            if (token.Kind != TokenKind.Word) continue;
            var word = Singular(title.Slice(token.Start, token.End));
            if (isOpen && AfterHead.Contains(word) && head is not null)
            {
                heads.Add(head);
                isOpen = false;
            }
            words.Add(word);
            if (isOpen) head = word;
        }
        if (isOpen && head is not null) heads.Add(head);
    }

    private static string IdeographsOf(SentenceText title)
    {
        var end = 0;
        while (end < title.Text.Length && title.Text[end] is not (',' or ':' or ';' or '(')) end++;
        var text = title.Text.Substring(0, end).TrimEnd('.');
        foreach (var list in new[] { "列表", "集合", "数组" })
            if (text.EndsWith(list, StringComparison.Ordinal)) text = text.Substring(0, text.Length - list.Length);
        return text.EndsWith("ID", StringComparison.OrdinalIgnoreCase) ? text.Substring(0, text.Length - 2).TrimEnd('的') : text;
    }

    // "名称" after "VPC的名称", "云盘" after "云硬盘的大小".
    private IEnumerable<int> IdeographEnds(SentenceText text, int at)
    {
        if (text.StandsAt(at, "该") || text.StandsAt(at, "此")) at++;
        var isOne = ideographs.IndexOfAny(Conjunctions) < 0;
        for (var start = 0; start < ideographs.Length - 1; start++)
        {
            var length = ideographs.Length - start;
            if ((start == 0 || isOne) && text.StandsAt(at, ideographs.Substring(start))) yield return at + length;
        }
        if (isOne && AbbreviationEnd(text, at) is var end and > 0) yield return end;
        if (!HasTitle)
            foreach (var whole in Wholes)
                if (text.StandsAt(at, whole)) yield return at + whole.Length;
    }

    private int AbbreviationEnd(SentenceText text, int at)
    {
        if (ideographs.Length == 0 || at >= text.Text.Length || text.Text[at] != ideographs[0]) return -1;
        var (from, end) = (0, at);
        while (end < text.Text.Length && Tokenizer.IsIdeograph(text.Text[end]) && from < ideographs.Length
            && ideographs.IndexOf(text.Text[end], from) is var found and >= 0)
        {
            from = found + 1;
            end++;
        }
        return end - at >= 2 ? end : -1;
    }

    private IEnumerable<int> WordEnds(SentenceText text, int at)
    {
        var isFirst = true;
        for (var i = 0; i < MostWords && text.TokenAt(text.SkipBlanks(at)) is { Kind: TokenKind.Word } token; i++)
        {
            var plain = text.Slice(token.Start, token.End);
            at = token.End;
            if (isFirst && Articles.Contains(plain))
            {
                isFirst = false;
                continue;
            }
            var word = Singular(plain);
            var isHead = heads.Contains(word) || (!HasTitle && Wholes.Contains(word));
            if (isHead) yield return at;
            if (!isHead && !words.Contains(word)) yield break;
            isFirst = false;
        }
    }
}
