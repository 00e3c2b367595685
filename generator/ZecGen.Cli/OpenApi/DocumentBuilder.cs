using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using ZecGen.Cli.Runs;
using ZecGen.Generator.Model;

namespace ZecGen.Cli.OpenApi;

/// <summary>A service as the generator understands it → an OpenAPI document.</summary>
/// <remarks>
/// Where all actions of a service are posted to one address, OpenAPI, which tells operations apart by address and method alone, has none of them.
/// So each of these has a path with a fragment, <c>/api/v2/zec#CreateImage</c>: different to OpenAPI, and the same on the wire, where fragments are not sent.
/// </remarks>
internal static class DocumentBuilder
{
    // A document has to say one.
    private const string Unversioned = "unversioned";

    /// <param name="leftOut">Takes a sentence for each example that the document cannot repeat.</param>
    public static OpenApiDocument Build(DocumentationRun run, Service service, ExportForm form, ICollection<string> leftOut) => Build(
        service,
        [.. run.Operations.Where(action => action.Service == service.Names).OrderBy(action => action.Action, StringComparer.Ordinal)],
        [.. run.Structures.Where(structure => structure.Service == service.Names)],
        [.. run.Enumerations.Where(enumeration => enumeration.Service == service.Names)],
        run.PathOfTitle,
        form,
        leftOut);

    /// <param name="pathOf">The path of a page by the title that the model has.</param>
    public static OpenApiDocument Build(
        Service service, IReadOnlyList<Operation> actions, IReadOnlyList<Structure> structures, IReadOnlyList<OpenEnumeration> enumerations,
        Func<string, string> pathOf, ExportForm form, ICollection<string>? leftOut = null)
    {
        var uses = new TypeUses(actions, structures);
        var names = new ComponentNames(TypesOf(actions, structures, enumerations), uses.Shared(structures));
        var document = new OpenApiDocument
        {
            Info = new()
            {
                Title = service.Names.Prefix + " API",
                Description = DescriptionOf(actions),
                Version = service.Names.Version is { Length: > 0 } version ? version : Unversioned,
            },
            Servers = [new() { Url = service.Names.Protocol.Server }],
            Paths = [],
            Components = new() { Schemas = new SortedDictionary<string, IOpenApiSchema>(StringComparer.Ordinal) },
        };
        var schemas = new SchemaBuilder(document, form.IsOld, names, uses);
        var shared = new SharedComponents(document, service, form.HasHeaders ? VersionHeaderOf(actions) : null, schemas, names);
        var operations = new OperationBuilder(document, schemas, shared, form.HasHeaders, leftOut ?? []);

        document.Security = shared.Security();
        document.Tags = new HashSet<OpenApiTag>(actions.Select(action => OperationBuilder.TagOf(pathOf(action.Page))).OfType<string>().Distinct()
            .Order(StringComparer.Ordinal).Select(tag => new OpenApiTag { Name = tag }));
        shared.AddTo(document.Components);
        foreach (var enumeration in enumerations) document.AddComponent(names.Of(enumeration.Name), schemas.Enumeration(enumeration));
        foreach (var structure in structures) schemas.Add(structure, pathOf(structure.Page));
        foreach (var action in actions)
        {
            var (request, result, envelope) = (names.Of(action.Request.Name), names.Of(action.Response.Name), names.Take(action.Name + "Envelope"));
            var body = BodyOf(action);
            if (body is not null)
            {
                var sent = schemas.Record(body, Direction.Sent);
                OperationBuilder.AddAction(sent, action);
                document.Components.Schemas[request] = sent;
            }
            document.Components.Schemas[result] = ResultSchema(action, schemas);
            document.Components.Schemas[envelope] = EnvelopeSchema(schemas.Reference(result), service);
            var (path, method) = (PathOf(action), HttpMethod.Parse(action.Http.Method));
            if (document.Paths.TryGetValue(path, out var item) && item.Operations!.ContainsKey(method)) (path, item) = ($"{path}#{action.Action}", null);
            if (item is null) document.Paths[path] = item = new OpenApiPathItem { Operations = [] };
            item.Operations![method] = operations.Build(action, body is null ? null : request, envelope, pathOf(action.Page));
        }
        document.RegisterComponents();
        return document;
    }

    // A query within a route is no part of a path.
    private static string PathOf(Operation action)
    {
        var isShared = action.Http.ActionHeader is not null || action.Http.ActionParameter is not null;
        return isShared ? $"{action.Http.Route}#{action.Action}" : action.Http.Route.Split('?')[0];
    }

