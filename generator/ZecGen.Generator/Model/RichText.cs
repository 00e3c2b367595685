using ZecGen.Generator.Collections;

namespace ZecGen.Generator.Model;

/// <summary>Prose of a page without its markup: lines of plain text, with marks that say which parts are code, strong or links.</summary>
internal readonly record struct RichText(EquatableArray<TextLine> Lines)
{
    /// <summary>Says nothing; the same as <c>default</c>.</summary>
    public static RichText Empty => default;

    public bool IsBlank => Lines.Count == 0;

    /// <summary>All lines in one, for cells that hold one word or name.</summary>
    public string Flat => Lines.Count switch
    {
        0 => "",
        1 => Lines[0].Text,
        _ => string.Join(" ", Lines.Select(line => line.Text)),
    };

    /// <summary>The addresses that the prose links to.</summary>
    public EquatableArray<string> Links
    {
        get
        {
            List<string>? links = null;
            foreach (var line in Lines)
                foreach (var mark in line.Marks)
                    if (mark.Kind == MarkKind.Link) (links ??= []).Add(mark.Target!);
            return links is null ? default : links.ToEquatable();
        }
    }

    public string? FirstLink => Links is { Count: > 0 } links ? links[0] : null;
}

/// <summary>One paragraph, list item or line: <paramref name="Text"/> is trimmed and never empty.</summary>
internal readonly record struct TextLine(string Text, bool IsItem, EquatableArray<TextMark> Marks);

/// <summary>A stretch of a line's text; <paramref name="Target"/> is the address of a link or the name of a reference, else null.</summary>
internal readonly record struct TextMark(MarkKind Kind, int Start, int Length, string? Target);

internal enum MarkKind
{
    Code,
    Strong,
    Link,

    /// <summary>Not to be read any more.</summary>
    Struck,

    /// <summary>A type or method of the emitted code; the target is its name.</summary>
    Reference,
}
