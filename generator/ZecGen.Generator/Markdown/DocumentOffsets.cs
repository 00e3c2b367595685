using ZecGen.Generator.Markdown.Repairs;

namespace ZecGen.Generator.Markdown;

/// <summary>A document that was read from a repaired text → the same with its places in the page.</summary>
internal static class DocumentOffsets
{
    public static Document InPage(Document document, OffsetMap offsets) => offsets.IsSame ? document : document with
    {
        Sections = [.. document.Sections.Select(
            section => section with { Span = offsets.Of(section.Span), Blocks = [.. section.Blocks.Select(block => InPage(block, offsets))] })],
    };

    private static Block InPage(Block block, OffsetMap offsets)
    {
        var span = offsets.Of(block.Span);
        return block switch
        {
            Table table => table with { Span = span, Header = InPage(table.Header, offsets), Rows = [.. table.Rows.Select(row => InPage(row, offsets))] },
            CodeBlock code => code with { Span = span, Lines = [.. code.Lines.Select(line => line with { Start = offsets.Of(line.Start) })] },
            _ => block with { Span = span },
        };
    }

    private static Row InPage(Row row, OffsetMap offsets) =>
        row with { Span = offsets.Of(row.Span), Cells = row.Cells.ConvertAll(cell => cell with { Span = offsets.Of(cell.Span) }) };
}
