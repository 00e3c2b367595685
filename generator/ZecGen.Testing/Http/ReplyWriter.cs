using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ZecGen.Testing;

/// <summary>Puts a reply on the wire, with all that befalls it on the way.</summary>
internal sealed class ReplyWriter(TimeProvider clock)
{
    public async Task WriteAsync(HttpContext context, Reply reply, CancellationToken cancellationToken)
    {
        if (reply.Latency > TimeSpan.Zero) await Task.Delay(reply.Latency, clock, cancellationToken).ConfigureAwait(false);
        switch (reply.Completion)
        {
            case ReplyCompletion.NoResponse:
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false);
                return;
            case ReplyCompletion.Reset:
                Reset(context);
                return;
        }

        var body = Encoding.UTF8.GetBytes(reply.BodyText);
        WriteHead(context.Response, reply, body.Length);
        var sent = reply.Completion == ReplyCompletion.Truncated ? body.AsMemory(0, body.Length / 2) : body;
        await WriteBodyAsync(context.Response, reply, sent, cancellationToken).ConfigureAwait(false);
        if (reply.Completion != ReplyCompletion.Truncated && !IsLonger(reply, body.Length)) return;
        await context.Response.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
        context.Abort();
    }

    private void WriteHead(HttpResponse response, Reply reply, int length)
    {
        response.StatusCode = reply.Status;
        response.Headers.Date = clock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        if (reply.ContentType is { } type) response.ContentType = type;
        foreach (var (name, value) in reply.Headers)
        {
            if (name.Equals(HeaderNames.Date, StringComparison.OrdinalIgnoreCase)) response.Headers.Date = value;
            else response.Headers.Append(name, value);
        }
        if (reply.Status != StatusCodes.Status204NoContent) response.ContentLength = IsLonger(reply, length) ? reply.AnnouncedLength : length;
    }

    private static bool IsLonger(Reply reply, int length) => reply.AnnouncedLength > length;

    private async Task WriteBodyAsync(HttpResponse response, Reply reply, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        // A 204 can have no body, whatever was planned.
        if (reply.Status == StatusCodes.Status204NoContent) return;
        var size = reply.TrickleSize == 0 ? Math.Max(body.Length, 1) : reply.TrickleSize;
        for (var at = 0; at < body.Length; at += size)
        {
            if (at > 0) await Task.Delay(reply.TrickleDelay, clock, cancellationToken).ConfigureAwait(false);
            await response.Body.WriteAsync(body.Slice(at, Math.Min(size, body.Length - at)), cancellationToken).ConfigureAwait(false);
            if (reply.TrickleSize > 0 || reply.Completion == ReplyCompletion.Truncated) await response.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    // A socket that does not linger sends a reset when it is closed.
    private static void Reset(HttpContext context)
    {
        if (context.Features.Get<IConnectionSocketFeature>()?.Socket is { } socket) socket.LingerState = new(enable: true, 0);
        context.Abort();
    }
}
