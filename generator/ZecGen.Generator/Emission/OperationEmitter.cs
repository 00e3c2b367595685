using ZecGen.Generator.Model;

namespace ZecGen.Generator.Emission;

/// <summary>An operation: its request and response, its method on the client, and its descriptor.</summary>
internal static class OperationEmitter
{
    public static SourceFile Emit(Operation operation) =>
        SourceFile.Of(operation.Service, operation.Name, operation.Page, UsingsOf(operation), writer =>
        {
            var (service, method) = (operation.Service, operation.MethodReference());
            RecordEmitter.Write(writer, operation.Request, service, w => WriteDocumentation(w, operation, Code.Of($"Parameters of {method}.")),
                operation.Url ?? (operation.Action == operation.Name ? null : operation.Action));
            if (!operation.Response.IsAcknowledgement)
            {
                writer.Blank();
                var summary = Code.Of($"Result of {method}.");
                RecordEmitter.Write(writer, operation.Response, service, w => WriteDocumentation(w, operation, summary), failedIds: operation.FailedIds);
            }
            if (!service.Output.HasClient) return;
            writer.Blank();
            MethodEmitter.Write(writer, operation);
            writer.Blank();
            WriteDescriptor(writer, operation);
        }, operation.Response.IsAcknowledgement ? [operation.Request] : [operation.Request, operation.Response]);

    private static void WriteDocumentation(CodeWriter writer, Operation operation, Code summary)
    {
        writer.Write($"/// <summary>{summary}</summary>");
        if (operation.Url is { } url) writer.Write($"""/// <remarks><see href="{DocText.Of(url)}">{DocText.Of(operation.Action)}</see></remarks>""");
    }

    private static Usings UsingsOf(Operation operation) => operation.Service.Output.HasClient ? Usings.Json | Usings.Tasks : Usings.Json;

    // Created on first use, so that a program which never calls the operation does not carry it.
    private static void WriteDescriptor(CodeWriter writer, Operation operation)
    {
        var (name, request, response) = (Code.Name(operation.Name), Code.Name(operation.Request.Name), Code.Name(operation.Response.Name));
        var (type, field) = (Code.Of($"Operation<{request}, {response}>"), Code.Of($"_{name}"));
        writer.Write(
            $$"""
            partial class {{Code.Name(operation.Service.Api)}}
            {
                /// <inheritdoc cref="{{operation.Method()}}"/>
                public static {{ServiceCode.Joined(type, name)}} =>
                    {{field}} ??= new({{Literal.Of(operation.Action)}})
                    {
                        Documentation = {{Literal.Of(operation.Url ?? operation.Action)}},
                        {{w => WriteFacts(w, operation)}}
                        {{w => WaitEmitter.WriteDescriptor(w, operation)}}
                        {{w => WriteExamples(w, operation)}}
                    };
                private static {{ServiceCode.Joined(Code.Of($"{type}?"), field)}};
            }
            """);
    }

    private static void WriteFacts(CodeWriter writer, Operation operation)
    {
        if (operation.Errors.Count > 0) writer.Write($"ErrorCodes = {Literal.Of(string.Join(" ", operation.Errors.Select(error => error.Text)))},");
        if (operation.IsReadOnly) writer.Write($"IsReadOnly = true,");
        if (operation.Service.Output.HasValidators && operation.RequiredParameters is { Length: > 0 } required)
            writer.Write($"RequiredParameters = {Literal.Of(required)},");
        if (operation.IdempotencyToken is { } token)
        {
            var name = Code.Name(token.Name);
            writer.Write(
                $$"""
                Prepare = static request =>
                    request.{{name}} is null ? request with { {{name}} = global::System.Guid.NewGuid().ToString() } : request,
                """);
        }
        if (operation.ResultMember is { } whole) writer.Write($"ResultMember = {Literal.Of(whole)},");
        if (operation.Service.Protocol.Rest is not null)
        {
            WriteRoute(writer, operation);
            return;
        }
        if (operation.Http.Method != operation.Service.Http.Method)
            writer.Write($"Method = new global::System.Net.Http.HttpMethod({Literal.Of(operation.Http.Method)}),");
        if (operation.Http.Route != operation.Service.Http.Route) writer.Write($"Route = {Literal.Of(operation.Http.Route)},");
    }

    // Where a member stands is only said if neither the method nor the route does.
    private static void WriteRoute(CodeWriter writer, Operation operation)
    {
        var http = operation.Http;
        var known = http.Method switch { "GET" => "Get", "PUT" => "Put", "DELETE" => "Delete", "HEAD" => "Head", _ => null };
        if (known is not null) writer.Write($"Method = global::System.Net.Http.HttpMethod.{Code.Name(known)},");
        else if (http.Method != "POST") writer.Write($"Method = new global::System.Net.Http.HttpMethod({Literal.Of(http.Method)}),");
        var route = operation.Request.Members.Where(static member => member.HasSlashes)
            .Aggregate(http.Route, static (path, member) => path.Replace("{" + member.WireName + "}", "{+" + member.WireName + "}"));
        writer.Write($"Route = {Literal.Of(route)},");
        var usual = HttpShape.UsualPlace(http.Method);
        Write("QueryMembers", MemberPlace.Query);
        Write("HeaderMembers", MemberPlace.Header);
        Write("BodyMembers", MemberPlace.Body);

        void Write(string property, MemberPlace place)
        {
            // So are keys in brackets, by a sign that no name ends with.
            var names = string.Join("\n", operation.Request.Members
                .Where(member => member.Place == place && (place != usual || member.HasKeys))
                .Select(static member => member.HasKeys ? member.WireName + "[*]" : member.WireName));
            if (names.Length > 0) writer.Write($"{Code.Name(property)} = {Literal.Of(names)},");
        }
    }

    private static void WriteExamples(CodeWriter writer, Operation operation)
    {
        if (operation.Examples.Count == 0) return;
        writer.Write(
            $$"""
            Examples =
            [
                {{w => { foreach (var example in operation.Examples) WriteExample(w, example); }}}
            ],
            """);
    }

    private static void WriteExample(CodeWriter writer, Example example) => writer.Write(
        $$"""
        new()
        {
            Title = {{Literal.Of(example.Title)}},
            Request = {{Literal.OrNull(example.Request)}},
            Response = {{Literal.OrNull(example.Response)}},
        },
        """);
}
