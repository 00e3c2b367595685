using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ZecGen;

/// <summary>Resolves the serialization contracts of generated types, and of a <see cref="ValueList{T}"/> of them, for System.Text.Json, without
/// reflection.</summary>
/// <remarks>Add <see cref="Instance"/> to <see cref="JsonSerializerOptions.TypeInfoResolverChain"/>, together with your own contexts.</remarks>
public sealed class ConverterResolver : IJsonTypeInfoResolver
{
    private ConverterResolver()
    {
    }

    /// <summary>Gets the resolver of the generated types of all services.</summary>
    public static ConverterResolver Instance { get; } = new();

    /// <inheritdoc/>
    /// <returns>Null for other types.</returns>
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
        type is { IsConstructedGenericType: true } && type.GetGenericTypeDefinition() == typeof(ValueList<>)
            ? SourceOf(type.GenericTypeArguments[0])?.CreateListTypeInfo(options)
            : SourceOf(type)?.CreateTypeInfo(options);

    private static ITypeInfoSource? SourceOf(Type type) =>
        type.GetCustomAttribute<JsonConverterAttribute>()?.ConverterType is { } converter && typeof(ITypeInfoSource).IsAssignableFrom(converter)
            ? (ITypeInfoSource)Activator.CreateInstance(converter)!
            : null;
}
