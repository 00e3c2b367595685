using ZecGen.Generator.Collections;

namespace ZecGen.Generator.Contract;

/// <summary>Tables of several rows that have none in the new version: a page that was cut off, or whose rows were lost, looks like that.</summary>
internal static class EmptiedTables
{
    // One row that goes leaves an empty table behind; several do not go at once.
    private const int Several = 2;

    public static IEnumerable<Gap> Between(ContractSide old, ContractSide @new)
    {
        foreach (var before in old.Services)
        {
            if (@new.Services.FirstOrDefault(service => service.Slug == before.Slug) is not { } after) continue;
            var operations = after.Operations.ToDictionary(static operation => operation.Action, StringComparer.Ordinal);
            foreach (var operation in before.Operations)
            {
                if (!operations.TryGetValue(operation.Action, out var same) || same.Page is not { } page) continue;
                foreach (var (part, isCut) in PartsOf(operation, same)) yield return Of(page, operation.Action, part) with { IsAtEnd = isCut };
            }
            var structures = after.Structures.ToDictionary(static structure => structure.Name, StringComparer.Ordinal);
            foreach (var structure in before.Structures)
                if (structures.TryGetValue(structure.Name, out var same) && same.Page is { } page && IsEmptied(structure.Members, same.Members))
                    yield return Of(page, structure.Name, "");
            var enumerations = after.Enumerations.ToDictionary(static enumeration => enumeration.Name, StringComparer.Ordinal);
            foreach (var enumeration in before.Enumerations)
                if (enumerations.TryGetValue(enumeration.Name, out var same) && (enumeration.Page ?? same.Page) is { } page
                    && IsEmptied(enumeration.Values, same.Values))
                    yield return Of(page, enumeration.Name, "");
        }
    }

    // Where all is gone that stood behind a table, the page was probably cut off within that, and even one row behind it tells nothing.
    private static IEnumerable<(string Part, bool IsCut)> PartsOf(OperationContract before, OperationContract after)
    {
        var (request, response, errors) =
            (IsEmptied(before.Request, after.Request), IsEmptied(before.Response, after.Response), IsEmptied(before.Errors, after.Errors));
        var hasNoErrors = before.Errors.Count > 0 && after.Errors.Count == 0;
        var hasNoMore = before.Response.Count > 0 && after.Response.Count == 0 && hasNoErrors;
        if (request || (hasNoMore && before.Request.Count > after.Request.Count)) yield return ("Request", hasNoMore);
        if (response || (hasNoErrors && before.Response.Count > after.Response.Count)) yield return ("Response", hasNoErrors);
        if (errors) yield return ("Errors", false);
    }

    private static bool IsEmptied<T>(EquatableArray<T> before, EquatableArray<T> after) => after.Count == 0 && before.Count >= Several;

    private static Gap Of(string page, string name, string part) =>
        new(page, Gap.NoRows, new[] { name }.ToEquatable(), HasAction: part.Length > 0, IsWholePage: false) { Part = part };
}
