using ZecGen.Generator.Markdown;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing.Routes;

/// <summary>A tag that says how an operation is called: <c>&lt;Endpoint method="GET" url="/v1/jars" /&gt;</c>.</summary>
internal static class RouteTag
{
    private static readonly string[] MethodNames = ["method", "verb", "httpmethod"];
    private static readonly string[] PathNames = ["url", "uri", "path", "route", "endpoint"];

    /// <returns>Null where the tag says something else, or not both.</returns>
    public static (string Method, string Path)? Read(string tag)
    {
        var (method, path, relative) = ((string?)null, (string?)null, (string?)null);
        foreach (var (name, value) in HtmlTokenizer.Attributes(tag))
        {
            method ??= RouteText.MethodIn(value.ToUpperInvariant());
            path ??= RouteText.PathIn(value);
            if (IsOneOf(name, PathNames)) relative ??= RouteText.PathIn(value, isBehindMethod: true);
        }
        return method is not null && (path ?? relative) is { } route ? (method, route) : null;
    }

    /// <summary>What a tag lacks that says how an operation is called, or tries to; null where it does not.</summary>
    public static string? ProblemOf(string tag)
    {
        if (Read(tag) is not null || HtmlTokenizer.IsClosing(tag)) return null;
        var (methods, paths) = (new List<string>(), new List<string>());
        var isMethod = false;
        foreach (var (name, value) in HtmlTokenizer.Attributes(tag))
        {
            if (IsOneOf(name, MethodNames)) methods.Add(value);
            if (IsOneOf(name, PathNames)) paths.Add(value);
            isMethod |= RouteText.MethodIn(value.ToUpperInvariant()) is not null;
        }
        if (paths.Count == 0) return methods.Count > 0 && isMethod ? "it has no path" : null;
        if (isMethod) return paths[0].Length == 0 ? "its path is empty" : $"'{paths[0]}' is no path that can be read";
        if (methods.Count > 0) return methods[0].Length == 0 ? "its method is empty" : $"'{methods[0]}' is no known method";
        // "<Endpoint url='/v1/jars'>": a component, and no element of HTML.
        return tag.Length > 1 && char.IsUpper(tag[1]) && RouteText.PathIn(paths[0]) is not null ? "it has no method" : null;
    }

    private static bool IsOneOf(string name, string[] names) => names.Contains(WordKey.Of(name));
}
