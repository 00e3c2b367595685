using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using ZecGen.Generator.Model;

namespace ZecGen.Cli.OpenApi;

/// <summary>An action → an operation: what is sent, what is returned, what goes wrong.</summary>
/// <param name="leftOut">Takes a sentence for each example that the document cannot repeat.</param>
internal sealed class OperationBuilder(
    OpenApiDocument document, SchemaBuilder schemas, SharedComponents shared, bool hasHeaders, ICollection<string> leftOut)
{
    private const string Media = "application/json";
    private const string Form = "application/x-www-form-urlencoded";

    /// <param name="request">The name of the schema of the request's body; null where it has none.</param>
    /// <param name="response">The name of the schema of the whole response.</param>
    /// <param name="page">The page of the action.</param>
    public OpenApiOperation Build(Operation action, string? request, string response, string page)
    {
        var prose = action.Documentation;
        var operation = new OpenApiOperation
        {
            OperationId = action.Action,
            // Linters demand one.
            Summary = prose.Summary.Lines.Count == 0 ? action.Action : CommonMark.Plain(prose.Summary.Lines[0].Text),
            Description = CommonMark.Of([.. prose.Summary.Lines.Skip(1), .. prose.Remarks.Lines]),
            Deprecated = action.Obsolete is not null,
            Parameters = [.. Parameters(action)],
            RequestBody = request is null
                ? null
                : new OpenApiRequestBody { Required = true, Content = Content(request, Examples(action, "request", example => example.Request),
                    IsForm(action) ? Form : Media) },
            Responses = new() { ["200"] = new OpenApiResponse { Description = "The result.",
                Content = Content(response, Examples(action, "response", example => example.Response)) } },
        };
        if (TagOf(page) is { } tag) operation.Tags = new HashSet<OpenApiTagReference> { new(tag, document) };
        if (Uri.TryCreate(action.Url, UriKind.Absolute, out var url)) operation.ExternalDocs = new() { Url = Escaped(url) };
        AddErrors(operation, action);
        Extensions.Add(operation, Extensions.DocumentationPage, page);
        AddShapes(operation, action);
        return operation;
    }

    /// <summary>The folder that a page lies in names its group, null at the top.</summary>
    public static string? TagOf(string page) => page.Split('/') is [.., var folder, _] ? folder : null;

    private IEnumerable<IOpenApiParameter> Parameters(Operation action)
    {
        if (hasHeaders && action.Http.ActionHeader is { } header) yield return ActionParameter(header, action.Action, ParameterLocation.Header);
        if (!IsForm(action) && action.Http.ActionParameter is { } name) yield return ActionParameter(name, action.Action, ParameterLocation.Query);
        if (hasHeaders && action.Http.VersionHeader is not null) yield return new OpenApiParameterReference(SharedComponents.Version, document);
        foreach (var member in action.Request.Members)
            if (LocationOf(member.Place) is { } location) yield return Parameter(member, location);
    }

    private OpenApiParameter Parameter(Member member, ParameterLocation location)
    {
        var schema = schemas.Member(member, Direction.Sent);
        var (description, isDeprecated) = (schema.Description, schema.Deprecated);
        (schema.Description, schema.Deprecated) = (null, false);
        return new()
        {
            Name = member.WireName,
            In = location,
            // An address without a part of its path is another one.
            Required = location == ParameterLocation.Path || member.MustBeSent || member.IsRequiredOfCall,
            Description = description,
            Deprecated = isDeprecated,
            Schema = schema,
            Style = member.HasKeys ? ParameterStyle.DeepObject : null,
        };
    }

    private static ParameterLocation? LocationOf(MemberPlace place) => place switch
    {
        MemberPlace.Query => ParameterLocation.Query,
        MemberPlace.Path => ParameterLocation.Path,
        MemberPlace.Header => ParameterLocation.Header,
        _ => null,
    };

    // Of all actions at one address it says which is meant.
    private static OpenApiParameter ActionParameter(string name, string action, ParameterLocation location) => new()
    {
        Name = name,
        In = location,
        Required = true,
        Description = "The action.",
        Schema = ActionSchema(action),
    };

    private static OpenApiSchema ActionSchema(string action) =>
        new() { Type = JsonSchemaType.String, Enum = [Json.Text(action)], Default = Json.Text(action) };

    /// <summary>Puts what names the action among the parameters of a form.</summary>
    public static void AddAction(OpenApiSchema form, Operation action)
    {
        if (!IsForm(action) || action.Http.ActionParameter is not { } name) return;
        (form.Properties ??= new Dictionary<string, IOpenApiSchema>())[name] = ActionSchema(action.Action);
        (form.Required ??= new HashSet<string>()).Add(name);
    }

    private static bool IsForm(Operation action) => action.Service.Protocol.Rpc is { IsForm: true };

    // The address of a page may have letters of any script, which addresses of OpenAPI have not.
    private static Uri Escaped(Uri url) => new(new UriBuilder(url) { Host = url.IdnHost }.Uri.AbsoluteUri);

    private IEnumerable<(string Title, JsonNode Value)> Examples(Operation action, string part, Func<Example, string?> jsonOf)
    {
        foreach (var example in action.Examples)
            if (jsonOf(example) is not { } json) continue;
            else if (Json.Example(json) is { } value) yield return (example.Title, value);
            else leftOut.Add($"{action.Action}: an example of the {part} cannot be repeated in the document and is left out.");
    }

    private Dictionary<string, IOpenApiMediaType> Content(
        string schema, IEnumerable<(string Title, JsonNode Value)> examples, string type = Media)
    {
        var media = new OpenApiMediaType { Schema = schemas.Reference(schema) };
        foreach (var (title, value) in examples)
        {
            media.Examples ??= new Dictionary<string, IOpenApiExample>(StringComparer.Ordinal);
            media.Examples[$"example{(media.Examples.Count + 1).ToString(CultureInfo.InvariantCulture)}"] =
                new OpenApiExample { Summary = title.Length == 0 ? null : CommonMark.Plain(title), Value = value };
        }
        return new() { [type] = media };
    }

    private void AddErrors(OpenApiOperation operation, Operation action)
    {
        foreach (var group in action.Errors.Where(error => error.Status is >= 400 and <= 599).GroupBy(error => error.Status).OrderBy(group => group.Key))
            operation.Responses![group.Key.ToString(CultureInfo.InvariantCulture)] = ErrorResponse(null, group);
        operation.Responses!["default"] = action.Errors.Where(error => error.Status is < 400 or > 599).ToList() is { Count: > 0 } others
            ? ErrorResponse("Any other error, including errors common to all actions.", others)
            : new OpenApiResponseReference(shared.Error, document);
    }

    private OpenApiResponse ErrorResponse(string? head, IEnumerable<ErrorCode> errors)
    {
        var codes = errors.ToList();
        var response = new OpenApiResponse { Description = SharedComponents.InWords(head, codes), Content = Content(shared.Error, []) };
        Extensions.Add(response, Extensions.ErrorCodes, codes.Select(error => error.Text));
        return response;
    }

    private static JsonObject PagingNames(Paging paging)
    {
        var names = new JsonObject { [paging.NextCursor is null ? "number" : "cursor"] = paging.Number.WireName };
        if (paging.Size is { } size) names["size"] = size.WireName;
        if (paging.Total is { } total) names["total"] = total.WireName;
        names["items"] = paging.Items.WireName;
        if (paging.NextCursor is { } next) names["nextCursor"] = next.WireName;
        return names;
    }

    private static void AddShapes(OpenApiOperation operation, Operation action)
    {
        if (action.IsReadOnly) Extensions.Add(operation, Extensions.ReadOnly, JsonValue.Create(true));
        if (action.Paging is { } paging)
            Extensions.Add(operation, Extensions.Paging, PagingNames(paging));
        if (action.Wait is { } wait)
            Extensions.Add(operation, Extensions.Wait, new JsonObject
            {
                ["query"] = wait.Query,
                ["ids"] = wait.Ids.WireName,
                ["items"] = wait.Items.WireName,
                ["id"] = wait.Id.WireName,
                ["state"] = wait.State.WireName,
                ["working"] = Json.Texts(wait.Working),
                ["done"] = Json.Texts(wait.Done),
                ["failed"] = Json.Texts(wait.Failed),
            });
        if (action.FailedIds.Count > 0) Extensions.Add(operation, Extensions.FailedIds, action.FailedIds.Select(id => id.WireName));
    }
}
