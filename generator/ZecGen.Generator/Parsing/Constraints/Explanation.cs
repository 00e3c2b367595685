using ZecGen.Generator.Parsing.Sentences;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>What a clause that no form reads is to the rule beside it: an explanation, which changes nothing, or more.</summary>
/// <remarks>What is not known to explain may narrow, widen or take back a rule in the same sentence: that rule is not made.</remarks>
internal static class Explanation
{
    private const int FewWords = 3;
    private const int FewIdeographs = 6;

    private static readonly string[] Openings =
    [
        "which", "used", "indicating", "indicates", "meaning", "means", "representing", "represents", "namely", "i.e", "e.g", "such as", "for example",
        "that is", "to", "so", "because", "thus", "therefore",
        "用于", "用来", "表示", "代表", "意味着", "即", "也就是", "例如", "如", "比如", "譬如", "决定", "以便", "方便", "便于", "从而", "因此", "所以", "因为", "由于",
        "指", "是指",
    ];

    private static readonly string[] Compositions =
    [
        "including", "includes", "include", "containing", "contains", "contain", "consisting of", "consists of", "composed of", "made up of", "with",
        "support", "supports", "supporting",
        "包含", "包括", "含", "由", "可由", "可以由", "支持", "可使用", "可以使用", "允许", "大小写",
    ];

    // What a sentence about the rules before it begins with.
    private static readonly string[] Referrers =
    [
        "this", "these", "that", "those", "it", "they", "the above", "above", "only", "the range", "the value range", "the limit", "the limits",
        "the length limit", "the limitation", "the restriction", "the rule",
        "the limits below", "the limits above", "the range below", "the rules below", "the above limits", "the following limits",
        "以下限制", "下述限制", "下列限制", "以下范围", "本限制", "本范围", "实际范围", "实际限制",
        "该限制", "该范围", "该规则", "该取值范围", "此限制", "此范围", "此规则", "这个限制", "这些限制", "上述限制", "上述范围", "上述规则", "上述取值范围", "上述", "以上限制", "以上范围", "以上规则",
        "以上", "这", "限制", "范围", "取值范围",
    ];

    private static readonly string[] Validities =
    [
        "only", "applies", "apply", "holds", "hold", "does not", "do not", "is not", "are not",
        "is valid", "are valid", "valid for", "valid only", "is for", "are for", "takes effect", "take effect",
        "适用", "只适用", "仅适用", "对", "只对", "仅对", "在", "只在", "仅在", "针对", "只针对", "仅针对", "仅限", "只用于", "仅用于", "有效", "生效",
    ];

    private static readonly string[] Scopes = ["only", "applies to", "apply to", "valid for", "仅", "只", "适用于", "用于仅"];

    private static readonly string[] ValueVerbs = ["supported", "allowed", "permitted", "accepted", "可填", "支持", "允许", "只能", "仅能", "可以"];

    // What speaks of the rules behind it.
    private static readonly string[] Forwards = ["below", "following", "以下", "下述", "下列"];

    private static readonly string[] Variations =
        ["varies", "vary", "differs", "differ", "depends", "depend", "有关", "另有", "有所不同", "各不相同", "不尽相同", "不一样", "而异", "而定"];

    // "It is not checked", "Just a hint", "The upper end is not included", "暂不校验"
    private static readonly SentencePattern Revocation = new(
        "([<limits> [is|are]] [currently|at present|for now|now] (not|never|no longer) [currently|yet] (checked|enforced|validated|verified|binding|strict)"
            + "|[<limits> [is|are]] [just|only|merely|no more than] (a|an) (hint|recommendation|guideline|suggestion|rule of thumb)"
            + "|<limits> (depends|depend) [on]"
            + "|[both|either|neither|the] [upper|lower|first|last] (end|ends|bound|bounds|boundary|boundaries|endpoint|endpoints) (is|are) "
            + "(not included|excluded|exclusive)"
            + "|[<limits>] [目前|当前|暂时] (暂不|不|未|不会|不再|暂未|不做|不作) [进行|做|作|强制] (校验|检查|验证|强制))",
        new Dictionary<string, string>
        {
            ["limits"] = "(it|this|that|they|these|the (range|ranges|limit|limits|rule|rules|restriction|length|value range)|该限制|该范围|此限制|此范围)",
        });

