using ZecGen.Generator.Declarations;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

/// <summary>A section and the part of the page it belongs to: a heading below a known one belongs to that one's part.</summary>
internal sealed class ClassifiedSection(Section section, string heading, SectionKind kind, PageLanguage language, bool isTitle)
{
    // What an exporter adds below a page under a title of its own.
    private const string Trailer = "Agent Instructions";

    public Section Section => section;

    public SectionKind Kind => kind;

    public PageLanguage Language => language;

    /// <summary>Whether its own heading names the part, rather than one above it.</summary>
    public bool IsNamed => Language != PageLanguage.Unknown;

    /// <summary>Whether its heading is the title of the page.</summary>
    public bool IsTitle => isTitle;

    public string Heading => heading;

    /// <summary>What its heading names, null where it names nothing.</summary>
    public string? Name { get; } = section.Model ?? Identifiers.NameIn(heading);

    /// <param name="second">
    /// The section with the title of another page; null where none has one. It ends what is read, unless it is among what is returned.
    /// </param>
    public static IReadOnlyList<ClassifiedSection> Classify(Document document, out ClassifiedSection? second)
    {
        var sections = UnmarkedHeadings.Mark(document.Sections);
        var actions = ActionHeadings(sections);
        var title = actions.Count > 1 ? actions[0] : sections.FirstOrDefault(static section => section.Level == 1) ?? TitleOfLowerLevel(sections);
        // A page that has one structure after the other has no title.
        if (title is not null && actions.Count == 0 && sections.Count(section => section.Level == title.Level && DeclaresStructure(section)) > 1
            && DeclaresStructure(title))
            title = null;
        var titleName = title is null ? null : Identifiers.NameIn(HeadingText.Of(title.Heading.Flat));
        var classified = new List<ClassifiedSection>(sections.Count);
        var parts = new HashSet<SectionKind>();
        var current = SectionKind.Other;
        var level = 0;
        second = null;
        var (lastRequest, lastResponse) = (LastOf(sections, SectionKind.Request), LastOf(sections, SectionKind.Response));
        var lastNamed = new[] { lastRequest, lastResponse, LastOf(sections, SectionKind.Errors), LastOf(sections, SectionKind.Examples) }.Max();
        for (var at = 0; at < sections.Count; at++)
        {
            var section = sections[at];
            var heading = HeadingText.Of(section.Heading.Flat);
            if (section.Level == 1 && heading == Trailer) break;
            var (kind, language) = section == title || section.Model is not null ? default : SectionWords.Classify(heading);
            // Examples of a request and of a response stand side by side below a heading of both.
            var isBeside = kind == SectionKind.Examples && current == kind && section.Level > level;
            if (kind != SectionKind.Other) (current, level) = (kind, isBeside ? level : section.Level);
            else if (section.Level <= level) (current, level) = (SectionKind.Other, 0);
            var next = new ClassifiedSection(section, heading, current, language, section == title);
            if (actions.Count > 1 && section == actions[1])
            {
                second = next;
                break;
            }
            if (title is not null && section != title && section.Level <= title.Level && kind == SectionKind.Other && next.Name is { } name && name != titleName
                && Identifiers.IsMultiWord(name)
                && ((at < lastRequest && parts.Contains(SectionKind.Request)) || (at < lastResponse && parts.Contains(SectionKind.Response))))
            {
                second = next;
                break;
            }
            // With no more below it than the rest of this page, it cuts nothing off.
            if (second is null && at < lastNamed && parts.Overlaps([SectionKind.Request, SectionKind.Response]) && kind == SectionKind.Other
                && title is not null && IsStrayTitle(section, title)
                && heading != titleName && Identifiers.IsName(heading) && Identifiers.IsMultiWord(heading)) second = next;
            // The parts of a page are named once.
            if (kind != SectionKind.Other) parts.Add(kind);
            classified.Add(next);
        }
        return classified;
    }

    // A structure or an enumeration has its table or its values below.
    private static bool IsStrayTitle(Section section, Section title) =>
        section != title && section.Level == 1 && title.Level == 1
        && !section.Blocks.Any(static block => block is Table || (block is Paragraph paragraph && paragraph.Text.Lines.Any(static line => line.IsItem)));

    // Names with a request and a response of their own below, where several stand side by side.
    private static List<Section> ActionHeadings(IReadOnlyList<Section> sections)
    {
        var found = new List<Section>();
        for (var at = 0; at < sections.Count; at++)
        {
            if (sections[at].Level == 0 || (found.Count > 0 && sections[at].Level != found[0].Level)) continue;
            var heading = HeadingText.Of(sections[at].Heading.Flat);
            if (Identifiers.NameIn(heading) is not { } name || !Identifiers.IsMultiWord(name) || SectionWords.Classify(heading).Kind != SectionKind.Other)
                continue;
            var below = new HashSet<SectionKind>();
            for (var next = at + 1; next < sections.Count && sections[next].Level > sections[at].Level; next++)
                below.Add(KindOf(sections[next]));
            if (below.Contains(SectionKind.Request) && below.Contains(SectionKind.Response)) found.Add(sections[at]);
        }
        return found;
    }

    private static bool DeclaresStructure(Section section) =>
        section.Blocks.Any(static block => block is Table) && HeadingText.Of(section.Heading.Flat) is var heading && Identifiers.IsName(heading)
            && SectionWords.Classify(heading).Kind == SectionKind.Other;

    private static int LastOf(IReadOnlyList<Section> sections, SectionKind kind)
    {
        for (var at = sections.Count - 1; at >= 0; at--)
            if (KindOf(sections[at]) == kind) return at;
        return -1;
    }

    // A title of level two or three, with what it describes below: it has no table of its own, as a structure has.
    private static Section? TitleOfLowerLevel(IReadOnlyList<Section> sections) =>
        sections.FirstOrDefault(static section => section.Level > 0) is { Level: <= 3 } first
        && KindOf(first) == SectionKind.Other
        && Identifiers.NameIn(HeadingText.Of(first.Heading.Flat)) is not null && !first.Blocks.Any(static block => block is Table) ? first : null;

    /// <summary>The part that the heading of a section names.</summary>
    public static SectionKind KindOf(Section section) =>
        section.Model is null ? SectionWords.Classify(HeadingText.Of(section.Heading.Flat)).Kind : SectionKind.Other;
}
