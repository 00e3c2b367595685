using SharpYaml.Serialization;
using ZecGen.Cli.OpenApi;

namespace ZecGen.Cli.Tests;

/// <summary>A text is a text for every reader of YAML, of version 1.1 or 1.2.</summary>
public class YamlScalarTests
{
    [Theory]
    [InlineData("ON")]
    [InlineData("Null")]
    [InlineData("off")]
    [InlineData("y")]
    [InlineData("N")]
    [InlineData(".inf")]
    [InlineData("-.INF")]
    [InlineData(".NaN")]
    [InlineData("0b1")]
    [InlineData("0o17")]
    [InlineData("017")]
    [InlineData("1_000")]
    [InlineData("0x1F")]
    [InlineData("1e3")]
    [InlineData("=")]
    [InlineData("<<")]
    [InlineData("~")]
    [InlineData("12:30:45")]
    [InlineData("2025-01-01")]
    [InlineData("---")]
    [InlineData("- a")]
    [InlineData("a: b")]
    [InlineData("a #b")]
    [InlineData("a:")]
    [InlineData("? a")]
    [InlineData("!x")]
    [InlineData("&x")]
    [InlineData("*x")]
    [InlineData("%x")]
    [InlineData("@x")]
    [InlineData("[x]")]
    [InlineData("{x}")]
    [InlineData("")]
    [InlineData(" a ")]
    public void TextThatYamlCouldTakeForSomethingElse_IsQuoted(string text) => Assert.Equal($"'{text}': '{text}'", Write(text).Trim());

    [Theory]
    [InlineData("it's")]
    [InlineData("a\tb")]
    [InlineData("a\nb\n")]
    [InlineData("\n")]
    [InlineData("a\n\n b\n")]
    [InlineData("\u0085\u2028\uFEFF\u0007")]
    [InlineData("\"a\\\"")]
    [InlineData("资源组 × ∞: x #y")]
    [InlineData("https://example.com/a#b?c=d")]
    [InlineData("plain text")]
    public void AnyText_IsReadAsItWas(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(Write(text)));
        var (name, value) = ((YamlMappingNode)stream.Documents[0].RootNode).Children.Single();

        Assert.Equal(text, ((YamlScalarNode)value).Value);
        Assert.Equal(text, ((YamlScalarNode)name).Value);
    }

    private static string Write(string text)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var writer = new YamlWriter(output);
        writer.WriteStartObject();
        writer.WritePropertyName(text);
        writer.WriteValue(text);
        writer.WriteEndObject();
        return output.ToString();
    }
}
