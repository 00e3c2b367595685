using System.Text;
using System.Text.Json;

namespace ZecGen;

/// <summary>Compares names of members as they stand in JSON, in quotes and perhaps with escapes.</summary>
internal static class JsonName
{
    /// <summary>Whether a name has to be read before it can be compared.</summary>
    public static bool IsEscaped(ReadOnlySpan<byte> name) => name.IndexOf((byte)'\\') >= 0;

    /// <summary>Whether it is this name.</summary>
    public static bool Is(ReadOnlySpan<byte> name, ReadOnlySpan<byte> expected)
    {
        if (!IsEscaped(name)) return name.Slice(1, name.Length - 2).SequenceEqual(expected);
        var reader = new Utf8JsonReader(name);
        reader.Read();
        return reader.ValueTextEquals(expected);
    }

    /// <summary>A name in quotes with escapes, as it is meant; nothing where it escapes half a character, which no name does.</summary>
    public static ReadOnlySpan<byte> Unescaped(ReadOnlySpan<byte> name)
    {
        var reader = new Utf8JsonReader(name);
        reader.Read();
        try
        {
            return Encoding.UTF8.GetBytes(reader.GetString()!);
        }
        catch (InvalidOperationException)
        {
            return default;
        }
    }

    /// <summary>A name in quotes, perhaps with escapes, as text.</summary>
    /// <exception cref="InvalidOperationException">It is no Unicode.</exception>
    public static string TextOf(ReadOnlySpan<byte> name)
    {
        var reader = new Utf8JsonReader(name);
        reader.Read();
        return reader.GetString()!;
    }

    /// <summary>Whether two names of one length differ in the case of letters of ASCII alone.</summary>
    public static bool IsSameButCase(ReadOnlySpan<byte> name, ReadOnlySpan<byte> expected)
    {
        for (var i = 0; i < name.Length; i++)
        {
            var (letter, other) = (name[i], expected[i]);
            if (letter != other && ((letter ^ other) != 0x20 || (letter | 0x20) is < (byte)'a' or > (byte)'z')) return false;
        }
        return true;
    }
}
