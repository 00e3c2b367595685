using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Binding;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Dialects;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Examples;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Proofreading;

/// <summary>Compares a value of an example with the fields that describe it, and what it holds with the structures.</summary>
/// <param name="form">How the pages are written.</param>
internal sealed class ValueProofreader(DeclarationIndex declarations, ExampleReport report, PageForm form)
{
    private const int MostMisspelt = 100;
    private const int MostShown = 50;
    private const int FewTokens = 64;

    // The members that responses show of each structure, and where one is shown first.
    private readonly Dictionary<(string Path, string Name), (StructureSignature Structure, TextSpan Place, HashSet<string> Members)> shown = [];

    private readonly HashSet<string> unknown = new(StringComparer.Ordinal);

    // Names and values are looked up as often as examples have members.
    private readonly Dictionary<(string Path, string Owner), FieldLookup> lookups = [];
    private readonly Dictionary<FieldSignature, HashSet<string>> listed = new(ReferenceComparer<FieldSignature>.Instance);

    /// <param name="path">The page that declares the fields.</param>
    /// <param name="owner">What has the fields, for messages.</param>
    /// <param name="isSent">Whether the value is part of a request, so that its rules hold.</param>
    /// <param name="seen">Takes the names of the members, where somebody wants to know them.</param>
    public void CheckObject(JsonNode node, EquatableArray<FieldSignature> fields, string path, string owner, bool isSent, HashSet<string>? seen = null)
    {
        if (!lookups.TryGetValue((path, owner), out var names)) lookups[(path, owner)] = names = new(fields);
        if (isSent)
        {
            CheckRequired(node, fields, names);
            CheckRelations(node, fields);
        }
        CheckRepeated(node);
        foreach (var member in node.Members)
        {
            if (names.Find(member.Name) is { } field)
            {
                seen?.Add(field.Name);
                CheckValue(member.Value, field, field.Type.ArrayDepth, path, isSent);
                if (isSent && !IsPlaceholder(member.Value)) CheckRules(member.Value, field);
            }
            else
            {
                var name = member.Name.ToString();
                seen?.Add(name);
                if (names.FindInAnyCase(name) is { } other) report.AddOnce(ProofreadingCatalogue.OtherCase, member.NameSpan, name, owner, other.Name);
                else
                {
                    unknown.Add(name);
                    report.AddOnce(ProofreadingCatalogue.UnknownMember, member.NameSpan, name, owner,
                        Suggestion.Among(fields.Select(candidate => candidate.Name), name));
                }
            }
        }
    }

    /// <summary>Reports the fields of structures that the responses of the page never show, though they show the structure.</summary>
    public void CheckUnseen()
    {
        foreach (var (structure, place, members) in shown.Values)
            foreach (var field in structure.Fields)
                if (!members.Contains(field.Name) && !IsMisspelt(field.Name))
                    report.Add(ProofreadingCatalogue.UnseenField, place, field.Name, structure.Name, Suggestion.Among(members, field.Name));
    }

    private void CheckRequired(JsonNode node, EquatableArray<FieldSignature> fields, FieldLookup names)
    {
        HashSet<string>? given = null;
        List<string> misspelt = [];
        foreach (var field in fields)
        {
            if (!field.IsRequired) continue;
            if (given is null)
            {
                given = new(StringComparer.OrdinalIgnoreCase);
                foreach (var member in node.Members) given.Add(member.Name.ToString());
                misspelt = [.. given.Where(name => names.FindInAnyCase(name) is null).Take(MostMisspelt)];
            }
            if (!given.Contains(field.Name) && !misspelt.Exists(name => Suggestion.IsNear(name, field.Name))) ReportMissing(node, field, "");
            else if (node[field.Name] is { Kind: JsonKind.Null } nothing)
                report.AddOnce(ProofreadingCatalogue.RequiredMissing, nothing.Span, "has null for", field.Name, "", "give it a value");
        }
    }

    private void ReportMissing(JsonNode node, FieldSignature field, string when) =>
        report.AddOnce(ProofreadingCatalogue.RequiredMissing, new(node.Span.Start, 1), "lacks", field.Name, when, "add it");

