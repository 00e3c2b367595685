using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace ZecGen.Analyzers.Metadata;

/// <summary>The rules of all records of a compilation and its references, each read when code first makes one.</summary>
internal sealed class RuleTable
{
    private const string Runtime = "ZecGen.Runtime";
    private const string Attribute = "ZecGen.Infrastructure.DocumentedRulesAttribute";
    private const string Record = "ZecGen.Infrastructure.IRecord";
    private const string Client = "ZecGen.IApiClient";
    private const string Sent = "ZecGen.IValidatable";

    private readonly ConcurrentDictionary<INamedTypeSymbol, RecordRules?> known = new(SymbolEqualityComparer.Default);
    private readonly Func<INamedTypeSymbol, RecordRules?> read;
    private readonly INamedTypeSymbol attribute;
    private readonly INamedTypeSymbol? sent;
    private readonly INamedTypeSymbol? record;
    private readonly INamedTypeSymbol? client;

    private RuleTable(INamedTypeSymbol attribute)
    {
        this.attribute = attribute;
        var runtime = attribute.ContainingAssembly;
        sent = runtime.GetTypeByMetadataName(Sent);
        record = runtime.GetTypeByMetadataName(Record);
        client = runtime.GetTypeByMetadataName(Client);
        read = Read;
    }

    // Asked of one assembly: the compilation would look through the types of all that it references.
    /// <returns>Null where the compilation knows of no such rules.</returns>
    public static RuleTable? Of(Compilation compilation)
    {
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
            if (assembly.Name == Runtime && assembly.GetTypeByMetadataName(Attribute) is { } attribute) return new(attribute);
        return null;
    }

    // Whether a type of an assembly is a record takes longer than to look up what is known of it.
    /// <returns>Null where nothing is documented of the type.</returns>
    public RecordRules? Of(ITypeSymbol? type) =>
        type is INamedTypeSymbol { IsSealed: true, TypeKind: TypeKind.Class, IsGenericType: false } record
            ? known.TryGetValue(record, out var rules) ? rules : known.GetOrAdd(record, read)
            : null;

    /// <summary>Whether the type is a record that is received and never sent: a response that code makes up, for which no rules hold.</summary>
    public bool IsReceived(ITypeSymbol? type) =>
        type is not null && IsRecord(type) && (sent is null || !type.AllInterfaces.Contains(sent, SymbolEqualityComparer.Default));

    /// <summary>Whether the type is a record of an API.</summary>
    public bool IsRecord(ITypeSymbol type) =>
        type.IsRecord && record is not null && type.AllInterfaces.Contains(record, SymbolEqualityComparer.Default);

    /// <summary>Whether calls of the type's methods go to a service.</summary>
    public bool IsClient(INamedTypeSymbol? type) => type is not null && client is not null
        && (SymbolEqualityComparer.Default.Equals(type, client) || type.AllInterfaces.Contains(client, SymbolEqualityComparer.Default));

    private RecordRules? Read(INamedTypeSymbol record)
    {
        foreach (var data in record.GetAttributes())
            if (SymbolEqualityComparer.Default.Equals(data.AttributeClass, attribute)) return RecordRules.Of(record, data);
        return null;
    }
}
