using System.Globalization;
using System.Text;
using Microsoft.OpenApi;
using ZecGen.Generator.Model;

namespace ZecGen.Cli.OpenApi;

/// <summary>Quotes every text that some reader of YAML might take for something else: only what is surely a text is left to the library,
/// which writes much more of it bare.</summary>
internal sealed class YamlWriter(TextWriter text) : OpenApiYamlWriter(text)
{
    // What YAML 1.1 or 1.2 reads as truths, nothing or numbers.
    private static readonly HashSet<string> Words =
        new(["y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf", "infinity"], StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override void WritePropertyName(string name)
    {
        if (IsText(name))
        {
            base.WritePropertyName(name);
            return;
        }
        VerifyCanWritePropertyName(name);
        var scope = CurrentScope()!;
        if (scope.ObjectCount != 0 || (!IsTopLevelScope() && !scope.IsInArray))
        {
            Writer.WriteLine();
            WriteIndentation();
        }
        Writer.Write(Quoted(name) + ":");
        scope.ObjectCount++;
    }

    /// <inheritdoc/>
    public override void WriteValue(string value)
    {
        if (IsText(value) || IsBlock(value))
        {
            base.WriteValue(value);
            return;
        }
        WriteValueSeparator();
        Writer.Write(Quoted(value));
    }

    private static bool IsText(string text)
    {
        if (text.Length == 0 || !(char.IsLetter(text[0]) || text[0] is '/' or '$') || text[^1] == ' ' || Words.Contains(text)) return false;
        for (var i = 0; i < text.Length; i++)
            if (!IsPartOfText(text, i)) return false;
        return true;
    }

    // A colon or a hash begins something else only beside a blank.
    private static bool IsPartOfText(string text, int at) => text[at] switch
    {
        ' ' or '_' or '-' or '.' or '/' or ',' or ';' or '(' or ')' or '+' or '\'' or '*' or '`' or '<' or '>' or '=' or '$' => true,
        '#' => at > 0 && text[at - 1] != ' ',
        ':' => at + 1 < text.Length && text[at + 1] != ' ',
        < (char)128 => char.IsAsciiLetterOrDigit(text[at]),
        _ => Characters.IsHarmless(text, at),
    };

    // Lines that the library writes as a block: none begins or ends with blanks, which would count for the block.
    private static bool IsBlock(string text) =>
        text.Contains('\n', StringComparison.Ordinal) && text.Split('\n') is var lines && lines[0].Length > 0 && lines[^1].Length > 0
        && lines.All(line => line.Length == 0 || (line[0] != ' ' && line[^1] != ' '))
        && Enumerable.Range(0, text.Length).All(i => text[i] == '\n' || Characters.IsHarmless(text, i));

    private static string Quoted(string text)
    {
        if (Enumerable.Range(0, text.Length).All(i => Characters.IsHarmless(text, i))) return $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
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
