using System.Text;
using System.Text.RegularExpressions;

namespace ZecGen.Generator.Project;

/// <summary>What an <c>Include</c> of a project file can match, as far as its text alone shows: a property whose value is not known stands for
/// anything.</summary>
internal sealed class PathPattern
{
    private const char Anything = '\0';

    private static readonly Regex Escape = new("%([0-9A-Fa-f]{2})", RegexOptions.CultureInvariant);

    private readonly Regex matcher;

    private PathPattern(string text, string folder, Regex matcher)
    {
        (Text, Folder) = (text, folder);
        this.matcher = matcher;
    }

    /// <summary>As it is written.</summary>
    public string Text { get; }

    /// <summary>The folder that all its matches lie in, as far as it is known.</summary>
    public string Folder { get; }

    /// <summary>The parts of an <c>Include</c>; those that name other items, of which the text shows nothing, are left out.</summary>
    /// <param name="projectFolder">What paths are relative to.</param>
    /// <param name="file">The file in which it is written.</param>
    public static IEnumerable<PathPattern> In(string include, string projectFolder, string file) =>
        from part in include.Split(';')
        let text = part.Trim()
        where text.Length > 0 && !text.Contains("@(") && !text.Contains("%(")
        select Of(text, projectFolder, file);

    public bool Matches(string path) => matcher.IsMatch(path.Replace('\\', '/'));

    public bool Overlaps(PathPattern other) =>
        Folder.StartsWith(other.Folder, StringComparison.OrdinalIgnoreCase) || other.Folder.StartsWith(Folder, StringComparison.OrdinalIgnoreCase);

    private static PathPattern Of(string text, string projectFolder, string file)
    {
        var path = text
            .Replace("$(MSBuildProjectDirectory)", projectFolder)
            .Replace("$(ProjectDir)", projectFolder + "/")
            .Replace("$(MSBuildThisFileDirectory)", FileNames.Folder(file));
        path = Escape.Replace(WithoutProperties(path), match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString()).Replace('\\', '/');
        if (!IsRooted(path)) path = projectFolder.Replace('\\', '/') + "/" + path;

        var segments = Resolve(path);
        var known = segments.TakeWhile(segment => segment.IndexOfAny(['*', '?', Anything]) < 0).ToList();
        return new(text, string.Join("/", known), new("^" + Expression(segments) + "$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant));
    }

    // A property may be a call with properties in it, so brackets are counted.
    private static string WithoutProperties(string path)
    {
        var kept = new StringBuilder();
        for (var at = 0; at < path.Length;)
        {
            if (path[at] != '$' || at + 1 == path.Length || path[at + 1] != '(')
            {
                kept.Append(path[at++]);
                continue;
            }
            kept.Append(Anything);
            at++;
            var depth = 0;
            do depth += path[at] switch { '(' => 1, ')' => -1, _ => 0 };
            while (++at < path.Length && depth > 0);
        }
        return kept.ToString();
    }

    private static bool IsRooted(string path) => path.StartsWith("/", StringComparison.Ordinal) || path[0] == Anything || (path.Length > 1 && path[1] == ':');

    private static List<string> Resolve(string path)
    {
        var segments = new List<string>();
        foreach (var segment in path.Split('/'))
        {
            if (segment == "." || (segment.Length == 0 && segments.Count > 0)) continue;
            if (segment == ".." && segments.Count > 1 && !segments[segments.Count - 1].Contains(Anything)) segments.RemoveAt(segments.Count - 1);
            // From a folder that is not known.
            else if (segment == "..") segments[segments.Count - 1] = Anything.ToString();
            else segments.Add(segment);
        }
        return segments;
    }

    private static string Expression(List<string> segments)
    {
        var expression = new StringBuilder();
        for (var i = 0; i < segments.Count; i++)
        {
            if (segments[i] == "**" && i < segments.Count - 1)
            {
                expression.Append("(?:[^/]+/)*");
                continue;
            }
            foreach (var c in segments[i])
                expression.Append(c switch { '*' => "[^/]*", '?' => "[^/]", Anything => ".*", _ => Regex.Escape(c.ToString()) });
            if (i < segments.Count - 1) expression.Append('/');
        }
        return expression.ToString();
    }
}
