using System.Globalization;
using System.Text.Json.Serialization;

namespace ZecGen;

/// <summary>Represents a point in time as sent by the service. Text that is not a valid time is preserved.</summary>
[JsonConverter(typeof(TimestampConverter))]
public readonly struct Timestamp : IEquatable<Timestamp>
{
    private readonly string? text;

    /// <summary>Initializes the timestamp from text as on the wire, such as <c>2026-01-31T08:00:00Z</c>.</summary>
    /// <param name="text">The text, which does not have to be a valid time.</param>
    public Timestamp(string text) => this.text = text;

    /// <summary>Whether this is the default value, which represents no time.</summary>
    internal bool IsDefault => text is null;

    /// <summary>Gets the text on the wire; empty for the default value.</summary>
    public string Text => text ?? "";

    /// <summary>Gets the time, in UTC if the text has no offset; <see langword="null"/> if the text is not an ISO 8601 time.</summary>
    public DateTimeOffset? Value =>
        text is not null && text.Length >= 10 && text[4] == '-'
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var value)
            ? value
            : null;

    /// <summary>Converts a time to a timestamp in UTC, in seconds unless it has a fraction.</summary>
    /// <param name="value">The time.</param>
    public static implicit operator Timestamp(DateTimeOffset value)
    {
        var format = value.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";
        return new(value.UtcDateTime.ToString(format, CultureInfo.InvariantCulture));
    }

    /// <summary>Determines whether two timestamps are the same point in time or have the same text.</summary>
    /// <param name="left">The first timestamp.</param>
    /// <param name="right">The second timestamp.</param>
    public static bool operator ==(Timestamp left, Timestamp right) => left.Equals(right);

    /// <summary>Determines whether two timestamps differ.</summary>
    /// <param name="left">The first timestamp.</param>
    /// <param name="right">The second timestamp.</param>
    public static bool operator !=(Timestamp left, Timestamp right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Timestamp other) => Value is { } mine && other.Value is { } theirs ? mine == theirs : Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Timestamp other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value is { } value ? value.GetHashCode() : StringComparer.Ordinal.GetHashCode(Text);

    /// <summary>Returns the text on the wire.</summary>
    public override string ToString() => Text;
}
