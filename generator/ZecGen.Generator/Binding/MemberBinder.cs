using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Binding;

/// <summary>Fields → members of a record: names, types, and which rules fit the type.</summary>
internal sealed class MemberBinder(Page page, ServiceNames service, SymbolTable symbols)
{
    // The types that have no name, by kind: most members have one of them.
    private static readonly TypeRef[] Primitives = [.. Enum.GetValues(typeof(TypeKind)).Cast<TypeKind>().Select(static kind => new TypeRef(kind))];

    // Rows of the table by name, made when a row is sought, and the lists of structures whose elements have a key.
    private Dictionary<string, int>? rows;
    private readonly Dictionary<(string Structure, string Key), List<(string Path, string ListName, string KeyName)>> keyed = [];

    private readonly List<DiagnosticInfo> findings = [];
    private readonly ProseBinder prose = new(page.Path, service, symbols);

    /// <summary>The types that were sought and are not documented, so far.</summary>
    public IReadOnlyList<DiagnosticInfo> Findings => findings;

    /// <param name="owner">The C# name of the record.</param>
    /// <param name="others">The same table in other languages.</param>
    public EquatableArray<Member> Bind(string owner, TypeUse use, EquatableArray<FieldDeclaration> fields, EquatableArray<TranslatedTable> others)
    {
        if (fields.Count == 0) return default;
        rows = null;
        var names = MemberNames.Of(owner, fields.Map(static field => field.Name));
        var members = new Member[fields.Count];
        for (var i = 0; i < members.Length; i++) members[i] = Bind(owner, use, fields, i, names, others);
        var byName = members.ToDictionary(static member => member.WireName, StringComparer.Ordinal);
        for (var i = 0; i < members.Length; i++) members[i] = MemberRelations.Resolve(members[i], byName);
        return new(members);
    }

    /// <summary>Reports the types that nothing describes, for a page that is not the one to be emitted.</summary>
    public void CheckTypes(string owner, EquatableArray<FieldDeclaration> fields)
    {
        foreach (var field in fields) ElementOf(owner, field);
    }

    private Member Bind(string owner, TypeUse use, EquatableArray<FieldDeclaration> fields, int row, EquatableArray<string> names,
        EquatableArray<TranslatedTable> others)
    {
        var field = fields[row];
        var type = TypeOf(owner, field, use);
        var sent = (use & TypeUse.Sent) != 0;
        // A response may leave anything out, so what is received has no required members; the validator still requires them before sending.
        var required = field.IsRequired && use == TypeUse.Sent;
        var constraints = sent ? Fit(TranslatedRules.Of(field, row, others).All, type, field.Signature) : default;
        var text = type.Kind == TypeKind.Enumeration || type.Element?.Kind == TypeKind.Enumeration ? WithoutValues(field) : field.Description;
        return new(
            field.Name,
            names[row],
            type,
            required,
            MustBeSent: field.IsRequired && sent,
            prose.Bind(TranslatedRules.InWords(text, field.Constraints, constraints)),
            constraints,
            // C# does not let what must be given be obsolete.
            required ? null : ObsoleteText(field, fields, names),
            IsText(type) && SecretReader.IsSecret(field.Name, field.Description))
        {
            Documented = Unused(field, sent, required),
        };
    }

    private static UnusedFacts Unused(FieldDeclaration field, bool sent, bool required)
    {
        var (isRequired, isDeprecated, rules) = (field.IsRequired && !sent, field.Deprecation is not null && required, sent ? default : field.Constraints);
        return isRequired || isDeprecated || rules.Count > 0 ? new(isRequired, isDeprecated, rules) : UnusedFacts.None;
    }

    private static bool IsText(TypeRef type) => type.Kind == TypeKind.Text || (type is { Kind: TypeKind.List, Element: { } element } && IsText(element));

    // What is said of a value stands at the value.
    private static RichText WithoutValues(FieldDeclaration field)
    {
        if (field.Values.Count == 0) return field.Description;
        var values = new HashSet<string>(field.Values.Select(static value => value.Text), StringComparer.Ordinal);
        var longest = values.Max(static value => value.Length);
        var kept = field.Description.Lines.Where(line => !Lists(line.Text, values, longest));
        return kept.Count == 0 ? field.Description : new(kept);
    }

    // Whether a line begins with a value and goes on with what is no part of one.
    private static bool Lists(string line, HashSet<string> values, int longest)
    {
        for (var length = 1; length <= line.Length && length <= longest; length++)
            if ((length == line.Length || !(char.IsLetterOrDigit(line[length]) || line[length] is '_' or '.')) && values.Contains(line.Substring(0, length)))
                return true;
        return false;
    }

