using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZecGen;

/// <summary>Writes requests as JSON. A thread keeps its writer, so that a call allocates the bytes of its body alone.</summary>
internal static class RequestBody
{
    private const int LargestKept = 64 * 1024;

    [ThreadStatic]
    private static Kept? kept;

    public static byte[] Write<T>(JsonConverter<T> converter, T request)
    {
        // Taken away while in use: what writes may itself write.
        var current = kept ?? new();
        kept = null;
        converter.Write(current.Writer, request, WireJson.Options);
        current.Writer.Flush();
        var body = current.Output.ToArray();
        if (body.Length <= LargestKept)
        {
            current.Output.Clear();
            current.Writer.Reset();
            kept = current;
        }
        return body;
    }

    private sealed class Kept
    {
        public Kept() => Writer = new(Output, WireJson.WriterOptions);

        public Output Output { get; } = new();

        public Utf8JsonWriter Writer { get; }
    }

    private sealed class Output : IBufferWriter<byte>
    {
        private byte[] buffer = new byte[1024];
        private int length;

        public void Advance(int count) => length += count;

        public Memory<byte> GetMemory(int sizeHint = 0) => Room(sizeHint).AsMemory(length);

        public Span<byte> GetSpan(int sizeHint = 0) => Room(sizeHint).AsSpan(length);

        public byte[] ToArray() => buffer.AsSpan(0, length).ToArray();

        public void Clear()
        {
            // What was written may be secret; it does not stay behind.
            Array.Clear(buffer, 0, length);
            length = 0;
        }

        private byte[] Room(int size)
        {
            if (buffer.Length - length < Math.Max(size, 1)) Array.Resize(ref buffer, Math.Max(buffer.Length * 2, length + size));
            return buffer;
        }
    }
}
