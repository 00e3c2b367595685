using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing.Sentences;

/// <summary>What a text speaks of, as its words show. Topics decide which sentences are looked at closely, and decide no rule.</summary>
[Flags]
internal enum Topic
{
    None = 0,
    Digit = 1 << 0,
    Length = 1 << 1,
    Range = 1 << 2,
    Count = 1 << 3,
    Characters = 1 << 4,
    Edges = 1 << 5,
    Unique = 1 << 6,
    MultipleOf = 1 << 7,
    Default = 1 << 8,
    Exclusive = 1 << 9,
    RequiredWhen = 1 << 10,
    Time = 1 << 11,
    Date = 1 << 12,

    /// <summary>Something that rules without a number are about.</summary>
    Subject = 1 << 13,

    /// <summary>The sentence speaks of some calls only, or shows an example.</summary>
    Condition = 1 << 14,

    /// <summary>Descriptions that speak of pattern strings allow more than their rules say.</summary>
    Veto = 1 << 15,

    /// <summary>The way rules speak: such a sentence counts as unread where no rule reads it.</summary>
    Rule = 1 << 16,

    /// <summary>The values stand elsewhere, and the link to them is followed.</summary>
    Reference = 1 << 17,

    Deprecation = 1 << 18,

    /// <summary>Values are announced.</summary>
    Values = 1 << 19,

    /// <summary>A digit that is no part of a Latin word, as that of "IPv6" is.</summary>
    Number = 1 << 20,

    /// <summary>How long a text is, in words that mean nothing else.</summary>
    TextLength = 1 << 21,

    /// <summary>Something is compared; with a number that is a limit.</summary>
    Comparison = 1 << 22,
}

/// <summary>The words of each topic, looked for all at once. Latin ones count at the beginning of a word alone; case does not matter.</summary>
internal static class Topics
{
    private static readonly (Topic Topic, string Words)[] Table =
    [
        (Topic.Length, "字符|个 字符|长度|位|character|length"),
        (Topic.TextLength, "字符|长度|character|length"),
        (Topic.Comparison, "大于|小于|greater than|less than"),
        (Topic.Range, "范围|最|取值|有效值|[|range|ranging|valid|value|available|between|integer|number|max|min"),
        (Topic.Count, "仅|只|only|最|至多|至少|上限|不得|不能|不超|不小|不大|大于|小于|数量|个数|max|min|up to|at most|at least|no more|no fewer|number of|cannot exceed"),
        (Topic.Characters, "仅|只|only|allowed"),
        (Topic.Edges, "开头|start|begin"),
        (Topic.Unique, "重复|unique|differ|duplicate|repeat|cannot|can not|must"),
        (Topic.MultipleOf, "的倍数|的整数倍|位小数|multiple|decimal place"),
        (Topic.Default, "默认|缺省|default"),
        (Topic.Exclusive, "同时|其中一个|互斥|二选一|only one of|at the same time|together|simultaneously|mutually|either|both|must be empty"),
        (Topic.Exclusive, "一起|并用|冲突|排斥|其一|不能|不可|conflict|incompatible|can't|can’t|do not|don't|not allowed|combined"),
        (Topic.RequiredWhen, "必填|必传|必选|必须|需要|不可为空|required|must|mandatory|needs to be|has to be"),
        (Topic.Time, "yyyy-MM-ddTHH:mm:ss|ISO8601|ISO 8601|ISO-8601"),
        (Topic.Date, "yyyy-MM-dd"),
        (Topic.Subject,
            "字母|数字|重复|整数|开头|一个|一条|一台|一项|一对|位小数|start with|begin with|letter|number|digit|unique|duplicate|repeat|differ|integer|only one|decimal place"),
        (Topic.Condition, "如果|若|当|时，|时,|仅当|除非|例如|比如|示例|建议|通常|协议：|系统：|每个|单个"),
        (Topic.Condition, "if |when |unless |e.g.|eg.|for example|example:|example value|usually|recommended|each "),
        (Topic.Veto, "模式串|pattern string"),
        (Topic.Rule, "仅当|当且仅当|取值范围|范围|最大|最小|最多|至多|至少|不超过|不得|不能|长度|上限|仅支持|只支持|只能|必须|必填|必传|默认值|默认为|默认是|默认：|倍数|步长|互斥|取值区间|不可重复|不重复|不支持其他|不支持其它|不允许其他"),
        (Topic.Rule,
            "range|maximum|minimum|at most|at least|up to|no more than|length|only|must|cannot|required|default|multiple of|in steps of|in increments "
                + "of|mutually exclusive|other characters|no duplicates|without duplicates|duplicates are not"),
        (Topic.Reference, "请看|请参考|参见|see |refer to"),
        (Topic.Values, "取值|可选|options|choices|可能值|可能的值|允许值|允许的值|支持参数|支持的值|支持：|支持:|枚举|values|value possible|value range|one of"),
        (Topic.Deprecation, "已废弃|已弃用|已过时|即将废弃|即将弃用|废弃]|废弃】|废弃)|废弃）|弃用]|弃用】|弃用)|弃用）|deprecated|obsolete"),
    ];

    // Latin words of rules that nobody writes by a slip where another word was meant.
    private static readonly string[] RuleWords =
        [.. Table.Where(static row => row.Topic == Topic.Rule).SelectMany(static row => row.Words.Split('|'))
            .Where(static word => word.Length > 3 && word.All(static c => c is >= 'a' and <= 'z'))];

    private static readonly (string Word, Topic Topic)[][] Groups =
    [
        [],
        .. from row in Table
           from word in row.Words.Split('|')
           group (word, row.Topic) by TextSearch.Lower(word[0]) into words
           select words.ToArray(),
    ];

    // For every character the group of words that begin with it, 0 for none: looked at for every character of every description.
    private static readonly byte[] GroupOf = Index(Groups);

    public static Topic In(string text)
    {
        var found = Topic.None;
        var (wasLatin, inWord) = (false, false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isLatin = (uint)((c | 0x20) - 'a') < 26;
            if (GroupOf[c] is var group && group > 0 && !(isLatin && wasLatin)) found |= At(text, i, Groups[group]);
            else if (c is >= '0' and <= '9') found |= inWord ? Topic.Digit : Topic.Digit | Topic.Number;
            wasLatin = isLatin;
            inWord = isLatin || (inWord && c is >= '0' and <= '9');
        }
        return found;
    }

    /// <summary>Whether a text has a word that is one slip away from one that rules have.</summary>
    public static bool HasMisspeltRuleWord(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetter(text[i])) continue;
            var begin = i;
            while (i < text.Length && char.IsLetter(text[i])) i++;
            if (i - begin < 5) continue;
            var word = text.Substring(begin, i - begin).ToLowerInvariant();
            foreach (var rule in RuleWords)
                if (Math.Abs(word.Length - rule.Length) <= 1 && Spelling.Distance(word, rule) == 1) return true;
        }
        return false;
    }

    private static Topic At(string text, int at, (string Word, Topic Topic)[] words)
    {
        var found = Topic.None;
        foreach (var (word, sign) in words)
            if (TextSearch.StartsAt(text, at, word)) found |= sign;
        return found;
    }

    private static byte[] Index((string Word, Topic Topic)[][] groups)
    {
        var index = new byte[char.MaxValue + 1];
        for (var group = 1; group < groups.Length; group++)
        {
            var first = groups[group][0].Word[0];
            index[TextSearch.Lower(first)] = index[char.ToUpperInvariant(first)] = (byte)group;
        }
        return index;
    }
}
