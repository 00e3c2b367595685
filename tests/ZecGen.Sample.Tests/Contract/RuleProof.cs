namespace ZecGen.Sample.Tests.Contract;

/// <summary>A change, and callers that it harms or does not.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Old">The pages before, as a sketch with <c>|</c> between its lines.</param>
/// <param name="New">The pages after.</param>
/// <param name="Caller">What callers usually write; it has a <c>client</c>, and may return what it saw.</param>
public sealed record RuleProof(string Rule, string Old, string New, string Caller)
{
    /// <summary>What some callers write: where they are harmed and the usual ones are not, the change may harm.</summary>
    public string? Other { get; init; }

    /// <summary>Whether the other caller is as usual as the first: what harms either breaks.</summary>
    public bool IsOtherUsual { get; init; }

    /// <summary>Types that the other caller declares.</summary>
    public string Types { get; init; } = "";

    /// <summary>The response that the old service gives, without its envelope.</summary>
    public string? OldReply { get; init; }

    /// <summary>The response that the new service gives, usually.</summary>
    public string? NewReply { get; init; }

    /// <summary>The response that it may give as well.</summary>
    public string? OtherReply { get; init; }

    /// <summary>An error code that both services give.</summary>
    public string? Error { get; init; }

    /// <summary>The harms that no caller shows, since the pages do not say what the service does: <c>W</c> and <c>H</c>.</summary>
    public string Undecided { get; init; } = "";

    /// <summary>A class that implements the client's interface by hand.</summary>
    public const string ByHand = """
        sealed class ByHand : IClient
        {
            public Task<RawJson> CallAsync(string action, RawJson? request = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
            public Task<ApiResponse<TResponse>> CallWithResponseAsync<TRequest, TResponse>(
                ZecGen.Infrastructure.Operation<TRequest, TResponse> operation, TRequest request, CancellationToken cancellationToken = default)
                where TRequest : class
                where TResponse : class => throw new NotSupportedException();
            public Task<RequestPreview> PreviewAsync<TRequest, TResponse>(
                ZecGen.Infrastructure.Operation<TRequest, TResponse> operation, TRequest request, CancellationToken cancellationToken = default)
                where TRequest : class
                where TResponse : class => throw new NotSupportedException();
            public IClient With(CallOptions options) => this;
            METHODS
        }
        """;

    public override string ToString() => Rule;
}
