using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Dialects;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Binding;

/// <summary>A page's declarations and what all pages settled → the page's part of the model.</summary>
internal static class PageBinder
{
    public static BoundPage Bind(Page page, SymbolTable symbols)
    {
        var (operation, unknown) = BindOperation(page, symbols);
        var structures = page.Structures
            .SelectMany(structure => symbols.EmittedAs(page.Path, structure.Name).Select(emitted => BindStructure(page, structure, emitted, symbols))).ToList();
        if (page.Structures.Count > 0 && symbols.ServiceOf(page.Path) is { } service)
        {
            // In another language, as of an action.
            var members = new MemberBinder(page, service, symbols);
            foreach (var structure in page.Structures)
                if (symbols.IsEmittedFromTranslation(page, structure.Name)) members.CheckTypes(structure.Name, structure.Fields);
            unknown = [.. unknown, .. members.Findings];
        }
        return new(
            page, operation, structures.Select(static structure => structure.Bound).ToEquatable(),
            unknown.Concat(structures.SelectMany(static structure => structure.Unknown)).ToEquatable());
    }

    private static EmittedStructure? ItemOf(string path, OperationDeclaration declaration, ShapeNames shapes, ServiceNames service, SymbolTable symbols)
    {
        foreach (var field in declaration.Response)
            if (shapes.Items.Length > 0 ? field.Name == shapes.Items : field.Type.ArrayDepth > 0)
                return symbols.Structure(service, path, field.Signature);
        return null;
    }

    private static (Operation? Bound, IReadOnlyList<DiagnosticInfo> Unknown) BindOperation(Page page, SymbolTable symbols)
    {
        if (page.Operation is not { } declaration || symbols.ServiceOf(page.Path) is not { } service) return (null, []);
        var members = new MemberBinder(page, service, symbols);
        if (!symbols.Operations.IsEmitted(page.Path))
        {
            // In another language, a type that is not documented is no type all the same.
            // One that is described twice is left out, and so are its structures.
            if (symbols.Operations.DuplicateOf(page.Path) is null)
            {
                members.CheckTypes(declaration.Action, declaration.Request);
                members.CheckTypes(declaration.Action, declaration.Response);
            }
            return (null, members.Findings);
        }
        var (name, action, dialect) = (symbols.OperationName(page.Path), symbols.Operations.ActionOf(page.Path)!, page.Origin.Dialect);
        var documentation = new ProseBinder(page.Path, service, symbols).Bind(declaration.Documentation);
        var request = members.Bind(name + "Request", TypeUse.Sent, declaration.Request, symbols.RequestsLike(page.Path));
        var http = declaration.Route is { } route ? new HttpShape(route.Method, route.Template, null, null) : dialect.HttpOf(service.Slug);
        if (dialect.Calls.PlaceOf(http.Method) is var place) request = WithPlaces(request, declaration.Request, place);
        request = ClientHeaders.Without(request, service.Protocol.Rest);
        // The client may have a value for it.
        if (service.Protocol.Rpc is { Defaults: { Count: > 0 } defaults })
            request = request.Map(member => defaults.Contains(member.WireName) && member.MustBeSent ? member.RequiredOfTheCall() : member);
        var response = members.Bind(name + "Response", TypeUse.Received, declaration.Response, default);
        var item = ItemOf(page.Path, declaration, dialect.Shapes, service, symbols);
        var operation = new Operation(
            service,
            action,
            name,
            http,
            page.Title,
            page.Origin.Url,
            documentation,
            dialect.IsReadOnly(action, http),
            new(name + "Request", documentation, RecordRole.Request, request),
            new(ResponseShape.NameOf(name, declaration.Response, dialect.Shapes), documentation, RecordRole.Response,
                response) { CallId = dialect.Shapes.CallId },
            PagingShape.Find(action, name, dialect, service, request, response, item, symbols),
            ErrorsOf(declaration, service, symbols),
            // Their texts are long, and most projects do without them.
            service.Output.HasExamples
                ? declaration.Examples.Map(static example => new Example(example.Title, example.Request?.ToJson(), example.Response?.ToJson()))
                : default,
            PartialShape.Find(request, response),
            WaitShape.Find(name, declaration, dialect.Shapes, service, symbols),
            ObsoleteText(declaration, service, symbols))
        {
            IdempotencyToken = IdempotencyShape.Find(dialect.Shapes, request),
            ResultMember = declaration.ResultMember,
            Languages = symbols.TranslationsOf(page.Path).Select(static other => other.Origin.Language).Append(page.Origin.Language)
                .Select(static language => language.ToString()).ToEquatable(),
        };
        return (operation, members.Findings);
    }

    // Where a row says nothing, the method does.
    private static EquatableArray<Member> WithPlaces(EquatableArray<Member> members, EquatableArray<FieldDeclaration> fields, MemberPlace usual)
    {
        if (usual == MemberPlace.Body && fields.All(static field => field.Place is null)) return members;
        var placed = new Member[members.Count];
        for (var i = 0; i < placed.Length; i++)
        {
            var place = fields[i].Place ?? usual;
            placed[i] = members[i] with { Place = place, HasKeys = fields[i].HasKeys && place == MemberPlace.Query, HasSlashes = fields[i].HasSlashes };
            // What may be of any type is a text wherever all are.
            if (placed[i].Place != MemberPlace.Body && fields[i].Type is { Name: "Any", ArrayDepth: 0 })
                placed[i] = placed[i] with { Type = new(TypeKind.Text) };
        }
        return new(placed);
    }

    private static EquatableArray<ErrorCode> ErrorsOf(OperationDeclaration declaration, ServiceNames service, SymbolTable symbols) =>
        declaration.Errors.Map(row => symbols.Errors.Of(service.Slug, row.Error));

    private static string? ObsoleteText(OperationDeclaration declaration, ServiceNames service, SymbolTable symbols) => declaration.Deprecation switch
    {
        null => null,
        { Replacement: { } replacement } when symbols.Operations.PageOf(service.Slug, replacement) is { } page =>
            $"It is deprecated; use {symbols.OperationName(page)}Async.",
        { Replacement: { } replacement } => $"It is deprecated; use {replacement}.",
        _ => "It is deprecated.",
    };

    private static (Structure Bound, IReadOnlyList<DiagnosticInfo> Unknown) BindStructure(
        Page page, StructureDeclaration declaration, EmittedStructure emitted, SymbolTable symbols)
    {
        var members = new MemberBinder(page, emitted.Service, symbols);
        var structure = new Structure(emitted.Service, page.Title, page.Origin.Url, new(
            emitted.Name,
            new(new ProseBinder(page.Path, emitted.Service, symbols).Bind(declaration.Documentation), RichText.Empty),
            (emitted.Use & TypeUse.Sent) != 0 ? RecordRole.SentStructure : RecordRole.ReceivedStructure,
            members.Bind(emitted.Name, emitted.Use, declaration.Fields, symbols.Declarations.TranslationsOf(page, declaration.Name))));
        return (structure, members.Findings);
    }
}
