using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ZecGen.Benchmarks.Peers;

/// <summary>Where the bytes of emitted code go.</summary>
internal static class EmittedBytes
{
    private const string Comments = "documentation comments";
    private const string Rest = "file heads, braces and blank lines";

    /// <summary>The bytes of each kind of code, the most first. All bytes are counted once.</summary>
    public static IReadOnlyList<(string Part, long Bytes)> ByPart(IEnumerable<string> files)
    {
        var parts = new Dictionary<string, long>();
        foreach (var file in files)
        {
            var text = File.ReadAllText(file);
            var counted = 0L;
            Count(CSharpSyntaxTree.ParseText(text).GetRoot(), text, parts, ref counted);
            Add(parts, Rest, Encoding.UTF8.GetByteCount(text) - counted);
        }
        return [.. parts.Select(part => (part.Key, part.Value)).OrderByDescending(part => part.Value)];
    }

    private static void Count(SyntaxNode node, string text, Dictionary<string, long> parts, ref long counted)
    {
        foreach (var child in node.ChildNodes())
        {
            if (PartOf(child) is { } part)
            {
                var comment = CommentOf(child, text);
                Add(parts, Comments, comment);
                var code = Encoding.UTF8.GetByteCount(LinesOf(child, text)) - comment;
                Add(parts, part, code);
                counted += comment + code;
                continue;
            }
            if (child is BaseTypeDeclarationSyntax or EnumMemberDeclarationSyntax)
            {
                var comment = CommentOf(child, text);
                Add(parts, Comments, comment);
                counted += comment;
            }
            Count(child, text, parts, ref counted);
        }
    }

    private static string? PartOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax { Parent: RecordDeclarationSyntax { ClassOrStructKeyword.Text: not "struct" }, Identifier.Text: "Read" or "Write" } => "JSON",
        MethodDeclarationSyntax { Identifier.Text: "Validate" } => "validators",
        ClassDeclarationSyntax { Identifier.Text: var name }
            when name.EndsWith("Operation", StringComparison.Ordinal) || name.EndsWith("Api", StringComparison.Ordinal) => "operation descriptors",
        BaseTypeDeclarationSyntax { Identifier.Text: var name } when name.Contains("ErrorCode", StringComparison.Ordinal) => "error codes",
        RecordDeclarationSyntax { ClassOrStructKeyword.Text: "struct" } => "enumerations",
        PropertyDeclarationSyntax { Parent: RecordDeclarationSyntax } => "members of records",
        MethodDeclarationSyntax { Parent: InterfaceDeclarationSyntax or ClassDeclarationSyntax } => "methods of the client",
        ClassDeclarationSyntax { Identifier.Text: var name } when name.EndsWith("Json", StringComparison.Ordinal) => "JSON",
        _ => null,
    };

    // With the indentation before and the line end after it.
    private static string LinesOf(SyntaxNode node, string text)
    {
        var span = node.FullSpan;
        return text[span.Start..span.End];
    }

    private static long CommentOf(SyntaxNode node, string text) =>
        node.DescendantTrivia(descendIntoTrivia: false)
            .Where(trivia => trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) && IsWithin(trivia, node))
            .Sum(trivia => (long)Encoding.UTF8.GetByteCount(text[trivia.FullSpan.Start..trivia.FullSpan.End]));

    // Of a type that is looked into, only its own comment.
    private static bool IsWithin(SyntaxTrivia trivia, SyntaxNode node) => PartOf(node) is not null || trivia.FullSpan.End <= node.SpanStart;

    private static void Add(Dictionary<string, long> parts, string part, long bytes) => parts[part] = parts.GetValueOrDefault(part) + bytes;
}
