using System.Text.Encodings.Web;
using System.Text.Json;

namespace ZecGen;

/// <summary>How JSON is written for the wire.</summary>
internal static class WireJson
{
    /// <summary>Escapes what JSON requires and no more: the exact bytes are signed, and nothing is embedded in HTML.</summary>
    public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>Whether reading failed because of what was read. Text that is not Unicode is reported by another exception than all else.</summary>
    public static bool IsUnreadable(Exception exception) => exception is JsonException or InvalidOperationException or FormatException;
}
