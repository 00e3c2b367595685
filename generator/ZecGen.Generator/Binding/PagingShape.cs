using ZecGen.Generator.Collections;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Binding;

/// <summary>Tells whether the tables of an action have the paging shape: <c>pageNum</c> and <c>pageSize</c> in, <c>totalCount</c> and <c>dataSet</c> out.</summary>
internal static class PagingShape
{
    private const string Verb = "Describe";

    public static Paging? Find(
        string action, string name, ServiceNames service, EquatableArray<Member> request, EquatableArray<Member> response, SymbolTable symbols)
    {
        var number = Integer(request, "pageNum");
        var size = Integer(request, "pageSize");
        var total = Integer(response, "totalCount");
        var items = response.FirstOrDefault(member => member.WireName == "dataSet");
        if (number is null || size is null || total is null || items is not { Type: { Kind: TypeKind.List, Element: { } element } }) return null;

        var all = action.StartsWith(Verb, StringComparison.Ordinal) && name.Length > Verb.Length ? Verb + "All" + name.Substring(Verb.Length) : "Enumerate" + name;
        return new(number.Name, size.Name, total.Name, items.Name, element, symbols.MethodName(service, all, "Enumerate" + name, $"EnumerateAllOf{name}"));
    }

    private static Member? Integer(EquatableArray<Member> members, string wireName) =>
        members.FirstOrDefault(member => member.WireName == wireName && member is { Type.Kind: TypeKind.Integer, IsRequired: false });
}
