using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing;

/// <summary>A table of a page, in its section.</summary>
/// <param name="Section">What it stands in.</param>
/// <param name="Owner">The field that its rows are members of, null where they are of the part itself.</param>
/// <param name="IsDeprecated">Whether its caption says that none of its fields is to be sent any more.</param>
internal sealed record PageTable(ClassifiedSection Section, TableLayout Layout, string? Owner = null, bool IsDeprecated = false)
{
    /// <summary>Whether it is the part once more, for another case: its rows go with those of the same names.</summary>
    public bool IsAlternative { get; init; }

    /// <summary>What stands right above it in its section, null where nothing does.</summary>
    public Block? Above { get; init; }

    /// <summary>Whether its rows are parameters, as far as its columns say: what a header has is a text, so that nothing need say its type.</summary>
    public bool HasFields => Layout.Kind == TableKind.Fields || (Layout.Has(Column.Name) && Layout.HasRequired && Place == MemberPlace.Header);

    /// <summary>Where its rows stand in a call, as far as its header or what stands above it says.</summary>
    public MemberPlace? PlaceSaid =>
        (Layout.Has(Column.Name) ? PlaceWords.OfColumn(Layout.HeaderOf(Column.Name)) : null)
        ?? (Above is Paragraph { Items: 0, Text.Lines.Count: 1 } caption ? PlaceWords.OfHeading(caption.Text.Flat) : null)
        ?? PlaceWords.OfHeading(Section.Section.Written is { } written ? HeadingText.Of(written.Flat) : Section.Heading);

    /// <summary>Where its rows stand in a call: what stands right above says it sooner than the heading, and that sooner than its rows; null where
    /// nothing does.</summary>
    public MemberPlace? Place => PlaceSaid ?? (PartTables.HasHeaders(Layout) ? MemberPlace.Header : null);
}
