using ZecGen.Generator.Collections;

namespace ZecGen.Generator.Dialects.Files;

/// <summary>The dialects that come along, as files like those of projects.</summary>
internal static class BuiltInDialects
{
    private const string Folder = "ZecGen.Generator.Dialects.";
    private const string Extension = ".json";

    private static readonly Lazy<IReadOnlyList<Dialect>> Known = new(static () => [.. Resources().Select(Read)]);

    /// <summary>The dialect of pages for which the project names none: the first.</summary>
    public static Dialect Default => Known.Value[0];

    public static IReadOnlyList<Dialect> All => Known.Value;

    public static Dialect? Find(string name) => Known.Value.FirstOrDefault(dialect => dialect.Name == name);

    // In the order in which the project lists them.
    private static IEnumerable<string> Resources() => typeof(BuiltInDialects).Assembly.GetManifestResourceNames()
        .Where(static name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(Extension, StringComparison.Ordinal));

    private static Dialect Read(string resource)
    {
        using var reader = new StreamReader(typeof(BuiltInDialects).Assembly.GetManifestResourceStream(resource)!);
        var problems = new List<DialectProblem>();
        var dialect = DialectReader.Read(reader.ReadToEnd(), problems);
        return dialect is not null && problems.Count == 0
            ? dialect
            : throw new InvalidOperationException($"{resource}: {string.Join("; ", problems.Select(static problem => problem.Message))}");
    }
}
