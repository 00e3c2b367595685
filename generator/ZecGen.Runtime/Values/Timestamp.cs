using System.Globalization;
using System.Text.Json.Serialization;

namespace ZecGen;

/// <summary>A point in time as the service writes it, kept as text where it is none.</summary>
[JsonConverter(typeof(TimestampConverter))]
public readonly struct Timestamp : IEquatable<Timestamp>
{
    private readonly string? text;

    /// <summary>Takes a text as it is on the wire, e.g. <c>2026-01-31T08:00:00Z</c>.</summary>
    /// <param name="text">The text; it need not be a time.</param>
    public Timestamp(string text) => this.text = text;

    /// <summary>Whether it is the default value, which stands for none.</summary>
    internal bool IsDefault => text is null;

    /// <summary>The text on the wire; empty for the default value.</summary>
    public string Text => text ?? "";

    /// <summary>The time, in UTC where the text names no offset; <see langword="null"/> where the text is no ISO 8601 time.</summary>
    public DateTimeOffset? Value =>
        text is not null && text.Length >= 10 && text[4] == '-'
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var value)
            ? value
            : null;

    /// <summary>Writes a time as the service wants it: in UTC, to the second unless it has a fraction.</summary>
    /// <param name="value">The time.</param>
    public static implicit operator Timestamp(DateTimeOffset value)
    {
        var format = value.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";
        return new(value.UtcDateTime.ToString(format, CultureInfo.InvariantCulture));
    }

    /// <summary>Whether both are the same point in time, or the same text.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Timestamp left, Timestamp right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Timestamp left, Timestamp right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Timestamp other) => Value is { } mine && other.Value is { } theirs ? mine == theirs : Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Timestamp other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value is { } value ? value.GetHashCode() : StringComparer.Ordinal.GetHashCode(Text);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Text;
}
