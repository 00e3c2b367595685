using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ZecGen;

/// <summary>A JSON object → parameters: <c>{"Rules":[{"Port":80}]}</c> is <c>Rules.0.Port=80</c>. What is null or empty is no parameter.</summary>
internal static class FlattenedJson
{
    /// <param name="json">An object, well-formed.</param>
    /// <param name="lists">How the elements of lists are named.</param>
    public static List<KeyValuePair<string, string>> Of(ReadOnlySpan<byte> json, ListForm lists)
    {
        var parameters = new List<KeyValuePair<string, string>>();
        var reader = new Utf8JsonReader(json);
        if (reader.Read()) Add(ref reader, "", lists, parameters);
        return parameters;
    }

    /// <summary>Adds a value, and moves to its end.</summary>
    /// <param name="reader">On the value.</param>
    /// <param name="name">What it is called; empty for the whole.</param>
    /// <param name="lists">How the elements of lists are named.</param>
    /// <param name="parameters">Takes the parameters.</param>
    public static void Add(ref Utf8JsonReader reader, string name, ListForm lists, List<KeyValuePair<string, string>> parameters)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var member = reader.GetString()!;
                    reader.Read();
                    Add(ref reader, name.Length == 0 ? member : lists == ListForm.Brackets ? $"{name}[{member}]" : name + "." + member, lists, parameters);
                }
                break;
            case JsonTokenType.StartArray when lists == ListForm.Comma:
                AddJoined(ref reader, name, parameters);
                break;
            case JsonTokenType.StartArray:
                for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray;)
                    if (reader.TokenType != JsonTokenType.Null) Add(ref reader, ElementOf(name, index++, lists), lists, parameters);
                break;
            default:
                if (TextOf(ref reader) is { } text) parameters.Add(new(name, text));
                break;
        }
    }

    /// <returns>The text of a value; null of null, of an object and of a list.</returns>
    public static string? TextOf(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False => Encoding.UTF8.GetString(reader.ValueSpan.ToArray()),
        _ => null,
    };

    private static string ElementOf(string name, int index, ListForm lists) => lists switch
    {
        ListForm.Repeated => name,
        ListForm.Brackets => name + "[]",
        _ => name + "." + (lists == ListForm.FromOne ? index + 1 : index).ToString(CultureInfo.InvariantCulture),
    };

    // Elements with a comma or members of their own have no form here.
    private static void AddJoined(ref Utf8JsonReader reader, string name, List<KeyValuePair<string, string>> parameters)
    {
        var elements = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (TextOf(ref reader) is { } text)
                elements.Add(text.IndexOf(',') < 0 ? text : throw new ArgumentException($"An element of '{name}' has a comma, which ends it.", name));
            else if (reader.TokenType != JsonTokenType.Null) throw new ArgumentException($"'{name}' must be a list of simple values.", name);
        }
        if (elements.Count > 0) parameters.Add(new(name, string.Join(",", elements)));
    }
}
