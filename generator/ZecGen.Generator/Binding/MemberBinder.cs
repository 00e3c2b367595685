using ZecGen.Generator.Collections;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing;

namespace ZecGen.Generator.Binding;

/// <summary>Fields → members of a record: names, types, and which rules fit the type.</summary>
internal sealed class MemberBinder(Page page, ServiceNames service, SymbolTable symbols, List<DiagnosticInfo> findings)
{
    private readonly Translations translations = new(page, findings);
    private readonly ProseBinder prose = new(page.Path, service, symbols);

    /// <param name="owner">The C# name of the record.</param>
    /// <param name="others">The same table in other languages.</param>
    public EquatableArray<Member> Bind(string owner, TypeUse use, EquatableArray<FieldDeclaration> fields, IReadOnlyList<(string Path, EquatableArray<FieldSurface> Fields)> others)
    {
        var names = MemberNames.Of(owner, fields.Select(field => field.Name));
        List<Member> members = [.. fields.Select((field, i) =>
        {
            var type = TypeOf(owner, field);
            var sent = use.HasFlag(TypeUse.Sent);
            // An answer may leave anything out, so what is received asks for nothing; the validator still does before sending.
            var required = field.IsRequired && use == TypeUse.Sent;
            EquatableArray<Constraint> constraints = sent ? translations.Merge(field, others).Select(constraint => Fit(constraint, type, field.Type)).OfType<Constraint>().ToEquatable() : default;
            var text = type.Kind == TypeKind.Enumeration || type.Element?.Kind == TypeKind.Enumeration ? WithoutValues(field) : field.Description;
            return new Member(
                field.Name,
                names[i],
                type,
                required,
                MustBeSent: field.IsRequired && sent,
                prose.Bind(Translations.WithRules(text, field.Constraints, constraints)),
                constraints,
                // C# does not let what must be given be obsolete.
                required ? null : ObsoleteText(field, fields, names));
        })];
        return members.Select(member => member with { Constraints = member.Constraints.Select(constraint => MemberRelations.Resolve(constraint, member, members)).OfType<Constraint>().ToEquatable() }).ToEquatable();
    }

    // What is said of a value stands at the value.
    private static RichText WithoutValues(FieldDeclaration field)
    {
        if (field.Values.Count == 0) return field.Description;
        var kept = field.Description.Lines.Where(line => !field.Values.Any(value => Lists(line.Text, value.Text))).ToEquatable();
        return kept.Count == 0 ? field.Description : new(kept);
    }

    private static bool Lists(string line, string value) =>
        line.StartsWith(value, StringComparison.Ordinal) && (line.Length == value.Length || !(char.IsLetterOrDigit(line[value.Length]) || line[value.Length] is '_' or '.'));

    // The C# name where the replacement is a member of the same record.
    private static string? ObsoleteText(FieldDeclaration field, EquatableArray<FieldDeclaration> fields, IReadOnlyList<string> names)
    {
        if (field.Deprecation is not { } deprecation) return null;
        if (deprecation.Replacement is not { } replacement) return "It is deprecated.";
        for (var i = 0; i < fields.Count; i++)
            if (fields[i].Name == replacement) return $"It is deprecated; use {names[i]}.";
        return $"It is deprecated; use {replacement}.";
    }

    private TypeRef TypeOf(string owner, FieldDeclaration field)
    {
        var type = ElementOf(owner, field);
        for (var i = 0; i < field.Type.ArrayDepth; i++) type = new(TypeKind.List, "", type);
        return type;
    }

    private TypeRef ElementOf(string owner, FieldDeclaration field)
    {
        if (symbols.Enumeration(service, page.Path, owner, field.Surface) is { } enumeration) return new(TypeKind.Enumeration, enumeration);
        if (PrimitiveTypes.KindOf(field.Type.Name) is { } kind) return new(kind);
        if (symbols.Structure(service, page.Path, field.Type) is { } structure) return new(TypeKind.Record, structure.Name);

        findings.Add(field.Type.Link is null
            ? page.Report(DiagnosticCatalogue.UnknownType, field.TypeSpan, field.Type.Text, field.Name, Suggestion.For(field.Type.Name, symbols))
            : page.Report(DiagnosticCatalogue.UndefinedStructure, field.TypeSpan, field.Type.Name, field.Name));
        return new(TypeKind.Raw);
    }

    private Constraint? Fit(Constraint constraint, TypeRef type, TypeExpression expression) => constraint switch
    {
        LengthConstraint or CharactersConstraint or EdgesConstraint => type.Kind == TypeKind.Text ? constraint : null,
        RangeConstraint range => type.Kind switch
        {
            TypeKind.Integer => IsLong(range.Minimum) && IsLong(range.Maximum) ? range : null,
            TypeKind.Float or TypeKind.Decimal => range,
            _ => null,
        },
        CountConstraint => type.Kind == TypeKind.List ? constraint : null,
        UniqueConstraint unique => Resolve(unique, type, expression),
        MultipleOfConstraint => type.Kind is TypeKind.Integer or TypeKind.Float or TypeKind.Decimal ? constraint : null,
        ExclusiveConstraint or RequiredWhenConstraint or DefaultConstraint or FormatConstraint => constraint,
        _ => null,
    };

    // The key belongs to the elements of the member's own list, or of the one list that its structure has.
    private UniqueConstraint? Resolve(UniqueConstraint unique, TypeRef type, TypeExpression expression)
    {
        if (symbols.Structure(service, page.Path, expression) is not { } structure) return null;
        if (type is { Kind: TypeKind.List, Element.Kind: TypeKind.Record })
            return KeyName(structure, unique.Key) is { } own ? unique with { KeyName = own } : null;
        if (type.Kind != TypeKind.Record) return null;

        var lists =
            (from field in structure.Surface.Fields
             where field.Type.ArrayDepth == 1
             let element = symbols.Structure(service, structure.Path, field.Type)
             where element is not null
             let key = KeyName(element, unique.Key)
             where key is not null
             select unique with { Path = field.Name, ListName = MemberNames.Of(structure, field.Name), KeyName = key }).ToList();
        return lists.Count == 1 ? lists[0] : null;
    }

    private static string? KeyName(EmittedStructure structure, string key) =>
        structure.Surface.Fields.Any(field => field.Name == key && field.Type is { ArrayDepth: 0, Name: "String" }) ? MemberNames.Of(structure, key) : null;

    private static bool IsLong(decimal? value) => value is null || (value == decimal.Truncate(value.Value) && value is >= long.MinValue and <= long.MaxValue);
}
