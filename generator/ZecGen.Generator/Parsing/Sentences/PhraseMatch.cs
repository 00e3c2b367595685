namespace ZecGen.Generator.Parsing.Sentences;

/// <summary>What a pattern found: where it ends, and what stood for its blanks.</summary>
internal sealed class PhraseMatch
{
    public int Start { get; set; }

    public int End { get; set; }

    /// <summary>What stood for <c>{a}</c>.</summary>
    public decimal? Lower { get; set; }

    /// <summary>What stood for <c>{b}</c>.</summary>
    public decimal? Upper { get; set; }

    /// <summary>What stood for <c>{w}</c> and <c>{v}</c>, in order.</summary>
    public List<string> Names { get; } = [];

    /// <summary>What stood for <c>{u}</c>, in order.</summary>
    public List<string> Units { get; } = [];

    /// <summary>What a form that is no pattern found besides.</summary>
    public object? Detail { get; set; }

    /// <summary>What stood for <c>{n}</c>; null where the pattern has none.</summary>
    public string? Noun { get; set; }
}
