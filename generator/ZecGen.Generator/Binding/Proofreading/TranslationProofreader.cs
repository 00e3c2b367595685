using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Parsing;

namespace ZecGen.Generator.Binding.Proofreading;

/// <summary>Compares a table with the same one in other languages: which fields it has, of which types, and which are required.</summary>
internal sealed class TranslationProofreader(Page page, List<DiagnosticInfo> findings)
{
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

    private void Compare(FieldDeclaration field, FieldSurface? other, string path)
    {
        if (other is null) Report(field.Span, field.Name, TypeOf(field.Surface), path, "nothing");
        else if (!IsSame(field.Type, other.Type)) Report(field.TypeSpan, field.Name, TypeOf(field.Surface), path, TypeOf(other));
        else if (field.IsRequired != other.IsRequired) Report(field.Span, field.Name, Requirement(field.IsRequired), path, Requirement(other.IsRequired));
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