    // The C# name where the replacement is a member of the same record.
    private string? ObsoleteText(FieldDeclaration field, EquatableArray<FieldDeclaration> fields, EquatableArray<string> names)
    {
        if (field.Deprecation is not { } deprecation) return null;
        if (deprecation.Replacement is not { } replacement) return "It is deprecated.";
        if (rows is null)
        {
            rows = new(StringComparer.Ordinal);
            for (var i = 0; i < fields.Count; i++) rows[fields[i].Name] = i;
        }
        return $"It is deprecated; use {(rows.TryGetValue(replacement, out var row) ? names[row] : replacement)}.";
    }

    private TypeRef TypeOf(string owner, FieldDeclaration field, TypeUse use)
    {
        var type = ElementOf(owner, field);
        if (field.Type.ArrayDepth > 0 && type.IsNumberOrFlag && (use & TypeUse.Received) != 0) type = type with { IsOptional = true };
        for (var i = 0; i < field.Type.ArrayDepth; i++) type = new(TypeKind.List, "", type);
        return type;
    }

    private TypeRef ElementOf(string owner, FieldDeclaration field)
    {
        if (symbols.Enumeration(service, page.Path, owner, field.Signature) is { } enumeration) return new(TypeKind.Enumeration, enumeration);
        if (PrimitiveTypes.KindOf(field.Type.Name) is { } kind) return Primitives[(int)kind];
        if (symbols.Structure(service, page.Path, field.Signature) is { } structure) return new(TypeKind.Record, structure.Name);
        // What only describes a value, and none that other pages could.
        if (page.Origin.Dialect.Pages.HasRoutes && field.Type is { Link: null, Mention: null }
            && (field.ShownType ?? (TextFormats.Is(field.Type.Name) ? "String" : null)) is { } shown) return Primitives[(int)PrimitiveTypes.KindOf(shown)!];

        findings.Add(field.Type.Link is null
            ? page.Report(DiagnosticCatalogue.UnknownType, field.TypeSpan, field.Type.Text, field.Name, TypeSuggestion.For(field.Type.Name, symbols))
            : page.Report(DiagnosticCatalogue.UndefinedStructure, field.TypeSpan, field.Type.Name, field.Name));
        return Primitives[(int)TypeKind.Raw];
    }

    private EquatableArray<Constraint> Fit(EquatableArray<Constraint> constraints, TypeRef type, FieldSignature field)
    {
        if (constraints.Count == 0) return default;
        var fitting = new List<Constraint>(constraints.Count);
        foreach (var constraint in constraints)
            if (Fit(constraint, type, field) is { } fit) fitting.Add(fit);
        return fitting.ToEquatable();
    }

    private Constraint? Fit(Constraint constraint, TypeRef type, FieldSignature field) => constraint switch
    {
        LengthConstraint or CharactersConstraint or EdgesConstraint => type.Kind == TypeKind.Text ? constraint : null,
        RangeConstraint range => type.Kind switch
        {
            TypeKind.Integer => IsLong(range.Minimum) && IsLong(range.Maximum) ? range : null,
            TypeKind.Float or TypeKind.Decimal => range,
            _ => null,
        },
        CountConstraint => type.Kind == TypeKind.List ? constraint : null,
        UniqueConstraint unique => Resolve(unique, type, field),
        MultipleOfConstraint => type.Kind is TypeKind.Integer or TypeKind.Float or TypeKind.Decimal ? constraint : null,
        ExclusiveConstraint or RequiredWhenConstraint or DefaultConstraint or FormatConstraint => constraint,
        _ => null,
    };

    // The key belongs to the elements of the member's own list, or of the one list that its structure has.
    private UniqueConstraint? Resolve(UniqueConstraint unique, TypeRef type, FieldSignature member)
    {
        if (symbols.Structure(service, page.Path, member) is not { } structure) return null;
        if (type is { Kind: TypeKind.List, Element.Kind: TypeKind.Record })
            return KeyName(structure, unique.Key) is { } own ? unique with { KeyName = own } : null;
        if (type.Kind != TypeKind.Record) return null;

        if (!keyed.TryGetValue((structure.Name, unique.Key), out var lists))
            keyed[(structure.Name, unique.Key)] = lists =
                (from field in structure.Signature.Fields
                 where field.Type.ArrayDepth == 1
                 let element = symbols.Structure(service, structure.Path, field)
                 where element is not null
                 let key = KeyName(element, unique.Key)
                 where key is not null
                 select (field.Name, structure.MemberName(field.Name), key)).ToList();
        return lists.Count == 1 ? unique with { Path = lists[0].Path, ListName = lists[0].ListName, KeyName = lists[0].KeyName } : null;
    }

    private string? KeyName(EmittedStructure structure, string key) =>
        structure.Field(key) is { } field && symbols.IsText(structure, field) ? structure.MemberName(key) : null;

    private static bool IsLong(decimal? value) => value is null || (value == decimal.Truncate(value.Value) && value is >= long.MinValue and <= long.MaxValue);
}
