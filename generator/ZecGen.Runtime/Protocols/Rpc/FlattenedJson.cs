using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ZecGen;

/// <summary>A JSON object → parameters: <c>{"Rules":[{"Port":80}]}</c> is <c>Rules.0.Port=80</c>. What is null or empty is no parameter.</summary>
internal static class FlattenedJson
{
    /// <param name="json">An object, well-formed.</param>
    /// <param name="firstIndex">The number of the first element of a list.</param>
    public static List<KeyValuePair<string, string>> Of(ReadOnlySpan<byte> json, int firstIndex)
    {
        var parameters = new List<KeyValuePair<string, string>>();
        var reader = new Utf8JsonReader(json);
        if (reader.Read()) Add(ref reader, "", firstIndex, parameters);
        return parameters;
    }

    private static void Add(ref Utf8JsonReader reader, string name, int firstIndex, List<KeyValuePair<string, string>> parameters)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var member = reader.GetString()!;
                    reader.Read();
                    Add(ref reader, name.Length == 0 ? member : name + "." + member, firstIndex, parameters);
                }
                break;
            case JsonTokenType.StartArray:
                for (var index = firstIndex; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
                    Add(ref reader, name + "." + index.ToString(CultureInfo.InvariantCulture), firstIndex, parameters);
                break;
            case JsonTokenType.String:
                parameters.Add(new(name, reader.GetString()!));
                break;
            case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                parameters.Add(new(name, Encoding.UTF8.GetString(reader.ValueSpan.ToArray())));
                break;
        }
    }
}
