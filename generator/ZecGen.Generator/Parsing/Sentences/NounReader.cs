namespace ZecGen.Generator.Parsing.Sentences;

/// <summary>The words that a noun is made of.</summary>
internal static class NounReader
{
    // Words that bind a noun to something else, or make it another's; a noun ends before them.
    private static readonly HashSet<string> Binders = new(StringComparer.OrdinalIgnoreCase)
    {
        "in", "on", "for", "per", "each", "every", "with", "without", "by", "from", "to", "at", "when", "if", "unless", "or", "and", "but", "except", "is",
        "are", "can", "must", "may",
        "that", "which", "whose", "other", "under", "within", "than", "as",
    };

    private static readonly string[] IdeographBinders = ["每", "各", "单个", "或", "和", "与", "及", "时", "如", "若", "当", "除", "其他", "其它", "之和", "不", "则", "已",
        "将", "才", "被"];

    /// <summary>The end of the word at a place; -1 where none belongs to the noun.</summary>
    public static int Next(SentenceText text, int at)
    {
        at = text.SkipBlanks(at);
        if (text.TokenAt(at) is not { } token) return -1;
        switch (token.Kind)
        {
            case TokenKind.Word:
                if (Binders.Contains(text.Slice(token.Start, token.End))) return -1;
                // "Filter.Values" is a path to something else.
                if (token.End + 1 < text.Text.Length && text.Text[token.End] is '.' or '/' && text.TokenAt(token.End + 1) is { Kind: TokenKind.Word })
                    return -1;
                return text.StandsAt(token.End, "(s)") ? token.End + 3 : token.End;
            case TokenKind.Ideograph:
                foreach (var binder in IdeographBinders)
                    if (text.StandsAt(at, binder)) return -1;
                return token.End;
            default:
                return -1;
        }
    }
}
