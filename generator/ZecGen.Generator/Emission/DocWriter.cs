using ZecGen.Generator.Model;

namespace ZecGen.Generator.Emission;

/// <summary>Writes the elements of documentation comments.</summary>
internal static class DocWriter
{
    private const int LongestLine = 140;

    public static void WriteSummary(this CodeWriter writer, RichText text, Code fallback) => writer.WriteElement(Code.Of($"summary"), text, fallback);

    public static void WriteRemarks(this CodeWriter writer, RichText text)
    {
        if (!text.IsBlank) writer.WriteElement(Code.Of($"remarks"), text, default);
    }

    // Sentences flow; the items of a list stand on lines of their own.
    private static void WriteElement(this CodeWriter writer, Code element, RichText text, Code fallback)
    {
        var lines = new List<Code>();
        for (var i = 0; i < text.Lines.Count; i++)
        {
            var breaks = i < text.Lines.Count - 1 && (text.Lines[i].IsItem || text.Lines[i + 1].IsItem);
            var content = DocText.Of(text.Lines[i]);
            var space = i < text.Lines.Count - 1 && !EndsInWideCharacter(text.Lines[i].Text) ? Code.Of($" ") : default;
            lines.Add(breaks ? Code.Of($"{content}<br/>") : Code.Of($"{content}{space}"));
        }
        if (text.IsBlank) lines = [fallback];

        if (lines.Sum(line => line.ToString().Length) <= LongestLine)
        {
            writer.Write($"/// <{element}>{Code.Join("", lines)}</{element}>");
            return;
        }
        for (var i = 0; i < lines.Count; i++)
        {
            var (open, close) = (i == 0 ? Code.Of($"<{element}>") : default, i == lines.Count - 1 ? Code.Of($"</{element}>") : default);
            foreach (var part in DocLines.Of(Code.Of($"{open}{Code.TrimEnd(lines[i])}{close}"))) writer.Write($"/// {part}");
        }
    }

    // Chinese sentences follow each other without a space.
    private static bool EndsInWideCharacter(string text) => text[text.Length - 1] >= '\u3000';
}
