using System.Globalization;
using System.Text.Json;

namespace ZecGen.Runtime.Tests;

/// <summary>What a response means, by System.Text.Json and the rules for values.</summary>
/// <param name="readsAll">Whether of several members with one name all must be readable, and not only the last.</param>
internal sealed class JsonReference(bool readsAll)
{
    /// <returns>Null when it is refused.</returns>
    public Everything? Read(byte[] json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            using var document = JsonDocument.ParseValue(ref reader);
            return reader.Read() ? null : Record(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <returns>Why it is no JSON; null when it is.</returns>
    public static JsonException? Refusal(byte[] json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            while (reader.Read())
            {
            }
            return null;
        }
        catch (JsonException exception)
        {
            return exception;
        }
    }

    private Everything? Record(JsonElement json) => IsNothing(json) ? null : new()
    {
        Text = Member(json, "text", Text),
        Count = Member(json, "count", Integer),
        Share = Member(json, "share_of", Double),
        Price = Member(json, "price", Decimal),
        IsOpen = Member(json, "isOpen", Boolean),
        Since = Member<Timestamp?>(json, "since", static value => new(Text(value))),
        Raw = Member(json, "raw", RawJson.From),
        Colour = Member<Colour?>(json, "colour", static value => new(Text(value))),
        Inner = Member(json, "inner", Record),
        Records = Member(json, "records", value => List(value, item => Record(item)!)),
        Texts = Member(json, "texts", static value => List(value, Text)),
        Counts = Member(json, "counts", static value => List(value, Integer)),
        Colours = Member(json, "colours", static value => List(value, static item => new Colour(Text(item)))),
        Lists = Member(json, "lists", value => List(value, list => List(list, item => IsNothing(item) ? null! : new Pair { Key = Member(item, "key", Text) }))),
    };

    private T? Member<T>(JsonElement json, string name, Func<JsonElement, T> read)
    {
        var members = json.EnumerateObject().ToList();
        var values = members.Where(member => member.NameEquals(name)).Select(static member => member.Value).ToList();
        // Where none has the name itself, the last one counts that has it in another case.
        if (values.Count == 0) values = members.Where(member => IsOtherCase(member, name)).Select(static member => member.Value).TakeLast(1).ToList();
        var value = default(T);
        foreach (var element in readsAll ? values : values.Skip(values.Count - 1))
            value = element.ValueKind == JsonValueKind.Null ? default : read(element);
        return value;
    }

    private static bool IsOtherCase(JsonProperty member, string name)
    {
        try
        {
            return string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase);
        }
        catch (InvalidOperationException)
        {
            // Half a character.
            return false;
        }
    }

    private static string Text(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString()!,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => json.GetRawText(),
        _ => throw new FormatException(),
    };

    private static bool? Boolean(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString() switch { "" => null, "true" => true, "false" => false, _ => throw new FormatException() },
        _ => json.GetBoolean(),
    };

    private static long? Integer(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Number && json.TryGetInt64(out var whole)) return whole;
        return Decimal(json) is not { } value ? null
            : value == decimal.Truncate(value) && value is >= long.MinValue and <= long.MaxValue ? (long)value : throw new FormatException();
    }

    private static decimal? Decimal(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.String) return json.GetDecimal();
        if (json.GetString()!.Length == 0) return null;
        return decimal.TryParse(json.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException();
    }

    private static double? Double(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.String && json.GetString()!.Length == 0) return null;
        var number = json.ValueKind == JsonValueKind.String
            ? double.Parse(json.GetString()!, NumberStyles.Float, CultureInfo.InvariantCulture)
            : json.GetDouble();
        return double.IsInfinity(number) || double.IsNaN(number) ? throw new FormatException() : number;
    }

    private static ValueList<T> List<T>(JsonElement json, Func<JsonElement, T> item) => IsNothing(json)
        ? default
        : json.EnumerateArray().Select(element => element.ValueKind == JsonValueKind.Null ? default! : item(element)).ToArray();

    private static bool IsNothing(JsonElement json) => json.ValueKind == JsonValueKind.String && json.GetString()!.Length == 0;
}
