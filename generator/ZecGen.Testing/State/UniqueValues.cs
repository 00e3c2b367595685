using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ZecGen.Testing;

/// <summary>Makes what belongs to one created thing alone: numbers of orders, addresses. Each looks like the documented example, and none is made
/// twice. Guarded by the lock of the <see cref="StateMachine"/>.</summary>
internal sealed partial class UniqueValues
{
    private const ulong FarFromExamples = 100_000;
    private const ulong LargestKnown = 1_000_000_000_000_000_000;

    private long last;

    /// <summary>An address like one that is documented.</summary>
    /// <param name="example">A text, or a list of texts.</param>
    /// <returns>Null for an example that is no address.</returns>
    public JsonNode? AddressLike(JsonNode? example) => example switch
    {
        JsonArray items => items.Count > 0 && AddressLike(items[0]) is { } address ? new JsonArray(address) : null,
        _ => Json.Text(example) is { } text ? AddressLike(text) : null,
    };

    /// <summary>A number, or an id of something that the service does not list, like one that is documented.</summary>
    /// <param name="example">The example; its last digits are what differs.</param>
    public string NumberLike(string example)
    {
        var number = (ulong)++last;
        var stem = example.TrimEnd("0123456789".ToCharArray());
        if (!ulong.TryParse(example.AsSpan(stem.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var known) || known >= LargestKnown)
            return string.Create(CultureInfo.InvariantCulture, $"{example}-{number:x6}");
        return stem + (known + FarFromExamples + number).ToString("D" + (example.Length - stem.Length), CultureInfo.InvariantCulture);
    }

    private string? AddressLike(string example)
    {
        if (HardwareAddress().IsMatch(example))
        {
            byte[] parts = [2, 0, 0, Part(2), Part(1), Part(0, ++last)];
            return string.Join(':', parts.Select(static part => part.ToString("x2", CultureInfo.InvariantCulture)));
        }
        if ((example.AsSpan().Count('.') != 3 && !example.Contains(':')) || !IPAddress.TryParse(example, out var address)) return null;
        last++;
        if (example.Contains(':')) return string.Create(CultureInfo.InvariantCulture, $"2001:db8::{(last >> 16) & 0xFFFF:x}:{last & 0xFFFF:x}");
        // Networks that are set apart for tests, and one for private use.
        return IsPrivate(address) ? $"10.{128 + (Part(2) & 127)}.{Part(1)}.{Part(0)}" : $"198.{18 + (Part(2) & 1)}.{Part(1)}.{Part(0)}";
    }

    private byte Part(int place) => Part(place, last);

    private static byte Part(int place, long number) => (byte)(number >> (8 * place));

    private static bool IsPrivate(IPAddress address) => address.GetAddressBytes() is [10, ..] or [172, >= 16 and < 32, ..] or [192, 168, ..];

    [GeneratedRegex(@"\A([0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex HardwareAddress();
}
