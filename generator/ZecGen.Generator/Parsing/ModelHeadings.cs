using ZecGen.Generator.Declarations;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

/// <summary>Headings of structures that do not look so: the type of a row links to them, or they stand below a heading of data models. What their words
/// say elsewhere, they do not say there: <c>Request</c>, <c>Example</c>, <c>ip-info</c>.</summary>
internal static class ModelHeadings
{
    private static readonly HashSet<string> OfModels = new(
        new[]
        {
            "数据模型", "数据结构", "数据类型", "数据对象", "Data Model", "Data Models", "Data Structure", "Data Structures", "Data Type", "Data Types", "Models",
            "Structures",
        }.Select(WordKey.Of), StringComparer.Ordinal);

    /// <summary>A page whose sections of structures have the names of these.</summary>
    public static Document Name(Document document)
    {
        var links = LinksOf(document);
        if (links.Count > 0) document = WithCaptions(document, links);
        var below = BelowModels(document.Sections);
        if (links.Count == 0 && !below.Contains(true)) return document;
        var marked = new Dictionary<int, string>();
        var parts = new HashSet<SectionKind>();
        var unlinked = new List<int>();
        var title = document.Sections.FirstOrDefault(static section => section.Level > 0);
        var keys = new HashSet<string>(document.Sections.Select(KeyOf), StringComparer.Ordinal);
        for (var at = 0; at < document.Sections.Count; at++)
        {
            var section = document.Sections[at];
            var heading = HeadingText.Of(section.Heading.Flat);
            var kind = SectionWords.Classify(heading).Kind;
            // One word may head the only table of a part, and its structure.
            var isFree = kind is not (SectionKind.Request or SectionKind.Response) || parts.Contains(kind);
            parts.Add(kind);
            var own = kind == SectionKind.Other ? Identifiers.NameIn(heading) : null;
            if (section.Level == 0 || section == title || !isFree || (own is not null && !IsUnderAnotherName(section, own, links))
                || !section.Blocks.Any(static block => block is Table table && TableLayout.Of(table).Kind == TableKind.Fields)) continue;
            if (links.TryGetValue(KeyOf(section), out var name)) marked[at] = NameOf(section, name);
            else if (below[at])
            {
                unlinked.Add(at);
                marked[at] = NameOf(section, "");
            }
        }
        // The only link that leads nowhere, and the only one to which none does.
        var lost = links.Where(link => !keys.Contains(link.Key) && Identifiers.IsName(link.Value)).ToList();
        if (lost.Count == 1 && unlinked.Count == 1) marked[unlinked[0]] = lost[0].Value;
        return marked.Count == 0 ? document : document with
        {
            Sections =
            [
                .. document.Sections.Select(
                    (section, at) => marked.TryGetValue(at, out var name) && name.Length > 0 ? section with { Model = name } : section),
            ],
        };
    }

    // "**Disk**" right above a table, to which a type leads, is a heading of it.
    private static Document WithCaptions(Document document, Dictionary<string, string> links)
    {
        var keys = new HashSet<string>(document.Sections.Select(KeyOf), StringComparer.Ordinal);
        var sections = new List<Section>(document.Sections.Count);
        foreach (var section in document.Sections)
        {
            var (current, from) = (section, 0);
            for (var at = 0; at + 1 < section.Blocks.Count; at++)
            {
                if (section.Blocks[at] is not Paragraph { Text: { Lines.Count: 1 } caption } || section.Blocks[at + 1] is not Table || section.Level is 0 or > 5
                    || !caption.Lines[0].Marks.Any(mark => mark.Kind == MarkKind.Strong && mark.Start == 0 && mark.Length == caption.Lines[0].Text.Length)
                    || PageLinks.KeyOf(caption.Flat) is var key && (!links.ContainsKey(key) || keys.Contains(key)))
                    continue;
                sections.Add(current with { Blocks = [.. section.Blocks.Skip(from).Take(at - from)] });
                (current, from) = (new(section.Level + 1, caption, section.Blocks[at].Span, []) { Model = NameOf(caption, links[key]) }, at + 1);
            }
            sections.Add(from == 0 ? section : current with { Blocks = [.. section.Blocks.Skip(from)] });
        }
        return sections.Count == document.Sections.Count ? document : document with { Sections = sections };
    }

    // "ip_info", to which "[IPInfo](#IPInfo)" leads.
    private static bool IsUnderAnotherName(Section section, string name, Dictionary<string, string> links) =>
        PageLinks.KeyOf(name) == KeyOf(section) && links.TryGetValue(KeyOf(section), out var type) && Identifiers.IsName(type)
        && !string.Equals(name, type, StringComparison.OrdinalIgnoreCase);

    /// <summary>What the links to such a section are compared by.</summary>
    public static string KeyOf(Section section) => PageLinks.KeyOf(HeadingText.Of((section.Written ?? section.Heading).Flat));

    /// <summary>What a link within its page is compared by; null where it leads elsewhere.</summary>
    public static string? KeyOf(string? link) => link is { Length: > 1 } && link[0] == '#' ? PageLinks.KeyOf(Uri.UnescapeDataString(link.Substring(1))) : null;

    // What the types of rows link to on their own page, and the names that they have for it.
    private static Dictionary<string, string> LinksOf(Document document)
    {
        var links = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in document.Sections.SelectMany(static section => section.Blocks).OfType<Table>())
        {
            // Nearly all tables of most pages have none, and need no columns for it.
            if (!table.Rows.Any(static row => row.Cells.Any(static cell => cell.Text.FirstLink is { Length: > 0 } link && link[0] == '#'))) continue;
            var layout = TableLayout.Of(table);
            if (!layout.Has(Column.Type)) continue;
            foreach (var row in layout.Rows)
                if (layout.Text(row, Column.Type) is { FirstLink: { } link } cell && KeyOf(link) is { Length: > 0 } key && !links.ContainsKey(key))
                    links[key] = TypeExpressionParser.Parse(cell).Name is var name && PrimitiveTypes.IsPrimitive(name) ? "" : name;
        }
        return links;
    }

    // "## Data models" above "### Disk", or on a level with it. A page of nothing else has more below its title than structures.
    private static bool[] BelowModels(IReadOnlyList<Section> sections)
    {
        var below = new bool[sections.Count];
        int? level = null;
        for (var at = 0; at < sections.Count; at++)
        {
            if (sections[at].Level < level) level = null;
            below[at] = level is not null;
            if (!OfModels.Contains(PageLinks.KeyOf(sections[at].Heading.Flat)) || sections[at].Level < 2) continue;
            (below[at], level) = (false, sections[at].Level);
            if (at + 1 < sections.Count && sections[at + 1].Level > level) level = sections[at + 1].Level;
        }
        return below;
    }

    private static string NameOf(Section section, string type) => NameOf(section.Written ?? section.Heading, type);

    private static string NameOf(RichText text, string type)
    {
        var heading = HeadingText.Of(text.Flat);
        if (Identifiers.IsName(heading) && (!Identifiers.IsName(type) || string.Equals(heading, type, StringComparison.OrdinalIgnoreCase))) return heading;
        if (Identifiers.IsName(type)) return type;
        var words = new string([.. heading.Select(static c => char.IsLetterOrDigit(c) ? c : ' ')]).Split([' '], StringSplitOptions.RemoveEmptyEntries);
        var name = string.Concat(words.Select(static word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
        return name.Length > 0 && char.IsLetter(name[0]) ? name : "";
    }
}