    // "IPv4 follows other rules", "IPv6另有规定"
    private static readonly SentencePattern OtherRules = new(
        "(other|another|different|separate|special|particular|further|stricter|looser|own|其他|其它|单独|独立|不同|特殊|专门|专属|另外|另一) [的|一] "
            + "(rule|rules|limit|limits|limitation|limitations|restriction|restrictions|range|ranges|bound|bounds|constraint|constraints|maximum|minimum"
            + "|规则|限制|范围|规定|约束|上限|下限)");

    private static readonly string[] Exemptions = ["exempt", "exempted", "exception", "exceptions", "豁免"];

    private static readonly string[] CharacterWords =
    [
        "chinese", "letter", "digit", "number", "character", "symbol", "hyphen", "space", "slash", "period", "underscore",
        "字母", "数字", "字符", "符号", "空格", "中文", "汉字", "连字符", "下划线", "斜杠", "点号", "句点",
    ];

    private static readonly string[] CharacterKinds =
        ["at least one ", "uppercase ", "lowercase ", "upper-case ", "lower-case ", "upper case ", "lower case ", "special ", "English ", "大写", "小写", "英文",
            "特殊"];

    // A noun begins with none of these.
    private static readonly HashSet<string> Adverbs = new(StringComparer.OrdinalIgnoreCase)
    {
        "per", "each", "every", "together", "once", "not", "plus", "minus", "including", "counting", "until", "since", "via", "upon", "through", "across",
        "among", "between", "beyond", "to", "into", "from", "of", "about", "around", "against", "along", "besides", "beside", "toward", "towards", "both",
        "either", "neither", "also", "still", "then", "though", "although", "outside", "inside",
    };

    // A noun may well begin with one of these, a fragment behind a rule does not.
    private static readonly string[] IdeographAdverbs = ["不", "未", "无", "除", "以", "每", "各", "仅", "均"];

    /// <summary>Whether it begins as an explanation of what stands before it does.</summary>
    public static bool IsIn(Clause clause) =>
        Openings.Any(opening => clause.Sentence.StandsAt(clause.Start, opening)) || IsProportion(clause);

    /// <summary>Whether it says how one thing follows another: "数值越小优先级越高".</summary>
    public static bool IsProportion(Clause clause) => clause.Text.IndexOf('越') is var first and >= 0 && clause.Text.IndexOf('越', first + 1) > 0;

    /// <summary>Whether it says which characters a text has, and nothing of how many.</summary>
    public static bool DescribesCharacters(Clause clause)
    {
        var text = clause.Text.TrimEnd('.', ':');
        if (text is "including" or "包括" or "包含") return true;
        if (!CharacterWords.Any(word => TextSearch.Find(text, word) >= 0)) return false;
        // "…, hyphens, and periods" goes on with a list.
        var start = text.StartsWith("and ", StringComparison.OrdinalIgnoreCase) ? "and ".Length : 0;
        foreach (var kind in CharacterKinds)
            if (TextSearch.StartsAt(text, start, kind)) start += kind.Length;
        return text.EndsWith("组成", StringComparison.Ordinal) || Compositions.Concat(CharacterWords).Any(word => TextSearch.StartsAt(text, start, word));
    }

    /// <summary>Whether it begins with a word for characters, as what goes on with a list of them does.</summary>
    public static bool NamesCharacters(Clause clause) =>
        CharacterWords.Any(word => TextSearch.StartsAt(clause.Text, 0, word) || TextSearch.StartsAt(clause.Text, 0, "and " + word)
            || TextSearch.StartsAt(clause.Text, 0, "or " + word));

    /// <summary>Whether it speaks of characters at all.</summary>
    public static bool MentionsCharacters(Clause clause) => CharacterWords.Any(word => TextSearch.Find(clause.Text, word) >= 0);

    /// <summary>Whether it is known to let in no character that the rules beside it rule out: it requires more, explains, refers or speaks of
    /// emptiness.</summary>
    public static bool LetsNothingIn(Clause clause) =>
        Doubt.Narrows(clause)
        || (!Doubt.NamesValue(clause)
            && ((IsIn(clause) && !Doubt.ShowsSymbol(clause)) || Doubt.AllowsEmpty(clause) || Doubt.SpeaksOfWidth(clause)
                || (Topics.In(clause.Text) & Topic.Reference) != 0));

