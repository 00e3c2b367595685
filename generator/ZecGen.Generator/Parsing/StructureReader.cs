using ZecGen.Generator.Collections;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing;

/// <summary>Sections headed by a name, with a table: structures (members) and enumerations (values).</summary>
internal static class StructureReader
{
    /// <summary>Whether the section describes a structure or an enumeration of its own.</summary>
    public static bool Declares(ClassifiedSection section) => Identifiers.IsName(section.Heading) && section is { IsNamed: false, Section.Level: > 1 };

    public static (EquatableArray<StructureDeclaration>, EquatableArray<EnumerationDeclaration>) Read(IReadOnlyList<ClassifiedSection> sections, PageReport report)
    {
        var structures = new List<StructureDeclaration>();
        var enumerations = new List<EnumerationDeclaration>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var section in sections.Where(Declares))
        {
            var text = TextOf(section.Section);
            foreach (var table in section.Section.Blocks.OfType<Table>())
            {
                var layout = TableLayout.Of(table);
                if (layout.Kind is not (TableKind.Fields or TableKind.Values)) continue;
                if (!names.Add(section.Heading))
                {
                    report.Add(DiagnosticCatalogue.DuplicateStructure, section.Section.Span, section.Heading);
                    break;
                }

                if (layout.Kind == TableKind.Fields) structures.Add(new(section.Heading, section.Section.Span, text, FieldReader.Read(table, layout, report)));
                else enumerations.Add(new(section.Heading, text, ValueTableReader.Read(table, layout)));
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
