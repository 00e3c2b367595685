using ZecGen.Generator.Model;

namespace ZecGen.Generator.Emission;

/// <summary>The method that waits until what an operation began is done.</summary>
internal static class WaitEmitter
{
    public static void WriteDeclaration(CodeWriter writer, Operation operation)
    {
        if (operation.Wait is not { } wait) return;
        writer.Blank();
        writer.Write(
            $$"""
            /// <summary>Waits for <see cref="{{Code.Name(operation.Name)}}Async"/> to complete: until
            /// <see cref="{{Code.Name(wait.QueryName)}}Async"/> returns all
            /// resources in state {{States(wait.Done)}}.</summary>
            /// <param name="ids">The ids of the resources to wait for. An empty list completes immediately.</param>
            /// <param name="options">The options for the wait; <see langword="null"/> for those of the client.</param>
            /// <param name="cancellationToken">A token to cancel the wait.</param>
            /// <returns>The resources, in the order of the ids.</returns>
            /// <exception cref="WaitException">{{Failure(wait)}}</exception>
            {{Signature(wait)}};
            """);
    }

    public static void Write(CodeWriter writer, Operation operation)
    {
        if (operation.Wait is not { } wait) return;
        var text = wait.IsEnumeration ? Code.Of($"?.Value") : default;
        writer.Blank();
        writer.Write(
            $$"""
            /// <inheritdoc/>
            public {{Signature(wait)}} =>
                WaitAsync(
                    {{Code.Name(operation.Service.Api)}}.{{Code.Name(operation.Name)}}, ids, (some, page) => new {{Code.Name(wait.QueryName)}}Request { {{Code.Name(wait.Ids.Name)}} = some{{Paging(wait)}} }, {{Code.Name(wait.QueryName)}}Async,
                    response => response.{{Code.Name(wait.Items.Name)}}, item => item.{{Code.Name(wait.Id.Name)}}, item => item.{{Code.Name(wait.State.Name)}}{{text}},
                    options, cancellationToken{{Facts(wait)}});
            """);
    }

    private static Code Paging(Wait wait)
    {
        var number = wait.PageNumber is { } name ? Code.Of($", {Code.Name(name)} = page") : default;
        return wait.PageSize is { } size ? Code.Of($"{number}, {Code.Name(size)} = {wait.Size}") : number;
    }

    private static Code Facts(Wait wait)
    {
        var most = wait.MaxIds > 0 ? Code.Of($", maxIds: {wait.MaxIds}") : default;
        var paged = wait.PageNumber is not null ? Code.Of($", isPaged: true") : default;
        return wait.Total is { } total ? Code.Of($"{most}{paged}, getTotal: response => response.{Code.Name(total)}") : Code.Of($"{most}{paged}");
    }

    /// <summary>The plan in the operation's descriptor.</summary>
    public static void WriteDescriptor(CodeWriter writer, Operation operation)
    {
        if (operation.Wait is not { } wait) return;
        writer.Write(
            $$"""
            Wait = new()
            {
                Query = {{Literal.Of(wait.Query)}},
                Ids = {{Literal.Of(wait.Ids.WireName)}},
                Items = {{Literal.Of(wait.Items.WireName)}},
                Id = {{Literal.Of(wait.Id.WireName)}},
                State = {{Literal.Of(wait.State.WireName)}},
                Working = OperationWait.States({{Literal.Lines(wait.Working)}}),
                Done = OperationWait.States({{Literal.Lines(wait.Done)}}),
                {{w => { if (wait.Failed.Count > 0) w.Write($"Failed = OperationWait.States({Literal.Lines(wait.Failed)}),"); }}}
                {{w => { if (wait.MayLag) w.Write($"MayLag = true,"); }}}
            },
            """);
    }

    private static Code Signature(Wait wait) =>
        Code.Of(
            $"Task<ValueList<{Code.Name(wait.ItemName)}>> {Code.Name(wait.Method)}(ValueList<string> ids, WaitOptions? options = null, CancellationToken "
                + $"cancellationToken = default)");

    private static Code Failure(Wait wait) => wait.Failed.Count == 0
        ? Code.Of($"The wait timed out, or a resource does not exist.")
        : Code.Of($"A resource is in state {States(wait.Failed)} or does not exist, or the wait timed out.");

    private static Code States(IEnumerable<string> states) => Code.Join(" or ", states.Select(state => Code.Of($"<c>{DocText.Of(state)}</c>")));
}
