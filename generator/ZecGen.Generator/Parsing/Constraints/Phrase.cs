using System.Globalization;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>A sentence pattern as it would be written: <c>长度限制[为|：]{a}~{b}个字符</c>.</summary>
/// <remarks>
/// <c>{a}</c> and <c>{b}</c> are numbers (lower and upper), <c>{k}</c> one that does not matter, <c>{w}</c> is a name or value in Latin letters, in quotes or not, <c>~</c> is any of the dashes and words between two numbers,
/// <c>(x|y)</c> is one of, <c>[x|y]</c> one of or nothing, <c>*</c> up to 60 characters of the same clause without a digit; a backslash takes the next character as it is.
/// Blanks between the parts do not matter, nor does case.
/// </remarks>
internal sealed class Phrase
{
    private static readonly string[] Dashes = ["~", "～", "-", "–", "—", "－", "到", "至", "和", "to", "and"];
    private const int WildcardLimit = 60;

    private readonly List<Part> parts = [];

    // What a match can begin with: these characters, and what the first part that must be there begins with.
    private readonly char[] beginnings;
    private readonly PartKind opening;

    public Phrase(string pattern)
    {
        Compile(pattern);
        var first = parts.FindIndex(static part => !part.IsOptional);
        opening = parts[first].Kind;
        beginnings = [.. parts.Take(first + 1).SelectMany(static part => part.Words).SelectMany(static word => new[] { TextSearch.Lower(word[0]), char.ToUpperInvariant(word[0]) }).Distinct()];
    }

    private enum PartKind
    {
        Words,
        Lower,
        Upper,
        Number,
        Name,
        Dash,
        Wildcard,
    }

    /// <summary>The first place in the sentence that reads so.</summary>
    public Match? Find(string sentence)
    {
        for (var start = NextBeginning(sentence, 0); start >= 0; start = NextBeginning(sentence, start + 1))
        {
            if (!BeginsWord(sentence, start)) continue;
            var match = new Match { Start = start };
            if (MatchFrom(sentence, start, 0, match)) return match;
        }
        return null;
    }

    private int NextBeginning(string sentence, int from)
    {
        if (opening == PartKind.Words) return from < sentence.Length ? sentence.IndexOfAny(beginnings, from) : -1;
        for (; from < sentence.Length; from++)
            if (CanBegin(sentence[from])) return from;
        return -1;
    }

    private bool CanBegin(char c) => (opening == PartKind.Name ? IsWordCharacter(c) || IsQuote(c) : c == '-' || char.IsDigit(c)) || Array.IndexOf(beginnings, c) >= 0;

    private bool MatchFrom(string text, int at, int index, Match match)
    {
        if (index == parts.Count)
        {
            match.End = at;
            return EndsCleanly(text, at);
        }

        var part = parts[index];
        var next = SkipBlanks(text, at);
        switch (part.Kind)
        {
            case PartKind.Lower or PartKind.Upper or PartKind.Number:
                // "1,100" is one number, unless only two numbers make sense of the phrase.
                return MatchNumber(text, next, index, match, withCommas: true) || MatchNumber(text, next, index, match, withCommas: false);
            case PartKind.Name:
                return MatchName(text, next, index, match);
            case PartKind.Wildcard:
                for (var i = at; i < text.Length && i - at <= WildcardLimit; i++)
                {
                    if (MatchFrom(text, i, index + 1, match)) return true;
                    if (EndsClause(text[i])) return false;
                }
                return false;
            default:
                foreach (var word in part.Words)
                    if (TextSearch.StartsAt(text, next, word)
                        && MatchFrom(text, next + word.Length, index + 1, match)) return true;
                return part.IsOptional && MatchFrom(text, at, index + 1, match);
        }
    }

    private bool MatchName(string text, int at, int index, Match match)
    {
        if (at < text.Length && IsQuote(text[at])) at++;
        var end = at;
        while (end < text.Length && (IsWordCharacter(text[end]) || (text[end] is '-' or '.' && end + 1 < text.Length && IsWordCharacter(text[end + 1])))) end++;
        if (end == at) return false;
        var after = end < text.Length && IsQuote(text[end]) ? end + 1 : end;
        if (!MatchFrom(text, after, index + 1, match)) return false;
        match.Names.Insert(0, text.Substring(at, end - at));
        return true;
    }

