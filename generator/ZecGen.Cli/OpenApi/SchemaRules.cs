using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using ZecGen.Cli.Rules;
using ZecGen.Generator.Model;

namespace ZecGen.Cli.OpenApi;

/// <summary>Rules → keywords of JSON Schema.</summary>
internal static class SchemaRules
{
    public static void Apply(OpenApiSchema schema, Member member)
    {
        schema.Pattern = CharacterPattern.Of(member.Constraints);
        foreach (var constraint in member.Constraints) Apply(schema, constraint, member);
    }

    /// <summary>What members rule out of each other, as the combinations that an object must not have; null where there are none.</summary>
    public static IOpenApiSchema? Forbidden(RecordType record)
    {
        var combinations = new List<IOpenApiSchema>();
        foreach (var member in record.Members)
            foreach (var constraint in member.Constraints)
                switch (constraint)
                {
                    case ExclusiveConstraint exclusive when Has(exclusive.Other) && !record.HasSaid(member, exclusive):
                        combinations.Add(new OpenApiSchema { Required = Names(member.WireName, exclusive.Other) });
                        break;
                    case RequiredWhenConstraint required when Has(required.Other):
                        combinations.Add(new OpenApiSchema
                        {
                            Required = Names(required.Other),
                            Properties = new Dictionary<string, IOpenApiSchema> { [required.Other] = new OpenApiSchema { Enum = [ValueOf(required, record)] } },
                            Not = new OpenApiSchema { Required = Names(member.WireName) },
                        });
                        break;
                }
        return combinations.Count switch { 0 => null, 1 => combinations[0], _ => new OpenApiSchema { AnyOf = combinations } };

        // What is no part of the object may be another part of the request.
        bool Has(string name) => record.Members.Any(member => member.WireName == name);
    }

    private static JsonNode ValueOf(RequiredWhenConstraint rule, RecordType record) =>
        Json.Default(rule.Value, record.Members.First(member => member.WireName == rule.Other).Type) ?? Json.Text(rule.Value);

    private static void Apply(OpenApiSchema schema, Constraint constraint, Member member)
    {
        switch (constraint)
        {
            case LengthConstraint length:
                (schema.MinLength, schema.MaxLength) = (length.Minimum, length.Maximum);
                break;
            case RangeConstraint range:
                (schema.Minimum, schema.Maximum) = (Number(range.Minimum), Number(range.Maximum));
                break;
            case CountConstraint count:
                (schema.MinItems, schema.MaxItems) = (count.Minimum, count.Maximum);
                break;
            case MultipleOfConstraint multiple:
                schema.MultipleOf = multiple.Step;
                break;
            case DefaultConstraint standard:
                schema.Default = Json.Default(standard.Value, member.Type);
                break;
            case FormatConstraint format:
                schema.Format = format.Name;
                break;
            case UniqueConstraint unique:
                Extensions.Add(schema, Extensions.UniqueBy, Json.Text(unique.Path.Length == 0 ? unique.Key : $"{unique.Path}.{unique.Key}"));
                break;
        }
    }

    private static string? Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static HashSet<string> Names(params string[] names) => new(names, StringComparer.Ordinal);
}
