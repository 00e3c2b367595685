using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZecGen;

/// <summary>How the value of a member is read where it does not stand in its place.</summary>
internal abstract class MemberCodec
{
    public static readonly MemberCodec Text = new Simple(static (ref Utf8JsonReader json) => json.String());
    public static readonly MemberCodec Integer = new Simple(static (ref Utf8JsonReader json) => json.IntegerOrNull());
    public static readonly MemberCodec Double = new Simple(static (ref Utf8JsonReader json) => json.DoubleOrNull());
    public static readonly MemberCodec Decimal = new Simple(static (ref Utf8JsonReader json) => json.DecimalOrNull());
    public static readonly MemberCodec Boolean = new Simple(static (ref Utf8JsonReader json) => json.Boolean());
    public static readonly MemberCodec Timestamp = new Simple(static (ref Utf8JsonReader json) => json.Timestamp());
    public static readonly MemberCodec Raw = new Simple(static (ref Utf8JsonReader json) => json.Raw());

    private delegate object? Reading(ref Utf8JsonReader json);

    public abstract object? Read(ref RecordReader json);

    private sealed class Simple(Reading read) : MemberCodec
    {
        public override object? Read(ref RecordReader json) => read(ref json.Json);
    }
}

/// <summary>A member that is an enumeration.</summary>
internal sealed class EnumCodec<T> : MemberCodec
    where T : struct, IOpenValue<T>
{
    public static readonly EnumCodec<T> Instance = new();

    public override object? Read(ref RecordReader json) => OpenEnumConverter<T>.Instance.Read(ref json.Json);
}

/// <summary>A member that is a record.</summary>
internal abstract class RecordCodec : MemberCodec
{
    private RecordTable? table;

    /// <summary>Not made before it is needed, since records may contain each other.</summary>
    public RecordTable Table => table ??= CreateTable();

    public sealed override object? Read(ref RecordReader json) => json.Object(Table);

    protected abstract RecordTable CreateTable();
}

/// <inheritdoc/>
internal sealed class RecordCodec<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T> : RecordCodec
    where T : class
{
    public static readonly RecordCodec<T> Instance = new();

    protected override RecordTable CreateTable() => RecordConverter<T>.Instance.Table;
}

/// <summary>A member that is a list.</summary>
internal abstract class ListCodec<T> : MemberCodec
{
    public sealed override object? Read(ref RecordReader json) => ReadList(ref json);

    public abstract ValueList<T> ReadList(ref RecordReader json);

    public abstract void WriteItem(Utf8JsonWriter json, T item);
}

/// <summary>A member that is a list of records.</summary>
internal sealed class RecordListCodec<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T> : ListCodec<T>
    where T : class, IRecord
{
    public static readonly RecordListCodec<T> Instance = new();

    private RecordTable? table;

    private RecordTable Table => table ??= RecordConverter<T>.Instance.Table;

    public override ValueList<T> ReadList(ref RecordReader json)
    {
        json.Json.StartList();
        var items = default(ListBuilder<T>);
        while (json.Json.NextItem()) items.Add((T)json.Object(Table));
        return items.ToList();
    }

    public override void WriteItem(Utf8JsonWriter json, T item) => RecordWriter.Object(json, item, Table);
}

/// <summary>A member that is a list of anything else.</summary>
internal sealed class ValueListCodec<T>(JsonConverter<T> element) : ListCodec<T>
{
    public static readonly ValueListCodec<string> Texts = new(JsonValues.String);

    public override ValueList<T> ReadList(ref RecordReader json) => json.Json.List(element);

    public override void WriteItem(Utf8JsonWriter json, T item) => element.Write(json, item, WireJson.Options);
}
