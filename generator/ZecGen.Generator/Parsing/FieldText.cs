using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;
using ZecGen.Generator.Words;
using TextSpan = Microsoft.CodeAnalysis.Text.TextSpan;

namespace ZecGen.Generator.Parsing;

/// <summary>Fields that a part of a page describes one after the other, each below its name or in a paragraph of its own → the table that says the same:
/// <c>### diskId</c> above <c>Type: String</c>, <c>diskId (String, required): The disk.</c></summary>
/// <remarks>Read where each field says its type, and no line between the fields could be one that is written in another way.</remarks>
internal sealed class FieldText
{
    private readonly List<Field> fields = [];

    // Whether a line is what no field has.
    private bool isOdd;

    private int named;

    // The name that the lines below belong to, and what they say.
    private Pending? pending;

    private FieldText()
    {
    }

    /// <param name="sections">Those of one part, from its heading on.</param>
    /// <returns>Null where not all of it is fields.</returns>
    public static Table? TableOf(IReadOnlyList<ClassifiedSection> sections)
    {
        var reader = new FieldText();
        foreach (var section in sections)
        {
            if (!section.IsNamed) reader.TakeHeading(section);
            foreach (var block in section.Section.Blocks)
                if (block is Paragraph { InHint: false } paragraph) reader.TakeAll(paragraph.Text, paragraph.Span, paragraph.Items);
                else if (block is HtmlText { InHint: false } html) reader.TakeAll(html.Text, html.Span, html.Items);
                else if (block is Table) return null;
        }
        reader.EndField();
        return reader.isOdd || reader.fields.Count == 0 ? null : FieldList.TableOf(reader.fields, reader.fields[0].Span, inHint: false);
    }

    private void TakeHeading(ClassifiedSection section)
    {
        EndField();
        var heading = section.Section.Heading;
        pending = heading.Lines.Count == 1 && NameCell.Of(heading) is { IsName: true } ? new(heading, section.Section.Span, IsHeading: true) : null;
    }

    private void TakeAll(RichText text, TextSpan span, int items)
    {
        var (before, attributes) = (named, pending is not null && items > 0);
        for (var i = 0; i < text.Lines.Count; i++) Take(text.Lines[i], span, isFirst: i == 0);
        // Fields within an item are members of its field; items that name nothing say what the one above is.
        if (items > 0 && named - before != items && !(attributes && named == before)) isOdd = true;
    }

    private void Take(TextLine line, TextSpan span, bool isFirst)
    {
        if (pending is not null && TakeAttribute(line)) return;
        if (FieldList.Read(line) is { } field)
        {
            EndField();
            fields.Add(field with { Span = span });
            named++;
        }
        else if (BareName(line) is { } name)
        {
            EndField();
            pending = new(name, span, IsHeading: false);
            named++;
        }
        // What begins as a field does and is none, or stands before the first one in a list.
        else if ((isFirst || line.IsItem) && FieldList.Names(line)) isOdd = true;
        else if (pending is not null) pending.Description.Add(line);
        else if (fields.Count > 0) fields[fields.Count - 1].Description.Add(line);
        else if (line.IsItem) isOdd = true;
    }

    // "Type: String", "必选：是"; a line with another label stays in the description, and says there what it says.
    private bool TakeAttribute(TextLine line)
    {
        var end = line.Text.IndexOfAny([':', '：']);
        if (end <= 0 || end + 1 >= line.Text.Length) return false;
        var said = FieldList.Slice(line, end + 1, line.Text.Length);
        switch (ColumnWords.Classify(line.Text.Substring(0, end).Trim(' ', '*')))
        {
            case Column.Type when pending!.Type is null && ColumnEvidence.IsType(said):
                pending.Type = said;
                return true;
            case Column.Required when pending!.Requirement is null && RequiredCell.Read(said.Flat) is not (Requirement.Unknown or Requirement.Blank):
                pending.Requirement = said.Flat;
                return true;
            case Column.Description when !said.IsBlank:
                pending!.Description.Add(said.Lines[0]);
                return true;
            case Column.Default or Column.Rule or Column.Value or Column.Example or >= Column.Length:
                pending!.Description.Add(line);
                return true;
            default:
                return false;
        }
    }

    // "**diskId**", "- `diskId`"
    private static RichText? BareName(TextLine line)
    {
        var text = line.Text.TrimEnd(':', '：');
        if (text.IndexOf(' ') >= 0 || !(line.IsItem || line.Marks.Any(mark => mark.Start == 0 && mark.Length >= text.Length))) return null;
        var name = FieldList.Slice(line, 0, text.Length);
        return Identifiers.IsName(text) && !PrimitiveTypes.IsPrimitive(text) ? name : null;
    }

    private void EndField()
    {
        if (pending is { } one)
        {
            if (one.Type is { } type) fields.Add(new(one.Name, type, one.Requirement, one.Description) { Span = one.Span });
            // "### Body" above the names that it holds.
            else if (!one.IsHeading || one.Description.Count > 0 || one.Requirement is not null) isOdd = true;
        }
        pending = null;
    }

    private sealed record Pending(RichText Name, TextSpan Span, bool IsHeading)
    {
        public RichText? Type { get; set; }

        public string? Requirement { get; set; }

        public List<TextLine> Description { get; } = [];
    }
}
