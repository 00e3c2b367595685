using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace ZecGen;

/// <summary>JSON that is being written. A thread keeps one, so that writing allocates nothing.</summary>
/// <remarks>Writes the bytes that <see cref="Utf8JsonWriter"/> does.</remarks>
internal sealed class JsonOutput
#if !NET
    : IBufferWriter<byte>
#endif
{
    /// <summary>How deep values are nested at most: as deep as System.Text.Json nests what it writes.</summary>
    public const int Deepest = 1000;

    private const int Smallest = 1024;
    private const int LargestKept = 64 * 1024;
    private const int LongestNumber = 64;

    [ThreadStatic]
    private static JsonOutput? kept;

    private byte[] buffer = [];
    private int length;
    private JsonEscaping escaping = JsonEscaping.Wire;
    private int deepest;
    private int depth;

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, length);

    /// <summary>An empty one.</summary>
    /// <param name="escaping">How texts are written.</param>
    /// <param name="deepest">How deep values may be nested.</param>
    public static JsonOutput Rent(JsonEscaping escaping, int deepest)
    {
        // Taken away while in use: what writes may itself write.
        var output = kept ?? new();
        kept = null;
        (output.escaping, output.deepest, output.depth) = (escaping, deepest, 0);
        return output;
    }

    /// <summary>Gives it back.</summary>
    public void Return()
    {
        Clear();
        if (buffer.Length > LargestKept) Replace([]);
        kept = this;
    }

    /// <summary>Empties it. What was written may be secret; it does not stay behind.</summary>
    public void Clear()
    {
        Array.Clear(buffer, 0, length);
        length = 0;
    }

    /// <summary>Begins an object or a list.</summary>
    /// <param name="lead">What comes before it.</param>
    /// <param name="bracket">How it begins.</param>
    /// <exception cref="InvalidOperationException">Values are nested too deep.</exception>
    public void Start(ReadOnlySpan<byte> lead, byte bracket)
    {
        if (depth++ >= deepest) throw new InvalidOperationException($"The value is nested deeper than {deepest} levels.");
        var room = Room(lead.Length + 1);
        lead.CopyTo(room);
        room[lead.Length] = bracket;
        length += lead.Length + 1;
    }

    /// <summary>Ends an object or a list.</summary>
    /// <param name="bracket">How it ends.</param>
    public void End(byte bracket)
    {
        depth--;
        Byte(bracket);
    }

    /// <summary>Writes a text in quotes.</summary>
    /// <param name="lead">What comes before it.</param>
    /// <param name="text">The text.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Text(ReadOnlySpan<byte> lead, string text)
    {
        var room = Room(lead.Length + text.Length + 2);
        lead.CopyTo(room);
        room[lead.Length] = (byte)'"';
        room = room.Slice(lead.Length + 1);
        var plain = escaping.Plain(text.AsSpan(), room);
        length += lead.Length + 1 + plain;
        if (plain < text.Length)
        {
            Escaped(text.AsSpan(plain));
            Byte((byte)'"');
            return;
        }
        room[plain] = (byte)'"';
        length++;
    }

    /// <summary>Writes a number.</summary>
    /// <param name="lead">What comes before it.</param>
    /// <param name="number">The number.</param>
    public void Number(ReadOnlySpan<byte> lead, long number)
    {
        var room = Room(lead.Length + LongestNumber);
        lead.CopyTo(room);
        Utf8Formatter.TryFormat(number, room.Slice(lead.Length), out var count);
        length += lead.Length + count;
    }

    /// <inheritdoc cref="Number(ReadOnlySpan{byte}, long)"/>
    public void Number(ReadOnlySpan<byte> lead, decimal number)
    {
        var room = Room(lead.Length + LongestNumber);
        lead.CopyTo(room);
        Utf8Formatter.TryFormat(number, room.Slice(lead.Length), out var count);
        length += lead.Length + count;
    }

    /// <inheritdoc cref="Number(ReadOnlySpan{byte}, long)"/>
    /// <exception cref="ArgumentException">The number is infinite or NaN, which JSON cannot represent.</exception>
    public void Number(ReadOnlySpan<byte> lead, double number)
    {
#if NET
        if (!double.IsFinite(number)) throw new ArgumentException("JSON cannot represent infinity or NaN.", nameof(number));
        var room = Room(lead.Length + LongestNumber);
        lead.CopyTo(room);
        Utf8Formatter.TryFormat(number, room.Slice(lead.Length), out var count);
        length += lead.Length + count;
#else
        Bytes(lead);
        // What this framework writes by itself does not always read as the same number.
        using var writer = new Utf8JsonWriter(this, new() { SkipValidation = true });
        writer.WriteNumberValue(number);
#endif
    }

    /// <summary>Writes bytes as they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        length += bytes.Length;
    }

    /// <summary>Writes a byte as it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Byte(byte value)
    {
        if (length == buffer.Length) Grow(1);
        buffer[length++] = value;
    }

    /// <summary>Writes JSON as it is.</summary>
    /// <param name="lead">What comes before it.</param>
    /// <param name="json">The JSON.</param>
    public void Raw(ReadOnlySpan<byte> lead, string json)
    {
        Bytes(lead);
        Utf8(json.AsSpan());
    }

#if !NET
    void IBufferWriter<byte>.Advance(int count) => length += count;

    Memory<byte> IBufferWriter<byte>.GetMemory(int sizeHint)
    {
        Room(Math.Max(sizeHint, 1));
        return buffer.AsMemory(length);
    }

    Span<byte> IBufferWriter<byte>.GetSpan(int sizeHint) => Room(Math.Max(sizeHint, 1));
#endif

    private void Escaped(ReadOnlySpan<char> text)
    {
        Span<char> escaped = stackalloc char[256];
        while (!text.IsEmpty)
        {
            var count = escaping.Escape(text, escaped, out var written);
            text = text.Slice(count);
            Utf8(escaped.Slice(0, written));
        }
    }

    private void Utf8(ReadOnlySpan<char> text)
    {
#if NET
        length += Encoding.UTF8.GetBytes(text, Room(Encoding.UTF8.GetMaxByteCount(text.Length)));
#else
        Bytes(Encoding.UTF8.GetBytes(text.ToArray()));
#endif
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Room(int count)
    {
        if (buffer.Length - length < count) Grow(count);
        return buffer.AsSpan(length);
    }

    private void Grow(int count)
    {
        // The pool has sizes that double.
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(Smallest, length + count));
        Written.CopyTo(larger);
        Array.Clear(buffer, 0, length);
        Replace(larger);
    }

    private void Replace(byte[] other)
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = other;
    }
}
