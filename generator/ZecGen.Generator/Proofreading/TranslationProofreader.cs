using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Binding;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Proofreading;

/// <summary>Compares the tables of a page with the same ones in other languages: which fields they have, of which types, values and rules, and which
/// are required; and error codes.</summary>
internal sealed class TranslationProofreader(Page page)
{
    private const int MostShown = 20;
    private const string Consequence = "The page that code is generated from takes precedence";

    public static IEnumerable<DiagnosticInfo> Check(Page page, SymbolTable symbols)
    {
        var proofreader = new TranslationProofreader(page);
        return proofreader.CheckOperation(symbols).Concat(page.Structures.SelectMany(structure => proofreader.CheckStructure(structure, symbols)));
    }

    private IEnumerable<DiagnosticInfo> CheckOperation(SymbolTable symbols)
    {
        if (page.Operation is not { } operation || symbols.TranslationsOf(page.Path) is not { Count: > 0 } others) return [];
        var requests = symbols.RequestsLike(page.Path);
        return
        [
            .. CompareRules(operation.Request, requests),
            .. CompareTables(operation.Request, operation.Span, requests),
            .. CompareTables(operation.Response, operation.Span, others.Map(static other => new TranslatedTable(other.Path, other.Response))),
            .. others.SelectMany(other => CompareErrors(operation.Errors, operation.Span, other)),
        ];
    }

    private IEnumerable<DiagnosticInfo> CheckStructure(StructureDeclaration structure, SymbolTable symbols)
    {
        var others = symbols.Declarations.TranslationsOf(page, structure.Name);
        var emitted = symbols.EmittedAs(page.Path, structure.Name);
        // What is only received has no rules.
        var rules = emitted.Count == 0 || emitted.Any(static form => (form.Use & TypeUse.Sent) != 0) ? CompareRules(structure.Fields, others) : [];
        return rules.Concat(CompareTables(structure.Fields, structure.Span, others));
    }

    private IEnumerable<DiagnosticInfo> CompareRules(EquatableArray<FieldDeclaration> fields, EquatableArray<TranslatedTable> others)
    {
        for (var i = 0; i < fields.Count && others.Count > 0; i++)
            foreach (var (own, other, path) in TranslatedRules.Of(fields[i], i, others).Conflicts)
                yield return Report(
                    fields[i].Span, fields[i].Name, ConstraintMath.InWords(own), path, ConstraintMath.InWords(other),
                    own is DefaultConstraint ? "The first is documented" : "The wider of the two applies");
    }

    /// <param name="place">Where to report fields that this table lacks.</param>
    /// <param name="others">The same table in other languages.</param>
    private IEnumerable<DiagnosticInfo> CompareTables(EquatableArray<FieldDeclaration> fields, TextSpan place, EquatableArray<TranslatedTable> others)
    {
        foreach (var table in others)
        {
            var (path, translated) = table;
            // A table that is missing altogether is one finding about the page, not one for every field.
            if (fields.Count == 0 || translated.Count == 0) continue;
            for (var i = 0; i < fields.Count; i++)
                if (Compare(fields[i], table.Find(fields[i].Name, i), path) is { } difference) yield return difference;
            var own = new TranslatedTable(page.Path, PageSignature.FieldsOf(fields));
            for (var i = 0; i < translated.Count; i++)
                if (own.Find(translated[i].Name, i) is null) yield return Report(place, translated[i].Name, "nothing", path, TypeOf(translated[i]));
        }
    }

    /// <summary>Compares the codes of a page with those that it has in another language.</summary>
    /// <param name="place">Where to report codes that this page lacks.</param>
    private IEnumerable<DiagnosticInfo> CompareErrors(EquatableArray<ErrorRow> rows, TextSpan place, PageSignature other)
    {
        // A table that is missing altogether, or could not be read, is no affair of its rows.
        if (rows.Count == 0 || other.Errors.Count == 0) yield break;
        var statuses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var error in other.Errors) statuses[error.Code] = error.Status;
        foreach (var row in rows)
        {
            if (!statuses.TryGetValue(row.Error.Code, out var status))
                yield return Report(row.Span, row.Error.Code, StatusOf(row.Error.Status), other.Path, "nothing");
            else if (row.Error.Status != 0 && status != 0 && row.Error.Status != status)
                yield return Report(row.Span, row.Error.Code, StatusOf(row.Error.Status), other.Path, StatusOf(status));
            statuses.Remove(row.Error.Code);
        }
        foreach (var error in other.Errors)
            if (statuses.ContainsKey(error.Code)) yield return Report(place, error.Code, "nothing", other.Path, StatusOf(error.Status));
    }

    private static string StatusOf(int status) =>
        status == 0 ? "an error code" : "an error code with the status " + status.ToString(CultureInfo.InvariantCulture);

    private DiagnosticInfo? Compare(FieldDeclaration field, FieldSignature? other, string path) =>
        other is null ? Report(field.Span, field.Name, TypeOf(field.Signature), path, "nothing")
        : !IsSame(field.Type, other.Type) ? Report(field.TypeSpan, field.Name, TypeOf(field.Signature), path, TypeOf(other))
        : field.IsRequired != other.IsRequired ? Report(field.Span, field.Name, Requirement(field.IsRequired), path, Requirement(other.IsRequired))
        : CompareValues(field, other, path);

    // One of the two may lead to them by a link.
    private DiagnosticInfo? CompareValues(FieldDeclaration field, FieldSignature other, string path)
    {
        if (field.Values.Count == 0 || other.Values.Count == 0 || ReferenceEquals(field.Signature, other)) return null;
        var (own, others) = (ValuesOf(field.Signature), ValuesOf(other));
        return own.SetEquals(others) ? null : Report(field.Span, field.Name, InWords(own, others), path, InWords(others, own));
    }

    private static HashSet<string> ValuesOf(FieldSignature field) => new(field.Values, StringComparer.Ordinal);

    // What only one of them has comes first, and says most.
    private static string InWords(HashSet<string> values, HashSet<string> others)
    {
        var shown = values.OrderBy(others.Contains).ThenBy(static value => value, StringComparer.Ordinal).Take(MostShown);
        return "the values " + string.Join(", ", shown) + (values.Count > MostShown ? ", …" : "");
    }

    // Names of structures may be translated, and what is no primitive may be an enumeration in the one and a text in the other.
    private static bool IsSame(TypeExpression left, TypeExpression right) =>
        left.ArrayDepth == right.ArrayDepth
        && (PrimitiveTypes.KindOf(left.Name), PrimitiveTypes.KindOf(right.Name)) is var (a, b) && (a is null || b is null || a == b);

    private static string TypeOf(FieldSignature field) => "the type " + field.Type.Text;

    private static string Requirement(bool isRequired) => isRequired ? "it is required" : "it is optional";

    private DiagnosticInfo Report(TextSpan span, string name, string own, string path, string other, string consequence = Consequence) =>
        page.Report(ProofreadingCatalogue.LanguagesDisagree, span, name, own, Page.TitleOf(path), other, consequence);
}
