using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ZecGen.Infrastructure;

/// <summary>Replaces secret values in logs, exceptions and recorded requests. The data that is sent is unchanged.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Redaction
{
    // A shorter secret would blank out words that have nothing to do with it.
    private const int Shortest = 4;

    /// <summary>Returns the text that replaces a secret value.</summary>
    /// <param name="secret">The value.</param>
    /// <returns><see cref="Mark"/>; <see langword="null"/> when there is no value.</returns>
    public static string? Of(string? secret) => secret is null ? null : Mark;

    /// <summary>Returns the text that replaces a list of secret values.</summary>
    /// <typeparam name="T">The type of its elements.</typeparam>
    /// <param name="secrets">The list.</param>
    /// <returns><see cref="Mark"/> in brackets; empty brackets when the list has no elements.</returns>
    public static string Of<T>(ValueList<T> secrets) => secrets.Count == 0 ? "[]" : "[" + Mark + "]";

    /// <summary>Text to show in place of a value of whatever type: a list or a text.</summary>
    internal static string? OfAny(object? secret) => secret switch
    {
        null => null,
        string text => Of(text),
        System.Collections.IEnumerable list => list.GetEnumerator().MoveNext() ? "[" + Mark + "]" : "[]",
        _ => Mark,
    };

    /// <summary>Replaces what a text repeats of the secrets of a request, as the message of a service may.</summary>
    internal static string? Without(string? text, RecordTable table, ReadOnlySpan<byte> requestJson)
    {
        if (string.IsNullOrEmpty(text) || !table.HoldsSecrets) return text;
        foreach (var secret in SecretScan.Values(table, requestJson))
            if (secret.Length >= Shortest) text = FormsOf(secret).Aggregate(text!, static (text, form) => text.Replace(form, Mark));
        return text;
    }

    // As a message shows it, whole or cut, and as JSON and addresses write it. The longest come first, of which others may be parts.
    private static IEnumerable<string> FormsOf(string secret) => new[]
    {
        secret,
        Harmless.Of(secret),
        Harmless.Quote(secret).Trim('\'', '…'),
        JsonEncodedText.Encode(secret).ToString(),
        JsonEncodedText.Encode(secret, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString(),
        Uri.EscapeDataString(secret),
    }.Where(static form => form.Length >= Shortest).Distinct(StringComparer.Ordinal).OrderByDescending(static form => form.Length);
}
