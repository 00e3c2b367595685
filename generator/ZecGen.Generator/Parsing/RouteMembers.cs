using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Examples;
using ZecGen.Generator.Parsing.Routes;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

/// <summary>What a route and the examples say of an operation beside its tables: the parameters of the route, of which a row may say more, and whether
/// the result is a list or one value.</summary>
internal static class RouteMembers
{
    private const string Items = "items";
    private const string Value = "value";

    /// <param name="title">What the page calls it, where its name says more.</param>
    /// <param name="result">The member of a response that holds its result; empty where it is all of the response.</param>
    public static OperationDeclaration? Complete(OperationDeclaration? operation, RouteDeclaration? route, string? title, string result,
        ICollection<StructureDeclaration> structures)
    {
        if (operation is null || route is null) return operation;
        route = WithParameters(route, operation.Request);
        var paths = RouteText.PathsOf(route.Template).ToList();
        route = route with
        {
            Template = route.Template.Replace("{+", "{"),
            Aliases = route.Aliases.Map(static alias => alias.Replace("{+", "{")),
        };
        var (fields, template) = (operation.Request.ToList(), route.Template);
        var added = new List<FieldDeclaration>();
        foreach (var name in RouteText.ParametersOf(route.Template).Distinct(StringComparer.Ordinal).ToList())
        {
            var at = fields.FindIndex(field => field.Name == name);
            if (at < 0) at = fields.FindIndex(field => field.Place is null or MemberPlace.Path && WordKey.Of(field.Name) == WordKey.Of(name));
            if (at < 0) added.Add(Added(name, route, MemberPlace.Path) with { HasSlashes = paths.Contains(name) });
            else
            {
                template = template.Replace("{" + name + "}", "{" + fields[at].Name + "}");
                // Without it there is no route.
                fields[at] = fields[at] with
                {
                    Place = MemberPlace.Path,
                    HasSlashes = paths.Contains(name),
                    Signature = fields[at].Signature with { IsRequired = true },
                };
            }
        }
        foreach (var name in route.Query)
            if (fields.FindIndex(field => field.Name == name) is >= 0 and var row)
                fields[row] = fields[row] with { Place = fields[row].Place ?? MemberPlace.Query };
            // What stands for a value does not say that there has to be one.
            else if (!added.Exists(field => field.Name == name))
                added.Add(Added(name, route, MemberPlace.Query));
        return WithResult(
            operation with { Request = added.Concat(fields).ToEquatable(), Route = route with { Template = template }, Title = title }, result, structures);
    }

    // Of "GET /jars" and "GET /{shelf}/jars", the one that has the parameters that rows say to be of the path; the others are further ways.
    private static RouteDeclaration WithParameters(RouteDeclaration route, EquatableArray<FieldDeclaration> fields)
    {
        var names = fields.Where(static field => field.Place == MemberPlace.Path).Select(static field => WordKey.Of(field.Name)).ToList();
        var first = route.Method + " " + route.Template;
        if (route.Aliases.Count == 0 || names.Count == 0 || Has(first)) return route;
        var other = route.Aliases.Where(Has).OrderBy(alias => !alias.StartsWith(route.Method + " ", StringComparison.Ordinal)).FirstOrDefault();
        return other is null ? route : route with
        {
            Method = other.Substring(0, other.IndexOf(' ')),
            Template = other.Substring(other.IndexOf(' ') + 1),
            Aliases = route.Aliases.Where(alias => alias != other).Prepend(first).ToEquatable(),
        };

        bool Has(string way) => RouteText.ParametersOf(way).Select(WordKey.Of).ToList() is var parameters && names.TrueForAll(parameters.Contains);
    }

    // Where all examples show a result that is no object, one member stands for it.
    private static OperationDeclaration WithResult(OperationDeclaration operation, string result, ICollection<StructureDeclaration> structures)
    {
        var shown = operation.Examples.Select(example => result.Length == 0 ? example.Response : example.Response?[result]).OfType<JsonNode>()
            .Where(static node => node.Kind != JsonKind.Null).ToList();
        if (shown.Count == 0) return operation;
        if (shown.TrueForAll(static node => node.Kind == JsonKind.Array)) return WithItems(operation, shown, structures);
        if (shown.TrueForAll(static node => node.Kind == JsonKind.Object)) return DescribedItems.Place(operation, shown, structures);
        if (!shown.TrueForAll(static node => TypeOf(node) is not null)) return operation;
        // A row says of what type it is.
        if (operation.Response is { Count: 1 } row && row[0].Name == result && row[0].Type is { ArrayDepth: 0 } type && PrimitiveTypes.IsPrimitive(type.Name))
            return WithMember(operation, Value, type.Name, 0);
        if (operation.Response.Count > 0) return operation;
        return WithMember(operation, Value, TypeOf(shown[0])!, 0);
    }

    private static OperationDeclaration WithItems(OperationDeclaration operation, List<JsonNode> shown, ICollection<StructureDeclaration> structures)
    {
        var fields = ItemsOf(operation.Response, shown, structures);
        if (fields.Count == 0)
        {
            var values = new List<JsonNode>();
            foreach (var list in shown)
                foreach (var item in list.Items) values.Add(item);
            var types = values.ConvertAll(TypeOf).Distinct().ToList();
            return WithMember(operation, Items, types.Count == 1 && types[0] is { } only ? only : "Any", 1);
        }
        var name = operation.Action + "ResponseItem";
        structures.Add(new(name, operation.Span, RichText.Empty, fields));
        return WithMember(operation, Items, name, 1);
    }

    private static OperationDeclaration WithMember(OperationDeclaration operation, string name, string type, int depth) => operation with
    {
        ResultMember = name,
        Response = new[]
        {
            new FieldDeclaration(new(name, false, new(type, depth, type, null), default, default, default), operation.Span, operation.Span, RichText.Empty,
                default, null),
        }.ToEquatable(),
    };

    // A table may describe the list as a member of an object, and the examples show nothing but the list.
    private static EquatableArray<FieldDeclaration> ItemsOf(
        EquatableArray<FieldDeclaration> fields, List<JsonNode> shown, IEnumerable<StructureDeclaration> structures)
    {
        var items = new ShownMembers(shown.Select(static node => (JsonNode?)node));
        if (fields.Any(field => items.AtTop(field.Name))) return fields;
        foreach (var field in fields)
            if (field.Type.ArrayDepth > 0 && structures.FirstOrDefault(structure => structure.Name == field.Type.Name) is { } item
                && item.Fields.Any(member => items.AtTop(member.Name)))
                return item.Fields;
        return fields;
    }

    private static string? TypeOf(JsonNode node) => node.Kind switch
    {
        JsonKind.Text => "String",
        JsonKind.Number => node.Text.IndexOfAny('.', 'e', 'E') < 0 ? "Integer" : "Float",
        JsonKind.Truth => "Boolean",
        _ => null,
    };

    private static FieldDeclaration Added(string name, RouteDeclaration route, MemberPlace place) =>
        new(new(name, place == MemberPlace.Path, new("String", 0, "String", null), default, default, default), route.Span, route.Span, RichText.Empty,
            default, null)
        {
            Place = place,
        };
}