    // A list or a single value is a member in C# alone.
    private static OpenApiSchema ResultSchema(Operation action, SchemaBuilder schemas) =>
        action.ResultMember is { } whole && action.Response.Members.FirstOrDefault(member => member.WireName == whole) is { } member
            ? schemas.Member(member, Direction.Received)
            : schemas.Record(action.Response, Direction.Received);

    // What the paths do not say to somebody who sees them for the first time.
    private static string? DescriptionOf(IReadOnlyList<Operation> actions)
    {
        if (actions.Select(action => action.Http.ActionParameter).FirstOrDefault(parameter => parameter is not null) is { } parameter)
            return $"The parameter {CommonMark.Code(parameter)} names the action of a call: what stands behind the # of its path, which is not sent. "
                + $"The elements of a list are parameters of their own, {ListElements(actions[0].Service.Protocol)}; "
                + "members of objects stand behind a dot.";
        if (actions.Select(action => action.Http.ActionHeader).FirstOrDefault(header => header is not null) is not { } header) return null;
        var named = $"The header {CommonMark.Code(header)} names the action of a call: what stands behind the # of its path, which is not sent.";
        return VersionHeaderOf(actions) is { } version ? $"{named} The header {CommonMark.Code(version)} names the version of the API." : named;
    }

    private static string? VersionHeaderOf(IEnumerable<Operation> actions) =>
        actions.Select(action => action.Http.VersionHeader).FirstOrDefault(header => header is not null);

    private static IEnumerable<string> TypesOf(IEnumerable<Operation> actions, IEnumerable<Structure> structures, IEnumerable<OpenEnumeration> enumerations) =>
        actions.SelectMany(action => new[] { action.Request.Name, action.Response.Name })
            .Concat(structures.Select(structure => structure.Type.Name))
            .Concat(enumerations.Select(enumeration => enumeration.Name))
            .Order(StringComparer.Ordinal);

    // Null where all members stand elsewhere, and a call has no body.
    private static RecordType? BodyOf(Operation action)
    {
        var members = action.Request.Members.Where(static member => member.Place == MemberPlace.Body).ToList();
        if (members.Count == action.Request.Members.Count && (members.Count > 0 || action.Http == action.Service.Http)) return action.Request;
        return members.Count == 0 ? null : new(action.Request.Name, action.Request.Documentation, action.Request.Role, new([.. members]));
    }

    private static string ListElements(ServiceProtocol protocol) =>
        string.Join(" and ", Enumerable.Range(protocol.Rpc?.FirstIndex ?? 0, 2).Select(static number => CommonMark.Code($"Ids.{number}")));

    private static OpenApiSchema EnvelopeSchema(OpenApiSchemaReference result, Service service) =>
        service.Names.Protocol is { Rpc: null, Rest: null }
            ? EnvelopeSchema(result, service.Names.Protocol.Envelope)
            : EnvelopeSchema(result, service.Names.Protocol);

    // Code and id of a call stand beside the result, or beside its members.
    private static OpenApiSchema EnvelopeSchema(OpenApiSchemaReference result, ServiceProtocol protocol)
    {
        var (envelope, required) = (protocol.Envelope, new HashSet<string>());
        var members = new List<(string Path, IOpenApiSchema Schema)>
        {
            (envelope.CallId, new OpenApiSchema { Type = JsonSchemaType.String, Description = "The request id." }),
        };
        if ((protocol.Rpc?.Success ?? protocol.Rest?.Success) is { Length: > 0 } success)
        {
            var isNumber = long.TryParse(success, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
            members.Add((envelope.ErrorCode, new OpenApiSchema
            {
                Type = isNumber ? JsonSchemaType.Integer : JsonSchemaType.String,
                Enum = [isNumber ? JsonValue.Create(number) : Json.Text(success)],
                Description = "The code of a call that succeeded.",
            }));
            required.Add(Envelope.FirstOf(envelope.ErrorCode));
        }
        if (envelope.Result.Length > 0)
        {
            members.Add((envelope.Result, result));
            required.Add(envelope.Result);
        }
        var properties = SharedComponents.Properties(members);
        var own = new OpenApiSchema { Type = JsonSchemaType.Object, Required = required, Properties = properties };
        return envelope.Result.Length > 0 ? own : new() { AllOf = properties.Count == 0 ? [result] : [result, own] };
    }

    private static OpenApiSchema EnvelopeSchema(OpenApiSchemaReference result, Envelope envelope) => new()
    {
        Type = JsonSchemaType.Object,
        Required = new HashSet<string> { envelope.CallId, envelope.Result },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            [envelope.CallId] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "The request id." },
            [envelope.Result] = result,
        },
    };
}
