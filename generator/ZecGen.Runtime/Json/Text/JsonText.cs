using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace ZecGen;

/// <summary>UTF-8 JSON, and a place in it. What is usual is read here; what is odd is left to System.Text.Json, as is reporting what is wrong.</summary>
/// <remarks>Takes and refuses what <see cref="Utf8JsonReader"/> does.</remarks>
internal ref struct JsonText
{
    private readonly int deepest;
    private ReadOnlySpan<byte> text;
    private int at;
    private int depth;

    /// <param name="text">The JSON.</param>
    /// <param name="deepest">How deep it may be nested.</param>
    public JsonText(ReadOnlySpan<byte> text, int deepest = JsonScan.Deepest)
    {
        this.text = text;
        this.deepest = deepest;
    }

    /// <summary>The place; of a value, when one stands there.</summary>
    public readonly int At => at;

    /// <summary>Whether it was left before its end, so that nothing stands here any more.</summary>
    public bool IsAbandoned { get; private set; }

    /// <summary>Whether the value that stands here is an object.</summary>
    public readonly bool IsObject => (uint)at < (uint)text.Length && text[at] == '{';

    /// <summary>Whether the value that stands here is an object or a list.</summary>
    public readonly bool IsNested => (uint)at < (uint)text.Length && text[at] is (byte)'{' or (byte)'[';

    /// <summary>Leaves the text before its end.</summary>
    public void Abandon()
    {
        IsAbandoned = true;
        text = default;
        at = 0;
    }

    /// <summary>Goes back to a value of the object that was read, or behind it.</summary>
    /// <param name="place">Where it is.</param>
    public void GoTo(int place) => at = place;

    /// <summary>Passes over bytes if they are the next.</summary>
    /// <param name="bytes">What may stand here.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryTake(ReadOnlySpan<byte> bytes)
    {
        if (!text.Slice(at).StartsWith(bytes)) return false;
        at += bytes.Length;
        return true;
    }

    /// <summary>Goes into an object.</summary>
    /// <exception cref="JsonException">Something else stands here.</exception>
    public void StartObject() => Start('{', "an object");

    /// <summary>Goes into a list.</summary>
    /// <inheritdoc cref="StartObject"/>
    public void StartList() => Start('[', "a list");

    /// <summary>Goes behind the object if nothing more is in it.</summary>
    public bool TryEndObject()
    {
        if ((uint)at >= (uint)text.Length || text[at] != '}') return false;
        at++;
        depth--;
        return true;
    }

    /// <summary>Goes to the value of the next member.</summary>
    /// <param name="name">The member's name in quotes, as it stands there.</param>
    /// <returns>False at the end of the object, which is passed over.</returns>
    public bool NextMember(out ReadOnlySpan<byte> name)
    {
        name = default;
        if (IsAbandoned) return false;
        var isFirst = text[at - 1] == '{';
        var next = Next();
        if (next == '}') return !TryEndObject();
        if (!isFirst) Take(',', next);
        Next();
        var end = JsonScan.Text(text, at);
        if (end == JsonScan.None) throw Invalid();
        name = text.Slice(at, end - at);
        at = end;
        Take(':', Next());
        Next();
        return true;
    }

    /// <summary>Goes to the next element.</summary>
    /// <param name="isNull">Whether it is null, which is then passed over.</param>
    /// <returns>False at the end of the list, which is passed over.</returns>
    public bool NextItem(out bool isNull)
    {
        isNull = false;
        if (IsAbandoned) return false;
        var isFirst = text[at - 1] == '[';
        var next = Next();
        if (next == ']')
        {
            at++;
            depth--;
            return false;
        }
        if (!isFirst)
        {
            Take(',', next);
            next = Next();
        }
        if (next == 'n') isNull = TryNull();
        return true;
    }

    /// <summary>Whether null stands here, which is then passed over.</summary>
    public bool TryNull()
    {
        if (Next() != 'n') return false;
        return TryTake("null"u8) ? true : throw Invalid();
    }

    /// <summary>Whether an empty text stands here, which is then passed over.</summary>
    public bool TryEmptyText() => Next() == '"' && TryTake("\"\""u8);

    /// <summary>Whether null or an empty text stands here, which is then passed over: services write either where there is no value.</summary>
    public bool TryNothing() => Next() switch
    {
        (byte)'n' => TryNull(),
        (byte)'"' => TryTake("\"\""u8),
        _ => false,
    };

    /// <summary>Reads a text if it is a plain one.</summary>
    /// <param name="plain">Its bytes, each a character.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryPlainText(out ReadOnlySpan<byte> plain)
    {
        if ((uint)at < (uint)text.Length && text[at] == '"')
        {
            var rest = text.Slice(at + 1);
            var length = JsonBytes.Plain(rest);
            if ((uint)length < (uint)rest.Length && rest[length] == '"')
            {
                plain = rest.Slice(0, length);
                at += length + 2;
                return true;
            }
        }
        plain = default;
        return false;
    }

    /// <summary>Reads a whole number if it is written as one, and has no sign.</summary>
    /// <param name="number">The number.</param>
    public bool TryInteger(out long number)
    {
        if (!Utf8Parser.TryParse(text.Slice(at), out number, out int length)) return false;
        var end = at + length;
        if ((uint)end >= (uint)text.Length || text[end] is not ((byte)',' or (byte)'}' or (byte)']')) return false;
        if (text[at] is < (byte)'0' or > (byte)'9' || (text[at] == '0' && length > 1)) return false;
        at = end;
        return true;
    }

    /// <summary>Passes over a value.</summary>
    /// <returns>Its bytes.</returns>
    /// <exception cref="JsonException">None stands here.</exception>
    public ReadOnlySpan<byte> Skip()
    {
        Next();
        var start = at;
        at = deepest <= JsonScan.Deepest ? JsonScan.Value(text, at, deepest - depth) : EndOfDeep();
        return at == JsonScan.None ? throw Invalid() : text.Slice(start, at - start);
    }

    /// <summary>The value as System.Text.Json reads it, and skips it.</summary>
    /// <exception cref="JsonException">No value stands here.</exception>
    public Utf8JsonReader Odd()
    {
        var reader = new Utf8JsonReader(Skip());
        reader.Read();
        return reader;
    }

    /// <summary>Ends the text.</summary>
    /// <exception cref="JsonException">Something more stands here.</exception>
    public void End()
    {
        if (JsonScan.Space(text, at) != text.Length) throw Invalid();
    }

    // The byte behind white space; at the end of the text one that stands in no JSON.
    private byte Next()
    {
        if ((uint)at < (uint)text.Length && text[at] > ' ') return text[at];
        at = JsonScan.Space(text, at);
        return (uint)at < (uint)text.Length ? text[at] : (byte)0;
    }

    private void Start(char bracket, string expected)
    {
        if (Next() != bracket)
        {
            var other = Odd();
            throw JsonRead.Unexpected(ref other, expected, isQuoted: false);
        }
        if (depth++ == deepest) throw Invalid();
        at++;
    }

    private void Take(char mark, byte next)
    {
        if (next != mark) throw Invalid();
        at++;
    }

    private readonly int EndOfDeep()
    {
        var reader = new Utf8JsonReader(text.Slice(at), new() { MaxDepth = deepest });
        reader.Read();
        reader.Skip();
        return at + (int)reader.BytesConsumed;
    }

    // Whoever reads it from the start comes to the same place, and reports it.
    private readonly JsonException Invalid()
    {
        var reader = new Utf8JsonReader(text, new() { MaxDepth = deepest });
        while (reader.Read())
        {
        }
        return new("The JSON is invalid.");
    }
}
