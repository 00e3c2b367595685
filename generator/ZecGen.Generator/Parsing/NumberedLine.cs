namespace ZecGen.Generator.Parsing;

/// <summary>A line that begins with a number as lists of numeric error codes have it: <c>8001: There is no such lamp.</c></summary>
/// <param name="Number">As it is written.</param>
/// <param name="Meaning">What the line says of it.</param>
/// <param name="IsCode">Whether the rest of the line leaves no doubt that it is a code; else it may be meant as one.</param>
/// <param name="IsCount">Whether it may as well count what follows: <c>500 requests per second</c>.</param>
internal sealed record NumberedLine(string Number, string Meaning, bool IsCode, bool IsCount = false)
{
    // A shorter one may be a step, or a count of something; a longer one is a time.
    private const int FewestDigits = 3;
    private const int MostDigits = 7;

    // One alone may be anything.
    private const int Fewest = 2;

    private static readonly char[] Separators = [':', '-', '–', '—', ',', '、', '(', '[', '|', '='];

    private static readonly char[] Marks = [' ', '`', '*', '"', '“', '”'];

    private static readonly (char Opening, char Closing)[] Brackets = [('(', ')'), ('[', ']'), ('{', '}')];

    /// <returns>Null where the line begins with no number that could be a code.</returns>
    public static NumberedLine? Read(ErrorLine line)
    {
        var isMarked = line.IsItem || line.IsCaption;
        var text = line.Text.TrimStart(isMarked ? Marks : [.. Marks, '(', '{']);
        var end = EndOf(text);
        var number = text.Substring(0, end);
        var digits = end - (number.StartsWith("-", StringComparison.Ordinal) ? 1 : 0);
        if (digits == 0 || (!isMarked && (digits is < FewestDigits or > MostDigits || !IsEnded(text, end)))) return null;
        var rest = text.Substring(end).TrimStart([.. Marks, ')']);
        var meaning = rest.TrimStart([.. Separators, ' ']);
        var (isParted, goesOn) = (meaning.Length < rest.Length, meaning.Length > 0 && meaning[0] is >= '0' and <= '9');
        var isQuoted = digits >= FewestDigits && end < text.Length && text.Length < line.Text.Length && Marks.Skip(1).Contains(text[end])
            && Marks.Skip(1).Contains(line.Text[line.Text.Length - text.Length - 1]);
        // "2024-05-01", "2024: what is new"
        var isYear = !isMarked && !isQuoted && NumberedCodes.IsYear(number);
        if (isYear && goesOn) return null;
        var isCode = isMarked
            ? !goesOn && (isParted || isQuoted || rest.Length == 0)
            : !goesOn && !isYear && (isParted || isQuoted) && meaning.Any(char.IsLetter);
        if (!isCode && digits < FewestDigits) return null;
        return new(number, Plain(meaning), isCode, !isCode && !isMarked && !goesOn && (isYear || StatusLine.MayBeCounted(meaning)));
    }

    /// <summary>Whether lines are a list of codes though nothing but blanks stands behind the numbers: all of several begin with one, and these have as
    /// many digits.</summary>
    public static bool AreCodes(IReadOnlyList<ErrorLine> lines)
    {
        var said = lines.Where(static line => line.Text.Trim().Length > 0).ToList();
        if (said.Count < Fewest) return false;
        var read = said.Select(Read).OfType<NumberedLine>().ToList();
        return read.Count == said.Count && read.Select(static line => line.Number).Distinct(StringComparer.Ordinal).Count() == read.Count
            && read.TrueForAll(line => line.Number.Length == read[0].Number.Length && line.Meaning.Length > 0 && char.IsLetter(line.Meaning[0]))
            && !read.TrueForAll(static line => NumberedCodes.IsYear(line.Number));
    }

    /// <summary>A line that several were joined to, as Markdown does without a blank line between them: each number as long as the first one, with a colon
    /// behind it, begins another.</summary>
    public static IEnumerable<ErrorLine> Split(ErrorLine line)
    {
        if (line.IsItem || line.IsCaption || Read(line) is not { IsCode: true } first) return [line];
        var (parts, start) = (new List<ErrorLine>(), 0);
        for (var at = line.Text.IndexOf(first.Number, StringComparison.Ordinal) + first.Number.Length; at < line.Text.Length; at++)
        {
            var open = line.Text[at] is '"' or '“' ? at + 1 : at;
            var end = open;
            while (end < line.Text.Length && line.Text[end] is >= '0' and <= '9') end++;
            if (end - open != first.Number.Length || !IsBoundary(line.Text[at - 1]) || !IsFollowed(line.Text, end))
            {
                at = Math.Max(at, end - 1);
                continue;
            }
            parts.Add(line with { Text = line.Text.Substring(start, at - start).TrimEnd(' ') });
            (start, at) = (at, end);
        }
        parts.Add(line with { Text = line.Text.Substring(start) });
        return parts;
    }

    /// <summary>Whether a colon stands behind a number that ends somewhere.</summary>
    public static bool IsFollowed(string text, int end)
    {
        while (end < text.Length && Marks.Contains(text[end])) end++;
        return end < text.Length && text[end] == ':';
    }

    private static bool IsBoundary(char c) => c is ' ' or '"' or '”' or ',' or ';' or '.' or >= '\u2E80';

    private static int EndOf(string text)
    {
        var end = text.Length > 0 && text[0] == '-' ? 1 : 0;
        while (end < text.Length && text[end] is >= '0' and <= '9') end++;
        return end;
    }

    // "8.5 %", "2024年" go on with it.
    private static bool IsEnded(string text, int end) =>
        end == text.Length || Marks.Contains(text[end]) || text[end] == ')' || Separators.Contains(text[end]);

    // "(8000, "a fault")," has marks around it that are none of it.
    private static string Plain(string meaning)
    {
        var text = meaning.Trim(' ', '`');
        if (text.Length > 1 && text[0] is '"' or '“' && text.LastIndexOfAny(['"', '”']) is > 0 and var close) return text.Substring(1, close - 1);
        foreach (var (opening, closing) in Brackets)
        {
            var surplus = text.Count(c => c == closing) - text.Count(c => c == opening);
            for (; surplus > 0 && text.EndsWith(closing.ToString(), StringComparison.Ordinal); surplus--) text = text.Substring(0, text.Length - 1);
        }
        return text.TrimEnd(' ', '`');
    }
}
