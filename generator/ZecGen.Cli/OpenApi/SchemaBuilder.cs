using Microsoft.OpenApi;
using ZecGen.Generator.Model;

namespace ZecGen.Cli.OpenApi;

/// <summary>Records, enumerations and members → schemas.</summary>
/// <param name="document">Where references lead.</param>
/// <param name="received">The records that responses consist of.</param>
internal sealed class SchemaBuilder(OpenApiDocument document, OpenApiSpecVersion version, ComponentNames names, HashSet<string> received)
{
    public OpenApiSchema Record(RecordType record, string? description = null)
    {
        var schema = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = description,
            Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal),
            Required = new HashSet<string>(record.Members.Where(member => member.IsRequired).Select(member => member.WireName), StringComparer.Ordinal),
            Not = SchemaRules.Forbidden(record),
        };
        // What is received may be null; what is sent is left out instead.
        foreach (var member in record.Members) schema.Properties[member.WireName] = Member(member, isNullable: received.Contains(record.Name));
        var required = record.Members.Where(member => member is { MustBeSent: true, IsRequired: false }).Select(member => member.WireName).ToList();
        if (required.Count > 0) Extensions.Add(schema, Extensions.RequiredInRequests, required);
        return schema;
    }

    public OpenApiSchema Structure(Structure structure, string page)
    {
        var schema = Record(structure.Type, CommonMark.Of([.. structure.Type.Documentation.Summary.Lines, .. structure.Type.Documentation.Remarks.Lines]));
        Extensions.Add(schema, Extensions.DocumentationPage, page);
        return schema;
    }

    public OpenApiSchema Enumeration(OpenEnumeration enumeration) => Open(
        enumeration.Values.Select(value => value.Text),
        CommonMark.Of([.. enumeration.Documentation.Lines, .. enumeration.Values.Where(value => !value.Documentation.IsBlank).Select(LineOf)]));

    /// <summary>A text of which some values are known, and any other is allowed.</summary>
    public OpenApiSchema Open(IEnumerable<string> values, string? description)
    {
        var schema = new OpenApiSchema { Type = JsonSchemaType.String, Description = description };
        // A generator that reads 3.0 makes a closed type of every enum; the extension is known to some and hurts nobody.
        if (version == OpenApiSpecVersion.OpenApi3_0) Extensions.Add(schema, Extensions.KnownValues, values);
        else schema.AnyOf = [new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. Json.Texts(values)!] },
            new OpenApiSchema { Type = JsonSchemaType.String }];
        return schema;
    }

    public OpenApiSchemaReference Reference(string name) => new(name, document);

    private static TextLine LineOf(EnumerationValue value)
    {
        var text = value.Documentation.Flat;
        return new(text.StartsWith(value.Text, StringComparison.Ordinal) ? text : $"{value.Text}: {text}", IsItem: true, default);
    }

    /// <summary>A member that is sent.</summary>
    public OpenApiSchema Member(Member member) => Member(member, isNullable: false);

    private OpenApiSchema Member(Member member, bool isNullable)
    {
        var schema = Own(Of(member.Type), isNullable);
        schema.Description = CommonMark.Of(member.Documentation);
        schema.Deprecated = member.Obsolete is not null;
        SchemaRules.Apply(schema, member);
        return schema;
    }

    // Not all readers look beside a reference, and 3.0 allows nothing there; so what is said of a member goes around it.
    private OpenApiSchema Own(IOpenApiSchema schema, bool isNullable)
    {
        if (schema is OpenApiSchema own)
        {
            if (isNullable && own.Type is not null) own.Type |= JsonSchemaType.Null;
            return own;
        }
        if (!isNullable) return new() { AllOf = [schema] };
        return version == OpenApiSpecVersion.OpenApi3_0
            ? new() { AllOf = [schema], Type = JsonSchemaType.Null }
            : new() { OneOf = [schema, new OpenApiSchema { Type = JsonSchemaType.Null }] };
    }

    private IOpenApiSchema Of(TypeRef type) => type.Kind switch
    {
        TypeKind.Text => new OpenApiSchema { Type = JsonSchemaType.String },
        TypeKind.Integer => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64" },
        TypeKind.Float => new OpenApiSchema { Type = JsonSchemaType.Number, Format = "double" },
        TypeKind.Decimal => new OpenApiSchema { Type = JsonSchemaType.Number, Format = "decimal" },
        TypeKind.Boolean => new OpenApiSchema { Type = JsonSchemaType.Boolean },
        TypeKind.Timestamp => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" },
        TypeKind.List => new OpenApiSchema { Type = JsonSchemaType.Array, Items = Of(type.Element!) },
        TypeKind.Record or TypeKind.Enumeration => Reference(names.Of(type.Name)),
        _ => new OpenApiSchema(),
    };
}
