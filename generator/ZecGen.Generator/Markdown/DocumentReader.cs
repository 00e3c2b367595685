using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Markdown.Repairs;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Markdown;

/// <summary>Page text → <see cref="Document"/>. This folder alone knows Markdig; its nodes never leave it.</summary>
internal static class DocumentReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseYamlFrontMatter().UsePipeTables().UseGridTables().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UsePreciseSourceLocation().Build();

    /// <exception cref="PageLimitException">The page is larger, or nests deeper, than any page for people.</exception>
    public static Document Read(string page)
    {
        // A mark of the encoding, left by an editor, would hide the title.
        var text = page.Length > 0 && page[0] == '\uFEFF' ? " " + page.Substring(1) : page;
        PageLimits.Check(text);
        var repaired = RepairedPage.Of(text);
        var tags = GitBookTags.TakeOut(repaired.Text);
        var reader = new BlockReader(tags);
        foreach (var block in Parse(tags.Text, repaired.Offsets)) reader.Read(block);
        return DocumentOffsets.InPage(reader.ToDocument(repaired.Repairs), repaired.Offsets);
    }

    private static MarkdownDocument Parse(string text, OffsetMap offsets)
    {
        try
        {
            PageLimits.Check(text);
            return Markdig.Markdown.Parse(text, Pipeline);
        }
        catch (PageLimitException limit)
        {
            throw new PageLimitException(limit.Message, offsets.Of(limit.Span));
        }
        catch (ArgumentException)
        {
            // Markdig tells neither where nor how deep.
            var (place, reason) = PageLimits.PlaceOf(text, IsReadable);
            throw new PageLimitException(reason, offsets.Of(place));
        }
    }

    private static bool IsReadable(string text)
    {
        try
        {
            Markdig.Markdown.Parse(text, Pipeline);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private sealed class BlockReader(GitBookTags tags)
    {
        private readonly List<Section> sections = [];
        private readonly RichTextBuilder text = new();
        private readonly HtmlBlockReader html = new(tags.Text);
        private Section current = new(0, RichText.Empty, default, new List<Block>());
        private FrontMatter? frontMatter;

        // How far HTML was read, which may be farther than Markdown thinks.
        private int readTo;
        private int titlesRead;

        public void Read(Markdig.Syntax.Block block)
        {
            if (block.Span.Start < readTo) return;
            for (; titlesRead < tags.Titles.Count && tags.Titles[titlesRead].Span.Start <= block.Span.Start; titlesRead++) AddTitle(tags.Titles[titlesRead]);
            switch (block)
            {
                case HeadingBlock heading:
                    sections.Add(current);
                    InlineReader.Read(heading.Inline, text);
                    current = new(heading.Level, text.ToRichText(), SpanOf(heading), new List<Block>());
                    break;
                case Markdig.Extensions.Yaml.YamlFrontMatterBlock matter:
                    frontMatter = FrontMatter.Of(LinesOf(matter));
                    break;
                default:
                    ReadBlock(block);
                    AddProse(block);
                    break;
            }
        }

        public Document ToDocument(IReadOnlyList<Repair> repairs) => new([.. sections, current], frontMatter, repairs);

        private void AddTitle((string Title, TextSpan Span) tab)
        {
            text.Append(tab.Title);
            Add(new TabTitle(text.ToRichText(), tab.Span, tags.IsInHint(tab.Span.Start)));
        }

        private void Add(Block block) => ((List<Block>)current.Blocks).Add(block);

        private void AddProse(Markdig.Syntax.Block block)
        {
            if (text.ToRichText() is { IsBlank: false } prose)
                Add(new Paragraph(prose, SpanOf(block), IsInHint(block), block is ListBlock list ? list.Count : 0));
        }

        private CodeLine[] LinesOf(LeafBlock block)
        {
            var lines = new CodeLine[block.Lines.Count];
            for (var i = 0; i < lines.Length; i++)
            {
                var slice = block.Lines.Lines[i].Slice;
                var source = ReferenceEquals(slice.Text, tags.Text) ? tags.SourceOf(slice.Start, slice.Length) : slice.Text ?? "";
                lines[i] = new(source, slice.Start, slice.Length, slice.Start);
            }
            return lines;
        }

        // Prose is gathered; what is no prose ends it, in a list or a quotation as well.
        private void ReadBlock(Markdig.Syntax.Block block)
        {
            switch (block)
            {
                case Markdig.Extensions.Tables.Table table:
                    AddProse(block);
                    Add(ReadTable(table));
                    break;
                case HtmlBlock markup:
                    AddProse(block);
                    foreach (var read in html.Read(SpanOf(markup), IsInHint(markup)))
                    {
                        Add(read);
                        readTo = read.Span.End;
                    }
                    break;
                case Markdig.Syntax.CodeBlock code:
                    AddProse(block);
                    Add(new CodeBlock(LinesOf(code), SpanOf(code), IsInHint(code)));
                    break;
                case ListItemBlock item:
                    text.BeginItem();
                    foreach (var child in item) ReadBlock(child);
                    break;
                case LeafBlock { Inline: { } inline }:
                    InlineReader.Read(inline, text);
                    text.EndLine();
                    break;
                case ContainerBlock container:
                    foreach (var child in container) ReadBlock(child);
                    break;
            }
        }

        private Table ReadTable(Markdig.Extensions.Tables.Table table)
        {
            var rows = new List<Row>(table.Count - 1);
            for (var i = 1; i < table.Count; i++) rows.Add(ReadRow((TableRow)table[i], table));
            return new(ReadRow((TableRow)table[0], table), rows, SpanOf(table), IsInHint(table));
        }

        private Row ReadRow(TableRow row, Markdig.Extensions.Tables.Table table)
        {
            // A row of nothing but blank cells has no place of its own.
            var span = row.Span.IsEmpty ? new(table.Span.Start, 0) : SpanOf(row);
            var cells = new List<Cell>(row.Count);
            var (width, isGrid) = (0, table.Parser is GridTableParser);
            foreach (var child in row)
            {
                // Markdig fills short rows up with cells that have nothing in them, not even a paragraph.
                var cell = (TableCell)child;
                if (cell.Count > 0 || isGrid) width++;
                var paragraph = cell.Count > 0 ? cell[0] as ParagraphBlock : null;
                if (cells.Count == 0) AppendBlanksBefore(paragraph);
                ReadBlock(cell);
                cells.Add(new(text.ToRichText(), InlineSpan(paragraph) ?? span));
            }
            return new(cells, width, span);
        }

        // A pipe table's cells carry no span of their own; their first and last inline do, blanks around the text included.
        private TextSpan? InlineSpan(ParagraphBlock? paragraph)
        {
            if (paragraph?.Inline is not { FirstChild: { } first, LastChild: { } last } || last.Span.End < first.Span.Start) return null;

            var (start, end) = (first.Span.Start, last.Span.End + 1);
            while (start < end && tags.Text[start] == ' ') start++;
            while (end > start && tags.Text[end - 1] == ' ') end--;
            return TextSpan.FromBounds(start, end);
        }

        // Blanks that no keyboard makes by chance say how deep a row is nested; to Markdig they are blanks like any other.
        private void AppendBlanksBefore(ParagraphBlock? paragraph)
        {
            if (paragraph?.Inline?.FirstChild is not { } first) return;
            var start = first.Span.Start;
            while (start > 0 && tags.Text[start - 1] != '\n' && char.IsWhiteSpace(tags.Text[start - 1])) start--;
            for (; start < tags.Text.Length && char.IsWhiteSpace(tags.Text[start]); start++)
                if (tags.Text[start] > '\u007F') text.Append(tags.Text.AsSpan(start, 1));
        }

        private bool IsInHint(Markdig.Syntax.Block block) => tags.IsInHint(block.Span.Start);

        private static TextSpan SpanOf(Markdig.Syntax.Block block) =>
            block.Span.IsEmpty ? new(Math.Max(0, block.Span.Start), 0) : TextSpan.FromBounds(block.Span.Start, block.Span.End + 1);
    }
}
