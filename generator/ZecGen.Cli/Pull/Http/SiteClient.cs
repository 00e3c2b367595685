using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Reflection;
using ZecGen.Cli.Pull.Addresses;
using ZecGen.Cli.Pull.Limits;

namespace ZecGen.Cli.Pull.Http;

/// <summary>Fetches from one origin, within all limits. It follows redirects itself, so that each hop is checked before anything is sent there.</summary>
internal sealed class SiteClient : IDisposable
{
    private static readonly string Version =
        typeof(SiteClient).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private readonly SiteAddress site;
    private readonly PullLimits limits;
    private readonly HttpClient http;
    private readonly RequestGate gate = new();
    private RobotsRules robots = RobotsRules.None;
    private long received;

    public SiteClient(SiteAddress site, PullLimits limits)
    {
        (this.site, this.limits) = (site, limits);
        http = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = !site.Start.IsLoopback,
            MaxConnectionsPerServer = PullLimits.Concurrency,
            ActivityHeadersPropagator = null,
        })
        { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue(PullLimits.Agent, Version));
    }

    public void Dispose()
    {
        http.Dispose();
        gate.Dispose();
    }

    /// <summary>What robots.txt says holds from now on.</summary>
    /// <returns>What was found, null where there is none.</returns>
    public async Task<SiteResponse?> ReadRobotsAsync(CancellationToken cancellation)
    {
        var response = await GetAsync(new(new(site.Start, "/robots.txt"), SiteRequest.Text, PullLimits.MaxRobotsBytes), cancellation).ConfigureAwait(false);
        if (!response.IsOk) return null;
        robots = RobotsRules.Parse(System.Text.Encoding.UTF8.GetString(response.Body));
        return response;
    }

    /// <summary>Whether robots.txt lets an address be fetched.</summary>
    public bool Allows(Uri address) => robots.Allows(address);

    /// <summary>The sitemaps that robots.txt names.</summary>
    public IReadOnlyList<string> Sitemaps => robots.Sitemaps;

    /// <exception cref="PullException">The network, the server or a limit stands against it.</exception>
    public async Task<SiteResponse> GetAsync(SiteRequest request, CancellationToken cancellation)
    {
        var address = request.Address;
        for (var hop = 0; hop <= PullLimits.MaxRedirects; hop++)
        {
            if (!robots.Allows(address)) return Refused(address, "is disallowed by robots.txt (its group for this tool is 'User-agent: zecgen', or '*')");
            var (response, location) = await AttemptAsync(request, address, cancellation).ConfigureAwait(false);
            if (location is null) return response;
            if (ProblemOf(address, location, request, out var next) is { } problem) return Refused(address, problem);
            address = next!;
        }
        throw new PullException($"{Shown.Of(request.Address)} is redirected more than {PullLimits.MaxRedirects} times.");
    }

    private static SiteResponse Refused(Uri address, string reason) => new(default, address, []) { Refusal = reason };

    private string? ProblemOf(Uri from, string location, SiteRequest request, out Uri? next)
    {
        if (!Uri.TryCreate(from, location, out next) || next.Scheme is not ("https" or "http")) return "is redirected to what is no address";
        if (next.UserInfo.Length > 0) return $"is redirected to {Shown.Of(next)} with a user name";
        if (!site.HasOriginOf(next)) return $"is redirected to {Shown.Of(next)}, which is another site";
        if (request.IsPage && !site.Contains(next)) return $"is redirected to {Shown.Of(next)}, which is not below {site}";
        // A question costs its publisher money.
        return next.Query.TrimStart('?').Split('&').Any(static part => part.StartsWith("ask=", StringComparison.OrdinalIgnoreCase))
            ? $"is redirected to a question, {Shown.Of(next)}" : null;
    }

    // One address, as often as it fails in passing.
    private async Task<(SiteResponse Response, string? Location)> AttemptAsync(SiteRequest request, Uri address, CancellationToken cancellation)
    {
        for (var (attempt, failures) = (1, 0); ; attempt++)
        {
            using var turn = await gate.EnterAsync(cancellation).ConfigureAwait(false);
            try
            {
                using var response = await SendAsync(request, address, cancellation).ConfigureAwait(false);
                if (!RetryDelays.MayPass(response.Message.StatusCode)) return await ReadAsync(request, address, response, cancellation).ConfigureAwait(false);
                var asked = RetryDelays.AskedBy(response.Message, DateTimeOffset.UtcNow);
                var status = $"{Shown.Of(address)} was answered with {(int)response.Message.StatusCode} ({response.Message.StatusCode})";
                if (asked > PullLimits.MaxDelay)
                    throw new PullException(string.Create(CultureInfo.InvariantCulture,
                        $"{status}: the site asks to wait for {asked.Value.TotalSeconds:0} seconds; try again then."));
                if (attempt >= (asked is null ? PullLimits.MaxAttempts : PullLimits.MaxDelayedAttempts))
                    throw new PullException($"{status}, {attempt} times.");
                // What a server asks for holds for all that is sent to it.
                gate.CloseFor(asked ?? RetryDelays.After(++failures));
            }
            catch (Exception failure) when (failure is HttpRequestException or IOException)
            {
                if (!RetryDelays.MayPass(failure) || ++failures >= PullLimits.MaxAttempts)
                {
                    var reason = failure is IOException ? failure : failure.GetBaseException();
                    throw new PullException($"{Shown.Of(address)} cannot be fetched: {Shown.Of(reason.Message.TrimEnd('.'))}.", failure);
                }
                gate.CloseFor(RetryDelays.After(failures));
            }
        }
    }

    private async Task<TimedResponse> SendAsync(SiteRequest request, Uri address, CancellationToken cancellation)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, address);
        message.Headers.TryAddWithoutValidation("Accept", request.Accept);
        message.Headers.TryAddWithoutValidation("Accept-Encoding", Decompression.Encodings);
        if (EntityTagHeaderValue.TryParse(request.Validators.ETag, out var tag)) message.Headers.IfNoneMatch.Add(tag);
        if (DateTimeOffset.TryParseExact(request.Validators.LastModified, "r", CultureInfo.InvariantCulture, DateTimeStyles.None, out var modified))
            message.Headers.IfModifiedSince = modified;
        var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(limits.ResponseTime);
        try
        {
            return new(await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, time.Token).ConfigureAwait(false), time);
        }
        catch (Exception failure)
        {
            time.Dispose();
            if (failure is OperationCanceledException && !cancellation.IsCancellationRequested) throw TooSlow(address);
            throw;
        }
    }

    private async Task<(SiteResponse Response, string? Location)> ReadAsync(
        SiteRequest request, Uri address, TimedResponse response, CancellationToken cancellation)
    {
        var (message, status) = (response.Message, response.Message.StatusCode);
        var isRedirect = status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;
        var read = new SiteResponse(status, address, [])
        {
            MediaType = message.Content.Headers.ContentType?.MediaType?.ToLowerInvariant(),
            // What a request cannot repeat identifies nothing.
            Validators = new(
                message.Headers.ETag?.ToString() is { } tag && tag.All(char.IsAscii) ? tag : null,
                message.Content.Headers.LastModified?.ToString("r", CultureInfo.InvariantCulture)),
            HeaderNames = [.. message.Headers.Select(static header => header.Key)],
        };
        if (isRedirect && message.Headers.TryGetValues("Location", out var locations)) return (read, locations.First());
        if (status != HttpStatusCode.OK) return (read, null);
        try
        {
            // What is announced is believed where it is too much: otherwise only what arrives counts.
            if (message.Content.Headers.ContentLength > request.MaxBytes) throw new OversizeException();
            var stream = await message.Content.ReadAsStreamAsync(response.Token).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                var body = await ReadAsync(stream, request.MaxBytes, response.Token).ConfigureAwait(false);
                return (read with { Body = Unpack(body, message.Content.Headers.ContentEncoding, address, request.MaxBytes) }, null);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw TooSlow(address);
        }
        catch (OversizeException failure)
        {
            throw new PullException($"{Shown.Of(address)} has more than {PullLimits.Size(request.MaxBytes)}.", failure);
        }
    }

    // Decompressed, a body counts with what it is then.
    private byte[] Unpack(byte[] body, ICollection<string> encodings, Uri address, int maxBytes)
    {
        try
        {
            // The last one that was applied is the first to be undone.
            foreach (var encoding in encodings.Reverse())
            {
                var packed = body.Length;
                body = encoding.ToUpperInvariant() switch
                {
                    "IDENTITY" => body,
                    "GZIP" or "X-GZIP" => Decompression.Gunzip(body, maxBytes),
                    "BR" => Decompression.Unbrotli(body, maxBytes),
                    _ => throw new PullException(
                        $"{Shown.Of(address)} is compressed as '{Shown.Of(encoding)}', and '{Decompression.Encodings}' was asked for."),
                };
                Count(body.Length - packed);
            }
            return body;
        }
        catch (InvalidDataException failure)
        {
            // A connection that broke off may do so no more.
            throw new IOException("what is compressed cannot be read, or ends too early", failure);
        }
    }

    private void Count(int bytes)
    {
        if (Interlocked.Add(ref received, bytes) > PullLimits.MaxTotalBytes)
            throw new PullException($"{site} sends more than {PullLimits.Size(PullLimits.MaxTotalBytes)}.");
    }

    private async Task<byte[]> ReadAsync(Stream stream, int maxBytes, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int count;
        while ((count = await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0)
        {
            if (body.Length + count > maxBytes) throw new OversizeException();
            Count(count);
            body.Write(buffer, 0, count);
        }
        return body.ToArray();
    }

    private PullException TooSlow(Uri address) => new(string.Create(CultureInfo.InvariantCulture,
        $"{Shown.Of(address)} was not received within {limits.ResponseTime.TotalSeconds:0.##} seconds; --timeout sets another limit."));

    /// <summary>A response with the time that is left for its body.</summary>
    private sealed class TimedResponse(HttpResponseMessage message, CancellationTokenSource time) : IDisposable
    {
        public HttpResponseMessage Message => message;

        public CancellationToken Token => time.Token;

        public void Dispose()
        {
            message.Dispose();
            time.Dispose();
        }
    }
}
