using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Dialects;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Constraints;
using ZecGen.Generator.Parsing.Sentences;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

/// <summary>Rows of the tables of a request, a response or a structure → fields.</summary>
/// <param name="isResponse">Whether the tables are of a response, whose sentences are no rules.</param>
/// <param name="shown">The names of the page's examples.</param>
/// <param name="valueTables">Tables of values below the tables, by the field that has them; null where there are none.</param>
/// <param name="notes">What the page says of fields beside its tables.</param>
/// <param name="form">How the page is written.</param>
internal sealed class FieldReader(
    PageReport report, bool isResponse, ShownNames shown, FieldNotes notes, PageForm form, IReadOnlyDictionary<string, TableLayout>? valueTables = null)
{
    /// <summary>Why a row without a name is not read.</summary>
    public const string NoName = "it has no name";

    private const int LongestQuote = 200;

    // What people put into a cell that has nothing to say.
    private static readonly HashSet<string> NothingWords = new(StringComparer.Ordinal) { "", "-", "--", "—", "/", "无", "N/A", "None", "none" };

    private static readonly RichText HeaderType = new([new("String", IsItem: false, default)]);

    private readonly List<ListSlip> slips = [];

    /// <summary>Where parameters stand of which the page does not say it.</summary>
    public MemberPlace UsualPlace { get; init; } = MemberPlace.Body;

    // Of all fields of a table.
    private bool isDeprecated;
    private MemberPlace? place;

    /// <param name="tables">Those of the fields themselves before those of their members.</param>
    /// <param name="nesting">What becomes of rows that belong to another one.</param>
    public EquatableArray<FieldDeclaration> Read(IReadOnlyList<PageTable> tables, NestedRows nesting)
    {
        foreach (var table in tables)
        {
            var layout = table.Layout;
            report.NoteRead(layout.Table);
            nesting.Begin(layout, table.Owner, table.IsAlternative);
            (isDeprecated, place) = (table.IsDeprecated, table.Place);
            var leavesBlank = LeavesBlank(layout);
            foreach (var row in layout.Rows)
                if (!row.IsBlank && !CaptionRow.Is(row))
                    foreach (var fit in RowFit.Of(row, layout, report, form.HasRoutes)) ReadRow(fit, layout, leavesBlank, nesting);
        }
        return nesting.ToFields(resolvesRelations: !isResponse);
    }

    private void ReadRow(Row row, TableLayout layout, bool leavesBlank, NestedRows nesting)
    {
        if (layout.Cell(row, Column.Name) is not { } cell) return;
        if (cell.Text.IsBlank)
        {
            report.Add(DiagnosticCatalogue.UnreadRow, row.Span, row.Cells.First(static other => !other.Text.IsBlank).Text.Flat, NoName);
            return;
        }

        // What stands at a place of a list within a list is no member.
        if (nesting.IsPlace(cell.Text)) return;
        if (NameCell.NamesSeveral(cell.Text))
        {
            report.Add(DiagnosticCatalogue.UnreadRow, cell.Span, cell.Text.Flat, "it names several fields; give each a row of its own");
            return;
        }
        if (form.HasRoutes && nesting.TakesKey(cell)) return;
        var name = nesting.NameIn(shown.Refine(NameCell.Of(cell.Text)), cell);
        if (form.HasRoutes) name = name.OfRoute(cell.Text);
        if (!name.IsName
            || (SaysNothing(layout.Text(row, Column.Type)) && layout.Has(Column.Type) && row.Cells.All(other => other == cell || SaysNothing(other.Text))))
        {
            // A caption between the rows, or "None" where there are no parameters.
            if (!NothingWords.Contains(name.Name)
                && (layout.Rows.Count > 1 || !SaysNothing(layout.Text(row, Column.Type)) || (name.IsName && char.IsLower(name.Name[0]))))
                report.Add(DiagnosticCatalogue.UnreadRow, cell.Span, name.Name, "it has no type, or no name that a field could have");
            return;
        }
        if (IsWhole(name, cell, row, layout)) name = name with { Name = name.Parent + "." + name.Name, Parent = "" };
        if (!nesting.Take(name, cell))
        {
            if (nesting.Repeated is { } known) ReportOtherType(known, row, layout, cell);
            return;
        }
        if (isDeprecated) name = name with { IsDeprecated = true };
        if (form.HasCamelNames && (char.IsUpper(name.Name[0]) || name.Name.IndexOf('_') >= 0))
            report.Add(ProofreadingCatalogue.UnusualName, cell.Span, name.Name);

        slips.Clear();
        var isRequired = IsRequired(name.Name, row, layout, leavesBlank) && !isDeprecated;
        if (isRequired && !isResponse && layout.Cell(row, Column.Description) is { } text && MayBeOmitted.Says(text.Text, name.Name,
            noun => layout.Rows.Any(other => layout.Text(other, Column.Description) is var said && said.Flat.StartsWith(noun, StringComparison.Ordinal)
                && MayBeOmitted.HeadOf(said) == noun)) is { } omission)
        {
            isRequired = false;
            report.Add(DiagnosticCatalogue.UnreadSentence, text.Span, Shorten(omission), name.Name);
        }
        var (field, sentences, reading) = ReadField(name, cell, row, layout, isRequired);
        nesting.Add(field, layout.Cell(row, Column.Description)?.Span ?? row.Span);
        foreach (var slip in slips) Report(report, slip, field.Name, layout.Cell(row, Column.Description)?.Span ?? row.Span);
        if (isResponse) return;
        if (layout.Cell(row, Column.Description) is { } description)
            Report(field, sentences, reading, description, name.Parent.IndexOf("[]", StringComparison.Ordinal) > 0);
        if (field.Constraints.Count == 0 && field.Values.Count == 0 && layout.Cell(row, Column.Type) is { } type && TypeRemark.StatesLimit(type.Text.Flat))
            report.Add(DiagnosticCatalogue.UnreadSentence, type.Span, Shorten(type.Text.Flat), field.Name);
    }

    // "created.gte" of a query, where nothing is called "created": the dot is sent as any other character.
    private bool IsWhole(NameCell name, Cell cell, Row row, TableLayout layout)
    {
        if (isResponse || !form.HasRoutes || form.HasFlattenedRows || name is not { Marks: 0, Parent.Length: > 0, ListDepth: 0 }
            || (PlaceOf(row, layout) ?? UsualPlace) != MemberPlace.Query
            || PlainCharacters.Of(cell.Text.Flat).Trim(' ', '`', '*') != name.Parent + "." + name.Name) return false;
        var first = name.Parent.Split('.')[0];
        return !layout.Rows.Any(other => NameCell.Of(layout.Text(other, Column.Name)) is { Parent.Length: 0 } top && top.Name == first);
    }

    private MemberPlace? PlaceOf(Row row, TableLayout layout) => PlaceWords.OfCell(layout.Text(row, Column.Place)) ?? place;

    // On tabs, each for a case: a member has one type in all of them.
    private void ReportOtherType(FieldDeclaration known, Row row, TableLayout layout, Cell cell)
    {
        if (!layout.Has(Column.Type)) return;
        var type = TypeExpressionParser.Parse(layout.Text(row, Column.Type));
        if (PrimitiveTypes.KindOf(type.Name) is not (null or TypeKind.Raw) && PrimitiveTypes.KindOf(known.Type.Name) is not (null or TypeKind.Raw)
            && PrimitiveTypes.KindOf(type.Name) != PrimitiveTypes.KindOf(known.Type.Name))
            report.Add(DiagnosticCatalogue.UnreadRow, cell.Span, known.Name, $"a table for another case gives it the type '{known.Type.Text}'");
    }

    /// <summary>Reports what is odd in a list of values.</summary>
    public static void Report(PageReport report, ListSlip slip, string owner, TextSpan span)
    {
        if (slip.IsRepeated) report.Add(FormCatalogue.RepeatedValue, span, slip.Item, owner);
        else report.Add(FormCatalogue.UnreadValue, span, Shorten(slip.Item), owner);
    }

    /// <param name="isOfElement">Whether it is a member of the elements of a list that has no row of its own.</param>
    private void Report(FieldDeclaration field, DescriptionSentences sentences, DescriptionReading reading, Cell cell, bool isOfElement)
    {
        foreach (var (descriptor, arguments) in reading.Contradictions) report.Add(descriptor, cell.Span, [field.Name, .. arguments]);
        if (MisfitRules.Find(field, sentences, reading, form.HasTextNumbers, isOfElement) is var (misfit, said)) report.Add(misfit, cell.Span, said);
        if (MisspeltRules.Find(field, sentences) is var (word, right, slip))
            report.Add(ProofreadingCatalogue.MisspeltRule, cell.Span, word, field.Name, right, Shorten(slip));
        if (reading.Unread.Count == 0) ReportValues(field, cell);
        // What announces values, or says what one of them means, is read with them.
        foreach (var sentence in reading.Unread.Where(sentence => field.Values.Count == 0 || !SpeaksOfValues(sentence, field.Values)))
            report.Add(DiagnosticCatalogue.UnreadSentence, cell.Span, Shorten(sentence), field.Name);
    }

    private void ReportValues(FieldDeclaration field, Cell cell)
    {
        // "Value range: 1 to 100" is read as a rule.
        var hasRule = field.Constraints.Any(static rule => rule is not (DefaultConstraint or RequiredWhenConstraint or ExclusiveConstraint));
        if (!hasRule && field.Values.Count == 0 && field.Type.ArrayDepth <= 1
            && PrimitiveTypes.KindOf(field.Type.Name) is (TypeKind.Text or TypeKind.Integer) and var kind
            && UnreadValues.SentenceIn(cell.Text, kind == TypeKind.Integer) is { } list)
            report.Add(DiagnosticCatalogue.UnreadSentence, cell.Span, Shorten(list), field.Name);
    }

    private static bool SpeaksOfValues(string sentence, EquatableArray<ValueDeclaration> values) =>
        (Topics.In(sentence) & Topic.Values) != 0 || values.Any(value => sentence.IndexOf(value.Text, StringComparison.Ordinal) >= 0);

    /// <summary>As much of a sentence as a message quotes.</summary>
    public static string Shorten(string sentence) => sentence.Length <= LongestQuote ? sentence : sentence.Substring(0, LongestQuote) + "…";

    private static bool SaysNothing(RichText cell) => NothingWords.Contains(cell.Flat);

    private bool IsRequired(string name, Row row, TableLayout layout, bool leavesBlank)
    {
        var isOptional = !layout.Has(Column.Required);
        if (!layout.HasRequired)
        {
            var description = layout.Text(row, Column.Description);
            return RequiredCell.BesideName(layout.Text(row, Column.Name).Flat) == Requirement.Yes
                || (form.HasRoutes && (RequiredCell.Opening(description) is (true, _) || RequiredCell.EndsRequired(description)));
        }
        if (layout.Cell(row, isOptional ? Column.Optional : Column.Required) is not { } cell) return false;
        var requirement = RequiredCell.Read(cell.Text.Flat);
        if (requirement == Requirement.Unknown || (requirement == Requirement.Blank && !leavesBlank && !isResponse && row.Width >= layout.Width))
            report.Add(FormCatalogue.UnknownRequirement, cell.Span, cell.Text.Flat, name);
        var isRequired = isOptional ? requirement == Requirement.No && !RequiredCell.HasRemark(cell.Text.Flat) : requirement == Requirement.Yes;
        if (requirement is Requirement.Yes or Requirement.No && !isResponse
            && RequiredCell.Opening(layout.Text(row, Column.Description)) is var (said, word) && said != isRequired)
            report.Add(FormCatalogue.ContradictoryRequirement, cell.Span, name, cell.Text.Flat, word);
        return isRequired;
    }

    // Where some rows have a sign and none says no, the others say it by leaving the cell blank.
    private static bool LeavesBlank(TableLayout layout)
    {
        var column = layout.Has(Column.Required) ? Column.Required : Column.Optional;
        if (!layout.Has(column)) return false;
        var cells = layout.Rows.Select(row => layout.Text(row, column).Flat).Where(static cell => RequiredCell.Read(cell) != Requirement.Blank).ToList();
        return cells.Count > 0 && cells.TrueForAll(static cell => RequiredCell.IsSign(cell) && RequiredCell.Read(cell) == Requirement.Yes);
    }

    private static bool HasSample(RichText description) => description.Lines.Any(static line => line.Marks.Any(mark => mark.Kind == MarkKind.Code
        && line.Text.Substring(0, mark.Start).TrimEnd(' ', ',', ':', '"') is var before
        && MarkedRun.Samples.Any(word => before.EndsWith(word, StringComparison.OrdinalIgnoreCase))));

    // The table says more than the description, or the same.
    private EquatableArray<ValueDeclaration> WithTable(string name, EquatableArray<ValueDeclaration> values, TableLayout table)
    {
        if (values.Count == 0)
        {
            report.NoteRead(table.Table);
            return ValueTableReader.Read([table], name, report).Map(static row => row.Value);
        }
        if (table.Rows.All(row => row.IsBlank || values.Any(value => value.Text == table.Text(row, Column.Value).Flat))) report.NoteRead(table.Table);
        return values;
    }

    private static bool IsNumber(string text) => decimal.TryParse(
        text.Trim(' ', '"', '\'', '`', '.', '。'), System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out _);

    // "Required if level is PRO" in the required column says what a description might, and takes back no rule of that.
    /// <param name="isConditional">Whether the description says when it is required.</param>
    private EquatableArray<Constraint> Conditions(string name, TypeExpression type, Row row, TableLayout layout, bool isConditional)
    {
        if (isResponse || layout.Cell(row, layout.HasRequired ? Column.Required : Column.Name) is not { } cell) return default;
        var said = layout.HasRequired ? cell.Text.Flat : RequiredCell.BehindName(cell.Text.Flat);
        if (said is null) return default;
        if (RequiredCell.ConditionIn(said) is not { } condition)
        {
            // "Conditional", and nobody says when.
            if (!isConditional && form.HasRoutes && RequiredCell.Read(said) == Requirement.Sometimes)
                report.Add(DiagnosticCatalogue.UnreadSentence, cell.Span, Shorten(cell.Text.Flat), name);
            return default;
        }
        var reading = ConstraintReader.Read(name, DescriptionSentences.Of(new([new(condition, IsItem: false, default)])), type, default);
        if (reading.Constraints.Count > 0 && reading.Constraints.All(static rule => rule is RequiredWhenConstraint)) return reading.Constraints;
        // A remark that names no case may be a mistake.
        if (layout.Has(Column.Required) && RequiredCell.IsUnclear(said)) report.Add(FormCatalogue.UnknownRequirement, cell.Span, cell.Text.Flat, name);
        else report.Add(DiagnosticCatalogue.UnreadSentence, cell.Span, Shorten(cell.Text.Flat), name);
        return default;
    }

    private (FieldDeclaration Field, DescriptionSentences Sentences, DescriptionReading Reading) ReadField(
        NameCell name, Cell nameCell, Row row, TableLayout layout, bool isRequired)
    {
        var type = layout.Has(Column.Type) ? TypeExpressionParser.Parse(layout.Text(row, Column.Type))
            : form.HasRoutes && place == MemberPlace.Header ? TypeExpressionParser.Parse(HeaderType) : TypeExpressionParser.Any;
        if (form.HasRoutes) type = TypeExpressionParser.OrAny(type);
        if (name.ListDepth > type.ArrayDepth) type = type with { ArrayDepth = name.ListDepth, Text = "list of " + type.Text };
        // What is said of one value of a map is not said of the map.
        if (name.IsMap) type = TypeExpressionParser.AnyMap;
        // What stands at one place of a list is not said of the list.
        if (name.IsPlace) type = TypeExpressionParser.Any with { ArrayDepth = name.ListDepth };
        var description = name.IsPlace ? RichText.Empty : ExtraColumns.WithRules(row, layout);
        var sentences = DescriptionSentences.Of(name.IsMap ? RichText.Empty : description);
        var values = ListedValues.Read(name.Name, name.IsMap ? RichText.Empty : description, type, sentences.Topics, slips, form.HasMarkedValues);
        // "`BTC`: 15" is what holds for a case.
        if (form.HasRoutes && values.Count > 0 && values.All(static value => IsNumber(value.Documentation.Flat) && !IsNumber(value.Text))) values = default;
        if (values.Count == 0 && form.HasRoutes && type.ArrayDepth <= 1 && PrimitiveTypes.KindOf(type.Name) is TypeKind.Text or TypeKind.Integer)
            values = MarkedRun.Read(description, PrimitiveTypes.KindOf(type.Name) == TypeKind.Integer);
        if (valueTables is not null && valueTables.TryGetValue(name.Name, out var table)) values = WithTable(name.Name, values, table);
        var reading = ConstraintReader.Read(name.Name, sentences, type, values);
        if (!isResponse && reading.Constraints.Count > 0) 
            (reading, description) = new NotedRules(notes, report).Check(
                reading, name.Name, description, type, values, row.Cells.Select(static cell => cell.Text));
        return (new(
            new(name.Name, isRequired, type, description.Links, values.Map(static value => value.Text),
                reading.Constraints.Concat(Conditions(name.Name, type, row, layout,
                    reading.Constraints.Any(static rule => rule is RequiredWhenConstraint))).Distinct().ToEquatable())
            {
                NameLink = nameCell.Text.FirstLink is { } link && link.IndexOf('#') >= 0 ? link : null,
                HasSample = nameCell.Text.FirstLink is not null && HasSample(description),
            },
            nameCell.Span,
            layout.Cell(row, Column.Type)?.Span ?? row.Span,
            ExtraColumns.WithExample(description, row, layout),
            values,
            DeprecationReader.Read(description, sentences.Topics, name.IsDeprecated))
            {
                Place = PlaceOf(row, layout),
                HasKeys = name.IsMap,
            },
            sentences, reading);
    }
}
