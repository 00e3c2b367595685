using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ZecGen;

/// <summary>Reads and writes a record by code, without reflection.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <remarks>Members that are null are neither written nor told from absent ones; members that are not documented are passed over.</remarks>
public abstract class RecordConverter<T> : JsonConverter<T>, ITypeInfoSource, IWireNames
    where T : class, IRecord
{
    private readonly MemberNames names;

    /// <summary>Takes the names of the members.</summary>
    /// <param name="names">In the order of the documentation.</param>
    protected RecordConverter(params string[] names) => this.names = new(typeof(T).Name, names);

    /// <inheritdoc/>
    /// <exception cref="JsonException">No object stands there, it lacks a required member, or a member has another type than documented.</exception>
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        reader.StartObject();
        return Create(ref reader, new(names));
    }

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        value.Write(new(writer, names));
        writer.WriteEndObject();
    }

    /// <summary>Reads the members and makes the record of them.</summary>
    /// <param name="json">Within the object.</param>
    /// <param name="members">Goes through them.</param>
    protected abstract T Create(ref Utf8JsonReader json, RecordReader members);

    IReadOnlyList<string> IWireNames.WireNames => names.Texts;

    JsonTypeInfo ITypeInfoSource.CreateTypeInfo(JsonSerializerOptions options) => JsonMetadataServices.CreateValueInfo<T>(options, this);
}
