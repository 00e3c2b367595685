using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace ZecGen.Testing;

/// <summary>The members of a generated record, by their names on the wire. Learned from the record itself: its converter knows the names, its
/// properties the types.</summary>
internal sealed class RecordShape
{
    private static readonly ConcurrentDictionary<Type, RecordShape?> Known = new();

    private readonly Dictionary<string, MemberShape> byName;

    private RecordShape(IReadOnlyList<MemberShape> members) =>
        (Members, byName) = (members, members.ToDictionary(member => member.Name, StringComparer.Ordinal));

    /// <summary>In the order of the documentation.</summary>
    public IReadOnlyList<MemberShape> Members { get; }

    /// <returns>Null for a type that is not a generated record.</returns>
    public static RecordShape? Of(Type type) => Known.GetOrAdd(type, Read);

    public MemberShape? Find(string name) => byName.GetValueOrDefault(name);

    private static RecordShape? Read(Type type)
    {
        if (!type.IsClass || WireNames.Of(type) is not { } names) return null;
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance);
        return new([.. names.Select(name => Find(properties, name) is { } property ? MemberShape.Of(name, property) : null).OfType<MemberShape>()]);
    }

    // A property is called as its member, but for case and signs; with a suffix where that name was taken.
    private static PropertyInfo? Find(PropertyInfo[] properties, string name)
    {
        var plain = string.Concat(name.Where(char.IsLetterOrDigit));
        return Array.Find(properties, property => string.Equals(property.Name, plain, StringComparison.OrdinalIgnoreCase))
            ?? Array.Find(properties, property => property.Name.StartsWith(plain + "Value", StringComparison.OrdinalIgnoreCase));
    }
}

/// <summary>A member of a generated record.</summary>
/// <param name="Name">On the wire.</param>
/// <param name="Value">What it holds.</param>
/// <param name="IsRequired">Whether a request must have it.</param>
internal sealed record MemberShape(string Name, ValueShape Value, bool IsRequired)
{
    /// <summary>Whether it has elements.</summary>
    public bool IsList => Value.Kind == ValueKind.List;

    /// <summary>The values that are documented; empty where any is allowed.</summary>
    public IReadOnlyList<string> Values => Item.Kind == ValueKind.Text ? WireNames.Of(Item.Type) ?? [] : [];

    /// <summary>What it, or its elements, consist of; null for simple values.</summary>
    public RecordShape? Record => Item.Record;

    public bool IsText => Item.Kind == ValueKind.Text;

    public bool IsNumber => Item.Kind == ValueKind.Integer;

    public bool IsTime => Item.Kind == ValueKind.Time;

    private ValueShape Item => Value.Element ?? Value;

    public static MemberShape Of(string name, PropertyInfo property) =>
        new(name, ValueShape.Of(property.PropertyType), property.IsDefined(typeof(RequiredMemberAttribute)));
}

/// <summary>What the converter of a generated type knows by name.</summary>
internal static class WireNames
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<string>?> Known = new();

    /// <returns>Null for a type that is not generated.</returns>
    public static IReadOnlyList<string>? Of(Type type) => Known.GetOrAdd(type, static type =>
        type.GetCustomAttribute<JsonConverterAttribute>()?.ConverterType is { } converter && typeof(IWireNames).IsAssignableFrom(converter)
            ? ((IWireNames)Activator.CreateInstance(converter)!).WireNames
            : null);
}
