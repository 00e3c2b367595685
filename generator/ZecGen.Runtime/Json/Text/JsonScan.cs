namespace ZecGen;

/// <summary>Where things of a JSON text end. Each takes the place where one begins, and gives the place behind it, or <see cref="None"/> where none
/// stands there.</summary>
internal static class JsonScan
{
    /// <summary>No place. Nothing stands there or behind it.</summary>
    public const int None = -1;

    /// <summary>How deep values can be nested in what is scanned: as many as there are bits.</summary>
    public const int Deepest = 64;

    /// <summary>The end of white space, of which there may be none.</summary>
    public static int Space(ReadOnlySpan<byte> text, int at)
    {
        while ((uint)at < (uint)text.Length && text[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') at++;
        return at;
    }

    /// <summary>The end of any value.</summary>
    /// <param name="text">The JSON.</param>
    /// <param name="at">Where the value begins.</param>
    /// <param name="depth">How deep it may be nested; at most <see cref="Deepest"/>.</param>
    public static int Value(ReadOnlySpan<byte> text, int at, int depth)
    {
        // Of each object or list that is open, the innermost last, whether it is an object.
        var objects = 0UL;
        var open = 0;
        while (true)
        {
            if ((uint)at >= (uint)text.Length) return None;
            var first = text[at];
            if (first is (byte)'{' or (byte)'[')
            {
                if (open++ == depth) return None;
                objects = (objects << 1) | (first == '{' ? 1UL : 0);
                at = Space(text, at + 1);
                if (!IsEnd(text, at, objects))
                {
                    if (first == '{') at = Name(text, at);
                    continue;
                }
            }
            else at = Scalar(text, at);
            while (open > 0)
            {
                at = Space(text, at);
                if (IsEnd(text, at, objects))
                {
                    at++;
                    open--;
                    objects >>= 1;
                    continue;
                }
                if ((uint)at >= (uint)text.Length || text[at] != ',') return None;
                at = Space(text, at + 1);
                if ((objects & 1) != 0) at = Name(text, at);
                break;
            }
            if (open == 0) return at;
        }
    }

    /// <summary>The end of a text in quotes.</summary>
    public static int Text(ReadOnlySpan<byte> text, int at)
    {
        if ((uint)at >= (uint)text.Length || text[at] != '"') return None;
        at++;
        while (true)
        {
            var ordinary = JsonBytes.Ordinary(text.Slice(at));
            if (ordinary == None) return None;
            at += ordinary;
            if (text[at] == '"') return at + 1;
            if (text[at] != '\\') return None;
            at = Escape(text, at + 1);
            if (at == None) return None;
        }
    }

    // A name, the colon behind it and the space around that: what is left is the value.
    private static int Name(ReadOnlySpan<byte> text, int at)
    {
        at = Space(text, Text(text, at));
        return (uint)at < (uint)text.Length && text[at] == ':' ? Space(text, at + 1) : None;
    }

    private static bool IsEnd(ReadOnlySpan<byte> text, int at, ulong objects) =>
        (uint)at < (uint)text.Length && text[at] == ((objects & 1) != 0 ? '}' : ']');

    private static int Scalar(ReadOnlySpan<byte> text, int at) => text[at] switch
    {
        (byte)'"' => Text(text, at),
        (byte)'t' => Literal(text, at, "true"u8),
        (byte)'f' => Literal(text, at, "false"u8),
        (byte)'n' => Literal(text, at, "null"u8),
        _ => Number(text, at),
    };

    private static int Literal(ReadOnlySpan<byte> text, int at, ReadOnlySpan<byte> literal) =>
        text.Slice(at).StartsWith(literal) ? at + literal.Length : None;

    // Behind the backslash.
    private static int Escape(ReadOnlySpan<byte> text, int at)
    {
        if ((uint)at >= (uint)text.Length) return None;
        if (text[at] != 'u') return "\"\\/bfnrt"u8.IndexOf(text[at]) < 0 ? None : at + 1;
        if (text.Length - at < 5) return None;
        foreach (var digit in text.Slice(at + 1, 4))
            if (digit is not ((>= (byte)'0' and <= (byte)'9') or (>= (byte)'A' and <= (byte)'F') or (>= (byte)'a' and <= (byte)'f'))) return None;
        return at + 5;
    }

    private static int Number(ReadOnlySpan<byte> text, int at)
    {
        if (text[at] == '-') at++;
        var end = Digits(text, at);
        if (end > at + 1 && text[at] == '0') return None;
        if ((uint)end < (uint)text.Length && text[end] == '.') end = Digits(text, end + 1);
        if ((uint)end >= (uint)text.Length || text[end] is not ((byte)'e' or (byte)'E')) return end;
        end++;
        if ((uint)end < (uint)text.Length && text[end] is (byte)'+' or (byte)'-') end++;
        return Digits(text, end);
    }

    private static int Digits(ReadOnlySpan<byte> text, int at)
    {
        var end = at;
        while ((uint)end < (uint)text.Length && text[end] is >= (byte)'0' and <= (byte)'9') end++;
        return end == at ? None : end;
    }
}
