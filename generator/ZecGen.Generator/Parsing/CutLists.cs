using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Constraints;
using ZecGen.Generator.Parsing.Sentences;

namespace ZecGen.Generator.Parsing;

/// <summary>
/// Whether the values that are read are some of a list only: what stands beside them, between the same marks, begins with another one
/// (<c>枚举值：A：甲；B：乙；C（丙）</c>), or they hold under a condition. Then the list is none.
/// </summary>
internal static class CutLists
{
    private const int LongestLine = 8_000;

    private const string Bullets = ">·•*\" ";

    private static readonly string[] Joints = [":", "=", "->", "→"];

    private static readonly string[] Connectors = ["以及", "和", "或", "及", "and ", "or "];

    // "kind 取值为 A 时取值如下：", "if kind is A:"
    private static readonly SentencePattern When = new("({w} [字段|参数] [的值|取值] (为|=|==|是|等于) {v} 时|(if|when) [the] {w} [field|parameter] (is|=|==|equals))");

    public static bool IsCut(string name, EquatableArray<TextLine> lines, EquatableArray<ValueDeclaration> values, bool areNumbers)
    {
        // Bare values are read up to the end of their clause or not at all.
        if (values.All(static value => value.Documentation.IsBlank)) return false;
        var known = new HashSet<string>(values.Select(static value => value.Text), StringComparer.OrdinalIgnoreCase) { name };
        var pieces = PiecesOf(lines.Where(static line => !line.IsItem && line.Text.Length <= LongestLine), known);
        var first = pieces.FindIndex(piece => Names(piece.Text, known));
        if (first < 0) return false;
        var last = pieces.FindLastIndex(piece => Names(piece.Text, known));
        if (IsUnderCondition(pieces, first, known)) return true;
        var separators = new HashSet<char>(
            pieces.Skip(first + 1).Take(last - first).Where(piece => BeginsWithKnown(piece.Text, known)).Select(static piece => piece.Before));
        if (separators.Count == 0) return false;
        if (first > 0 && separators.Contains(pieces[first].Before) && IsFirst(pieces[first - 1].Text, isTitle: first == 1)) return true;
        for (var i = first + 1; i < pieces.Count && !(i > last && EndsList(pieces[i].Before)); i++)
            if (separators.Contains(pieces[i].Before) && !Names(pieces[i].Text, known) && IsFurther(pieces[i])) return true;
        return false;

        bool EndsList(char mark) => mark == '.' || (mark == '\n' && !separators.Contains(mark));

        // "加速区域：cn：国内": behind what the member is.
        bool IsFirst(string piece, bool isTitle)
        {
            for (var start = 0; start >= 0; start = piece.IndexOf(':', start) is var colon and >= 0 ? colon + 1 : -1)
                if (ValueAt(piece, start, areNumbers) is (var value, var end) && !known.Contains(value) && !ListedValues.IsNoValue(value)
                    && MeaningAt(piece, end, areNumbers) is { } meaning && (start > 0 || areNumbers || !isTitle || Tokenizer.IsIdeograph(meaning[0])))
                    return true;
            return false;
        }

        // "原生: Native" beside "BGP: 多线".
        bool NamesAfterMeaning(string piece) =>
            !areNumbers && Tokenizer.IsIdeograph(piece[0]) && piece.IndexOf(':') is > 0 and var colon
            && ValueAt(piece, colon + 1, areNumbers) is (var value, var end) && end == piece.Length && !known.Contains(value) && !SpeaksOtherwise(piece);

        bool IsFurther(Piece piece)
        {
            if (NamesAfterMeaning(piece.Text)) return true;
            var start = Connectors.FirstOrDefault(word => piece.Text.StartsWith(word, StringComparison.Ordinal))?.Length ?? 0;
            if (ValueAt(piece.Text, start, areNumbers) is not (var value, var end) || known.Contains(value) || ListedValues.IsNoValue(value)) return false;
            if (MeaningAt(piece.Text, end, areNumbers) is not null) return true;
            if (piece.Before == '\n' || SpeaksOtherwise(piece.Text)) return false;
            // "Dynamic按时"; behind a comma that goes on with what the value before it means.
            return end >= piece.Text.Length ? areNumbers || char.IsUpper(value[0]) || known.Any(static other => char.IsLower(other[0]))
                : piece.Before == ';' && Tokenizer.IsIdeograph(piece.Text[end]);
        }
    }

