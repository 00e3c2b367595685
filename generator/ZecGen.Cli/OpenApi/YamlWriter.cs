using System.Globalization;
using System.Text;
using Microsoft.OpenApi;
using ZecGen.Generator.Model;

namespace ZecGen.Cli.OpenApi;

/// <summary>Quotes what the library writes as it is although YAML has no such characters outside of quotes, or takes them for ends of lines.</summary>
internal sealed class YamlWriter(TextWriter text) : OpenApiYamlWriter(text)
{
    /// <inheritdoc/>
    public override void WritePropertyName(string name) => base.WritePropertyName(IsOdd(name) ? CommonMark.Plain(name) : name);

    /// <inheritdoc/>
    public override void WriteValue(string value)
    {
        if (!IsOdd(value))
        {
            base.WriteValue(value);
            return;
        }
        WriteValueSeparator();
        Writer.Write(Quoted(value));
    }

    // The library does see to control characters, but not to the others.
    private static bool IsOdd(string text) => Enumerable.Range(0, text.Length).Any(i => text[i] >= '\x7F' && !Characters.IsHarmless(text, i));

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '"' or '\\') quoted.Append('\\').Append(text[i]);
            else if (Characters.IsHarmless(text, i)) quoted.Append(text[i]);
            else quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:x4}");
        }
        return quoted.Append('"').ToString();
    }
}
