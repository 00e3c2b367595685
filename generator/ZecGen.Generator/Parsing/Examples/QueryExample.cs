using System.Text;
using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing.Examples;

/// <summary>A code block with an address and its query, often a parameter a line: <c>https://api.example/?Action=StopDisk</c>.</summary>
internal sealed class QueryExample
{
    private const int MostIndex = 1_000;
    private const int MostParts = 16;

    private readonly StringBuilder text = new();
    private readonly List<JsonToken> tokens = [];
    private readonly Branch root = new(default);

    /// <summary>What names the action; null where the query does not.</summary>
    public ActionHeader? Action { get; private set; }

    /// <summary>The other parameters as one object.</summary>
    public JsonNode? Request { get; private set; }

    /// <param name="lines">Those of a code block.</param>
    /// <param name="actionParameter">The parameter that names the action.</param>
    /// <param name="ignored">Parameters that all calls have, and no action describes.</param>
    /// <returns>Null where the block is no query.</returns>
    public static QueryExample? Read(IReadOnlyList<CodeLine> lines, string actionParameter, IReadOnlyList<string> ignored)
    {
        var start = actionParameter + "=";
        if (!lines.Any(line => Parameters(line).Any(parameter => parameter.Text.StartsWith(start, StringComparison.Ordinal)))) return null;
        var example = new QueryExample();
        foreach (var line in lines)
            foreach (var (parameter, at) in Parameters(line)) example.Add(parameter, at, actionParameter, ignored);
        example.Finish();
        return example;
    }

    /// <summary>The parameters behind the address of a request: <c>GET /v1/jars?size=2 HTTP/1.1</c>.</summary>
    /// <returns>Null where there are none.</returns>
    public static JsonNode? OfTarget(CodeLine line)
    {
        var start = line.Text.IndexOf('?');
        if (start < 0) return null;
        var end = line.Text.IndexOfAny([' ', '\t', '"', '\'', '\\', '#'], start);
        var target = line with { Length = end < 0 ? line.Length : end };
        var example = new QueryExample();
        foreach (var (parameter, at) in Parameters(target)) example.AddOfRoute(parameter, at);
        if (example.root.Children.Count == 0) return null;
        example.Finish();
        return example.Request;
    }

    // "https://api.example/?Action=StopDisk", "&DiskId=d-1"
    private static IEnumerable<(string Text, int Start)> Parameters(CodeLine line)
    {
        var code = line.Text;
        if (code.TrimStart() is not { Length: > 0 } trimmed || trimmed[0] is '{' or '[' or '"' or '}' or ']' || IsHeader(trimmed)) yield break;
        for (var at = code.IndexOf('?') + 1; at < code.Length;)
        {
            var end = code.IndexOf('&', at);
            if (end < 0) end = code.Length;
            var written = code.Substring(at, end - at);
            var parameter = written.Trim(' ', '\t', '\r', '\\', '"', '\'');
            var start = at + written.IndexOf(parameter, StringComparison.Ordinal);
            var name = parameter.IndexOf('=');
            // "curl -d 'Action=StopDisk' -v": of a command, what is quoted. A blank before the sign is a slip.
            if (name > 0 && parameter.LastIndexOfAny([' ', '\'', '"'], Math.Max(parameter.Substring(0, name).TrimEnd().Length - 1, 0)) is >= 0 and var before)
            {
                var close = parameter[before] == ' ' ? -1 : parameter.IndexOf(parameter[before], name);
                parameter = close < 0 ? parameter.Substring(before + 1) : parameter.Substring(before + 1, close - before - 1);
                (start, name) = (start + before + 1, parameter.IndexOf('='));
            }
            if (name > 0) yield return (parameter, line.Start + start);
            at = end + 1;
        }
    }

    // "Content-Type: application/x-www-form-urlencoded; charset=utf-8"
    private static bool IsHeader(string line) =>
        line.IndexOf(": ", StringComparison.Ordinal) is > 0 and var end && line.Take(end).All(static c => c == '-' || (c < 128 && char.IsLetter(c)));

