using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Binding;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;

namespace ZecGen.Generator.Proofreading;

/// <summary>Compares a table with the same one in other languages: which fields it has, of which types and values, and which are required; and its error codes.</summary>
internal sealed class TranslationProofreader(Page page, List<DiagnosticInfo> findings)
{
    private const int MostShown = 20;
    private const string Consequence = "The page that code is made from counts";

    /// <param name="place">Where to tell of fields that this table lacks.</param>
    /// <param name="others">The same table in other languages.</param>
    public void Check(EquatableArray<FieldDeclaration> fields, TextSpan place, EquatableArray<TranslatedTable> others)
    {
        foreach (var table in others)
        {
            var (path, translated) = table;
            // A table that is missing altogether is one finding about the page, not one for every field.
            if (fields.Count == 0 || translated.Count == 0) continue;
            for (var i = 0; i < fields.Count; i++) Compare(fields[i], table.Find(fields[i].Name, i), path);
            var own = new TranslatedTable(page.Path, PageSurface.FieldsOf(fields));
            for (var i = 0; i < translated.Count; i++)
                if (own.Find(translated[i].Name, i) is null) Report(place, translated[i].Name, "nothing", path, TypeOf(translated[i]));
        }
    }

    /// <summary>Compares the codes of a page with those that it has in another language.</summary>
    /// <param name="place">Where to tell of codes that this page lacks.</param>
    public void Check(EquatableArray<ErrorRow> rows, TextSpan place, PageSurface other)
    {
        // A table that is missing altogether, or could not be read, is no affair of its rows.
        if (rows.Count == 0 || other.Errors.Count == 0) return;
        var statuses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var error in other.Errors) statuses[error.Code] = error.Status;
        foreach (var row in rows)
        {
            if (!statuses.TryGetValue(row.Error.Code, out var status)) Report(row.Span, row.Error.Code, StatusOf(row.Error.Status), other.Path, "nothing");
            else if (row.Error.Status != 0 && status != 0 && row.Error.Status != status) Report(row.Span, row.Error.Code, StatusOf(row.Error.Status), other.Path, StatusOf(status));
            statuses.Remove(row.Error.Code);
        }
        foreach (var error in other.Errors)
            if (statuses.ContainsKey(error.Code)) Report(place, error.Code, "nothing", other.Path, StatusOf(error.Status));
    }

    private static string StatusOf(int status) => status == 0 ? "an error code" : "an error code of the status " + status.ToString(CultureInfo.InvariantCulture);

    private void Compare(FieldDeclaration field, FieldSurface? other, string path)
    {
        if (other is null) Report(field.Span, field.Name, TypeOf(field.Surface), path, "nothing");
        else if (!IsSame(field.Type, other.Type)) Report(field.TypeSpan, field.Name, TypeOf(field.Surface), path, TypeOf(other));
        else if (field.IsRequired != other.IsRequired) Report(field.Span, field.Name, Requirement(field.IsRequired), path, Requirement(other.IsRequired));
        else CompareValues(field, other, path);
    }

    // One of the two may lead to them by a link.
    private void CompareValues(FieldDeclaration field, FieldSurface other, string path)
    {
        if (field.Values.Count == 0 || other.Values.Count == 0 || ReferenceEquals(field.Surface, other)) return;
        var (own, others) = (ValuesOf(field.Surface), ValuesOf(other));
        if (!own.SetEquals(others)) Report(field.Span, field.Name, InWords(own, others), path, InWords(others, own));
    }

    private static HashSet<string> ValuesOf(FieldSurface field) => new(field.Values.Map(static value => value.Text), StringComparer.Ordinal);

    // What only one of them has comes first, and tells most.
    private static string InWords(HashSet<string> values, HashSet<string> others)
    {
        var shown = values.OrderBy(others.Contains).ThenBy(static value => value, StringComparer.Ordinal).Take(MostShown);
        return "the values " + string.Join(", ", shown) + (values.Count > MostShown ? ", …" : "");
    }

    // Names of structures may be translated, and what is no primitive may be an enumeration in the one and a text in the other.
    private static bool IsSame(TypeExpression left, TypeExpression right) =>
        left.ArrayDepth == right.ArrayDepth
        && (PrimitiveTypes.KindOf(left.Name), PrimitiveTypes.KindOf(right.Name)) is var (a, b) && (a is null || b is null || a == b);

    private static string TypeOf(FieldSurface field) => "the type " + field.Type.Text;

    private static string Requirement(bool isRequired) => isRequired ? "it is required" : "it may be left out";

    private void Report(TextSpan span, string name, string own, string path, string other) =>
        findings.Add(page.Report(ProofreadingCatalogue.LanguagesDisagree, span, name, own, Page.TitleOf(path), other, Consequence));
}
