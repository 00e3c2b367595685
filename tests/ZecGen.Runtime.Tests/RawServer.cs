using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace ZecGen.Runtime.Tests;

/// <summary>A service that is nothing but a socket on loopback: what it sends is on the wire byte by byte, be it HTTP or not.</summary>
public sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource source = new();
    private readonly ConcurrentBag<Task> connections = [];
    private readonly Func<RawRequest, RawConnection, Task> respond;
    private readonly Task accepting;
    private int count;

    public RawServer(Func<RawRequest, RawConnection, Task> respond)
    {
        this.respond = respond;
        listener.Start();
        Endpoint = new($"http://{listener.LocalEndpoint}");
        accepting = AcceptAsync();
    }

    /// <summary>Gives one response after the other, and the last one from then on.</summary>
    public static RawServer InTurn(params string[] responses)
    {
        var next = -1;
        return new((_, connection) => connection.SendAsync(responses[Math.Min(Interlocked.Increment(ref next), responses.Length - 1)]));
    }

    public Uri Endpoint { get; }

    /// <summary>In the order in which they came.</summary>
    public ConcurrentQueue<RawRequest> Requests { get; } = [];

    /// <summary>A whole response.</summary>
    public static string Response(int status, string body, params string[] headers) =>
        $"HTTP/1.1 {status} Whatever\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n"
            + $"{string.Concat(headers.Select(static header => header + "\r\n"))}\r\n{body}";

    /// <summary>Options that call it, with short delays.</summary>
    public ApiClientOptions Options(Action<ApiClientOptions>? configure = null)
    {
        var options = new ApiClientOptions { Endpoint = Endpoint, Retry = new() { BaseDelay = TimeSpan.FromMilliseconds(1) } };
        configure?.Invoke(options);
        return options;
    }

    public async ValueTask DisposeAsync()
    {
        await source.CancelAsync();
        listener.Stop();
        await accepting;
        await Task.WhenAll(connections).WaitAsync(TimeSpan.FromSeconds(30));
        source.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) connections.Add(ServeAsync(await listener.AcceptTcpClientAsync(source.Token)));
        }
        catch (Exception exception)
            when (source.IsCancellationRequested && exception is OperationCanceledException or SocketException or InvalidOperationException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        await Task.Yield();
        using var connection = new RawConnection(client, source.Token);
        try
        {
            while (await connection.ReadAsync(Interlocked.Increment(ref count)) is { } request)
            {
                Requests.Enqueue(request);
                await respond(request, connection);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
        {
        }
    }
}

/// <param name="Number">How many came before it, itself included.</param>
public sealed record RawRequest(int Number, string Head, string Body)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <returns>Null where there is no such header.</returns>
    public string? Header(string name) =>
        Head.Split("\r\n").FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)) is { } line
            ? line[(name.Length + 1)..].Trim()
            : null;
}

public sealed class RawConnection(TcpClient client, CancellationToken cancellationToken) : IDisposable
{
    private readonly NetworkStream stream = client.GetStream();
    private readonly List<byte> received = [];

    /// <summary>Sends text as it is.</summary>
    public async Task SendAsync(string text) => await stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);

    /// <summary>Says nothing until the server stops or the caller hangs up.</summary>
    public async Task HangAsync()
    {
        var buffer = new byte[1];
        await stream.ReadExactlyAsync(buffer, cancellationToken);
    }

    /// <summary>Breaks the connection off.</summary>
    public void Reset()
    {
        client.Client.LingerState = new(true, 0);
        client.Close();
    }

    public void Dispose() => client.Dispose();

    /// <returns>Null at the end.</returns>
    public async Task<RawRequest?> ReadAsync(int number)
    {
        while (true)
        {
            var text = Encoding.Latin1.GetString(received.ToArray());
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end >= 0)
            {
                var head = new RawRequest(number, text[..end], "");
                var length = int.Parse(head.Header("Content-Length") ?? "0", System.Globalization.CultureInfo.InvariantCulture);
                if (received.Count >= end + 4 + length)
                {
                    var body = Encoding.UTF8.GetString(received.ToArray(), end + 4, length);
                    received.RemoveRange(0, end + 4 + length);
                    return head with { Body = body };
                }
            }
            var buffer = new byte[16 * 1024];
            var count = await stream.ReadAsync(buffer, cancellationToken);
            if (count == 0) return null;
            received.AddRange(buffer.AsSpan(0, count));
        }
    }
}
