namespace ZecGen.Docs.Tests;

/// <summary>A document for users or contributors.</summary>
/// <param name="Path">From the root of the checkout, with slashes.</param>
public sealed record Document(string Path)
{
    /// <summary>The README of all packages.</summary>
    public const string OfPackages = "generator/ZecGen.Runtime/Package/README.md";

    public static string Root => ZecGen.Tests.CheckoutFolder.Root;

    /// <summary>Those whose examples are compiled and run.</summary>
    public static IReadOnlyList<Document> All { get; } =
        [new("README.md"), new(OfPackages), new("docs-spec/README.md"), new("generator/ARCHITECTURE.md"), .. In("generator/docs"), .. In(".github")];

    /// <summary>The help pages of diagnostics.</summary>
    public static IReadOnlyList<Document> Help { get; } = In("generator/diagnostics");

    public string Text { get; } = File.ReadAllText(System.IO.Path.Combine(Root, Path)).ReplaceLineEndings("\n");

    /// <summary>The fenced blocks of code, each with the word or words behind its fence.</summary>
    public IReadOnlyList<CodeBlock> Blocks { get; } = Read(Path);

    /// <summary>All that is no code block.</summary>
    public IEnumerable<string> Prose
    {
        get
        {
            var isCode = false;
            foreach (var line in Text.Split('\n'))
            {
                if (IsFence(line)) isCode = !isCode;
                else if (!isCode) yield return line;
            }
        }
    }

    private static IReadOnlyList<Document> In(string folder) =>
        [.. Directory.EnumerateFiles(System.IO.Path.Combine(Root, folder), "*.md")
            .Order(StringComparer.Ordinal)
            .Select(file => new Document(folder + "/" + System.IO.Path.GetFileName(file)))];

    private static List<CodeBlock> Read(string path)
    {
        var blocks = new List<CodeBlock>();
        CodeBlock? open = null;
        var number = 0;
        foreach (var line in File.ReadLines(System.IO.Path.Combine(Root, path)))
        {
            number++;
            if (!IsFence(line))
            {
                open?.Lines.Add(line);
            }
            else if (open is null)
            {
                open = new(path, number, line.Trim()[3..].Trim(), []);
            }
            else
            {
                blocks.Add(open);
                open = null;
            }
        }
        return open is null ? blocks : throw new InvalidDataException($"The block of code at {path}({open.Line}) does not end.");
    }

    private static bool IsFence(string line) => line.TrimStart().StartsWith("```", StringComparison.Ordinal);
}

/// <summary>A fenced block of code.</summary>
/// <param name="Page">The document that has it.</param>
/// <param name="Line">The line of its fence, from one.</param>
/// <param name="Language">What stands behind the fence.</param>
/// <param name="Lines">Its lines.</param>
public sealed record CodeBlock(string Page, int Line, string Language, List<string> Lines)
{
    public string Text => string.Join('\n', Lines);

    public override string ToString() => $"{Page}({Line})";
}
