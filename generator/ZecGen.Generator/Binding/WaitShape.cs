using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Dialects;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Binding;

/// <summary>Determines how an action that goes on after its response is watched, where a note of its page says so and the tables of the query allow
/// it.</summary>
internal static class WaitShape
{
    /// <summary>The query must take ids, need nothing else, and list things that have an id and a state.</summary>
    /// <param name="name">The action's C# name.</param>
    public static Wait? Find(string name, OperationDeclaration declaration, ShapeNames shapes, ServiceNames service, SymbolTable symbols)
    {
        foreach (var note in declaration.Waits)
            if (note.Queries.FirstOrDefault(word => symbols.Operations.Has(service.Slug, word)) is { } query)
                return Find(name, declaration, note, query, shapes, service, symbols);
        return null;
    }

    private static Wait? Find(
        string name, OperationDeclaration declaration, WaitNote note, string action, ShapeNames shapes, ServiceNames service, SymbolTable symbols)
    {
        if (symbols.Operations.PageOf(service.Slug, action) is not { } path || symbols.SignatureOf(path) is not { } query) return null;
        if (query.Response.FirstOrDefault(field => field is { Type.ArrayDepth: 1 } && field.Name == shapes.Items) is not { } items) return null;
        if (symbols.Structure(service, path, items) is not { } item) return null;

        var operation = symbols.OperationName(path);
        var required = query.Request.Where(static field => field.IsRequired);
        if (required.Count > 1) return null;
        foreach (var ids in query.Request)
        {
            if (required.Count == 1 && !ReferenceEquals(required[0], ids)) continue;
            if (ids.Type.ArrayDepth != 1 || !ids.Name.EndsWith("Ids", StringComparison.Ordinal)) continue;
            if (!symbols.IsText(service, path, operation + "Request", ids)) continue;
            var id = ids.Name.Substring(0, ids.Name.Length - 1);
            if (item.Field(id) is not { } key || !symbols.IsText(item, key)) continue;
            if (State(item, id.Substring(0, id.Length - 2), service, symbols) is not { } state) continue;

            var limits = WaitLimits.Of(ids.Name, path, query, shapes, symbols);
            return new(
                symbols.MethodName(service, "WaitFor" + name, $"WaitForEndOf{name}"), action, operation, item.Name,
                new(ids.Name, Sent(operation, query, ids.Name)),
                limits.MaxIds, limits.HasNumber ? Sent(operation, query, shapes.PageNumber) : null,
                limits.Size > 0 ? Sent(operation, query, shapes.PageSize) : null, limits.Size,
                limits.HasTotal ? MemberNames.Of(operation + "Response", query.Response, shapes.Total) : null,
                new(shapes.Items, MemberNames.Of(operation + "Response", query.Response, shapes.Items)),
                new(id, item.MemberName(id)), state,
                symbols.Enumeration(service, item.Path, item.Name, item.Field(state.WireName)!) is not null,
                MayLag: declaration.Request.Any(field => field.Name == id || field.Name == ids.Name),
                note.Working, note.Done, note.Failed);
        }
        return null;
    }

    // "instanceStatus" of an instance, or just "status".
    private static WireMember? State(EmittedStructure item, string thing, ServiceNames service, SymbolTable symbols)
    {
        foreach (var name in new[] { thing + "Status", "status", thing + "State", "state" })
            if (item.Field(name) is { Type.ArrayDepth: 0 } state
                && (PrimitiveTypes.KindOf(state.Type.Name) == TypeKind.Text || symbols.Enumeration(service, item.Path, item.Name, state) is not null))
                return new(name, item.MemberName(name));
        return null;
    }

    private static string Sent(string operation, PageSignature query, string wireName) =>
        MemberNames.Of(operation + "Request", query.Request, wireName);
}
