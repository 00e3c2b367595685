using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Markdown.Repairs;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Markdown;

/// <summary>A page as its author laid it out. Lives only while one page is parsed, so it is compared by nobody.</summary>
/// <param name="Repairs">What was broken and is read as if it were whole.</param>
internal sealed record Document(IReadOnlyList<Section> Sections, FrontMatter? FrontMatter, IReadOnlyList<Repair> Repairs);

/// <summary>A heading and what stands under it, up to the next heading of any level.</summary>
/// <param name="Level">1 to 6; 0 for what stands above the first heading.</param>
internal sealed record Section(int Level, RichText Heading, TextSpan Span, IReadOnlyList<Block> Blocks)
{
    /// <summary>The heading as it is written, where another stands for it.</summary>
    public RichText? Written { get; init; }

    /// <summary>The structure that the section describes, where its heading does not look so; else null.</summary>
    public string? Model { get; init; }
}

/// <param name="Span">Where it stands in the page's text.</param>
/// <param name="InHint">Whether it stands between <c>{% hint %}</c> and <c>{% endhint %}</c>.</param>
internal abstract record Block(TextSpan Span, bool InHint);

/// <param name="Items">How many items it has where it is a list, those within items left out; else 0.</param>
internal sealed record Paragraph(RichText Text, TextSpan Span, bool InHint, int Items = 0) : Block(Span, InHint);

/// <summary>What a page says in HTML outside its tables: lists, definitions, paragraphs.</summary>
/// <param name="Items">How many items its lists have, those within items left out.</param>
internal sealed record HtmlText(RichText Text, TextSpan Span, bool InHint, int Items) : Block(Span, InHint);

/// <summary>What stands on a tab, or on what can be unfolded: a heading that is none in Markdown.</summary>
internal sealed record TabTitle(RichText Text, TextSpan Span, bool InHint) : Block(Span, InHint);

internal sealed record Table(Row Header, IReadOnlyList<Row> Rows, TextSpan Span, bool InHint) : Block(Span, InHint)
{
    public TextSpan HeaderSpan => TextSpan.FromBounds(Span.Start, Header.Span.End);
}

internal sealed record CodeBlock(IReadOnlyList<CodeLine> Lines, TextSpan Span, bool InHint) : Block(Span, InHint);

/// <summary>A line of code: a piece of the page, or of what its markup was decoded to.</summary>
/// <param name="Start">Where the line begins in the page's text.</param>
internal readonly record struct CodeLine(string Source, int From, int Length, int Start)
{
    public CodeLine(string text, int start) : this(text, 0, text.Length, start)
    {
    }

    public ReadOnlySpan<char> Span => Source.AsSpan(From, Length);

    public string Text => Source.Substring(From, Length);
}

/// <param name="Cells">At least as many as the table has columns.</param>
/// <param name="Width">How many of them somebody wrote.</param>
internal sealed record Row(List<Cell> Cells, int Width, TextSpan Span)
{
    public bool IsBlank
    {
        get
        {
            foreach (var cell in Cells)
                if (!cell.Text.IsBlank) return false;
            return true;
        }
    }
}

internal sealed record Cell(RichText Text, TextSpan Span);
