using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Constraints;
using ZecGen.Generator.Parsing.Sentences;

namespace ZecGen.Generator.Parsing;

/// <summary>What lists values and is read by no form: counted, so that no list is lost without a trace.</summary>
internal static class UnreadValues
{
    private static readonly string[] Meanings = ["表示", "代表", "means", "stands for"];

    // What names parts of a value, or shows one.
    private static readonly string[] NoLists = ["格式", "format", "例如", "比如", "示例"];

    /// <summary>The sentence of a description that announces values, or lists them with what they mean, where none of them is read.</summary>
    public static string? SentenceIn(RichText description, bool areNumbers)
    {
        for (var i = 0; i < description.Lines.Count; i++)
            foreach (var sentence in SentenceSplitter.Split(description.Lines[i].Text, endsAtSemicolon: false))
            {
                var topics = Topics.In(sentence);
                if ((topics & Topic.Reference) != 0) continue;
                var text = new SentenceText(sentence);
                // "取值范围：1～100" lists none.
                if (UnreadSentences.StatesRange(text)) continue;
                if ((topics & Topic.Values) != 0 && Announces(text, i + 1 < description.Lines.Count)) return sentence;
                if (!NoLists.Any(word => sentence.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0) && !ShowsExample(text) && Lists(text, areNumbers))
                    return sentence;
            }
        return null;
    }

    private static bool Announces(SentenceText text, bool goesOn)
    {
        for (var at = 0; at < text.Text.Length; at++)
            if ((at == 0 || ClauseEnd.IsMark(text.Text[at - 1]) || text.Text[at - 1] is ':')
                && UnreadSentences.Announce(text, text.SkipBlanks(at), Subject.None, goesOn))
                return true;
        return false;
    }

    // "机型，如["N","C"]"
    private static bool ShowsExample(SentenceText text)
    {
        for (var at = text.Text.IndexOf('如'); at >= 0; at = text.Text.IndexOf('如', at + 1))
            if (at + 1 < text.Text.Length && !Tokenizer.IsIdeograph(text.Text[at + 1])) return true;
        return false;
    }

    // Several values that each say in the same way what they mean, or that nothing but quotation marks or slashes sets apart.
    private static bool Lists(SentenceText text, bool areNumbers)
    {
        if (areNumbers) return ListsNumbers(text);
        var (pairs, quoted) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var named = new HashSet<string>(StringComparer.Ordinal);
        for (var start = 0; start < text.Text.Length;)
        {
            var end = start;
            while (end < text.Text.Length && !(ClauseEnd.IsMark(text.Text[end]) || text.Text[end] is '、')) end++;
            var first = text.Text.IndexOf(':', start, end - start) is var colon and >= 0 ? colon + 1 : start;
            foreach (var at in new[] { start, first })
                if (ValueAt(text, at) is (var value, var behind, var isQuoted))
                {
                    if (MeansSomething(text, behind)) pairs.Add(value);
                    else if (behind >= end && isQuoted) quoted.Add(value);
                    else if (behind >= end && at > start && Tokenizer.IsIdeograph(text.Text[text.SkipBlanks(start)])) named.Add(value);
                }
            start = end + 1;
        }
        return pairs.Count > 1 || quoted.Count > 1 || named.Count > 1 || IsChoice(text);
    }

    // "Yes/No，默认Yes"
    private static bool IsChoice(SentenceText text)
    {
        var parts = text.Text.Substring(0, ClauseEnd.After(text, 0)).TrimEnd('.').Split('/');
        return parts.Length > 1 && parts.All(static part => part.Length > 1 && part[0] is >= 'A' and <= 'Z' && part.All(ListedValues.IsValueCharacter));
    }

    private static (string Value, int End, bool IsQuoted)? ValueAt(SentenceText text, int at)
    {
        at = text.SkipBlanks(at);
        var isQuoted = at < text.Text.Length && text.Text[at] == '"';
        var start = isQuoted ? at + 1 : at;
        var end = start;
        while (end < text.Text.Length && ListedValues.IsValueCharacter(text.Text[end]) && !IsDash(text, end)) end++;
        if (end == start || (isQuoted ? end == text.Text.Length || text.Text[end] != '"' : !char.IsLetter(text.Text[start]))) return null;
        return ListedValues.IsNoValue(text.Text.Substring(start, end - start)) ? null
            : (text.Text.Substring(start, end - start), text.SkipBlanks(isQuoted ? end + 1 : end), isQuoted);
    }

    private static bool IsDash(SentenceText text, int at) =>
        text.Text[at] == '-' && at + 1 < text.Text.Length && (text.Text[at + 1] == '>' || Tokenizer.IsIdeograph(text.Text[at + 1]));

    // "0表示关闭，1表示开启", "0:关闭 1:开启", "0关闭，1开启"
    private static bool ListsNumbers(SentenceText text)
    {
        var (numbers, meanings) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<char>());
        foreach (var token in text.Tokens)
        {
            if (token.Kind != TokenKind.Number || token.End >= text.Text.Length || Units.All.Any(unit => text.StandsAt(token.End, unit))) continue;
            var number = text.Slice(token.Start, token.End);
            if (MeansSomething(text, token.End)) numbers.Add(number);
            else if (BeginsPiece(text, token.Start) && Tokenizer.IsIdeograph(text.Text[token.End]) && meanings.Add(text.Text[token.End])) numbers.Add(number);
        }
        return numbers.Count > 1;
    }

    private static bool BeginsPiece(SentenceText text, int at)
    {
        while (at > 0 && text.Text[at - 1] == ' ') at--;
        return at == 0 || text.Text[at - 1] is ',' or ';' or '(' or ':' or '、';
    }

    private static bool MeansSomething(SentenceText text, int at)
    {
        if (Meanings.Any(word => text.StandsAt(at, word))) return true;
        if (at + 1 >= text.Text.Length || !(text.Text[at] is ':' or '=' or '(' or '→' or '-')) return false;
        if (text.Text[at] == '(' && text.Text.IndexOf(')', at) is var close && !(close > 0 && ClauseEnd.IsAt(text, close + 1))) return false;
        var meaning = text.SkipBlanks(at + 1);
        if (meaning < text.Text.Length && text.Text[meaning] is '>' or '"') meaning++;
        // "BGP: BGP线路"
        for (var end = ClauseEnd.After(text, meaning); meaning < end; meaning++)
            if (Tokenizer.IsIdeograph(text.Text[meaning])) return true;
        return false;
    }
}
