using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ZecGen;

/// <summary>Tells System.Text.Json how generated types are read and written where reflection is off.</summary>
/// <remarks>Put <see cref="Instance"/> into <see cref="JsonSerializerOptions.TypeInfoResolverChain"/> beside your own contexts.</remarks>
public sealed class ConverterResolver : IJsonTypeInfoResolver
{
    private ConverterResolver()
    {
    }

    /// <summary>One for all generated types of all services.</summary>
    public static ConverterResolver Instance { get; } = new();

    /// <inheritdoc/>
    /// <returns>Null for types that are not generated.</returns>
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
        type.GetCustomAttribute<JsonConverterAttribute>()?.ConverterType is { } converter && typeof(ITypeInfoSource).IsAssignableFrom(converter)
            ? ((ITypeInfoSource)Activator.CreateInstance(converter)!).CreateTypeInfo(options)
            : null;
}
