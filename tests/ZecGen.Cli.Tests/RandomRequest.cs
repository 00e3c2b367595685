using System.Text.Json.Nodes;

namespace ZecGen.Cli.Tests;

/// <summary>Requests at random, of the members that a schema describes: most values are within its limits, and some are just beyond.</summary>
internal sealed class RandomRequest(JsonNode schemas, Random random)
{
    private const string Usual = "abcXYZ0189";
    private const string Odd = "-_. /中\n";

    public JsonNode Of(JsonNode schema)
    {
        if ((string?)schema["$ref"] is { } reference) return Of(schemas[reference.Split('/')[^1]]!);
        if (schema["allOf"] is JsonArray all) return Of(all.Single()!);
        return (string?)(schema["type"] is JsonArray types ? types[0] : schema["type"]) switch
        {
            "object" => Object(schema),
            "array" => new JsonArray([.. Enumerable.Range(0, (int)Within(schema, "minItems", "maxItems", 2)).Select(_ => Of(schema["items"]!))]),
            "string" => Text(schema),
            "integer" => Within(schema, "minimum", "maximum", 50),
            "number" => Number(schema),
            "boolean" => random.Next(2) == 0,
            _ => "anything",
        };
    }

    private bool IsRare => random.Next(12) == 0;

    private JsonObject Object(JsonNode schema)
    {
        var required = (schema["required"]?.AsArray() ?? []).Select(static name => (string)name!).ToHashSet();
        var value = new JsonObject();
        foreach (var (name, member) in schema["properties"]?.AsObject() ?? [])
            if (required.Contains(name) ? !IsRare : random.Next(3) > 0) value[name] = Of(member!);
        return value;
    }

    private JsonNode Text(JsonNode schema)
    {
        if ((string?)schema["format"] == "date-time") return "2026-01-02T03:04:05Z";
        if (schema["x-extensible-enum"] is JsonArray known && !IsRare) return known[random.Next(known.Count)]!.DeepClone();
        var characters = Enumerable.Range(0, (int)Within(schema, "minLength", "maxLength", 8)).Select(_ => One(Usual)).ToArray();
        if (IsRare && characters.Length > 0) characters[random.Next(characters.Length)] = One(Odd);
        return new string(characters);

        char One(string set) => set[random.Next(set.Length)];
    }

    private JsonNode Number(JsonNode schema)
    {
        var step = (decimal?)schema["multipleOf"] ?? 0.5m;
        return (Within(schema, "minimum", "maximum", 50) * step) + (IsRare ? step / 2 : 0);
    }

    // As often at a limit as between both.
    private long Within(JsonNode schema, string least, string most, long usual)
    {
        var (minimum, maximum) = ((long?)(decimal?)schema[least], (long?)(decimal?)schema[most]);
        var (from, to) = (minimum ?? Math.Min(0, maximum ?? 0), maximum ?? ((minimum ?? 0) + usual));
        if (IsRare) return random.Next(2) == 0 ? Math.Max(from - 1, least == "minimum" ? long.MinValue : 0) : to + 1;
        return random.Next(4) switch { 0 => from, 1 when to - from < 200 => to, _ => from + random.NextInt64(Math.Min(to - from, usual) + 1) };
    }
}
