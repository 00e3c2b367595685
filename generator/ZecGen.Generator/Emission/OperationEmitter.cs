using ZecGen.Generator.Model;

namespace ZecGen.Generator.Emission;

/// <summary>An operation: its request and response, its method on the client, and its descriptor.</summary>
internal static class OperationEmitter
{
    public static SourceFile Emit(Operation operation) =>
        SourceFile.Of(operation.Service, operation.Name, operation.Page, Usings.Json | Usings.JsonConverters | Usings.Tasks | (operation.Paging is null ? Usings.None : Usings.Collections), writer =>
        {
            var (service, method) = (operation.Service, Code.Of($"I{Code.Name(operation.Service.Client)}.{Code.Name(operation.Name)}Async"));
            RecordEmitter.Write(writer, operation.Request, service, w => w.Write($"""/// <summary>What <see cref="{method}"/> sends.</summary>"""));
            writer.Blank();
            RecordEmitter.Write(writer, operation.Response, service, w => w.Write($"""/// <summary>What <see cref="{method}"/> answers.</summary>"""));
            writer.Blank();
            MethodEmitter.Write(writer, operation);
            writer.Blank();
            WriteDescriptor(writer, operation);
        }, operation.Request, operation.Response);

    // The value is in a class of its own, so that a program which never calls the operation does not carry it.
    private static void WriteDescriptor(CodeWriter writer, Operation operation)
    {
        var (name, request, response) = (Code.Name(operation.Name), Code.Name(operation.Request.Name), Code.Name(operation.Response.Name));
        var holder = Code.Of($"{name}Operation");
        var type = Code.Of($"Operation<{request}, {response}>");
        writer.Write(
            $$"""
            public static partial class {{Code.Name(operation.Service.Api)}}
            {
                /// <summary>Describes <see cref="I{{Code.Name(operation.Service.Client)}}.{{name}}Async"/>.</summary>
                public static {{type}} {{name}} => {{holder}}.Value;
            }

            file static class {{holder}}
            {
                internal static readonly {{type}} Value = new({{Literal.Of(operation.Action)}}, {{request}}.Json.Instance, {{response}}.Json.Instance)
                {
                    Documentation = {{Literal.Of(operation.Page)}},
                    {{w => { if (operation.IsReadOnly) w.Write($"IsReadOnly = true,"); }}}
                    {{w => { if (operation.Errors.Count > 0) w.Write($"Errors = [{Code.Join(", ", operation.Errors.Select(error => Literal.Of(error.Text)))}],"); }}}
                    {{w => WriteExamples(w, operation)}}
                };
            }
            """);
    }

    private static void WriteExamples(CodeWriter writer, Operation operation)
    {
        if (operation.Examples.Count == 0) return;
        writer.Write(
            $$"""
            Examples =
            [
                {{w => { foreach (var example in operation.Examples) w.Write($"new({Literal.Of(example.Title)}, {Literal.OrNull(example.Request)}, {Literal.OrNull(example.Response)}),"); }}}
            ],
            """);
    }
}
