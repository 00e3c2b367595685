using ZecGen.Generator.Markdown;

namespace ZecGen.Generator.Parsing;

/// <summary>A section and the part of the page it belongs to: a heading below a known one belongs to that one's part.</summary>
internal sealed class ClassifiedSection(Section section, string heading, SectionKind kind, PageLanguage language)
{
    public Section Section => section;

    public SectionKind Kind => kind;

    public PageLanguage Language => language;

    /// <summary>Whether its own heading names the part, rather than one above it.</summary>
    public bool IsNamed => Language != PageLanguage.Unknown;

    public string Heading => heading;

    /// <summary>What its heading names, null where it names nothing.</summary>
    public string? Name { get; } = Identifiers.NameIn(heading);

    public static IReadOnlyList<ClassifiedSection> Classify(Document document)
    {
        var classified = new List<ClassifiedSection>(document.Sections.Count);
        var current = SectionKind.Other;
        var level = 0;
        foreach (var section in document.Sections)
        {
            var heading = PlainCharacters.Of(section.Heading.Flat);
            var (kind, language) = section.Level > 1 ? SectionWords.Classify(heading) : default;
            if (kind != SectionKind.Other) (current, level) = (kind, section.Level);
            else if (section.Level <= level) (current, level) = (SectionKind.Other, 0);
            classified.Add(new(section, heading, current, language));
        }
        return classified;
    }
}
