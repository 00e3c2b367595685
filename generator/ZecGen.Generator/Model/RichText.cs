using ZecGen.Generator.Collections;

namespace ZecGen.Generator.Model;

/// <summary>Prose of a page without its markup: lines of plain text, with marks that say which parts are code, strong or links.</summary>
internal sealed record RichText(EquatableArray<TextLine> Lines)
{
    public static readonly RichText Empty = new(default(EquatableArray<TextLine>));

    public bool IsBlank => Lines.Count == 0;

    /// <summary>All lines in one, for cells that hold one word or name.</summary>
    public string Flat => Lines.Count switch
    {
        0 => "",
        1 => Lines[0].Text,
        _ => string.Join(" ", Lines.Select(line => line.Text)),
    };

    public IEnumerable<string> Links =>
        from line in Lines from mark in line.Marks where mark.Kind == MarkKind.Link select mark.Target!;
}

/// <summary>One paragraph, list item or line: <paramref name="Text"/> is trimmed and never empty.</summary>
internal sealed record TextLine(string Text, bool IsItem, EquatableArray<TextMark> Marks);

/// <summary>A stretch of a line's text; <paramref name="Target"/> is the address of a link, else null.</summary>
internal readonly record struct TextMark(MarkKind Kind, int Start, int Length, string? Target);

internal enum MarkKind
{
    Code,
    Strong,
    Link,
}
