namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>A sentence of a description.</summary>
internal readonly record struct Sentence(string Text, Sign Signs)
{
    // What may stand before a colon without making the rule one for some calls only, as "Windows:" would.
    private static readonly string[] Labels =
    [
        "长度限制", "长度", "范围", "值", "默认", "最大", "最小", "最多", "注意", "说明", "单位", "格式", "限制", "要求", "规则", "支持参数", "区间",
        "limit", "length", "range", "value", "values", "maximum", "minimum", "max", "min", "default", "note", "notes", "unit", "format", "characters", "rules", "tip",
    ];

    // "In each request" says nothing but "here", "if specified" nothing but "where it is sent".
    private static readonly string[] Fillers = [" in each request", " for each request", " per request", "if specified, ", "if set, ", "如果指定，", "若指定，"];

    private static readonly char[] Colons = [':', '：'];

    public bool Has(Sign sign) => (Signs & sign) != 0;

    /// <summary>Whether it may state a rule that holds for every call.</summary>
    public bool StatesRule => Has(Sign.Digit | Sign.Subject) && !IsConditional && !IsLabelled;

    private bool IsConditional
    {
        get
        {
            if (!Has(Sign.Condition)) return false;
            var text = Text;
            foreach (var filler in Fillers)
                if (text.IndexOf(filler, StringComparison.OrdinalIgnoreCase) is var start && start >= 0) text = text.Remove(start, filler.Length);
            return text.Length == Text.Length || (Constraints.Signs.In(text) & Sign.Condition) != 0;
        }
    }

    /// <summary>Whether a label before a colon makes it speak of something else than the field, as in "Windows: …".</summary>
    public bool IsLabelled
    {
        get
        {
            var colon = Text.IndexOfAny(Colons);
            if (colon <= 0) return false;
            for (var i = 0; i < colon; i++)
                if (char.IsDigit(Text[i])) return false;
            var label = Text.Substring(0, colon).TrimEnd();
            foreach (var word in Labels)
                if (label.EndsWith(word, StringComparison.OrdinalIgnoreCase)) return false;
            return true;
        }
    }
}