    private void Add(string parameter, int at, string actionParameter, IReadOnlyList<string> ignored)
    {
        var end = parameter.IndexOf('=');
        var (name, value) = (parameter.Substring(0, end), parameter.Substring(end + 1));
        var (nameSpan, valueSpan) = (new TextSpan(at, name.Length), new TextSpan(at + end + 1, value.Length));
        if (name == actionParameter)
        {
            Action ??= new(name, value, nameSpan, valueSpan);
            return;
        }
        if (ignored.Contains(name)) return;
        var (branch, parts) = (root, name.Split('.'));
        if (parts.Length > MostParts) return;
        foreach (var part in parts)
        {
            if (branch.Values.Count > 0) return;
            branch = branch.Child(part, nameSpan);
        }
        if (branch.Children.Count == 0 && branch.Values.Count == 0) branch.Values.Add((value, valueSpan));
    }

    // "ids=a&ids=b" and "ids[]=a" are lists.
    private void AddOfRoute(string parameter, int at)
    {
        var end = parameter.IndexOf('=');
        var (written, value) = (Uri.UnescapeDataString(parameter.Substring(0, end)), parameter.Substring(end + 1));
        var name = written.EndsWith("[]", StringComparison.Ordinal) ? written.Substring(0, written.Length - 2) : written;
        if (name.IndexOf('.') >= 0) Add(parameter, at, "", []);
        if (name.Length == 0 || name.IndexOf('.') >= 0) return;
        var branch = root.Child(name, new(at, end));
        if (name.Length < written.Length) branch.IsList = true;
        branch.Values.Add((value, new(at + end + 1, value.Length)));
    }

    private void Finish()
    {
        root.Span = root.Children.Count == 0 ? Action?.NameSpan ?? default
            : TextSpan.FromBounds(root.Children.Min(static child => child.Branch.Span.Start), root.Children.Max(static child => child.Branch.Span.End));
        Write(root, isTop: true);
        Request = new(new(text.ToString(), "", [.. tokens]), 0);
    }

    private void Write(Branch branch, bool isTop = false, bool isWithin = false)
    {
        if (branch.Values.Count > 0)
        {
            var list = tokens.Count;
            if (branch.IsList || branch.Values.Count > 1) tokens.Add(new(JsonKind.Array, default, branch.Span));
            foreach (var (value, span) in branch.Values)
                tokens.Add(new(JsonKind.Word, TextOf(Uri.UnescapeDataString(value.Replace('+', ' '))), span));
            if (tokens[list].Kind == JsonKind.Array) tokens[list] = tokens[list] with { Size = tokens.Count - list };
            return;
        }
        var place = tokens.Count;
        var isList = !isTop && branch.Children.Count > 0 && branch.Children.TrueForAll(child => IsIndex(child.Name, isWithin));
        tokens.Add(new(isList ? JsonKind.Array : JsonKind.Object, default, branch.Span));
        foreach (var (name, child) in branch.Children)
        {
            var member = tokens.Count;
            if (!isList) tokens.Add(new(JsonKind.Name, TextOf(name), child.Span));
            Write(child, isWithin: isWithin || isList);
            if (!isList) tokens[member] = tokens[member] with { Size = tokens.Count - member };
        }
        tokens[place] = tokens[place] with { Size = tokens.Count - place };
    }

    private TextSpan TextOf(string written)
    {
        var span = new TextSpan(text.Length, written.Length);
        text.Append(written);
        return span;
    }

    private static bool IsIndex(string part, bool isWithin) =>
        ListIndex.IsAny(part, isWithin) || (int.TryParse(part, out var index) && index is >= 0 and < MostIndex);

    private sealed class Branch(TextSpan span)
    {
        public List<(string Name, Branch Branch)> Children { get; } = [];

        /// <summary>None where it has children; several where it stands more than once.</summary>
        public List<(string Text, TextSpan Span)> Values { get; } = [];

        public bool IsList { get; set; }

        public TextSpan Span { get; set; } = span;

        public Branch Child(string name, TextSpan place)
        {
            foreach (var (known, branch) in Children)
                if (known == name) return branch;
            var child = new Branch(place);
            Children.Add((name, child));
            return child;
        }
    }
}
