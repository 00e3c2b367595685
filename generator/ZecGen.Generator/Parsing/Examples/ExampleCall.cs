using System.Text;
using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Parsing.Routes;

namespace ZecGen.Generator.Parsing.Examples;

/// <summary>The method and the path that an example calls, and where it says so.</summary>
/// <param name="Path">With the names of parameters in braces where it has no values for them.</param>
internal sealed record ExampleCall(string Method, string Path, TextSpan Span)
{
    private const int MostLines = 200;

    private static readonly string[] MethodOptions = ["-X", "--request"];
    private static readonly string[] DataOptions =
        ["-d", "--data", "--data-raw", "--data-binary", "--data-urlencode", "--data-ascii", "--json", "-F", "--form"];
    private static readonly string[] QueryOptions = ["-G", "--get"];
    private static readonly string[] HeadOptions = ["-I", "--head"];

    /// <summary>What a line of HTTP calls: <c>POST /v1/jars HTTP/1.1</c>.</summary>
    public static ExampleCall? OfLine(CodeLine line) =>
        RouteText.Read(line.Text) is var (method, path) ? new(method, path, new(line.Start, line.Length)) : null;

    /// <summary>What a call of curl does; null where its address is not written out.</summary>
    public static ExampleCall? OfTool(IReadOnlyList<CodeLine> lines)
    {
        var words = WordsOf(lines);
        var (method, address, hasData, isQuery) = ((string?)null, (string?)null, false, false);
        for (var at = 1; at < words.Count; at++)
        {
            var word = words[at];
            if (MethodOptions.Contains(word)) method = at + 1 < words.Count ? words[++at] : null;
            else if (word.StartsWith("-X", StringComparison.Ordinal)) method = word.Substring(2);
            else if (word.StartsWith("--request=", StringComparison.Ordinal)) method = word.Substring("--request=".Length);
            else if (HeadOptions.Contains(word)) method ??= "HEAD";
            else if (QueryOptions.Contains(word)) isQuery = true;
            else if (Array.Exists(DataOptions, option => word == option || word.StartsWith(option + "=", StringComparison.Ordinal))) hasData = true;
            else if (word.StartsWith("https://", StringComparison.Ordinal) || word.StartsWith("http://", StringComparison.Ordinal)) address ??= word;
        }
        if (address is null || RouteText.PathIn(address) is not { } path) return null;
        method ??= hasData && !isQuery ? "POST" : "GET";
        return RouteText.MethodIn(method.ToUpperInvariant()) is { } called ? new(called, path, new(lines[0].Start, lines[0].Length)) : null;
    }

    /// <summary>Whether it calls an operation: the address may have a path before that of the route.</summary>
    public bool IsOf(string method, string template)
    {
        if (method != Method) return false;
        var (parts, expected) = (PartsOf(Path), PartsOf(template));
        if (parts.Length < expected.Length) return false;
        for (var at = 1; at <= expected.Length; at++)
            if (!Fits(parts[parts.Length - at], expected[expected.Length - at])) return false;
        return true;
    }

    // As a shell has them, up to the end of the command.
    private static List<string> WordsOf(IReadOnlyList<CodeLine> lines)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var (quote, isWord) = ('\0', false);
        for (var at = 0; at < lines.Count && at < MostLines; at++)
        {
            var text = lines[at].Text;
            var goesOn = false;
            for (var i = 0; i < text.Length; i++)
            {
                var c = text[i];
                goesOn = false;
                if (quote != '\0')
                {
                    if (c == quote) quote = '\0';
                    else word.Append(c);
                }
                else if (c is '\'' or '"') (quote, isWord) = (c, true);
                else if (c == '\\') goesOn = true;
                else if (c is ' ' or '\t') End();
                else
                {
                    word.Append(c);
                    isWord = true;
                }
            }
            if (quote != '\0') continue;
            End();
            // A sign that the command goes on is often forgotten.
            if (!goesOn && !(at + 1 < lines.Count && lines[at + 1].Text.TrimStart().StartsWith("-", StringComparison.Ordinal))) break;
        }
        End();
        return words;

        void End()
        {
            if (isWord) words.Add(word.ToString());
            word.Clear();
            isWord = false;
        }
    }

    private static bool Fits(string part, string expected)
    {
        var open = expected.IndexOf('{');
        if (open < 0) return part == expected || (part.Length > 0 && part[0] == '{');
        var close = expected.LastIndexOf('}');
        return part.Length >= expected.Length - (close + 1 - open) && part.StartsWith(expected.Substring(0, open), StringComparison.Ordinal)
            && part.EndsWith(expected.Substring(close + 1), StringComparison.Ordinal);
    }

    private static string[] PartsOf(string path) => path.Split(['/'], StringSplitOptions.RemoveEmptyEntries);
}
