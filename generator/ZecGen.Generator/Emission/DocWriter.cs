using ZecGen.Generator.Model;

namespace ZecGen.Generator.Emission;

/// <summary>Writes the elements of documentation comments.</summary>
internal static class DocWriter
{
    public static void WriteSummary(this CodeWriter writer, RichText text, Code fallback) => writer.WriteElement(Code.Of($"summary"), text, fallback);

    public static void WriteRemarks(this CodeWriter writer, RichText text)
    {
        if (!text.IsBlank) writer.WriteElement(Code.Of($"remarks"), text, default);
    }

    /// <summary>One line when the text has one, else a line for each.</summary>
    private static void WriteElement(this CodeWriter writer, Code element, RichText text, Code fallback)
    {
        if (text.Lines.Count <= 1)
        {
            var content = text.IsBlank ? fallback : DocText.Of(text.Lines[0]);
            writer.Write($"/// <{element}>{content}</{element}>");
            return;
        }

        writer.Write($"/// <{element}>");
        for (var i = 0; i < text.Lines.Count; i++)
        {
            var end = i < text.Lines.Count - 1 ? Code.Of($"<br/>") : default;
            writer.Write($"/// {DocText.Of(text.Lines[i])}{end}");
        }
        writer.Write($"/// </{element}>");
    }
}
