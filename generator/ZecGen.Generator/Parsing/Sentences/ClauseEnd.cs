namespace ZecGen.Generator.Parsing.Sentences;

/// <summary>Where a clause ends: at the end of the sentence, at a mark that parts clauses, or at a word that begins another one.</summary>
internal static class ClauseEnd
{
    private static readonly string[] Connectors = ["且", "并", "而且", "同时", "and"];

    public static bool IsAt(SentenceText text, int at)
    {
        at = text.SkipBlanks(at);
        if (at >= text.Text.Length || IsMark(text.Text[at]) || IsFullStop(text, at)) return true;
        foreach (var connector in Connectors)
            if (text.StandsAt(at, connector)) return true;
        return false;
    }

    /// <summary>The next mark that ends the clause; words do not, since they may also bind nouns.</summary>
    public static int After(SentenceText text, int at)
    {
        while (at < text.Text.Length && !((IsMark(text.Text[at]) || text.Text[at] == ':') && text.TokenAt(at) is not null)) at++;
        return at;
    }

    public static bool IsMark(char c) => c is ',' or ';' or '(' or ')' or '。' or '；';

    // A full stop within a sentence stands alone; "[1,5] ." is as good as "[1,5].".
    private static bool IsFullStop(SentenceText text, int at) => text.Text[at] == '.' && text.SkipBlanks(at + 1) >= text.Text.Length;
}
