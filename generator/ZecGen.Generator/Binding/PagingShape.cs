using ZecGen.Generator.Collections;
using ZecGen.Generator.Dialects;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Binding;

/// <summary>Determines whether the tables of an action have the paging shape: the page and its size in, the items and their total out.</summary>
internal static class PagingShape
{
    private const int UsualSize = 20;

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
        var shapes = dialect.Shapes;
        if (shapes.Cursor.Length > 0) return ByCursor(action, name, dialect, service, request, response, symbols);
        var number = Integer(request, shapes.Offset.Length > 0 ? shapes.Offset : shapes.PageNumber);
        var size = Integer(request, shapes.PageSize);
        var total = Integer(response, shapes.Total);
        var items = response.FirstOrDefault(member => IsItems(member, response, shapes));
        if (number is null || size is null || total is null || items is not { Type: { Kind: TypeKind.List, Element: { } element } }) return null;

        return new(WireMember.Of(number), WireMember.Of(size), WireMember.Of(total), WireMember.Of(items), element, IdOf(action, item, symbols),
            MethodOf(action, name, dialect, service, symbols))
        {
            OffsetStep = shapes.Offset.Length > 0 ? StepOf(size) : null,
        };
    }

    // The page size and the total may be there or not: neither says where the next page begins.
    private static Paging? ByCursor(
        string action, string name, Dialect dialect, ServiceNames service, EquatableArray<Member> request, EquatableArray<Member> response, SymbolTable symbols)
    {
        var shapes = dialect.Shapes;
        var (cursor, next) = (Text(request, shapes.Cursor), Text(response, shapes.NextCursor));
        var items = response.FirstOrDefault(member => IsItems(member, response, shapes));
        if (cursor is null || next is null || items is not { Type: { Kind: TypeKind.List, Element: { } element } }) return null;
        return new(WireMember.Of(cursor), Of(Integer(request, shapes.PageSize)), Of(Integer(response, shapes.Total)), WireMember.Of(items), element, null,
            MethodOf(action, name, dialect, service, symbols))
        {
            NextCursor = WireMember.Of(next),
        };

        static WireMember? Of(Member? member) => member is null ? null : WireMember.Of(member);
    }

    private static string MethodOf(string action, string name, Dialect dialect, ServiceNames service, SymbolTable symbols)
    {
        var verb = dialect.ListVerbs.FirstOrDefault(verb => action.StartsWith(verb, StringComparison.Ordinal)) ?? "";
        var isListed = verb.Length > 0 && name.Length > verb.Length;
        var all = isListed ? verb + "All" + name.Substring(verb.Length) : "Enumerate" + name;
        return symbols.MethodName(service, all, "Enumerate" + name, $"EnumerateAllOf{name}");
    }

    private static bool IsItems(Member member, EquatableArray<Member> response, ShapeNames shapes) => shapes.Items.Length > 0
        ? member.WireName == shapes.Items
        : member.Type.Kind == TypeKind.List && response.Count(static other => other.Type.Kind == TypeKind.List) == 1;

    // What the service takes where a request says nothing, or what is usual and allowed.
    private static int StepOf(Member size)
    {
        foreach (var constraint in size.Constraints)
            if (constraint is DefaultConstraint { Value: var text } && int.TryParse(text, out var standard) && standard > 0) return standard;
        var most = size.Constraints.OfType<RangeConstraint>().Select(static range => range.Maximum).FirstOrDefault(static maximum => maximum is not null);
        return most is >= 1 and < UsualSize ? (int)most : UsualSize;
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

    private static Member? Text(EquatableArray<Member> members, string wireName) =>
        members.FirstOrDefault(member => member.WireName == wireName && member is { Type.Kind: TypeKind.Text, IsRequired: false });

    private static Member? Integer(EquatableArray<Member> members, string wireName) =>
        members.FirstOrDefault(member => member.WireName == wireName && member is { Type.Kind: TypeKind.Integer, IsRequired: false });
}
