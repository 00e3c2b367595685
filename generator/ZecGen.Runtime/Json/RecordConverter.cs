using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ZecGen.Infrastructure;

/// <summary>Reads and writes a generated record, without reflection.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <remarks>Members that are null are not written, and are read like absent ones. Undocumented members are ignored unless
/// <see cref="WireConverter{T}.WithExtraMembers"/> is used. If several members have the same name, the last one is used.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public class RecordConverter<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T> : WireConverter<T>,
    IRecordConverter, ITypeInfoSource, IWireNames
    where T : class
{
    internal static readonly RecordConverter<T> Instance = new();

    private readonly IRecord prototype;
    private RecordTable? table;
    private RecordConverter<T>? keeping;

    /// <summary>Initializes the converter.</summary>
    /// <exception cref="InvalidOperationException"><typeparamref name="T"/> is not a generated record.</exception>
#pragma warning disable RS0022 // Emitted code derives from it, and nothing of it is protected that anybody could use.
    public RecordConverter() =>
        prototype = Activator.CreateInstance<T>() as IRecord ?? throw new InvalidOperationException($"{typeof(T)} is not a generated record.");
#pragma warning restore RS0022

    private RecordConverter(RecordConverter<T> origin)
        : base(keepsExtra: true) => (prototype, table, keeping) = (origin.prototype, origin.Table, this);

    /// <inheritdoc/>
    public override WireConverter<T> WithExtraMembers => keeping ??= new(this);

    IReadOnlyList<string> IWireNames.WireNames => Table.Names;

    RecordTable IRecordConverter.Table => Table;

    JsonTypeInfo ITypeInfoSource.CreateTypeInfo(JsonSerializerOptions options) => JsonMetadataServices.CreateValueInfo<T>(options, this);

    JsonTypeInfo ITypeInfoSource.CreateListTypeInfo(JsonSerializerOptions options) =>
        JsonMetadataServices.CreateValueInfo<ValueList<T>>(options, JsonValues.ListOf(this));

    private RecordTable Table => table ??= RecordTable.Of(prototype);

    internal override T Read(ref RecordReader json) => (T)json.Object(Table);

    internal override void Write(JsonOutput json, T value) => RecordWriter.Object(json, default, (IRecord)value, Table);
}

/// <summary>A converter of lists.</summary>
internal interface IListConverter
{
    /// <summary>The converter of the elements.</summary>
    object Element { get; }
}

/// <summary>A converter of a generated record.</summary>
internal interface IRecordConverter
{
    /// <summary>The members. Not learnt before they are needed, since records may contain each other.</summary>
    RecordTable Table { get; }
}
