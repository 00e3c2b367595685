using ZecGen.Generator.Declarations;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

/// <summary>Headings that say where parameters stand in a call (<c>Body</c>, <c>Path</c>, <c>Header</c>), or no more than that they are some
/// (<c>Attributes</c>) → those of a request: where operations have routes, such a section is no structure.</summary>
internal static class PlaceHeadings
{
    /// <summary>The same page with those of a request; what is written stays known.</summary>
    public static Document Replace(Document document)
    {
        var sections = document.Sections.ToList();
        for (var at = 1; at < sections.Count; at++)
            if (IsOfRequest(document, at))
                sections[at] = sections[at] with
                {
                    Heading = new([new(SectionWords.NameOf(SectionKind.Request, PageLanguage.English), IsItem: false, default)]),
                    Written = sections[at].Written ?? sections[at].Heading,
                };
        return document with { Sections = sections };
    }

    private static bool IsOfRequest(Document document, int at)
    {
        var section = document.Sections[at];
        var heading = HeadingText.Of(section.Heading.Flat);
        if (section.Level < 2 || section.Model is not null || SectionWords.Classify(heading).Kind != SectionKind.Other) return false;
        var place = PlaceWords.OfHeading(heading);
        var saysPlace = place is not null;
        if (!saysPlace && !PlaceWords.SaysNothing(heading)) return false;
        var tables = section.Blocks.OfType<Table>().Select(TableLayout.Of).ToList();
        if (tables.Count == 0 || !tables.TrueForAll(layout => layout.Kind == TableKind.Fields ? saysPlace || layout.HasRequired
            : place == MemberPlace.Header && layout.Has(Column.Name) && layout.HasRequired)) return false;
        return !IsBelowAnotherPart(document, at) && !IsReferenced(document, heading);
    }

    // What stands below a response is of it.
    private static bool IsBelowAnotherPart(Document document, int at)
    {
        for (var level = document.Sections[at].Level; at > 0 && level > 1; at--)
        {
            if (document.Sections[at].Level >= level) continue;
            level = document.Sections[at].Level;
            if (SectionWords.Classify(HeadingText.Of(document.Sections[at].Heading.Flat)).Kind
                is SectionKind.Response or SectionKind.Errors or SectionKind.Examples) return true;
        }
        return false;
    }

    // A type of that name makes it one.
    private static bool IsReferenced(Document document, string heading)
    {
        var key = WordKey.Of(heading);
        foreach (var table in document.Sections.SelectMany(static section => section.Blocks).OfType<Table>())
        {
            var layout = TableLayout.Of(table);
            foreach (var row in layout.Has(Column.Type) ? layout.Rows : [])
                if (TypeExpressionParser.Parse(layout.Text(row, Column.Type)) is var type && (WordKey.Of(type.Name) == key
                    || ((type.Link ?? type.Mention) is { } link && link.IndexOf('#') is >= 0 and var from && WordKey.Of(link.Substring(from)) == key)))
                    return true;
        }
        return false;
    }
}
