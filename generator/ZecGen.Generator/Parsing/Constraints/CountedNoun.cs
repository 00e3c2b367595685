using ZecGen.Generator.Declarations;
using ZecGen.Generator.Parsing.Sentences;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>What a limit of a list counts: all of its elements, or those of one kind.</summary>
/// <remarks>
/// "Up to 5 IDs" counts the elements; "up to 5 IDs of one region" and "最多5个同类型的ID" count some of them. So every word of the noun must be known: it
/// stands in the member's name or in what its description begins with, or it means what lists have.
/// </remarks>
internal static class CountedNoun
{
    private static readonly string[] LengthUnits = ["个字符", "字符", "个字", "字", "位", "字节", "个字节", "character", "char", "byte", "letter"];

    // What is counted for each of these is what they send.
    private static readonly string[] Calls =
    [
        "each request", "per request", "one request", "a request", "single request", "each call", "per call", "at a time", "at once",
        "每次", "单次", "一次", "批量", "同时",
    ];

    private static readonly string[] Creations = ["create", "created", "creates", "创建"];

    // What a list has, whatever it is a list of.
    private static readonly HashSet<string> Elements =
        ["element", "item", "entry", "value", "object", "id"];

    // What IDs and the like are of, where a text calls them by no closer word: "the maximum number of instance IDs".
    private static readonly HashSet<string> Things = ["instance", "resource", "实例", "资源"];

    private static readonly string[] IdeographElements = ["元素", "成员", "条目", "对象", "值", "编号"];

    // What a call does with them: "允许操作的实例", "ID查询".
    private static readonly SentencePattern Deed = new(CountForms.Verbs + " [过滤|筛选|搜索]");

    private const string Counters = "个条台项对块张组名份件";

    // What makes some of them of all, where nothing says what a list has.
    private static readonly string[] Qualifiers = ["default", "new", "same", "other", "identical", "默认", "新", "同", "已", "未", "不同", "其他", "共享", "来自", "属于", "以"];

    private static readonly string[] Deeds = ["查询", "操作", "过滤", "筛选", "搜索"];

    // What adds nothing to a noun.
    private static readonly HashSet<string> Particles = new(StringComparer.OrdinalIgnoreCase) { "of", "the", "a", "an", "in", "total" };

    // What says something of some of the elements.
    private static readonly string[] Partials = ["可", "能", "为", "是", "重复", "相同"];

    /// <summary>Whether a noun means what lists have, whatever they are lists of.</summary>
    public static bool IsElement(string noun) => Elements.Contains(Subject.Singular(noun).ToLowerInvariant());

    /// <summary>Whether what is counted may be all that an account has, and not what one call sends: "up to 50 zones can be created".</summary>
    public static bool MayBeQuota(Clause clause) => Doubt.Has(clause, Creations) && !Calls.Any(call => TextSearch.Find(clause.Text, call) >= 0);

    /// <param name="noun">Null where a number alone is said.</param>
    /// <param name="clause">What it stands in.</param>
    public static bool MeansElements(string? noun, Clause clause, Subject subject, TypeExpression type)
    {
        if (noun is null || subject.Knows(noun)) return true;
        if (noun.StartsWith("of ", StringComparison.OrdinalIgnoreCase)) return false;
        // "最多1个为主节点", "最多3个可以重复"
        if (Partials.Any(word => noun.IndexOf(word, StringComparison.Ordinal) >= 0)) return false;
        // "2 dozen tags", "1K items", "5 minutes of logs"
        var first = noun.Split(' ')[0];
        if (Doubt.IsQuantity(first) || (first.Length < noun.Length && Units.All.Any(unit => string.Equals(unit, first, StringComparison.OrdinalIgnoreCase))))
            return false;
        var last = Subject.Singular(noun.Substring(noun.LastIndexOf(' ') + 1)).ToLowerInvariant();
        if (last is "" or "character" or "char" or "byte" or "letter" or "digit"
            || LengthUnits.Any(unit => noun.StartsWith(unit, StringComparison.OrdinalIgnoreCase))
            || Units.All.Any(unit => string.Equals(unit, noun, StringComparison.OrdinalIgnoreCase) && !Units.AreSame(unit, "items")))
            return false;
        // What IDs are of may be counted for them, and what a call sends for its elements; where neither name nor title says what a list has, a noun does.
        var mayBeOther = (!subject.HasTitle && (subject.KnowsHead("id") || !subject.HasPluralName))
            || Calls.Any(call => TextSearch.Find(clause.Text, call) >= 0);
        if (!(noun.Any(Tokenizer.IsIdeograph) ? IsKnownIdeographs(noun, subject, mayBeOther) : IsKnown(noun, subject, mayBeOther))) return false;
        return PrimitiveTypes.IsPrimitive(type.Name) || !(last is "value" or "key" || noun is "值" or "键" || noun.EndsWith("的值", StringComparison.Ordinal));
    }

