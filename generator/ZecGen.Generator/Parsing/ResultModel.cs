using ZecGen.Generator.Declarations;
using ZecGen.Generator.Dialects;
using ZecGen.Generator.Parsing.Examples;

namespace ZecGen.Generator.Parsing;

/// <summary>A table of a whole response, whose row of the result has a structure of the page for its type: the members of that are those of the
/// result.</summary>
internal static class ResultModel
{
    /// <param name="structures">Those of the page; the one whose members are taken is no longer one of them, unless others refer to it.</param>
    public static OperationDeclaration? Unwrap(OperationDeclaration? operation, List<StructureDeclaration> structures, Dialect dialect)
    {
        var result = dialect.Examples.Result;
        if (operation is not { Response: { Count: 1 } response, ResultMember: null } || result.Length == 0 || response[0].Name != result) return operation;
        if (!dialect.Pages.HasRoutes && dialect.Protocol.Rpc is null) return operation;
        var type = response[0].Type;
        if (type.ArrayDepth > 0 || structures.FirstOrDefault(structure => structure.Name == type.Name) is not { } model) return operation;
        // The result may have a member of the same name.
        var shown = operation.Examples.Select(example => example.Response?[result]).OfType<JsonNode>().ToList();
        if (shown.Exists(node => node[result] is not null)) return operation;
        if (shown.Count > 0 && !shown.Exists(node => model.Fields.Any(field => node[field.Name] is not null))) return operation;
        if (!structures.SelectMany(static structure => structure.Fields).Concat(operation.Request).Any(field => field.Type.Name == model.Name))
            structures.Remove(model);
        return operation with { Response = model.Fields };
    }
}
