using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ZecGen.Analyzers.Uses;

/// <summary>Where names stand in a file, and where members are written by <see langword="with"/>. Places, so that no part of the tree is kept alive.</summary>
internal sealed class TreeNames
{
    private static readonly List<int> Nowhere = [];

    private readonly Dictionary<string, List<int>> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> written = new(StringComparer.Ordinal);
    private readonly List<int> initializers = [];

    public TreeNames(SyntaxNode root)
    {
        foreach (var token in root.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && token.Parent is SimpleNameSyntax) Add(names, token.ValueText, token);
            else if (token.IsKind(SyntaxKind.WithKeyword) && token.Parent is WithExpressionSyntax with) AddMembers(with);
            else if (token.IsKind(SyntaxKind.OpenBraceToken) && token.Parent is InitializerExpressionSyntax initializer && IsOfMembers(initializer))
                initializers.Add(token.SpanStart);
        }
    }

    /// <summary>The names within a part of the file, in its order.</summary>
    public IEnumerable<SimpleNameSyntax> Named(string name, SyntaxNode within)
    {
        var places = At(names, name);
        var span = within.Span;
        var first = places.BinarySearch(span.Start);
        for (var i = first < 0 ? ~first : first; i < places.Count && span.Contains(places[i]); i++)
            if (within.FindToken(places[i]).Parent is SimpleNameSyntax found) yield return found;
    }

    /// <summary>The expressions that give the member another value.</summary>
    public IEnumerable<WithExpressionSyntax> Writing(string member, SyntaxNode root)
    {
        foreach (var place in At(written, member))
            if (root.FindToken(place).Parent is WithExpressionSyntax with) yield return with;
    }

    /// <summary>What is written of new objects and by <see langword="with"/>, member by member.</summary>
    public IEnumerable<InitializerExpressionSyntax> Initializers(SyntaxNode root)
    {
        foreach (var place in initializers)
            if (root.FindToken(place).Parent is InitializerExpressionSyntax initializer) yield return initializer;
    }

    private static bool IsOfMembers(InitializerExpressionSyntax initializer) =>
        initializer.Parent is BaseObjectCreationExpressionSyntax or WithExpressionSyntax && initializer.Expressions.Any(SyntaxKind.SimpleAssignmentExpression);

    private void AddMembers(WithExpressionSyntax with)
    {
        foreach (var expression in with.Initializer.Expressions)
            if (expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax member })
                Add(written, member.Identifier.ValueText, with.WithKeyword);
    }

    private static List<int> At(Dictionary<string, List<int>> places, string name) => places.TryGetValue(name, out var found) ? found : Nowhere;

    private static void Add(Dictionary<string, List<int>> places, string name, SyntaxToken token)
    {
        if (!places.TryGetValue(name, out var found)) places.Add(name, found = []);
        found.Add(token.SpanStart);
    }
}
