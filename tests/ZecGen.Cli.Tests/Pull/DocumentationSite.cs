using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ZecGen.Cli.Tests.Pull;

/// <summary>A request that reached the site.</summary>
/// <param name="Path">As it was sent, without the query.</param>
/// <param name="Query">Without its question mark.</param>
public sealed record SiteCall(string Path, string Query, IReadOnlyDictionary<string, string> Headers);

/// <summary>What the site answers.</summary>
public sealed record SiteReply(int Status, string Type, byte[] Body)
{
    public string Headers { get; init; } = "";

    /// <summary>Writes the body itself, as badly as it likes.</summary>
    public Func<Stream, Task>? Write { get; init; }

    /// <summary>The length that is announced, where it is not that of the body; below zero for none.</summary>
    public long? Length { get; init; }

    public static SiteReply Markdown(string text) => new(200, "text/markdown; charset=utf-8", Encoding.UTF8.GetBytes(text));

    public static SiteReply Text(string text) => new(200, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text));

    public static SiteReply Xml(string text) => new(200, "application/xml", Encoding.UTF8.GetBytes(text));

    public static SiteReply Html(string text) => new(200, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(text));

    public static SiteReply Of(int status, string headers = "") => new(status, "text/plain", []) { Headers = headers };

    public static SiteReply RedirectTo(string location, int status = 302) => Of(status, $"Location: {location}\r\n");
}

/// <summary>A documentation site on the loopback interface, which responds as it is told, errors included.</summary>
public sealed class DocumentationSite : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly Task accepting;
    private int inProgress;

    public DocumentationSite()
    {
        listener.Start();
        accepting = AcceptAsync();
    }

    public string Root => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    /// <summary>What is answered, by path.</summary>
    public ConcurrentDictionary<string, Func<SiteCall, SiteReply>> Replies { get; } = new(StringComparer.Ordinal);

    /// <summary>What is answered to all else.</summary>
    public Func<SiteCall, SiteReply> Otherwise { get; set; } = _ => SiteReply.Of(404);

    public ConcurrentQueue<SiteCall> Calls { get; } = new();

    /// <summary>The paths that were asked for, without those of indexes.</summary>
    public IReadOnlyList<string> PageCalls => [.. Calls.Select(call => call.Path).Where(path => path.EndsWith(".md", StringComparison.Ordinal))];

    public int MostAtOnce { get; private set; }

    /// <summary>How long an answer takes.</summary>
    public TimeSpan Delay { get; set; }

    public SiteReply this[string path] { set => Replies[path] = _ => value; }

    public async ValueTask DisposeAsync()
    {
        if (end.IsCancellationRequested) return;
        await end.CancelAsync();
        listener.Stop();
        await accepting;
    }

    private async Task AcceptAsync()
    {
        var connections = new ConcurrentBag<Task>();
        try
        {
            while (true)
            {
                var socket = await listener.AcceptSocketAsync(end.Token);
                socket.NoDelay = true;
                connections.Add(Task.Run(() => ServeAsync(socket)));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using var ending = end.Token.Register(socket.Dispose);
        try
        {
            await using var stream = new NetworkStream(socket, ownsSocket: true);
            using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
            while (await ReadAsync(reader) is { } call)
            {
                Calls.Enqueue(call);
                lock (end) MostAtOnce = Math.Max(MostAtOnce, ++inProgress);
                try
                {
                    if (Delay > TimeSpan.Zero) await Task.Delay(Delay, end.Token);
                    if (!await WriteAsync(stream, (Replies.GetValueOrDefault(call.Path) ?? Otherwise)(call))) return;
                }
                finally
                {
                    lock (end) inProgress--;
                }
            }
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The client went away, or the test is over.
        }
    }

    private static async Task<SiteCall?> ReadAsync(StreamReader reader)
    {
        if (await reader.ReadLineAsync() is not { Length: > 0 } line) return null;
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (await reader.ReadLineAsync() is { Length: > 0 } header)
        {
            var colon = header.IndexOf(':');
            headers[header[..colon]] = header[(colon + 1)..].Trim();
        }
        var target = line.Split(' ')[1].Split('?', 2);
        return new(target[0], target.Length > 1 ? target[1] : "", headers);
    }

    private async Task<bool> WriteAsync(Stream stream, SiteReply reply)
    {
        var length = reply.Length ?? reply.Body.Length;
        var head = $"HTTP/1.1 {reply.Status} Status\r\nContent-Type: {reply.Type}\r\n{reply.Headers}";
        if (length >= 0) head += $"Content-Length: {length}\r\n";
        await stream.WriteAsync(Encoding.UTF8.GetBytes(head + "\r\n"));
        await stream.WriteAsync(reply.Status is 304 or 204 ? [] : reply.Body);
        if (reply.Write is not null) await reply.Write(stream).WaitAsync(end.Token);
        // What is announced and not sent ends with the connection.
        return length == reply.Body.Length;
    }
}
