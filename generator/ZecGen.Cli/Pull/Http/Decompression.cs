using System.Buffers;
using System.IO.Compression;

namespace ZecGen.Cli.Pull.Http;

/// <summary>Unpacks what was compressed, within limits. What ends before its end is an error, which the streams of the framework do not see.</summary>
internal static class Decompression
{
    /// <summary>What is understood.</summary>
    public const string Encodings = "gzip, br";

    private const int BufferSize = 16 * 1024;

    // Stands in a member of its own behind what was compressed, and is found behind what was unpacked only if that was whole.
    private static readonly byte[] Mark = [0x7A, 0x65, 0x63, 0x67, 0x65, 0x6E, 0x00, 0x9F];

    /// <exception cref="InvalidDataException">It is no gzip, or not all of it.</exception>
    /// <exception cref="OversizeException">It is larger than it may be.</exception>
    public static byte[] Gunzip(byte[] packed, int maxBytes)
    {
        using var members = new MemoryStream();
        members.Write(packed);
        using (var member = new GZipStream(members, CompressionLevel.NoCompression, leaveOpen: true)) member.Write(Mark);
        members.Position = 0;
        using var unpacked = new GZipStream(members, CompressionMode.Decompress);
        using var result = new MemoryStream();
        var buffer = new byte[BufferSize];
        for (int count; (count = unpacked.Read(buffer)) > 0;) Append(result, buffer.AsSpan(0, count), maxBytes + Mark.Length);
        var length = (int)result.Length - Mark.Length;
        if (length < 0 || !result.GetBuffer().AsSpan(length, Mark.Length).SequenceEqual(Mark)) throw NotWhole();
        return result.GetBuffer()[..length];
    }

    /// <inheritdoc cref="Gunzip"/>
    public static byte[] Unbrotli(byte[] packed, int maxBytes)
    {
        using var decoder = default(BrotliDecoder);
        using var result = new MemoryStream();
        var buffer = new byte[BufferSize];
        for (var rest = packed.AsSpan(); ;)
        {
            var status = decoder.Decompress(rest, buffer, out var read, out var written);
            Append(result, buffer.AsSpan(0, written), maxBytes);
            rest = rest[read..];
            if (status == OperationStatus.Done) return result.ToArray();
            if (status == OperationStatus.InvalidData) throw new InvalidDataException("It is not valid Brotli data.");
            if (status == OperationStatus.NeedMoreData) throw NotWhole();
        }
    }

    private static void Append(MemoryStream result, ReadOnlySpan<byte> bytes, int maxBytes)
    {
        if (result.Length + bytes.Length > maxBytes) throw new OversizeException();
        result.Write(bytes);
    }

    private static InvalidDataException NotWhole() => new("The compressed data is incomplete.");
}

/// <summary>Something is larger than it may be.</summary>
internal sealed class OversizeException() : Exception("It is too large.");
