using System.Globalization;
using System.Text;

namespace ZecGen.Generator.Parsing.Examples;

/// <summary>Values of examples → well-formed JSON without blanks.</summary>
internal static class JsonText
{
    public static string Of(JsonNode node)
    {
        var json = new StringBuilder();
        Write(node, json);
        return json.ToString();
    }

    private static void Write(JsonNode node, StringBuilder json)
    {
        switch (node.Kind)
        {
            case JsonKind.Object:
                var opening = '{';
                foreach (var member in node.Members)
                {
                    json.Append(opening);
                    WriteText(member.Name, json);
                    json.Append(':');
                    Write(member.Value, json);
                    opening = ',';
                }
                json.Append(opening == '{' ? "{}" : "}");
                break;
            case JsonKind.Array:
                opening = '[';
                foreach (var item in node.Items)
                {
                    json.Append(opening);
                    Write(item, json);
                    opening = ',';
                }
                json.Append(opening == '[' ? "[]" : "]");
                break;
            case JsonKind.Text or JsonKind.Word:
                WriteText(node.Text, json);
                break;
            default:
                json.Append(node.Text.ToString());
                break;
        }
    }

    private static void WriteText(ReadOnlySpan<char> text, StringBuilder json)
    {
        json.Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\') json.Append('\\').Append(c);
            else if (c < ' ' || char.IsSurrogate(c)) json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else json.Append(c);
        }
        json.Append('"');
    }
}
