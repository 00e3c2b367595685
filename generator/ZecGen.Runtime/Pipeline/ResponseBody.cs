using System.Buffers;

namespace ZecGen;

/// <summary>The body of a response, in a buffer that goes back to where it was borrowed.</summary>
internal readonly struct ResponseBody : IDisposable
{
    private const int FirstBuffer = 4096;

    // What is announced is believed up to here; beyond, room is made for what arrives.
    private const int LargestFirstBuffer = 64 * 1024;

    private readonly byte[]? buffer;
    private readonly int length;

    private ResponseBody(byte[] buffer, int length) => (this.buffer, this.length) = (buffer, length);

    public bool IsTooLarge => buffer is null;

    public ReadOnlySpan<byte> Bytes => new(buffer, 0, length);

    /// <summary>Reads all, up to a limit. A buffer is not given back when reading fails, since somebody may still write to it.</summary>
    public static async ValueTask<ResponseBody> ReadAsync(HttpContent? content, int largest, CancellationToken cancellationToken)
    {
        if (content is null) return new([], 0);
#if NET
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#else
        var stream = await content.ReadAsStreamAsync().ConfigureAwait(false);
#endif
        // What is in memory has a known length; headers would work it out and keep it.
        var memory = stream as MemoryStream;
        var announced = memory is not null ? memory.Length : content.Headers.ContentLength ?? 0;
        if (announced > largest) return default;
        // One byte more than announced, to see the end without growing.
        var first = memory is not null ? Math.Min(announced + 1, largest) : Math.Min(announced + 1, LargestFirstBuffer);
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Max(first, FirstBuffer));
        var count = 0;
        while (true)
        {
#if NET
            var read = await stream.ReadAsync(buffer.AsMemory(count), cancellationToken).ConfigureAwait(false);
#else
            var read = await stream.ReadAsync(buffer, count, buffer.Length - count, cancellationToken).ConfigureAwait(false);
#endif
            if (read == 0) return new(buffer, count);
            count += read;
            if (count > largest)
            {
                ArrayPool<byte>.Shared.Return(buffer);
                return default;
            }
            if (count == buffer.Length) buffer = Grow(buffer, largest);
        }
    }

    /// <summary>Whether what came cannot be decompressed. Each of the platform's ways to do so reports it with its own exception, none of them as a
    /// network error.</summary>
    public static bool IsDamage(Exception exception) => exception is InvalidDataException or (InvalidOperationException and not ObjectDisposedException);

    public void Dispose()
    {
        if (buffer is { Length: > 0 }) ArrayPool<byte>.Shared.Return(buffer);
    }

    // One byte more than the largest response shows that there is more.
    private static byte[] Grow(byte[] buffer, int largest)
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(buffer.Length * 2L, largest + 1L));
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
