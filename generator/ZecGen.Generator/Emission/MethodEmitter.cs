using ZecGen.Generator.Model;

namespace ZecGen.Generator.Emission;

/// <summary>An operation's methods on the interface and the client: the call, and the pages of its response where it has any.</summary>
/// <remarks>Who sees the types, and that the client is sealed, is said once, in the file of the service.</remarks>
internal static class MethodEmitter
{
    private const int LongestNames = 110;

    private static Code Request => Code.Of($"The request.");

    private static Code OptionalRequest => Code.Of($"""The request; <see langword="null"/> for one without members.""");

    public static void Write(CodeWriter writer, Operation operation)
    {
        var client = Code.Name(operation.Service.Client);
        writer.Write(
            $$"""
            partial interface I{{client}}
            {
                {{w => WriteDocumentation(w, operation)}}
                {{w => WriteObsolete(w, operation)}}
                {{Signature(operation)}};
                {{w => WritePagingDeclaration(w, operation)}}
                {{w => WaitEmitter.WriteDeclaration(w, operation)}}
            }

            partial class {{client}}
            {
                /// <inheritdoc/>
                {{w => WriteObsolete(w, operation)}}
                public {{Signature(operation)}} =>
                    SendAsync({{Code.Name(operation.Service.Api)}}.{{Code.Name(operation.Name)}}, {{Argument(operation)}}, cancellationToken);
                {{w => WritePaging(w, operation)}}
                {{w => WaitEmitter.Write(w, operation)}}
            }
            """);
    }

    private static void WriteObsolete(CodeWriter writer, Operation operation)
    {
        if (operation.Obsolete is { } reason) writer.Write($"[global::System.Obsolete({Literal.Of(reason)})]");
    }

    private static bool IsOptional(Operation operation) => !operation.Request.Members.Any(member => member.IsRequired);

    private static Code Parameter(Operation operation) =>
        IsOptional(operation) ? Code.Of($"{Code.Name(operation.Request.Name)}? request = null") : Code.Of($"{Code.Name(operation.Request.Name)} request");

    private static Code Argument(Operation operation) => IsOptional(operation) ? Code.Of($"request ?? new()") : Code.Of($"request");

    private static Code Signature(Operation operation) =>
        Method(Code.Of($"Task<{Code.Name(operation.Response.Name)}> {Code.Name(operation.Name)}Async"), Parameter(operation));

    private static Code PagingSignature(Operation operation, Paging paging) =>
        Method(Code.Of($"AsyncPageable<{TypeNames.Of(paging.Item)}> {Code.Name(paging.Method)}"), Parameter(operation));

    // Long names stand on a line of their own.
    private static Code Method(Code head, Code parameter) => head.ToString().Length + parameter.ToString().Length <= LongestNames
        ? Code.Of($"{head}({parameter}, CancellationToken cancellationToken = default)")
        : Code.Of($"{head}(\n{parameter}, CancellationToken cancellationToken = default)");

    private static void WriteDocumentation(CodeWriter writer, Operation operation)
    {
        writer.WriteSummary(operation.Documentation.Summary, fallback: Code.Of($"Calls <c>{DocText.Of(operation.Action)}</c>."));
        writer.WriteRemarks(operation.Documentation.Remarks);
        if (operation.Url is { } url) writer.Write($"""/// <seealso href="{DocText.Of(url)}"/>""");
        var filled = operation.IdempotencyToken is { } token
            ? Code.Of($" A <c>{Code.Name(token.Name)}</c> that is <see langword=\"null\"/> is filled in, the same for all attempts of a call.") : default;
        writer.Write($"/// <param name=\"request\">{(IsOptional(operation) ? OptionalRequest : Request)}{filled}</param>");
        writer.Write($"/// <param name=\"cancellationToken\">A token to cancel the call.</param>");
        if ((operation.Request.IsValidated || operation.RequiredParameters.Length > 0) && operation.Service.Output.HasValidators)
            writer.Write($"""/// <exception cref="RequestValidationException">The request violates a documented rule and was not sent.</exception>""");
        WriteErrors(writer, operation);
    }

