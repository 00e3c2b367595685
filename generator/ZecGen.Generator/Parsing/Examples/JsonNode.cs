using System.Text;
using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Collections;

namespace ZecGen.Generator.Parsing.Examples;

internal enum JsonKind
{
    Object,
    Array,
    Text,
    Number,
    Truth,
    Null,
}

/// <summary>A value of a documented example, with its place in the page.</summary>
/// <param name="Text">A text without its quotes and escapes; a number or word as it stands.</param>
internal sealed record JsonNode(JsonKind Kind, string Text, TextSpan Span, EquatableArray<JsonMember> Members, EquatableArray<JsonNode> Items)
{
    public JsonNode? this[string name]
    {
        get
        {
            foreach (var member in Members)
                if (member.Name == name) return member.Value;
            return null;
        }
    }

    /// <summary>The value as well-formed JSON without blanks.</summary>
    public string ToJson()
    {
        var json = new StringBuilder();
        Write(this, json);
        return json.ToString();
    }

    private static void Write(JsonNode node, StringBuilder json)
    {
        switch (node.Kind)
        {
            case JsonKind.Object:
                json.Append('{');
                for (var i = 0; i < node.Members.Count; i++)
                {
                    if (i > 0) json.Append(',');
                    WriteText(node.Members[i].Name, json);
                    json.Append(':');
                    Write(node.Members[i].Value, json);
                }
                json.Append('}');
                break;
            case JsonKind.Array:
                json.Append('[');
                for (var i = 0; i < node.Items.Count; i++)
                {
                    if (i > 0) json.Append(',');
                    Write(node.Items[i], json);
                }
                json.Append(']');
                break;
            case JsonKind.Text:
                WriteText(node.Text, json);
                break;
            default:
                json.Append(node.Text);
                break;
        }
    }

    private static void WriteText(string text, StringBuilder json)
    {
        json.Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\') json.Append('\\').Append(c);
            else if (c < ' ' || char.IsSurrogate(c)) json.Append("\\u").Append(((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
            else json.Append(c);
        }
        json.Append('"');
    }
}

internal sealed record JsonMember(string Name, TextSpan NameSpan, JsonNode Value);

/// <summary>What had to be mended to read an example.</summary>
internal sealed record JsonRepair(string Problem, TextSpan Span);

/// <summary>Where the JSON of an example cannot be read any further.</summary>
/// <param name="Part">What it shows: a request, a response, or an example that says neither.</param>
internal sealed record JsonFailure(string Part, TextSpan Span);
