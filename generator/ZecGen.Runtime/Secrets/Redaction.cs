using System.ComponentModel;

namespace ZecGen.Infrastructure;

/// <summary>Replaces secret values in logs, exceptions and recorded requests. The data that is sent is unchanged.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Redaction
{
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
        // A shorter secret would blank out words that have nothing to do with it.
        const int Shortest = 4;
        if (string.IsNullOrEmpty(text) || !table.HoldsSecrets) return text;
        foreach (var secret in SecretScan.Values(table, requestJson))
            if (secret.Length >= Shortest) text = text!.Replace(secret, Mark);
        return text;
    }
}
