using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ZecGen.Generator.Model;

namespace ZecGen.Cli.Reports.Html;

/// <summary>Writes HTML. Whatever it is given stands for itself: text is escaped here and nowhere else.</summary>
internal sealed class HtmlWriter(TextWriter output)
{
    /// <param name="element">The name of an element of our own.</param>
    /// <param name="attributes">Their names are our own. One without a value is left out; an empty one has none.</param>
    public void Open(string element, params (string Name, string? Value)[] attributes)
    {
        output.Write('<');
        output.Write(element);
        foreach (var (name, value) in attributes)
        {
            if (value is null) continue;
            output.Write(' ');
            output.Write(name);
            if (value.Length == 0) continue;
            output.Write("=\"");
            WriteEscaped(value, isAttribute: true);
            output.Write('"');
        }
        output.Write('>');
    }

    public void Close(string element)
    {
        output.Write("</");
        output.Write(element);
        output.Write('>');
    }

    /// <summary>An element that holds nothing but text.</summary>
    public void Element(string element, string text, params (string Name, string? Value)[] attributes)
    {
        Open(element, attributes);
        Text(text);
        Close(element);
    }

    /// <summary>Text of pages, or our own.</summary>
    public void Text(string text) => WriteEscaped(text, isAttribute: false);

    /// <summary>The path of a page, which breaks behind its folders.</summary>
    public void Path(string path)
    {
        Open("bdi", ("class", "path"));
        var from = 0;
        for (var at = path.IndexOf('/', StringComparison.Ordinal); at >= 0; at = path.IndexOf('/', from))
        {
            Text(path[from..(at + 1)]);
            Open("wbr");
            from = at + 1;
        }
        Text(path[from..]);
        Close("bdi");
    }

    /// <summary>A file of this assembly, such as a style sheet, as the content of an element that no text can end.</summary>
    public void Resource(string element, string content)
    {
        Open(element);
        output.Write(content);
        Close(element);
    }

    /// <summary>Explains a rule: it is written here, and has nothing of a page.</summary>
    public void Help(string html) => output.Write(html);

    public void Line() => output.Write('\n');

    /// <summary>What a policy knows a style sheet or a script by.</summary>
    public static string DigestOf(string content) => "'sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content))) + "'";

    // What is invisible, or turns the direction of text, is shown by its number.
    private void WriteEscaped(string text, bool isAttribute)
    {
        var from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var instead = c switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '"' => "&quot;",
                '\'' => "&#39;",
                '\t' => null,
                _ when Characters.IsHarmless(text, i) => null,
                _ when isAttribute => NumberOf(c),
                _ => $"<span class=\"char\">{NumberOf(c)}</span>",
            };
            if (instead is null) continue;
            output.Write(text.AsSpan(from, i - from));
            output.Write(instead);
            from = i + 1;
        }
        output.Write(text.AsSpan(from));
    }

    private static string NumberOf(char c) => string.Create(CultureInfo.InvariantCulture, $"U+{(int)c:X4}");
}
