using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ZecGen;

/// <summary>Tells System.Text.Json how generated types are read and written, without reflection.</summary>
/// <remarks>Put it into <see cref="JsonSerializerOptions.TypeInfoResolverChain"/> beside your own contexts.</remarks>
public sealed class ConverterResolver : IJsonTypeInfoResolver
{
    private readonly Lazy<Dictionary<Type, ITypeInfoSource>> sources;

    /// <summary>Takes converters of records and enumerations.</summary>
    /// <param name="converters">Makes the list, when it is first asked for: a program that never asks does not carry it.</param>
    /// <exception cref="ArgumentException">Thrown on first use: two converters are of one type, or one is of no generated type.</exception>
    public ConverterResolver(Func<IReadOnlyList<JsonConverter>> converters) => sources = new(() => Index(converters()));

    /// <inheritdoc/>
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
        sources.Value.TryGetValue(type, out var source) ? source.CreateTypeInfo(options) : null;

    private static Dictionary<Type, ITypeInfoSource> Index(IReadOnlyList<JsonConverter> converters)
    {
        var index = new Dictionary<Type, ITypeInfoSource>(converters.Count);
        foreach (var converter in converters)
            index.Add(
                converter.Type ?? throw new ArgumentException("A converter is of no one type.", nameof(converters)),
                converter as ITypeInfoSource ?? throw new ArgumentException($"{converter.GetType()} is no converter of a generated type.", nameof(converters)));
        return index;
    }
}
