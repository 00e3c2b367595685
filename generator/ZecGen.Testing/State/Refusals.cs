namespace ZecGen.Testing;

/// <summary>The documented errors of things that do not exist or cannot be worked on.</summary>
internal sealed class Refusals(ServiceDescriptor descriptor)
{
    /// <summary>What an action returns when a thing does not exist: what its page lists, else what any page lists, else the common code.</summary>
    /// <param name="operation">The action.</param>
    /// <param name="kind">What there is none of.</param>
    /// <param name="member">The member of the request that names it.</param>
    /// <param name="id">The id that it names.</param>
    public Reply Missing(Operation operation, ResourceKind kind, string member, string id)
    {
        var code = kind.NotFoundIn(operation.Errors) ?? NotFoundInNameOf(operation)
            ?? kind.NotFoundIn(descriptor.Errors.Select(static error => error.Code)) ?? FakeDialect.Current.Codes.NotFound;
        return Of(code, 404, $"{member}: {kind.Name} '{id}' does not exist.");
    }

    /// <summary>What an action returns when something else goes on with a thing; null where its page does not say that it minds.</summary>
    public Reply? Busy(Operation operation, Item item)
    {
        var code = FakeDialect.Current.BusyWords.Select(word => operation.Errors.FirstOrDefault(code => code.Contains(word, StringComparison.Ordinal)))
            .FirstOrDefault(static code => code is not null);
        return code is null ? null : Of(code, 400, $"{item.Id} is {item.State}.");
    }

    // An action may call what it works on otherwise than other pages do: EipAddress.
    private static string? NotFoundInNameOf(Operation operation) =>
        operation.Errors.FirstOrDefault(code => ActionName.NotFoundWordsOf(code) is { Length: > 0 } words
            && words.SequenceEqual(new ActionName(operation.Action).Noun));

    private Reply Of(string code, int usualStatus, string message)
    {
        var status = descriptor.Errors.FirstOrDefault(error => error.Code == code)?.Status ?? 0;
        return Reply.Error(status == 0 ? usualStatus : status, code, message);
    }
}
