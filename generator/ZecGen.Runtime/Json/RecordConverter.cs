using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ZecGen;

/// <summary>Reads and writes a generated record, without reflection.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <remarks>Members that are null are neither written nor told from absent ones; members that are not documented are passed over, and of several with one name the last counts.</remarks>
public sealed class RecordConverter<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T> : JsonConverter<T>, ITypeInfoSource, IWireNames
    where T : class
{
    internal static readonly RecordConverter<T> Instance = new();

    /// <summary>Learns the members of the record.</summary>
    /// <exception cref="InvalidOperationException"><typeparamref name="T"/> is no generated record.</exception>
    public RecordConverter() =>
        Table = RecordTable.Of(Activator.CreateInstance<T>() as IRecord ?? throw new InvalidOperationException($"{typeof(T)} is no generated record."));

    internal RecordTable Table { get; }

    /// <inheritdoc/>
    /// <exception cref="JsonException">No object stands there, it lacks a required member, or a member has another type than documented.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        reader.StartObject();
        var json = new RecordReader(reader, inOrder: true);
        var record = json.Object(Table);
        if (json.MustReadAgain)
        {
            json = new(reader, inOrder: false);
            record = json.Object(Table);
        }
        json.Release();
        reader = json.Json;
        return (T)record;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => RecordWriter.Object(writer, (IRecord)value, Table);

    IReadOnlyList<string> IWireNames.WireNames => Table.Names;

    JsonTypeInfo ITypeInfoSource.CreateTypeInfo(JsonSerializerOptions options) => JsonMetadataServices.CreateValueInfo<T>(options, this);
}
