using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ZecGen.Analyzers.Metadata;
using ZecGen.Analyzers.Uses;

namespace ZecGen.Analyzers.Flow;

/// <summary>Where code gives members of records other values. A record that is out of sight may come there.</summary>
internal sealed class Completions(NameIndex names, RuleTable table)
{
    private readonly ConcurrentDictionary<string, Dictionary<ITypeSymbol, Places>> known = new(StringComparer.Ordinal);

    /// <summary>Whether there is such a place.</summary>
    /// <param name="layer">The record and all that it holds down to the value.</param>
    /// <param name="written">What the value is written in: it does not complete itself.</param>
    /// <param name="isSent">Whether the record is an argument of a client: only another client around that could complete it.</param>
    public bool Exist(Layer? layer, SyntaxNode written, bool isSent)
    {
        for (; layer is not null; layer = layer.Inner)
            foreach (var member in layer.Members)
                if (known.GetOrAdd(member, Find).TryGetValue(layer.Type!, out var places)
                    && (isSent ? places.InClients : places.All).Exists(place => !place.Contains(written))) return true;
        return false;
    }

    /// <summary>Whether it is what the expression writes, or the expression itself: that does not complete it.</summary>
    public static bool Contains(WithExpressionSyntax with, SyntaxNode written) => new Place(with).Contains(written);

    private Dictionary<ITypeSymbol, Places> Find(string member)
    {
        var found = new Dictionary<ITypeSymbol, Places>(SymbolEqualityComparer.Default);
        foreach (var with in names.Writing(member))
        {
            var model = names.ModelOf(with.SyntaxTree);
            if (model.GetTypeInfo(with).Type is not { } record) continue;
            if (!found.TryGetValue(record, out var places)) found.Add(record, places = new());
            places.All.Add(new(with));
            if (!NameIndex.IsGenerated(with.SyntaxTree) && table.IsClient(model.GetEnclosingSymbol(with.SpanStart)?.ContainingType))
                places.InClients.Add(new(with));
        }
        return found;
    }

    private sealed class Places
    {
        public List<Place> All { get; } = [];

        public List<Place> InClients { get; } = [];
    }

    private readonly struct Place(WithExpressionSyntax with)
    {
        private readonly SyntaxTree tree = with.SyntaxTree;
        private readonly TextSpan whole = with.Span;
        private readonly TextSpan initializer = with.Initializer.Span;

        public bool Contains(SyntaxNode written) => tree == written.SyntaxTree && (initializer.Contains(written.Span) || whole == written.Span);
    }
}
