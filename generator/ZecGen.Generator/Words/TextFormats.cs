namespace ZecGen.Generator.Words;

/// <summary>The formats of texts that pages write where a type belongs, and that no page describes: <c>URL</c>, <c>UUID</c>, <c>Byte size</c>.
/// Other words of several are judged by what the examples show.</summary>
internal static class TextFormats
{
    private static readonly HashSet<string> Keys = new(
        ("url uri uuid guid email emailaddress hostname ip ipaddress ipv4 ipv6 ipv4address ipv6address cidr mac macaddress time date duration timevalue "
            + "timeunit timeunits bytesize bytesizes byteunit byteunits isodate iso8601 iso8601date iso8601datetime rfc3339 datestring timestring "
            + "datetimestring regex")
            .Split(' '), StringComparer.Ordinal);

    public static bool Is(string type) => Keys.Contains(WordKey.Of(type));
}
