using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace ZecGen.Generator.Markdown;

/// <summary>Takes blocks away from Markdig as soon as their lines are known, where these can be read without the objects that it makes of every piece of text: nearly all tables, headings and prose.</summary>
internal sealed class PlainBlocks(GitBookTags tags, RichTextBuilder text) : MarkdownParserContext
{
    private static readonly object TableKey = new();

    private readonly PlainTableReader tables = new(tags.Text, text);
    private bool hasTitle;
    private bool hasMarkup;

    // Behind a second title, unless markup around it makes it none.
    private bool isBehindPage;

    public static void AddTo(MarkdownPipelineBuilder builder)
    {
        builder.BlockParsers.FindExact<ParagraphBlockParser>()!.Closed += Take;
        builder.BlockParsers.FindExact<HeadingBlockParser>()!.Closed += Take;
        builder.BlockParsers.FindExact<HtmlBlockParser>()!.Closed += NoteMarkup;
    }

    /// <summary>The table that a paragraph is, null where it is none or Markdig reads it.</summary>
    public static Table? TableOf(Markdig.Syntax.Block block) => block is ParagraphBlock { ProcessInlines: false } ? (Table?)block.GetData(TableKey) : null;

    /// <summary>Reads a heading or a paragraph that was taken.</summary>
    /// <returns>Whether it was.</returns>
    public static bool Read(LeafBlock block, RichTextBuilder text) =>
        !block.ProcessInlines && block is ParagraphBlock or HeadingBlock && ReadLines(block.Lines, text);

    private static void Take(BlockProcessor processor, Markdig.Syntax.Block block)
    {
        if (processor.Context is PlainBlocks plain) plain.Take((LeafBlock)block);
    }

    private static void NoteMarkup(BlockProcessor processor, Markdig.Syntax.Block block)
    {
        if (processor.Context is PlainBlocks plain) plain.hasMarkup = true;
    }

    private void Take(LeafBlock block)
    {
        if (block is HeadingBlock { Level: 1, Parent: MarkdownDocument })
        {
            isBehindPage |= hasTitle && !hasMarkup;
            hasTitle = true;
        }
        if (isBehindPage)
        {
            block.ProcessInlines = false;
            return;
        }
        // What links are declared above a table belongs to its paragraph.
        if (block is ParagraphBlock && block.Lines.Lines[0].Slice.Start == block.Span.Start && tables.Read(block.Lines, tags.IsInHint(block.Span.Start)) is { } table)
        {
            block.SetData(TableKey, table);
            block.ProcessInlines = false;
        }
        else
        {
            block.ProcessInlines = !ReadLines(block.Lines, text);
            text.Clear();
        }
    }

    private static bool ReadLines(StringLineGroup lines, RichTextBuilder text)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines.Lines[i].Slice;
            if (!PlainInlines.ReadLine(line.Text, line.Start, line.End + 1, text)) return false;
            // Two blanks at its end keep a line apart from the next.
            if (line.AsSpan().EndsWith("  ".AsSpan())) text.EndLine();
            else text.Append(" ");
        }
        return true;
    }
}
