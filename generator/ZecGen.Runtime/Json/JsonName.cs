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
}
