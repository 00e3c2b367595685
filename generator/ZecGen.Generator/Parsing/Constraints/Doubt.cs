using ZecGen.Generator.Parsing.Sentences;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>Whether a clause that no form reads may take back a rule beside it: by a condition, an alternative, a further quantity.</summary>
internal static class Doubt
{
    private static readonly HashSet<string> Conditions = new(StringComparer.OrdinalIgnoreCase)
    {
        "if", "when", "whenever", "unless", "except", "excepting", "excluding", "but", "however", "whereas", "while", "unlike", "depending", "depends", "vary",
        "varies", "varying", "differ", "differs", "different",
    };

    // A clause that begins with one of these says where the next one holds.
    private static readonly HashSet<string> Prepositions = new(StringComparer.OrdinalIgnoreCase)
    {
        "for", "in", "on", "at", "under", "during", "with", "without", "by", "as", "after", "before", "within",
    };

    private static readonly HashSet<string> Places = new(
        Prepositions.Concat(["or", "only", "otherwise", "other", "others", "usually", "normally", "typically", "generally", "recommended"]),
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Usual =
        new(StringComparer.OrdinalIgnoreCase) { "usually", "normally", "typically", "generally", "recommended" };

    private static readonly string[] IdeographConditions =
        ["如果", "若", "除非", "除外", "除了", "但", "仅当", "仅对", "仅在", "仅限", "仅用于", "仅针对", "仅适用", "只对", "只在", "只有", "情况", "的话", "取决于", "而定", "而异", "不同",
            "不一", "例外", "建议", "通常", "一般"];

    private static readonly string[] Remainders = ["其他", "其它", "其余"];

    private static readonly string[] IdeographPlaces = ["对", "针对", "在", "使用", "选择", "创建", "修改", "或", "以及", "每个", "每台", "每条", "单个", "各"];

    // "相当于", "应当"
    private const string WhenIsPartOf = "相应适恰正";

    private static readonly string[] IdeographEnds = ["时", "后", "下", "系统", "版", "用户", "模式", "场景", "地区", "地域", "区域", "的话", "中"];

    // What is said of quantities without a number.
    private static readonly HashSet<string> Quantities = new(StringComparer.OrdinalIgnoreCase)
    {
        "exceed", "exceeds", "exceeded", "exceeding", "limit", "limits", "limited", "limitation", "unlimited", "unrestricted", "unbounded", "infinite",
        "infinity", "quota", "quotas", "above", "beyond", "over", "negative", "double", "doubled", "twice", "half",
        "exclusive", "exclusively", "increase", "increased", "raise", "raised", "extended", "contact", "adjust", "adjusted", "apply", "ticket",
        "zero", "nought", "minus", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
        "dozen", "hundred", "thousand", "million", "billion",
    };

    private static readonly HashSet<string> Comparatives =
        new(StringComparer.OrdinalIgnoreCase)
        {
            "higher", "larger", "greater", "bigger", "longer", "wider", "broader", "lower", "smaller", "fewer", "shorter", "less", "more",
        };

    private static readonly string[] IdeographQuantities =
        ["不限", "无限", "限制", "超过", "超出", "上限", "下限", "更大", "更长", "更多", "更高", "放宽", "提升", "提高", "以上", "以下", "零", "负数", "负值", "例外", "翻倍", "不受", "两倍", "加倍", "半个",
            "调整", "申请", "联系", "工单", "二十", "三十", "四十", "五十", "六十", "七十", "八十", "九十", "百", "千", "万", "亿"];

    private static readonly string[] Favours = ["ticket", "contact", "apply", "whitelist", "approval", "工单", "联系", "申请", "开通", "白名单", "审批"];

    private static readonly HashSet<string> Widths = new(StringComparer.OrdinalIgnoreCase) { "two", "three", "double", "twice" };

    private static readonly string[] Limits = [" this", " that", " these", " those", " limit", " maximum", " minimum", " above"];

    private static readonly string[] Narrowings =
        ["must", "cannot", "can not", "can only", "should", "not allowed", "not supported", "必须", "不能", "不得", "不可", "只能", "不允许", "不支持", "需要"];

    private static readonly string[] Changes =
        ["set to", "treated as", "taken as", "rounded", "clamped", "truncated", "capped", "out of range", "out-of-range", "outside the range",
            "outside this range", "excess", "extra characters", "the rest is", "the rest are", "其余", "超长", "多余", "需要更", "按", "取", "视为", "当作", "截断", "截取",
            "自动调整", "四舍五入", "向上取整", "向下取整", "adjusts", "adjusted", "nearest", "closest", "falls back", "fall back", "最接近", "最近的"];

    private static readonly string[] Harmless = ["checks", "check", "validates", "returns", "charges", "默认", "校验", "检查", "返回"];

    // Whose deeds change what is sent.
    private static readonly string[] Services = ["the service", "the server", "the system", "the backend", "系统", "服务端", "服务器", "后端"];

    private static readonly string[] OtherValues =
        ["any other value", "other values", "other numbers", "anything else", "any value", "values outside", "other ones", "其他值", "其它值", "其他数值",
            "其它数值", "其他取值", "范围外", "之外的值", "any number", "invalid values", "invalid ones", "illegal values", "任意值", "任意数值", "非法值", "无效值",
            "不合法的值"];

    private static readonly string[] Presences =
        ["optional", "required", "mandatory", "needed", "necessary", "omit", "omitted", "leave it out", "leave out", "left out", "may be absent", "可选", "必填",
            "必传", "必选", "不填", "不传", "不用", "不必", "省略", "无需", "无须", "不需要", "不受"];

    private static readonly string[] Sendings = ["send", "use", "pass", "enter", "填", "传", "输入"];

    private static readonly string[] Meanings = ["means", "mean", "stands", "matches", "represents", "denotes", "refers", "表示", "代表", "匹配", "指"];

    // What names no member and joins no words.
    private const string Symbols = "@*+#%&~^$!";

    private static readonly string[] Empty = ["empty", "blank", "空字符串", "空串", "空值", "空数组", "空列表", "为空", "留空", "置空"];

    /// <summary>Whether it makes what is said next one for some things only.</summary>
    public static bool HasCondition(Clause clause) => HasConditionWord(clause) || EndsAsCondition(clause);

    /// <summary>Whether it begins as what says where something holds, and no name of a member does: "In hedge mode", not "On-demand price".</summary>
    public static bool BeginsWithPreposition(Clause clause) => clause.Sentence is var sentence
        && sentence.TokenAt(clause.Start) is { Kind: TokenKind.Word } first && first.End < sentence.Text.Length && sentence.Text[first.End] == ' '
        && Prepositions.Contains(sentence.Slice(first.Start, first.End)) && !sentence.StandsAt(first.Start, "at least");

    /// <summary>Whether a word in it does so, whatever its end.</summary>
    /// <param name="mayBeginWithPlace">Whether its first word proves nothing.</param>
    public static bool HasConditionWord(Clause clause, bool mayBeginWithPlace = false)
    {
        var (sentence, isFirst) = (clause.Sentence, !mayBeginWithPlace);
        foreach (var token in TokensOf(clause))
        {
            if (token.Kind == TokenKind.Word)
            {
                var word = sentence.Slice(token.Start, token.End);
                if (Conditions.Contains(word) || (isFirst && Places.Contains(word) && !sentence.StandsAt(token.Start, "at least"))) return true;
            }
            else if (token.Kind == TokenKind.Ideograph)
            {
                if (StartsWith(sentence, token.Start, IdeographConditions) || (StartsWith(sentence, token.Start, Remainders) && !Narrows(clause))
                    || (isFirst && StartsWith(sentence, token.Start, IdeographPlaces)))
                    return true;
                if (sentence.StandsAt(token.Start, "当") && !sentence.StandsAt(token.Start, "当前")
                    && !(token.Start > 0 && WhenIsPartOf.IndexOf(sentence.Text[token.Start - 1]) >= 0))
                    return true;
            }
            isFirst = false;
        }
        return false;
    }

    /// <summary>Whether the end of it alone says where something holds: "Windows系统", and "操作系统" as well, which may say what the member is.</summary>
    public static bool EndsAsCondition(Clause clause)
    {
        var text = clause.Text.TrimEnd('.');
        return IdeographEnds.Any(end => text.EndsWith(end, StringComparison.Ordinal));
    }

    /// <summary>Whether it speaks of how much or how many, without a number.</summary>
    public static bool SpeaksOfQuantity(Clause clause)
    {
        // "A larger one needs a ticket" lets more in, whatever it requires.
        if ((Narrows(clause) || SomeValues.AreRefused(clause)) && !Has(clause, Favours)) return false;
        // "A smaller value means a higher priority", "数值越小优先级越高"
        if ((Has(clause, ["means", "indicates"]) && CountOf(clause, Comparatives) > 1) || Explanation.IsProportion(clause)) return false;
        var sentence = clause.Sentence;
        foreach (var token in TokensOf(clause))
        {
            if (token.Kind == TokenKind.Word && IsOfQuantity(sentence.Slice(token.Start, token.End)) && !IsOfAnotherSense(sentence, token)
                && !IsCompared(clause, token) && !IsWidth(clause, token))
                return true;
            if (token.Kind == TokenKind.Ideograph && StartsWith(sentence, token.Start, IdeographQuantities)) return true;
        }
        return false;
    }

    // "ninety-nine"
    private static bool IsOfQuantity(string word) => Quantities.Contains(word) || Comparatives.Contains(word)
        || (word.IndexOf('-') is > 0 and var hyphen && Quantities.Contains(word.Substring(0, hyphen)));

    private static int CountOf(Clause clause, HashSet<string> words)
    {
        var count = 0;
        foreach (var token in TokensOf(clause))
            if (token.Kind == TokenKind.Word && words.Contains(clause.Sentence.Slice(token.Start, token.End))) count++;
        return count;
    }

    /// <summary>Whether it says that the service takes other values as well and changes them: "a larger one is set to 100".</summary>
    public static bool SpeaksOfChange(Clause clause)
    {
        var sentence = clause.Sentence;
        // "Any other value means the default"; what refuses them takes nothing back.
        if (Has(clause, OtherValues) && !SomeValues.Refuses(clause)) return true;
        // "Numbers below 1 are read as percent"
        if (SomeValues.IsIn(clause)) return !SomeValues.AreRefused(clause);
        // "The service picks another one"
        if (Services.Any(word => sentence.StandsAt(clause.Start, word)) && !SomeValues.Refuses(clause) && !Has(clause, Harmless)) return true;
        foreach (var token in TokensOf(clause))
        {
            var change = Changes.FirstOrDefault(word => sentence.StandsAt(token.Start, word));
            if (change is null) continue;
            // "The mode is set to AUTO" changes no number.
            if (change is not ("set to" or "按" or "取") || sentence.TokenAt(sentence.SkipBlanks(token.Start + change.Length)) is { Kind: TokenKind.Number })
                return true;
        }
        return false;
    }

    /// <summary>Whether it says of something how far it may go: "Linux allows 60", "Linux可到60".</summary>
    public static bool Allows(Clause clause) =>
        Has(clause, ["allow", "allows", "support", "supports", "up to", "accepts", "takes", "支持", "可到", "可达", "可以到", "允许", "能到"]);

    /// <summary>Whether it names a value that may be sent, however short: "Use * for all", "@ stands for the root", "可填ALL".</summary>
    public static bool NamesValue(Clause clause)
    {
        var (sentence, wasSending, isFirst) = (clause.Sentence, false, true);
        foreach (var token in TokensOf(clause))
        {
            if ((wasSending || (isFirst && Has(clause, Meanings))) && IsSymbol(sentence, token)) return true;
            if (wasSending && token.Kind == TokenKind.Word && sentence.Slice(token.Start, token.End) is var word
                && (word is "all" or "any" || word.All(static c => c is >= 'A' and <= 'Z' or '_') || Tokenizer.IsIdeograph(sentence.Text[token.Start - 1])))
                return true;
            wasSending = StartsWith(sentence, token.Start, Sendings);
            isFirst = isFirst && token.Kind == TokenKind.Mark && sentence.Text[token.Start] == '"';
        }
        return false;
    }

    /// <summary>Whether it says what something stands for, and not what the member is.</summary>
    public static bool SaysMeaning(Clause clause) => Has(clause, Meanings);

    /// <summary>Whether it says of something that it must be sent or need not be: "Optional in Asia", "亚洲地区可不填".</summary>
    public static bool SpeaksOfPresence(Clause clause) => Has(clause, Presences);

    /// <summary>Whether it shows a character that stands in no prose.</summary>
    public static bool ShowsSymbol(Clause clause)
    {
        foreach (var token in TokensOf(clause))
            if (IsSymbol(clause.Sentence, token)) return true;
        return false;
    }

    private static bool IsSymbol(SentenceText sentence, Token token) => token.Kind == TokenKind.Mark && Symbols.IndexOf(sentence.Text[token.Start]) >= 0;

    /// <summary>Whether it lets nothing at all stand where a text or a list would: what is empty has no length to be too short.</summary>
    public static bool AllowsEmpty(Clause clause) =>
        !Narrows(clause) && (Has(clause, Empty) || clause.Text.IndexOf("\"\"", StringComparison.Ordinal) >= 0);

    /// <summary>Whether it requires more, which lets nothing in that is ruled out already.</summary>
    public static bool Narrows(Clause clause) => Has(clause, Narrowings);

    /// <summary>Whether it says that some characters count for several.</summary>
    public static bool SpeaksOfWidth(Clause clause) =>
        Has(clause, ["中文", "汉字", "全角", "双字节", "非ASCII", "chinese", "double-byte", "multibyte", "multi-byte", "full-width", "CJK", "UTF"])
        && (Has(clause, ["算", "计", "占", "相当于", "按", "counts", "count", "counted", "occupies", "occupy", "takes", "equals"])
            || (Has(clause, ["is", "are"]) && (NumbersOf(clause).Count > 0 || HasWidth(clause))));

    /// <summary>Whether a word before a noun makes another number of the one before it.</summary>
    public static bool IsQuantity(string word) => (word.Length == 1 && Tokenizer.IsLatin(word[0])) || IsOfQuantity(word);

    public static List<Token> NumbersOf(Clause clause)
    {
        var numbers = new List<Token>();
        foreach (var token in TokensOf(clause))
            if (token.Kind == TokenKind.Number) numbers.Add(token);
            else if (IsZero(clause.Sentence, token)) numbers.Add(new(TokenKind.Number, token.Start, token.End, 0));
        return numbers;
    }

    // "缺省为零"; "零售" is something else.
    private static bool IsZero(SentenceText sentence, Token token) => token.Kind == TokenKind.Word ? sentence.StandsAt(token.Start, "zero")
        : token.Kind == TokenKind.Ideograph && sentence.Text[token.Start] == '零'
            && (token.End >= sentence.Text.Length || !Tokenizer.IsIdeograph(sentence.Text[token.End]) || "表代则时为以或".IndexOf(sentence.Text[token.End]) >= 0);

    private static ReadOnlySpan<Token> TokensOf(Clause clause) => clause.Sentence.TokensBetween(clause.Start, clause.End);

    /// <summary>Whether a clause that begins with a word says where or when something holds.</summary>
    /// <param name="isTitle">Whether it begins what a member may be called by, of which places are a part.</param>
    public static bool IsCondition(string word, bool isTitle) => Conditions.Contains(word) || Usual.Contains(word) || (!isTitle && Places.Contains(word));

    /// <inheritdoc cref="IsCondition"/>
    public static bool StartsWithCondition(SentenceText sentence, int at) => StartsWith(sentence, at, IdeographConditions);

    private static bool StartsWith(SentenceText sentence, int at, string[] words)
    {
        foreach (var word in words)
            if (sentence.StandsAt(at, word)) return true;
        return false;
    }

    /// <summary>Whether one of some words stands anywhere in it.</summary>
    public static bool Has(Clause clause, string[] words)
    {
        foreach (var token in TokensOf(clause))
            if (StartsWith(clause.Sentence, token.Start, words)) return true;
        return false;
    }

    // "Larger than the present one" compares with something that is known elsewhere, "more than that" with the limit.
    private static bool IsCompared(Clause clause, Token token) =>
        clause.Sentence.StandsAt(clause.Sentence.SkipBlanks(token.End), "than")
            && !Limits.Any(limit => clause.Text.TrimEnd('.').EndsWith(limit, StringComparison.OrdinalIgnoreCase));

    // "Chinese characters count as two"
    private static bool IsWidth(Clause clause, Token token) => Widths.Contains(clause.Sentence.Slice(token.Start, token.End)) && SpeaksOfWidth(clause);

    private static bool HasWidth(Clause clause)
    {
        foreach (var token in TokensOf(clause))
            if (Widths.Contains(clause.Sentence.Slice(token.Start, token.End))) return true;
        return false;
    }

    // "Lower-case letters", "more details"
    private static bool IsOfAnotherSense(SentenceText sentence, Token token) =>
        StartsWith(sentence, token.Start, ["more details", "more information", "lower-case", "lower case"]);
}
