using System.Globalization;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Model;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

/// <summary>Rules that speak of another field of the same table: they hold only where it is there, can be left out, and can have the value that is
/// named.</summary>
internal static class FieldRelations
{
    // Each name that is unknown is held against all; no table for people has more.
    private const int MostForSlips = 500;

    /// <summary>Takes out the rules that cannot be checked, and reports them.</summary>
    /// <param name="places">Where the description of each field stands.</param>
    public static void Resolve(List<FieldDeclaration> fields, IReadOnlyList<Microsoft.CodeAnalysis.Text.TextSpan> places, PageReport report)
    {
        Dictionary<string, FieldDeclaration>? byName = null;
        for (var i = 0; i < fields.Count; i++)
        {
            var field = fields[i];
            if (!field.Constraints.Any(static rule => rule is ExclusiveConstraint or RequiredWhenConstraint)) continue;
            byName ??= ByName(fields);
            var kept = field.Constraints.Select(rule => Resolve(rule, field, byName, places[i], report)).OfType<Constraint>().ToEquatable();
            if (kept != field.Constraints) fields[i] = field with { Signature = field.Signature with { Constraints = kept } };
        }
    }

    private static Constraint? Resolve(
        Constraint rule, FieldDeclaration field, Dictionary<string, FieldDeclaration> fields, Microsoft.CodeAnalysis.Text.TextSpan place, PageReport report)
    {
        switch (rule)
        {
            case ExclusiveConstraint exclusive:
                if (!fields.TryGetValue(exclusive.Other, out var other))
                {
                    report.Add(ProofreadingCatalogue.UnknownOtherField, place, field.Name, exclusive.Other);
                    return null;
                }
                if (!other.IsRequired && !field.IsRequired) return rule;
                var required = (field.IsRequired, other.IsRequired) switch { (true, true) => "both are", (true, false) => $"'{field.Name}' is",
                    _ => $"'{exclusive.Other}' is" };
                report.Add(ProofreadingCatalogue.ExclusionOfRequired, place, field.Name, exclusive.Other, required);
                return null;
            case RequiredWhenConstraint demand:
                if (!fields.ContainsKey(demand.Other) && IsSlip(demand.Other, fields))
                {
                    report.Add(ProofreadingCatalogue.UnknownOtherField, place, field.Name, demand.Other);
                    return null;
                }
                var isKnown = fields.TryGetValue(demand.Other, out var condition);
                if (isKnown && condition.Values.Count > 0 && !condition.Values.Any(value => value.Text == demand.Value))
                    report.Add(ProofreadingCatalogue.UnlistedCondition, place, field.Name, demand.Value, demand.Other,
                        string.Join(", ", condition.Values.Map(static value => value.Text)));
                if (isKnown && ValueOf(demand.Value, condition.Type) is { } written) return demand with { Value = written };
                report.Add(DiagnosticCatalogue.UnreadSentence, place, $"{field.Name} is required when {demand.Other} is {demand.Value}", field.Name);
                return null;
            default:
                return rule;
        }
    }

    private static bool IsSlip(string name, Dictionary<string, FieldDeclaration> fields) =>
        fields.Count <= MostForSlips && fields.Keys.Any(known => Spelling.IsSlipOf(name.ToLowerInvariant(), known.ToLowerInvariant()));

    private static Dictionary<string, FieldDeclaration> ByName(List<FieldDeclaration> fields)
    {
        var named = new Dictionary<string, FieldDeclaration>(fields.Count, StringComparer.Ordinal);
        foreach (var field in fields)
            if (!named.ContainsKey(field.Name)) named[field.Name] = field;
        return named;
    }

    // The value as the other field's type writes it; null where it can have no such value.
    private static string? ValueOf(string value, TypeExpression type) => type.ArrayDepth > 0 ? null : PrimitiveTypes.KindOf(type.Name) switch
    {
        TypeKind.Text => value,
        TypeKind.Boolean => value.ToLowerInvariant() is var truth and ("true" or "false") ? truth : null,
        TypeKind.Integer => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer)
            ? integer.ToString(CultureInfo.InvariantCulture)
            : null,
        TypeKind.Float or TypeKind.Decimal =>
            decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                ? number.ToString(CultureInfo.InvariantCulture)
                : null,
        _ => null,
    };
}