    // "Up to 10 retries" of a list of tags counts something else, and "up to 10 new tags" some of them.
    private static bool IsKnown(string noun, Subject subject, bool mayBeOther)
    {
        var words = noun.Split(' ').Where(static word => !Particles.Contains(word)).ToList();
        if (IsElement(words[words.Count - 1])) words.RemoveAll(word => words.Count > 1 && Things.Contains(Subject.Singular(word).ToLowerInvariant()));
        var unknown = words.Where(word => !IsElement(word) && !subject.Mentions(word)).ToList();
        if (unknown.Count == 0) return true;
        // Another noun with what the member is of before it: "DNS server IPv4s".
        if (unknown.Count < words.Count)
        {
            return unknown.Count == 1 && ReferenceEquals(unknown[0], words[words.Count - 1]) && !IsVerbBehind(words[words.Count - 2], unknown[0])
                && (mayBeOther || noun.IndexOf(" of ", StringComparison.Ordinal) < 0);
        }
        return mayBeOther && words.Count <= 2 && !words.Exists(IsQualifier);
    }

    // "5 printers run"
    private static bool IsVerbBehind(string noun, string word) => Subject.Singular(noun) != noun && Subject.Singular(word) == word;

    private static bool IsQualifier(string word) =>
        Qualifiers.Any(qualifier => TextSearch.StartsAt(word, 0, qualifier)) || word.Any(Tokenizer.IsDigit)
            || word.EndsWith("ing", StringComparison.OrdinalIgnoreCase) || word.EndsWith("ed", StringComparison.OrdinalIgnoreCase);

    private static bool IsKnownIdeographs(string noun, Subject subject, bool mayBeOther)
    {
        var text = new SentenceText(WithoutDeed(noun));
        var (ideographs, hasKnown) = ("", false);
        foreach (var token in text.Tokens)
        {
            var word = text.Slice(token.Start, token.End);
            ideographs += token.Kind == TokenKind.Ideograph ? word : " ";
            if (token.Kind != TokenKind.Word) continue;
            if (IsElement(word) || subject.Mentions(word)) hasKnown = true;
            // As "DNS server IPv4s": "公网CIDR".
            else if (token.Start == 0 || token.End < text.Text.Length) return false;
        }
        var pieces = ideographs.Split(' ', '的').Where(static piece => piece.Length > 0).ToList();
        return pieces.TrueForAll(piece => IdeographElements.Contains(piece) || subject.KnowsPart(piece) || IsDeed(piece) || (hasKnown && Things.Contains(piece))
            || (mayBeOther && !hasKnown && pieces.Count == 1 && !IsQualifier(piece)));
    }

    private static bool IsDeed(string piece) => Deed.Ends(new(piece), 0, Subject.None).Contains(piece.Length);

    private static string WithoutDeed(string noun)
    {
        if (noun.Length > 1 && Counters.IndexOf(noun[0]) >= 0) noun = noun.Substring(1);
        var deed = Deeds.FirstOrDefault(word => noun.Length > word.Length && noun.EndsWith(word, StringComparison.Ordinal));
        return deed is null ? noun : noun.Substring(0, noun.Length - deed.Length);
    }
}