    private static bool IsQuote(char c) => c is '\'' or '"' or '“' or '”' or '‘' or '’' or '「' or '」';

    private bool MatchNumber(string text, int at, int index, Match match, bool withCommas)
    {
        if (!ReadNumber(text, at, withCommas, out var number, out var end) || !MatchFrom(text, end, index + 1, match)) return false;
        if (parts[index].Kind == PartKind.Lower) match.Lower = number;
        else if (parts[index].Kind == PartKind.Upper) match.Upper = number;
        return true;
    }

    private static bool ReadNumber(string text, int at, bool withCommas, out decimal number, out int end)
    {
        end = at;
        if (end < text.Length && text[end] == '-') end++;
        var digits = "";
        while (end < text.Length && (char.IsDigit(text[end]) || (withCommas && digits.Length > 0 && IsThousandsComma(text, end))))
        {
            if (text[end] != ',') digits += text[end];
            end++;
        }
        if (digits.Length > 0 && end + 1 < text.Length && text[end] == '.' && char.IsDigit(text[end + 1]))
        {
            digits += ".";
            for (end++; end < text.Length && char.IsDigit(text[end]); end++) digits += text[end];
        }
        number = 0;
        if (digits.Length is 0 or > 24 || !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)) return false;
        if (text[at] == '-') number = -number;
        return true;
    }

    private static bool IsThousandsComma(string text, int at) =>
        text[at] == ',' && at + 3 < text.Length && char.IsDigit(text[at + 1]) && char.IsDigit(text[at + 2]) && char.IsDigit(text[at + 3])
        && (at + 4 == text.Length || !char.IsDigit(text[at + 4]));

    private static bool BeginsWord(string text, int at) =>
        at == 0 || !IsWordCharacter(text[at]) || !(IsWordCharacter(text[at - 1]) || text[at - 1] is '.' or '-' or '*');

    // "4K", "50%" and "10.0.0.0" are not the numbers they begin with.
    private static bool EndsCleanly(string text, int at)
    {
        if (at == text.Length || at == 0) return true;
        var (last, next) = (text[at - 1], text[at]);
        if (!char.IsDigit(last)) return !(IsWordCharacter(last) && IsWordCharacter(next));
        if (char.IsDigit(next) || next is '%' or '/' or '_' or '倍' or '℃') return false;
        if (next is '.' or ',' or '-' && at + 1 < text.Length && char.IsDigit(text[at + 1])) return false;
        return !(next is 'K' or 'k' or 'M' or 'G' or 'T' && (at + 1 == text.Length || !IsWordCharacter(text[at + 1])));
    }

    private static bool IsWordCharacter(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_';

    private static bool EndsClause(char c) => char.IsDigit(c) || c is '，' or ',' or '、' or '：' or ':' or '(' or '（' or '；';

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && text[at] == ' ') at++;
        return at;
    }

    private void Compile(string pattern)
    {
        var literal = "";
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\':
                    literal += pattern[++i];
                    break;
                case '{':
                    Flush();
                    parts.Add(new(pattern[i + 1] switch { 'a' => PartKind.Lower, 'b' => PartKind.Upper, 'k' => PartKind.Number, _ => PartKind.Name }, [], false));
                    i += 2;
                    break;
                case '~':
                    Flush();
                    parts.Add(new(PartKind.Dash, Dashes, false));
                    break;
                case '*':
                    Flush();
                    parts.Add(new(PartKind.Wildcard, [], false));
                    break;
                case '(' or '[':
                    Flush();
                    var close = pattern.IndexOf(pattern[i] == '(' ? ')' : ']', i);
                    parts.Add(new(PartKind.Words, [.. pattern.Substring(i + 1, close - i - 1).Split('|').Select(word => word.Trim())], pattern[i] == '['));
                    i = close;
                    break;
                default:
                    literal += pattern[i];
                    break;
            }
        }
        Flush();

        void Flush()
        {
            if (literal.Trim().Length > 0) parts.Add(new(PartKind.Words, [literal.Trim()], false));
            literal = "";
        }
    }

    private sealed record Part(PartKind Kind, string[] Words, bool IsOptional);

    internal sealed class Match
    {
        public int Start { get; set; }

        public int End { get; set; }

        public decimal? Lower { get; set; }

        public decimal? Upper { get; set; }

        /// <summary>What stood for <c>{w}</c>, in order.</summary>
        public List<string> Names { get; } = [];
    }
}
