using ZecGen.Generator.Collections;
using ZecGen.Generator.Dialects;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Binding;

/// <summary>Determines whether the tables of an action have the paging shape: the page and its size in, the items and their total out.</summary>
internal static class PagingShape
{
    public static Paging? Find(
        string action,
        string name,
        Dialect dialect,
        ServiceNames service,
        EquatableArray<Member> request,
        EquatableArray<Member> response,
        EmittedStructure? item,
        SymbolTable symbols)
    {
        var number = Integer(request, dialect.Shapes.PageNumber);
        var size = Integer(request, dialect.Shapes.PageSize);
        var total = Integer(response, dialect.Shapes.Total);
        var items = response.FirstOrDefault(member => member.WireName == dialect.Shapes.Items);
        if (number is null || size is null || total is null || items is not { Type: { Kind: TypeKind.List, Element: { } element } }) return null;

        var verb = dialect.ListVerb;
        var isListed = action.StartsWith(verb, StringComparison.Ordinal) && name.Length > verb.Length;
        var all = isListed ? verb + "All" + name.Substring(verb.Length) : "Enumerate" + name;
        var method = symbols.MethodName(service, all, "Enumerate" + name, $"EnumerateAllOf{name}");
        return new(WireMember.Of(number), WireMember.Of(size), WireMember.Of(total), WireMember.Of(items), element, IdOf(action, item, symbols), method);
    }

    // "diskId" of what DescribeDisks lists, or just "id". What it has of other things tells nothing: several may belong to one instance.
    private static string? IdOf(string action, EmittedStructure? item, SymbolTable symbols)
    {
        var id = item?.Signature.Fields.FirstOrDefault(
            field => (field.Name == "id" || IsOf(action, field.Name)) && symbols.IsText(item, field));
        return id is null ? null : item!.MemberName(id.Name);
    }

    private static bool IsOf(string action, string id)
    {
        const string Id = "Id";
        // "policies" of "policy" keeps all letters but the last.
        var kept = id.Length - Id.Length - 1;
        if (kept < 1 || !id.EndsWith(Id, StringComparison.Ordinal)) return false;
        var noun = char.ToUpperInvariant(id[0]) + id.Substring(1, kept - 1);
        return action.LastIndexOf(noun, StringComparison.Ordinal) is >= 0 and var at && action.Length - at - kept is > 1 and <= 3;
    }

    private static Member? Integer(EquatableArray<Member> members, string wireName) =>
        members.FirstOrDefault(member => member.WireName == wireName && member is { Type.Kind: TypeKind.Integer, IsRequired: false });
}
