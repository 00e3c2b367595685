using ZecGen.Generator.Collections;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing;

/// <summary>Sections headed by a name, with a table: structures (members) and enumerations (values).</summary>
internal static class StructureReader
{
    /// <summary>Whether the section describes a structure or an enumeration of its own. On a page of structures one may be called "Request", too.</summary>
    public static bool Declares(ClassifiedSection section, bool isApiPage) => section is { Section.Level: > 1, Name: not null } && !(section.IsNamed && isApiPage);

    public static (EquatableArray<StructureDeclaration>, EquatableArray<EnumerationDeclaration>) Read(IReadOnlyList<ClassifiedSection> sections, bool isApiPage, PageReport report)
    {
        // A guide has sections on requests and answers, and none that is a structure.
        if (!sections.Any(section => Declares(section, isApiPage: true))) return default;

        var structures = new List<StructureDeclaration>();
        var enumerations = new List<EnumerationDeclaration>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var section in sections.Where(section => Declares(section, isApiPage)))
        {
            var (name, text) = (section.Name!, TextOf(section.Section));
            foreach (var table in section.Section.Blocks.OfType<Table>())
            {
                var layout = TableLayout.Of(table);
                if (layout.Kind is not (TableKind.Fields or TableKind.Values)) continue;
                report.NoteRead(table);
                if (!names.Add(name))
                {
                    report.Add(DiagnosticCatalogue.DuplicateStructure, section.Section.Span, name);
                    break;
                }

                if (layout.Kind == TableKind.Fields) structures.Add(new(name, section.Section.Span, text, FieldReader.Read(table, layout, report)));
                else enumerations.Add(new(name, text, ValueTableReader.Read(table, layout)));
                break;
            }
        }
        return (structures.ToEquatable(), enumerations.ToEquatable());
    }

    private static RichText TextOf(Section section)
    {
        var lines = section.Blocks.OfType<Paragraph>().SelectMany(paragraph => paragraph.Text.Lines).ToEquatable();
        return lines.Count == 0 ? RichText.Empty : new(lines);
    }
}