    private static void WriteErrors(CodeWriter writer, Operation operation)
    {
        var exception = Code.Name(operation.Service.Exception);
        if (operation.Errors.Count == 0)
        {
            writer.Write($"""/// <exception cref="{exception}">The call failed.</exception>""");
            return;
        }
        for (var i = 0; i < operation.Errors.Count; i++)
        {
            var error = operation.Errors[i];
            var status = error.Status == 0 ? default : Code.Of($" ({error.Status})");
            var start = i == 0 ? Code.Of($"""<exception cref="{exception}">The call failed, with a common error code, or with """) : default;
            var end = i == operation.Errors.Count - 1 ? Code.Of($".</exception>") : Code.Of($",");
            writer.Write($"""/// {start}<see cref="{Code.Name(operation.Service.ErrorCode)}.{Code.Name(error.Name)}"/>{status}{end}""");
        }
    }

    private static void WritePagingDeclaration(CodeWriter writer, Operation operation)
    {
        if (operation.Paging is not { } paging) return;
        writer.Blank();
        writer.Write(
            $$"""
            {{w => WriteEnumerationSummary(w, operation, paging)}}
            /// <param name="request">{{(IsOptional(operation) ? OptionalRequest : Request)}}</param>
            /// <param name="cancellationToken">A token to cancel the enumeration.</param>
            /// <inheritdoc cref="{{Code.Name(operation.Name)}}Async" path="/exception"/>
            {{w => WriteObsolete(w, operation)}}
            {{PagingSignature(operation, paging)}};
            """);
    }

    private static void WriteEnumerationSummary(CodeWriter writer, Operation operation, Paging paging)
    {
        var (method, number) = (Code.Name(operation.Name), Code.Name(paging.Number.Name));
        if (paging.NextCursor is not null)
        {
            writer.Write($"""/// <summary>Enumerates all items of <see cref="{method}Async"/>, fetching pages on demand. Starts with the page of""");
            writer.Write($"/// <c>{number}</c> of the request, or with the first page. <c>AsPages</c> enumerates the pages.</summary>");
            return;
        }
        var unit = paging.OffsetStep is null ? Code.Of($"page") : Code.Of($"item");
        writer.Write($"""/// <summary>Enumerates all items of <see cref="{method}Async"/>, fetching pages on demand. Starts with the {unit}""");
        if (paging.OffsetStep is null)
            writer.Write($"/// <c>{number}</c> of the request, or with the first page. <c>AsPages</c> enumerates the pages.</summary>");
        else
            writer.Write($"/// <c>{number}</c> of the request, or with the first one, and counts from there. <c>AsPages</c> enumerates the pages.</summary>");
    }

    private static void WritePaging(CodeWriter writer, Operation operation)
    {
        if (operation.Paging is not { } paging) return;
        writer.Blank();
        writer.Write(
            $$"""
            /// <inheritdoc/>
            {{w => WriteObsolete(w, operation)}}
            public {{PagingSignature(operation, paging)}} =>
                {{w => WriteEnumeration(w, operation, paging)}}
            """);
    }

    private static void WriteEnumeration(CodeWriter writer, Operation operation, Paging paging)
    {
        var (number, items, method) = (Code.Name(paging.Number.Name), Code.Name(paging.Items.Name), Code.Name(operation.Name));
        if (paging.NextCursor is { } next)
        {
            writer.Write(
                $$"""
                Paging.EnumerateByCursorAsync(
                    {{Argument(operation)}}, (page, cursor) => page with { {{number}} = cursor }, {{method}}Async,
                    response => response.{{items}}, response => response.{{Code.Name(next.Name)}}, page => page.{{number}}, cancellationToken);
                """);
            return;
        }
        var (size, total) = (Code.Name(paging.Size!.Name), Code.Name(paging.Total!.Name));
        var id = paging.Id is { } name ? Code.Of($", item => item.{Code.Name(name)}") : default;
        if (paging.OffsetStep is not { } usual)
        {
            writer.Write(
                $$"""
                Paging.EnumerateAsync(
                    {{Argument(operation)}}, (page, number) => page with { {{number}} = number }, {{method}}Async,
                    response => response.{{items}}, response => response.{{total}},
                    page => page.{{number}}, page => page.{{size}}, PrefetchPages{{id}}, cancellationToken: cancellationToken);
                """);
            return;
        }
        var step = Code.Of($"{usual}");
        writer.Write(
            $$"""
            Paging.EnumerateByOffsetAsync(
                {{Argument(operation)}}, (page, first) => page with { {{number}} = first, {{size}} = page.{{size}} ?? {{step}} }, {{method}}Async,
                response => response.{{items}}, response => response.{{total}},
                page => page.{{number}}, page => page.{{size}} ?? {{step}}, PrefetchPages{{id}}, cancellationToken: cancellationToken);
            """);
    }
}