    // Rules that speak of two members.
    private void CheckRelations(JsonNode node, EquatableArray<FieldSignature> fields)
    {
        foreach (var field in fields)
            foreach (var rule in field.Constraints)
            {
                if (rule is ExclusiveConstraint exclusive && IsGiven(node, field.Name) && IsGiven(node, exclusive.Other))
                {
                    // Either of the two may say so.
                    var (first, second) = string.CompareOrdinal(field.Name, exclusive.Other) < 0
                        ? (field.Name, exclusive.Other)
                        : (exclusive.Other, field.Name);
                    if (report.IsNew(ProofreadingCatalogue.BrokenRule, first + "\n" + second)) ReportBroken(node[field.Name]!.Value, field, rule);
                }
                else if (rule is RequiredWhenConstraint required && !IsGiven(node, field.Name) && node[required.Other] is { Kind: not JsonKind.Null } condition
                    && condition.Text.SequenceEqual(required.Value.AsSpan()))
                    ReportMissing(node, field, $" when '{required.Other}' is {required.Value}");
            }
    }

    private static bool IsGiven(JsonNode node, string name) => node[name] is { Kind: not JsonKind.Null };

    // Parsers differ in which of the two they take.
    private void CheckRepeated(JsonNode node)
    {
        // Few members are compared in less time than a set takes to fill.
        var names = node.Tape[node.Place].Size > FewTokens ? new HashSet<string>(StringComparer.Ordinal) : null;
        foreach (var member in node.Members)
            if (names is null ? StandsBefore(node, member) : !names.Add(member.Name.ToString()))
                report.Add(ProofreadingCatalogue.RepeatedMember, member.NameSpan, member.Name.ToString());
    }

    private static bool StandsBefore(JsonNode node, JsonMember member)
    {
        foreach (var other in node.Members)
            if (other.Place >= member.Place) return false;
            else if (other.Name.SequenceEqual(member.Name)) return true;
        return false;
    }

    /// <summary>Whether an example has an unknown member that this name was probably meant by.</summary>
    public bool IsMisspelt(string name) => unknown.Take(MostMisspelt).Any(other => Suggestion.IsNear(other, name));

    private HashSet<string> MembersShown(JsonNode node, Declared<StructureSignature> structure)
    {
        var key = (structure.Path, structure.Name);
        if (!shown.TryGetValue(key, out var known))
            shown[key] = known = (structure.Declaration, new(node.Span.Start, 1), new(StringComparer.OrdinalIgnoreCase));
        return known.Members;
    }

    private void CheckValue(JsonNode node, FieldSignature field, int depth, string path, bool isSent)
    {
        if (node.Kind == JsonKind.Null || IsPlaceholder(node)) return;
        if (depth > 0)
        {
            // In a query, one element may stand alone, and several between commas.
            if (form.HasRoutes && node.Kind == JsonKind.Word)
            {
                if (node.Text.IndexOf(',') < 0) CheckValue(node, field, depth - 1, path, isSent);
                return;
            }
            if (node.Kind != JsonKind.Array) ReportType(node, field);
            foreach (var item in node.Items) CheckValue(item, field, depth - 1, path, isSent);
            return;
        }

        if (PrimitiveTypes.KindOf(field.Type.Name) is { } kind) CheckPrimitive(node, field, kind, path);
        else if (declarations.Structure(path, field) is { } structure)
        {
            if (node.Kind != JsonKind.Object) ReportType(node, field);
            foreach (var item in node.Items) CheckStructure(item, structure, isSent);
            CheckStructure(node, structure, isSent);
        }
        else CheckListed(node, field, path);
    }

    private void CheckStructure(JsonNode node, Declared<StructureSignature> structure, bool isSent)
    {
        if (node.Kind != JsonKind.Object) return;
        CheckObject(node, structure.Declaration.Fields, structure.Path, structure.Name, isSent, isSent ? null : MembersShown(node, structure));
    }

    private void CheckRules(JsonNode node, FieldSignature field)
    {
        foreach (var rule in field.Constraints)
            if (ConstraintCheck.IsBroken(rule, node)) ReportBroken(node, field, rule);
    }

    private void ReportBroken(JsonNode node, FieldSignature field, Constraint rule)
    {
        var value = node.Kind switch { JsonKind.Array => "a list", JsonKind.Object => "an object", _ => $"'{node.Text.ToString()}'" };
        report.Add(ProofreadingCatalogue.BrokenRule, node.Span, value, field.Name, ConstraintMath.InWords(rule));
    }

