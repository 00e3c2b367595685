using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ZecGen;

/// <summary>Reads and writes a record by code, without reflection.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <remarks>Members that are null are neither written nor told from absent ones; members that are not documented are passed over.</remarks>
public abstract class RecordConverter<T> : JsonConverter<T>, ITypeInfoSource, IWireNames
    where T : class
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
        Write(new(writer, names), value);
        writer.WriteEndObject();
    }

    /// <summary>Reads the members and makes the record of them.</summary>
    /// <param name="json">Within the object.</param>
    /// <param name="members">Goes through them.</param>
    protected abstract T Create(ref Utf8JsonReader json, RecordReader members);

    /// <summary>Writes the members, each in its turn.</summary>
    /// <param name="json">Within the object.</param>
    /// <param name="value">The record.</param>
    protected abstract void Write(RecordWriter json, T value);

    IReadOnlyList<string> IWireNames.WireNames => names.Texts;

    JsonTypeInfo ITypeInfoSource.CreateTypeInfo(JsonSerializerOptions options) => JsonMetadataServices.CreateValueInfo<T>(options, this);
}