    // What a value means behind a sign or in parentheses up to the end.
    private static string? MeaningAt(string piece, int at, bool areNumbers)
    {
        while (at < piece.Length && piece[at] == ' ') at++;
        var joint = Joints.FirstOrDefault(sign => string.CompareOrdinal(piece, at, sign, 0, sign.Length) == 0);
        if (joint is null && at + 1 < piece.Length && piece[at] == '-' && (areNumbers ? char.IsLetter(piece[at + 1]) : Tokenizer.IsIdeograph(piece[at + 1])))
            joint = "-";
        if (joint is null && at + 1 < piece.Length && piece[at] == '(' && piece[piece.Length - 1] == ')') joint = "(";
        if (joint is null) return null;
        var meaning = piece.Substring(at + joint.Length).TrimStart('>', ' ');
        return meaning.Length > 0 && char.IsLetterOrDigit(meaning[0]) ? meaning : null;
    }

    // A sentence about the values, and none of them.
    private static bool SpeaksOtherwise(string piece)
    {
        if ((Topics.In(piece) & (Topic.Rule | Topic.RequiredWhen | Topic.Condition | Topic.Reference | Topic.Default)) != 0) return true;
        var text = new SentenceText(piece);
        return When.Find(text) is not null || Doubt.HasConditionWord(new(text, 0, text.Text.Length, null, null), mayBeginWithPlace: true);
    }

    // The clause that announces the list, or the line above it.
    private static bool IsUnderCondition(List<Piece> pieces, int first, HashSet<string> known)
    {
        var opening = pieces[first].Text;
        var at = known.Select(value => IndexOf(opening, value)).Where(static found => found >= 0).Min();
        var before = opening.Substring(0, at);
        if (before.Trim(Bullets.ToCharArray()).Length == 0 && first > 0 && pieces[first - 1].Text.EndsWith(":", StringComparison.Ordinal))
            before = pieces[--first].Text;
        for (; first > 0 && pieces[first].Before is ',' or '('; first--) before = pieces[first - 1].Text + ", " + before;
        return before.Length > 0 && new SentenceText(before) is var text && (Topics.In(before) & Topic.Values) != 0 && When.Find(text) is not null;
    }

    private static (string Value, int End)? ValueAt(string piece, int start, bool areNumbers)
    {
        while (start < piece.Length && Bullets.IndexOf(piece[start]) >= 0) start++;
        var end = start;
        while (end < piece.Length && (areNumbers ? piece[end] is >= '0' and <= '9' : ListedValues.IsValueCharacter(piece[end]) && !IsJoint(piece, end))) end++;
        if (end == start || !(areNumbers || char.IsLetter(piece[start]))) return null;
        return (piece.Substring(start, end - start), end < piece.Length && piece[end] == '"' ? end + 1 : end);
    }

    private static bool IsJoint(string piece, int at) =>
        piece[at] == '-' && at + 1 < piece.Length && (piece[at + 1] == '>' || Tokenizer.IsIdeograph(piece[at + 1]));

    private static bool BeginsWithKnown(string piece, HashSet<string> known) => known.Any(value => IndexOf(piece.TrimStart(Bullets.ToCharArray()), value) == 0);

    private static bool Names(string piece, HashSet<string> known) => known.Any(value => IndexOf(piece, value) >= 0);

    // As a word of its own.
    private static int IndexOf(string piece, string value)
    {
        for (var at = piece.IndexOf(value, StringComparison.Ordinal); at >= 0; at = piece.IndexOf(value, at + 1, StringComparison.Ordinal))
            if (!(at > 0 && IsPart(at - 1)) && !(at + value.Length < piece.Length && IsPart(at + value.Length))) return at;
        return -1;

        bool IsPart(int place) => ListedValues.IsValueCharacter(piece[place]) && piece[place] is not ('-' or '.');
    }

    // Marks in parentheses part none, unless these begin with a value: "(A:甲, B:乙)".
    private static List<Piece> PiecesOf(IEnumerable<TextLine> lines, HashSet<string> known)
    {
        var pieces = new List<Piece>();
        var before = '\n';
        foreach (var line in lines)
        {
            var text = new SentenceText(line.Text).Text;
            var (start, depth) = (0, 0);
            for (var i = 0; i <= text.Length; i++)
            {
                var c = i < text.Length ? text[i] : '\n';
                if (c == '(' && !known.Any(value => IndexOf(text, value) is >= 0 && string.CompareOrdinal(text, i + 1, value, 0, value.Length) == 0)) depth++;
                else if (c == ')' && depth > 0) depth--;
                else if (c == '\n' || (depth == 0 && IsSeparator(text, i)))
                {
                    var piece = text.Substring(start, i - start).Trim();
                    // "A：甲；" and a new line is a semicolon.
                    if (piece.Length > 0) pieces.Add(new(piece, before));
                    before = c == '\n' && piece.Length == 0 && start > 0 ? before : c == '。' ? '.' : c;
                    start = i + 1;
                }
            }
        }
        return pieces;
    }

    private static bool IsSeparator(string text, int at) =>
        text[at] is ';' or ',' or '、' or '。' or '|' or '(' or ')' || (text[at] == '.' && (at + 1 == text.Length || text[at + 1] == ' '));

    private sealed record Piece(string Text, char Before);
}
