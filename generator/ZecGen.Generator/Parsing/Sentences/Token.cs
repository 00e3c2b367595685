namespace ZecGen.Generator.Parsing.Sentences;

internal enum TokenKind
{
    Number,

    /// <summary>Latin letters, digits and underscores that stand together, or a run of digits that is no number, as in an address.</summary>
    Word,

    /// <summary>One character of any other writing.</summary>
    Ideograph,

    /// <summary>One character of punctuation, or any other symbol.</summary>
    Mark,
}

/// <summary>A piece of a sentence. Tokens and the blanks between them make up the whole of it, so that nothing can be passed over.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End, decimal Value)
{
    public int Length => End - Start;
}