    private void CheckPrimitive(JsonNode node, FieldSignature field, TypeKind kind, string path)
    {
        var fits = node.Kind == JsonKind.Word ? FitsWord(node.Text.ToString(), kind) : kind switch
        {
            TypeKind.Text or TypeKind.Timestamp => node.Kind == JsonKind.Text,
            TypeKind.Integer => node.Kind == JsonKind.Number && node.Text.IndexOfAny('.', 'e', 'E') < 0,
            TypeKind.Float or TypeKind.Decimal => node.Kind == JsonKind.Number
                || (form.HasTextNumbers && node.Kind == JsonKind.Text && FitsWord(node.Text.ToString(), kind)),
            TypeKind.Boolean => node.Kind == JsonKind.Truth,
            _ => true,
        };
        if (!fits) ReportType(node, field);
        else if (node.Kind == JsonKind.Number && !IsInRange(node.Text.ToString(), kind))
            report.Add(ProofreadingCatalogue.NumberOutOfRange, node.Span, node.Text.ToString(), field.Name, field.Type.Text);
        else if ((kind == TypeKind.Timestamp || HasTimes(node, field)) && !IsTime(node.Text))
            report.Add(ProofreadingCatalogue.MalformedTime, node.Span, node.Text.ToString(), field.Name);
        else if (kind is TypeKind.Text or TypeKind.Integer) CheckListed(node, field, path);
    }

    // Of a query, where everything is a text.
    private static bool FitsWord(string text, TypeKind kind) => kind switch
    {
        TypeKind.Integer => text.Length == 0 || long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        TypeKind.Float or TypeKind.Decimal => text.Length == 0 || decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        TypeKind.Boolean => text is "" or "true" or "false",
        _ => true,
    };

    // What the client reads a number into; platforms differ in whether a number that is too large becomes infinite.
    private static bool IsInRange(string number, TypeKind kind) => kind switch
    {
        TypeKind.Integer => long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        TypeKind.Float => double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && !double.IsInfinity(value),
        TypeKind.Decimal => decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        _ => true,
    };

    private void CheckListed(JsonNode node, FieldSignature field, string path)
    {
        if (node.Kind is not (JsonKind.Text or JsonKind.Number or JsonKind.Word) || node.Text.Length == 0) return;
        var values = declarations.Enumeration(path, field)?.Declaration.Values ?? field.Values;
        if (values.Count > 0 && !ListedBy(field, values).Contains(node.Text.ToString()))
            report.Add(ProofreadingCatalogue.UnlistedValue, node.Span, node.Text.ToString(), field.Name,
                string.Join(", ", values.Take(MostShown)) + (values.Count > MostShown ? ", …" : ""));
    }

    private HashSet<string> ListedBy(FieldSignature field, EquatableArray<string> values)
    {
        if (!listed.TryGetValue(field, out var known)) listed[field] = known = new(values, StringComparer.Ordinal);
        return known;
    }

    private void ReportType(JsonNode node, FieldSignature field)
    {
        var found = node.Kind switch
        {
            JsonKind.Object => "an object",
            JsonKind.Array => "a list",
            JsonKind.Text or JsonKind.Word => $"the string '{node.Text.ToString()}'",
            JsonKind.Number => $"the number {node.Text.ToString()}",
            _ => node.Text.ToString(),
        };
        report.AddOnce(ProofreadingCatalogue.WrongType, node.Span, found, field.Name, field.Type.Text);
    }

    // "<instance id>" stands for a value.
    private static bool IsPlaceholder(JsonNode node) => node is { Kind: JsonKind.Text or JsonKind.Word } && node.Text.IndexOf('<') >= 0;

    // A text field whose description gives the format of a time, and whose example looks like one.
    private static bool HasTimes(JsonNode node, FieldSignature field) =>
        node.Text.Length > 10 && node.Text[4] == '-' && node.Text[10] == 'T'
            && field.Constraints.Any(static rule => rule is FormatConstraint { Name: "date-time" });

    private static bool IsTime(ReadOnlySpan<char> text) =>
        text.Length == 0 || (text.Length >= 10 && text[4] == '-'
        && DateTimeOffset.TryParse(text.ToString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _));
}
