using System.Net;
using System.Net.Http.Headers;

namespace ZecGen;

/// <summary>Represents the response to a successful call: the result, with status, headers, attempts and duration.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
/// <param name="value">The result.</param>
public sealed class ApiResponse<T>(T value)
    where T : class
{
    private HttpResponseHeaders? headers;

    /// <summary>Gets the result.</summary>
    public T Value { get; } = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>Gets or sets the HTTP status code. The default is 200.</summary>
    public HttpStatusCode StatusCode { get; init; } = HttpStatusCode.OK;

    /// <summary>Gets or sets the response headers, without those that describe the content. The default is none.</summary>
    public HttpResponseHeaders Headers
    {
        get => headers ??= new HttpResponseMessage().Headers;
        init => headers = value;
    }

    /// <summary>Gets the id that the service assigned to the call, for support requests; <see langword="null"/> if the response has none.</summary>
    public string? RequestId => (Value as IApiResponse)?.RequestId;

    /// <summary>Gets or sets the number of attempts, including the successful one. The default is 1.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>Gets or sets the duration of the call, including all attempts and delays.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Returns the result as text, without secrets.</summary>
    public override string ToString() => Value.ToString() ?? "";
}
