using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ZecGen.Generator.Tests.Harness;

/// <summary>The runtime of the checkout with a member more on each public type, as a later version may have it.</summary>
/// <remarks>For code that was compiled against the one of today.</remarks>
internal sealed class GrownRuntime : AssemblyLoadContext
{
    private const string RuntimeName = "ZecGen.Runtime";

    private readonly byte[] image;
    private Assembly? runtime;

    public GrownRuntime()
        : base("grown") => image = Compile();

    /// <summary>Loads code that was compiled against the runtime of today.</summary>
    public Assembly Load(Compilation compiled) => LoadFromStream(new MemoryStream(ImageOf(compiled)));

    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.Name == RuntimeName ? runtime ??= LoadFromStream(new MemoryStream(image)) : null;

    private static byte[] Compile()
    {
        var compilation = ProjectSources.Compile("generator/ZecGen.Runtime", RuntimeName, """[assembly: System.Reflection.AssemblyVersion("9.0.0.0")]""");
        // A type of several parts grows in one of them.
        var grown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
            compilation = compilation.ReplaceSyntaxTree(tree, tree.WithRootAndOptions(new Growth(grown).Visit(tree.GetRoot()), tree.Options));
        Assert.True(grown.Count > 60, $"{grown.Count} types have grown.");
        return ImageOf(compilation);
    }

    private static byte[] ImageOf(Compilation compilation)
    {
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        return stream.ToArray();
    }

    private sealed class Growth(HashSet<string> grown) : CSharpSyntaxRewriter
    {
        public override SyntaxNode? VisitClassDeclaration(ClassDeclarationSyntax node) =>
            Grow(node, IsStatic(node) ? "public static void Grown() { }" : "public void Grown() { }");

        // A field changes the size of a value.
        public override SyntaxNode? VisitStructDeclaration(StructDeclarationSyntax node) => Grow(node, "public readonly long GrownField;");

        public override SyntaxNode? VisitRecordDeclaration(RecordDeclarationSyntax node) =>
            Grow(node, node.IsKind(SyntaxKind.RecordStructDeclaration) ? "public readonly long GrownField;" : "public string? Grown { get; init; }");

        public override SyntaxNode? VisitInterfaceDeclaration(InterfaceDeclarationSyntax node) => Grow(node, "void Grown() { }");

        public override SyntaxNode? VisitEnumDeclaration(EnumDeclarationSyntax node) =>
            IsPublic(node) && grown.Add(node.Identifier.Text) ? node.AddMembers(SyntaxFactory.EnumMemberDeclaration("Grown")) : node;

        private TypeDeclarationSyntax Grow(TypeDeclarationSyntax node, string member)
        {
            if (!IsPublic(node) || !grown.Add(node.Identifier.Text + node.TypeParameterList)) return node;
            if (node.SemicolonToken.IsKind(SyntaxKind.SemicolonToken))
            {
                var (open, close) = (SyntaxFactory.Token(SyntaxKind.OpenBraceToken), SyntaxFactory.Token(SyntaxKind.CloseBraceToken));
                node = node.WithSemicolonToken(default).WithOpenBraceToken(open).WithCloseBraceToken(close);
            }
            return node.AddMembers(SyntaxFactory.ParseMemberDeclaration(" " + member + "\n")!);
        }

        private static bool IsPublic(MemberDeclarationSyntax node) => node.Modifiers.Any(SyntaxKind.PublicKeyword);

        private static bool IsStatic(MemberDeclarationSyntax node) => node.Modifiers.Any(SyntaxKind.StaticKeyword);
    }
}
