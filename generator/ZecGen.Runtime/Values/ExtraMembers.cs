using System.Collections;

namespace ZecGen;

/// <summary>Represents the undocumented members of a JSON object, by name. Immutable after initialization, with value equality in any order.</summary>
/// <example><code>new CreateImageRequest { InstanceId = "i-1", ExtraMembers = new() { ["dryRun"] = RawJson.Parse("true") } }</code></example>
#pragma warning disable CA1710 // It is called after the property that holds it.
public sealed class ExtraMembers : IReadOnlyCollection<KeyValuePair<string, RawJson>>, IEquatable<ExtraMembers>
#pragma warning restore CA1710
{
    private readonly Dictionary<string, RawJson> values = new(StringComparer.Ordinal);

    /// <summary>Gets the number of members.</summary>
    public int Count => values.Count;

    /// <summary>Gets or sets the value of a member.</summary>
    /// <param name="name">The name on the wire; case-sensitive.</param>
    /// <value>The value; <see langword="null"/> if there is no such member.</value>
    /// <exception cref="ArgumentNullException">The name, or a value to set, is <see langword="null"/>.</exception>
    public RawJson? this[string name]
    {
        get => values.TryGetValue(name ?? throw new ArgumentNullException(nameof(name)), out var value) ? value : null;
        init => Set(name ?? throw new ArgumentNullException(nameof(name)), value ?? throw new ArgumentNullException(nameof(value)));
    }

    /// <inheritdoc/>
    public bool Equals(ExtraMembers? other)
    {
        if (other is null || values.Count != other.values.Count) return false;
        foreach (var member in values)
            if (!other.values.TryGetValue(member.Key, out var value) || !member.Value.Equals(value)) return false;
        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ExtraMembers);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = values.Count;
        foreach (var member in values) hash ^= unchecked((StringComparer.Ordinal.GetHashCode(member.Key) * 31) + member.Value.GetHashCode());
        return hash;
    }

    /// <summary>Returns the names in brackets, without the values, which may be secret.</summary>
    public override string ToString() => "[" + string.Join(", ", values.Keys.Select(Harmless.Of)) + "]";

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, RawJson>> GetEnumerator() => values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Takes a member while an object is read; of several with one name the last counts.</summary>
    internal void Set(string name, RawJson value) => values[name] = value;
}
