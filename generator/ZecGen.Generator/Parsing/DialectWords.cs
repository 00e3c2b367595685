using ZecGen.Generator.Collections;
using ZecGen.Generator.Dialects;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

/// <summary>A page with the words of its vendor for sections and columns → the same page with those that are read everywhere.</summary>
internal static class DialectWords
{
    public static Document Replace(Document document, EquatableArray<PageWord> words)
    {
        if (words.Count == 0) return document;
        var (sections, columns) = (TableOf(words, PageWordKind.Section), TableOf(words, PageWordKind.Column));
        return document with { Sections = [.. document.Sections.Select(section => Replace(section, sections, columns))] };
    }

    /// <summary>The same for the columns of a table.</summary>
    public static Table Replace(Table table, EquatableArray<PageWord> words) => Replace(table, TableOf(words, PageWordKind.Column));

    /// <summary>The usual word for a heading; null where the dialect has none for it.</summary>
    public static string? UsualOf(Section section, EquatableArray<PageWord> words)
    {
        var key = WordKey.Of(HeadingText.Of(section.Heading.Flat));
        return words.FirstOrDefault(word => word.Kind == PageWordKind.Section && WordKey.Of(word.Word) == key)?.Usual;
    }

    private static Dictionary<string, string> TableOf(EquatableArray<PageWord> words, PageWordKind kind)
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in words)
            if (word.Kind == kind) table[WordKey.Of(word.Word)] = word.Usual;
        return table;
    }

    private static Section Replace(Section section, Dictionary<string, string> sections, Dictionary<string, string> columns)
    {
        var heading = sections.TryGetValue(WordKey.Of(HeadingText.Of(section.Heading.Flat)), out var usual) ? usual : null;
        // What is no part of an action has nothing to say.
        if (heading?.Length == 0) return section with { Blocks = BehindFirstTable(section.Blocks) };
        return section with
        {
            Heading = heading is null ? section.Heading : TextOf(heading),
            Written = section.Heading,
            Blocks = columns.Count == 0 ? section.Blocks : [.. section.Blocks.Select(block => block is Table table ? Replace(table, columns) : block)],
        };
    }

    // A further table belongs to a part whose heading is none; so does what stands below a caption that names one.
    private static List<Block> BehindFirstTable(IReadOnlyList<Block> blocks)
    {
        if (blocks.SkipWhile(static block => !UnmarkedHeadings.IsCaption(block)).ToList() is { Count: > 0 } parts) return parts;
        var rest = blocks.SkipWhile(static block => block is not Table).Skip(1).ToList();
        return rest.Exists(static block => block is Table) ? rest : [];
    }

    private static Table Replace(Table table, Dictionary<string, string> columns) => table with
    {
        Header = table.Header with
        {
            Cells = [.. table.Header.Cells.Select(
                cell => columns.TryGetValue(WordKey.Of(cell.Text.Flat), out var usual) ? cell with { Text = TextOf(usual) } : cell)],
        },
    };

    private static RichText TextOf(string text) => new([new(text, IsItem: false, default)]);
}