    /// <summary>Whether it neither mentions characters nor shows one, and so may belong to what is read beside it.</summary>
    public static bool SpeaksOfOtherThings(Clause clause) => !MentionsCharacters(clause) && !Doubt.NamesValue(clause) && !Doubt.ShowsSymbol(clause);

    /// <summary>Whether it says where or how the next one holds, and so is no noun for the member.</summary>
    public static bool IsAdverbial(Clause clause)
    {
        var sentence = clause.Sentence;
        if (sentence.TokenAt(sentence.SkipBlanks(clause.Start)) is not { Kind: TokenKind.Word } first) return false;
        var word = sentence.Slice(first.Start, first.End);
        return Adverbs.Contains(word) || (word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) && sentence.StandsAt(sentence.SkipBlanks(first.End), "to"));
    }

    /// <summary>Whether it says where what stands before it holds: "This applies to SSD disks", "Zones differ".</summary>
    public static bool StatesScope(Clause clause)
    {
        if (Doubt.Has(clause, Variations) || Doubt.Has(clause, Exemptions)) return true;
        if (SpeaksOfOtherRules(clause)) return true;
        if (Revocation.Ends(clause.Sentence, clause.Start, Subject.None).Count > 0) return true;
        var (sentence, at) = (clause.Sentence, clause.Start);
        foreach (var referrer in Referrers.Where(word => sentence.StandsAt(clause.Start, word)))
            at = Math.Max(at, sentence.SkipBlanks(clause.Start + referrer.Length));
        // "This parameter applies to …" speaks of the member and not of its limits.
        return Validities.Any(word => sentence.StandsAt(at, word));
    }

    private static bool SpeaksOfOtherRules(Clause clause)
    {
        foreach (var token in clause.Sentence.TokensBetween(clause.Start, clause.End))
            if (OtherRules.Beginnings!.Contains(TextSearch.Lower(clause.Sentence.Text[token.Start]))
                && OtherRules.Ends(clause.Sentence, token.Start, Subject.None).Count > 0)
                return true;
        return false;
    }

    /// <summary>Whether it says where what stands behind it holds: "The limits below hold for IPv6 only".</summary>
    public static bool RefersForward(Clause clause) => Doubt.Has(clause, Forwards);

    /// <summary>Whether it says for what all of the description holds: "Only for Linux", "仅SSD有效", "Applies to SSD".</summary>
    public static bool LimitsScope(Clause clause)
    {
        var isScope = Scopes.Any(word => clause.Sentence.StandsAt(clause.Start, word))
            || clause.Text.TrimEnd('.').EndsWith(" only", StringComparison.OrdinalIgnoreCase);
        if (!isScope || DescribesCharacters(clause) || MentionsCharacters(clause)) return false;
        // "Only Global is supported" lists a value.
        if (Doubt.Has(clause, ValueVerbs)) return false;
        var (words, ideographs) = SizeOf(clause);
        return ideographs > 0 ? ideographs + words <= FewIdeographs + FewWords : words <= 2 * FewWords;
    }

    /// <summary>Whether a fragment says where or how the sentence before it holds.</summary>
    public static bool Qualifies(Clause fragment) =>
        IsAdverbial(fragment) || Doubt.HasCondition(fragment) || IdeographAdverbs.Any(word => fragment.Sentence.StandsAt(fragment.Start, word));

    /// <summary>Whether it is a few words that are no sentence of their own.</summary>
    public static bool IsFragment(Clause clause)
    {
        if (IsIn(clause) || DescribesCharacters(clause) || Doubt.Narrows(clause) || Doubt.SpeaksOfWidth(clause) || Doubt.AllowsEmpty(clause)) return false;
        if ((Topics.In(clause.Text) & Topic.Reference) != 0) return false;
        var (words, ideographs) = SizeOf(clause);
        return ideographs > 0 ? ideographs + words <= FewIdeographs : words is > 0 and <= FewWords;
    }

    private static (int Words, int Ideographs) SizeOf(Clause clause)
    {
        var (words, ideographs) = (0, 0);
        foreach (var token in clause.Sentence.TokensBetween(clause.Start, clause.End))
        {
            if (token.Kind == TokenKind.Ideograph) ideographs += token.End - token.Start;
            else if (token.Kind != TokenKind.Mark) words++;
        }
        return (words, ideographs);
    }
}
