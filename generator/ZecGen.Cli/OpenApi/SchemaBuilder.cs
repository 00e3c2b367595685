using Microsoft.OpenApi;
using ZecGen.Generator.Model;

namespace ZecGen.Cli.OpenApi;

/// <summary>Records, enumerations and members → schemas.</summary>
/// <param name="document">Where references lead.</param>
/// <param name="isOld">Whether it is OpenAPI 3.0, whose schemas have no type for null.</param>
/// <param name="names">Names of schemas.</param>
/// <param name="uses">Where types are used.</param>
internal sealed class SchemaBuilder(OpenApiDocument document, bool isOld, ComponentNames names, TypeUses uses)
{
    /// <summary>The members of a record, with what is required of those that are sent.</summary>
    public OpenApiSchema Record(RecordType record, Direction direction, string? description = null)
    {
        var schema = new OpenApiSchema { Type = JsonSchemaType.Object, Description = description, Properties = new Dictionary<string, IOpenApiSchema>() };
        foreach (var member in record.Members) schema.Properties[member.WireName] = Member(member, direction);
        if (direction == Direction.Sent)
        {
            schema.Required = record.Members.Where(member => member.IsRequired || member.MustBeSent || member.IsRequiredOfCall)
                .Select(member => member.WireName).ToHashSet();
            schema.Not = SchemaRules.Forbidden(record);
        }
        else if (isOld && uses.MayBeNull(record.Name))
        {
            schema.Type |= JsonSchemaType.Null;
        }
        return schema;
    }

    /// <summary>Adds a structure: once, or where requests and responses share it, once for each.</summary>
    public void Add(Structure structure, string page)
    {
        var name = structure.Type.Name;
        if (uses.IsSentOnly(name)) Add(names.OfSent(name), Direction.Sent);
        else Add(names.Of(name), Direction.Received);
        if (names.OfSent(name) != names.Of(name)) Add(names.OfSent(name), Direction.Sent);

        void Add(string component, Direction direction)
        {
            var prose = structure.Type.Documentation;
            var schema = Record(structure.Type, direction, CommonMark.Of([.. prose.Summary.Lines, .. prose.Remarks.Lines]));
            Extensions.Add(schema, Extensions.DocumentationPage, page);
            document.AddComponent(component, schema);
        }
    }

    public OpenApiSchema Enumeration(OpenEnumeration enumeration)
    {
        var schema = Open(
            enumeration.Values.Select(value => value.Text),
            CommonMark.Of([.. enumeration.Documentation.Lines, .. enumeration.Values.Where(value => !value.Documentation.IsBlank).Select(LineOf)]));
        if (uses.MayBeNull(enumeration.Name)) schema.Type |= JsonSchemaType.Null;
        return schema;
    }

    /// <summary>A text of which some values are known, and any other is allowed.</summary>
    /// <remarks>Generators make a closed type of every enum; the extension is known to some and hurts nobody.</remarks>
    public static OpenApiSchema Open(IEnumerable<string> values, string? description)
    {
        var schema = new OpenApiSchema { Type = JsonSchemaType.String, Description = description };
        if (values.ToList() is { Count: > 0 } known) Extensions.Add(schema, Extensions.KnownValues, known);
        return schema;
    }

    public OpenApiSchemaReference Reference(string name) => new(name, document);

    public OpenApiSchema Member(Member member, Direction direction)
    {
        var schema = direction == Direction.Sent ? Own(Of(member.Type, direction)) : Nullable(Of(member.Type, direction), member.Type.Kind);
        schema.Description = CommonMark.Of(member.Documentation);
        schema.Deprecated = member.Obsolete is not null;
        if (direction == Direction.Sent) SchemaRules.Apply(schema, member);
        if (member is { IsSecret: true, Type.Kind: TypeKind.Text }) schema.Format = "password";
        return schema;
    }

    private static TextLine LineOf(EnumerationValue value)
    {
        var text = value.Documentation.Flat;
        return new(text.StartsWith(value.Text, StringComparison.Ordinal) ? text : $"{value.Text}: {text}", IsItem: true, default);
    }

    // Not all readers look beside a reference, and 3.0 allows nothing there; so what is said of a member goes around it.
    private static OpenApiSchema Own(IOpenApiSchema schema) => schema as OpenApiSchema ?? new() { AllOf = [schema] };

    // Where a reference may be null, what it refers to says so: of anything beside the reference, generators of clients make a type of its own.
    // To them, a choice between a record and null is the record, but that takes a type for null, which 3.0 does not have.
    private OpenApiSchema Nullable(IOpenApiSchema schema, TypeKind kind)
    {
        if (kind == TypeKind.Record && !isOld) return new() { OneOf = [schema, new OpenApiSchema { Type = JsonSchemaType.Null }] };
        var own = Own(schema);
        if (own.Type is not null) own.Type |= JsonSchemaType.Null;
        return own;
    }

    private IOpenApiSchema Of(TypeRef type, Direction direction) => type.Kind switch
    {
        TypeKind.Text => new OpenApiSchema { Type = JsonSchemaType.String },
        TypeKind.Integer => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64" },
        TypeKind.Float => new OpenApiSchema { Type = JsonSchemaType.Number, Format = "double" },
        TypeKind.Decimal => new OpenApiSchema { Type = JsonSchemaType.Number, Format = "decimal" },
        TypeKind.Boolean => new OpenApiSchema { Type = JsonSchemaType.Boolean },
        TypeKind.Timestamp => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" },
        TypeKind.List => new OpenApiSchema { Type = JsonSchemaType.Array, Items = Of(type.Element!, direction) },
        TypeKind.Record => Reference(direction == Direction.Sent ? names.OfSent(type.Name) : names.Of(type.Name)),
        // A response may have null where a request may not.
        TypeKind.Enumeration when direction == Direction.Sent && uses.MayBeNull(type.Name) =>
            new OpenApiSchema { Type = JsonSchemaType.String, AllOf = [Reference(names.Of(type.Name))] },
        TypeKind.Enumeration => Reference(names.Of(type.Name)),
        _ => new OpenApiSchema(),
    };
}
