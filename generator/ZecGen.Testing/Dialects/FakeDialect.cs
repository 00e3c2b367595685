namespace ZecGen.Testing;

/// <summary>What a vendor's services call things: all that the fake knows of a vendor besides its signature.</summary>
/// <param name="Envelope">What stands around results.</param>
/// <param name="Pages">The names of the members that request and describe a page.</param>
/// <param name="Codes">The codes that services refuse requests with.</param>
/// <param name="RuleCodes">The code for each rule of a validator that is broken; <see cref="FakeCodes.Value"/> for others.</param>
/// <param name="StatusCodes">The code that any action may have with a status.</param>
/// <param name="Messages">What codes say where the documentation says nothing.</param>
/// <param name="NotFoundEnd">What the codes of things that do not exist end with.</param>
/// <param name="CodeFamilies">What the codes of such things may begin with, before the thing.</param>
/// <param name="BusyWords">What the codes of things have in them that cannot be worked on now, the surest first.</param>
internal sealed record FakeDialect(
    FakeEnvelope Envelope,
    FakePages Pages,
    FakeCodes Codes,
    IReadOnlyDictionary<string, string> RuleCodes,
    IReadOnlyDictionary<int, string> StatusCodes,
    IReadOnlyDictionary<string, string> Messages,
    string NotFoundEnd,
    IReadOnlyList<string> CodeFamilies,
    IReadOnlyList<string> BusyWords)
{
    [ThreadStatic]
    private static FakeDialect? current;

    /// <summary>The dialect of the service that is responding; outside of that, the one of services that name none.</summary>
    public static FakeDialect Current => current ?? Zenlayer.Dialect;

    /// <summary>How the service is called by the parameters of a query string; null where it is not.</summary>
    public Infrastructure.RpcProtocolDescription? Rpc { get; init; }

    /// <summary>How operations are called that have a method and a route each; null where they have not.</summary>
    public Infrastructure.RestProtocolDescription? Rest { get; init; }

    public static FakeDialect Of(ServiceDescriptor descriptor) =>
        descriptor.Rest is { } rest ? RestDialect.Of(rest, Zenlayer.Dialect)
        : descriptor.Rpc is { } rpc ? RpcDialect.Of(rpc, Zenlayer.Dialect) : Zenlayer.Dialect;

    /// <summary>Does something in the name of a service of this dialect.</summary>
    public T Speak<T>(Func<T> work)
    {
        var before = current;
        current = this;
        try
        {
            return work();
        }
        finally
        {
            current = before;
        }
    }
}

/// <summary>The members of a response beside its result.</summary>
internal sealed record FakeEnvelope(string Result, string CallId, string Code, string Message);

/// <summary>Of a request the number and the size of a page, of a response the number of all items and those of the page.</summary>
internal sealed record FakePages(string Number, string Size, string Total, string Items)
{
    /// <summary>Whether the number is that of the first item, counted from 0, and not that of the page.</summary>
    public bool IsOffset { get; init; }

    /// <summary>Of a response: the cursor of the next page, where pages have cursors; the number of a request is the cursor of its page then.</summary>
    public string NextCursor { get; init; } = "";
}

/// <summary>The codes that services refuse requests with.</summary>
internal sealed record FakeCodes(
    string NotFound, string Authorization, string SignatureExpired, string SignatureFailure, string UnknownAction, string Missing, string Type, string Time,
    string Value, string Internal);
