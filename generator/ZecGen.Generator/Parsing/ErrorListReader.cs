using ZecGen.Generator.Declarations;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

/// <summary>Error codes that a section lists line by line, in bullets, paragraphs or code:
/// <c>- 404 INVALID_DISK_NOT_FOUND: There is no such disk.</c></summary>
/// <param name="heading">What stands above the list: a status there holds for all lines that say none.</param>
internal sealed class ErrorListReader(string heading, ErrorTableReader reader)
{
    private const int LongestStatus = 32;

    private static readonly char[] Separators = [':', '：', '-', '–', '—', ',', '，', '、', '(', '（', '[', '|'];

    // What may stand between the codes of a line that has nothing else.
    private static readonly char[] Joints = [' ', ',', '，', '、', ';', '；', '/', '|', '.', '。'];

    // A line of its own says the status of those below it.
    private int above = Math.Max(0, StatusCell.Read(heading));

    public IEnumerable<ErrorRow> Read(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Text.Lines.SelectMany(line => ReadLine(PlainCharacters.Of(line.Text), line.IsItem, paragraph.Span)),
        CodeBlock code => code.Lines.SelectMany(line => ReadLine(PlainCharacters.Of(line.Text.Trim()), isItem: false, new(line.Start, line.Length))),
        _ => [],
    };

    private IEnumerable<ErrorRow> ReadLine(string text, bool isItem, Microsoft.CodeAnalysis.Text.TextSpan span)
    {
        var (code, start) = CodeIn(text, 0);
        if (code is null)
        {
            if (text.Length <= LongestStatus && StatusCell.Read(text) is > 0 and var stated) above = stated;
            yield break;
        }
        var lead = text.Substring(0, start).Trim([.. Separators, ' ', '`', '"']);
        var before = Math.Max(0, StatusCell.Read(lead));
        // Prose speaks of codes further on; what lists them begins with a status or a code.
        if (!isItem && lead.Length > 0 && before == 0) yield break;

        var (rest, codes) = (start + code.Length, new List<string> { code });
        while (CodeIn(text, rest) is ({ } next, var at) && text.Substring(rest, at - rest).Trim([.. Joints, '`', '"']).Length == 0)
            (rest, _) = (at + next.Length, Add(next));
        var meaning = text.Substring(rest).TrimStart(' ', '`', '"');
        var behind = 0;
        // "A_CODE (404): …"
        if (before == 0 && meaning.Length > 4 && meaning[0] is '(' or '（' or '[' && meaning.IndexOfAny([')', '）', ']']) is var close and > 0
            && StatusCell.Read(meaning.Substring(1, close - 1)) is > 0 and var status)
            (behind, meaning) = (status, meaning.Substring(close + 1));
        meaning = meaning.TrimStart([.. Separators, ' ']).Trim(' ', ')', '）', '`');
        var description = meaning.Length == 0 ? RichText.Empty : new RichText([new(meaning, IsItem: false, default)]);
        var cell = new RichText([new(string.Join(", ", codes), IsItem: false, default)]);
        foreach (var row in reader.ReadCodes(cell, span, before > 0 ? before : behind > 0 ? behind : above, description)) yield return row;

        bool Add(string one)
        {
            codes.Add(one);
            return true;
        }
    }

    // The first word that looks as codes do; prose has none.
    private static (string? Code, int Start) CodeIn(string text, int from)
    {
        for (var start = from; start < text.Length; start++)
        {
            var end = start;
            while (end < text.Length && (text[end] is '_' or '.' || (text[end] < '\u0080' && char.IsLetterOrDigit(text[end])))) end++;
            var word = text.Substring(start, end - start).TrimEnd('.');
            if (word.IndexOf('_') > 0 && word.All(static c => c is '_' or >= 'A' and <= 'Z' or >= '0' and <= '9')) return (word, start);
            start = Math.Max(start, end);
        }
        return (null, 0);
    }
}
