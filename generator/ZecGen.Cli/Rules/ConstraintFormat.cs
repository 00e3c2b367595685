using System.Text.Json;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Model;

namespace ZecGen.Cli.Rules;

/// <summary>What is known of a field's values, as a JSON object; nothing where nothing is known.</summary>
internal static class ConstraintFormat
{
    /// <param name="values">What the description lists, or the enumeration that the field means.</param>
    public static void Write(Utf8JsonWriter writer, FieldDeclaration field, EquatableArray<string> values)
    {
        if (field.Constraints.Count == 0 && values.Count == 0 && field.Deprecation is null) return;
        writer.WriteStartObject("constraints");
        foreach (var constraint in field.Constraints)
            if (constraint is not (ExclusiveConstraint or RequiredWhenConstraint)) Write(writer, constraint);
        // One of a kind is itself, several are a list.
        WriteAll<ExclusiveConstraint>(writer, field, "exclusiveWith", rule => writer.WriteStringValue(rule.Other));
        WriteAll<RequiredWhenConstraint>(writer, field, "requiredWhen", rule => WriteCondition(writer, rule));
        if (CharacterPattern.Of(field.Constraints) is { } pattern) writer.WriteString("pattern", pattern);
        if (values.Count > 0)
        {
            writer.WriteStartArray("enum");
            foreach (var value in values) writer.WriteStringValue(value);
            writer.WriteEndArray();
        }
        if (field.Deprecation is { } deprecation)
        {
            writer.WriteStartObject("deprecated");
            writer.WriteString("replacement", deprecation.Replacement);
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
    }

    private static void WriteAll<T>(Utf8JsonWriter writer, FieldDeclaration field, string name, Action<T> write)
        where T : Constraint
    {
        var rules = field.Constraints.OfType<T>().ToList();
        if (rules.Count == 0) return;
        writer.WritePropertyName(name);
        if (rules.Count > 1) writer.WriteStartArray();
        rules.ForEach(write);
        if (rules.Count > 1) writer.WriteEndArray();
    }

    private static void WriteCondition(Utf8JsonWriter writer, RequiredWhenConstraint rule)
    {
        writer.WriteStartObject();
        writer.WriteString("field", rule.Other);
        writer.WriteString("equals", rule.Value);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Constraint constraint)
    {
        switch (constraint)
        {
            case LengthConstraint length:
                Number("minLength", length.Minimum);
                Number("maxLength", length.Maximum);
                break;
            case RangeConstraint range:
                Number("min", range.Minimum);
                Number("max", range.Maximum);
                break;
            case CountConstraint count:
                Number("minItems", count.Minimum);
                Number("maxItems", count.Maximum);
                break;
            case CharactersConstraint characters:
                writer.WriteString("charset", ClassOf(characters.Allowed));
                break;
            case EdgesConstraint edges:
                if (edges.First is not null) writer.WriteString("firstChar", ClassOf(edges.First));
                if (edges.Last is not null) writer.WriteString("lastChar", ClassOf(edges.Last));
                break;
            case MultipleOfConstraint multiple:
                Number("multipleOf", multiple.Step);
                break;
            case DefaultConstraint standard:
                writer.WriteString("default", standard.Value);
                break;
            case FormatConstraint format:
                writer.WriteString("format", format.Name);
                break;
            case UniqueConstraint unique:
                writer.WriteString("uniqueBy", unique.Key);
                break;
        }

        void Number(string name, decimal? value)
        {
            if (value is { } number) writer.WriteNumber(name, number);
        }
    }

    private static string ClassOf(CharacterClass set) => (set.Upper ? "A-Z" : "") + (set.Lower ? "a-z" : "") + (set.Digits ? "0-9" : "") + set.Others;
}
