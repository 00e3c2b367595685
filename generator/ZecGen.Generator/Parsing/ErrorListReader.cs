using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing;

/// <summary>Error codes that a page lists as bullets: <c>- 404 INVALID_DISK_NOT_FOUND: There is no such disk.</c></summary>
internal static class ErrorListReader
{
    private static readonly char[] Separators = [':', '：', '-', '–', '—', ',', '，', '(', '（'];

    public static IEnumerable<ErrorRow> Read(Paragraph paragraph, string heading, ErrorTableReader reader)
    {
        var above = Math.Max(0, StatusCell.Read(heading));
        foreach (var line in paragraph.Text.Lines)
        {
            if (!line.IsItem) continue;
            var text = PlainCharacters.Of(line.Text);
            var (code, start) = CodeIn(text);
            if (code is null) continue;
            var before = Math.Max(0, StatusCell.Read(text.Substring(0, start).Trim(Separators).Trim()));
            var meaning = text.Substring(start + code.Length).TrimStart(' ', '`').TrimStart(Separators).Trim(' ', ')', '）');
            var description = meaning.Length == 0 ? RichText.Empty : new RichText([new(meaning, IsItem: false, default)]);
            foreach (var row in reader.ReadCodes(new([new(code, IsItem: false, default)]), paragraph.Span, before > 0 ? before : above, description)) yield return row;
        }
    }

    // The first word that looks as codes do; prose has none.
    private static (string? Code, int Start) CodeIn(string text)
    {
        for (var start = 0; start < text.Length; start++)
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
