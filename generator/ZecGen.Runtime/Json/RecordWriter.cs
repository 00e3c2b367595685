using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ZecGen.Infrastructure;

/// <summary>Writes the members of a JSON object in the order of the documentation. What is not given is not written.</summary>
/// <remarks>Each type has a method of its own name, as in <see cref="RecordReader"/>: compilers of projects with thousands of members choose among no overloads.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct RecordWriter
{
    private readonly LearntMembers? learnt;
    private readonly JsonOutput json;
    private readonly RecordTable table;
    private int next;
    private bool hasMembers;

    /// <summary>Writes nothing, and notes the names of what is offered.</summary>
    internal RecordWriter(LearntMembers learnt)
    {
        this.learnt = learnt;
        json = null!;
        table = null!;
    }

    private RecordWriter(JsonOutput json, RecordTable table) => (this.json, this.table) = (json, table);

    /// <summary>Writes the next member.</summary>
    /// <param name="value">Its value; <see langword="null"/> writes nothing.</param>
    /// <param name="name">Its name on the wire; <see langword="null"/> where that is the property's name in camel case.</param>
    /// <param name="property">The property; the compiler fills it in.</param>
    public void Text(string? value, string? name = null, [CallerArgumentExpression(nameof(value))] string property = "")
    {
        if (Member(name, property) is var member and >= 0 && value is not null) json.Text(Lead(member), value);
    }

    /// <summary>Writes the next member, a text that is secret: it is sent as any other, and shown as <see cref="Redaction.Mark"/>.</summary>
    /// <inheritdoc cref="Text"/>
    public void Secret(string? value, string? name = null, [CallerArgumentExpression(nameof(value))] string property = "")
    {
        if (Member(name, property, isSecret: true) is var member and >= 0 && value is not null) json.Text(Lead(member), value);
    }

    /// <inheritdoc cref="Text"/>
    public void Integer(long? value, string? name = null, [CallerArgumentExpression(nameof(value))] string property = "")
    {
        if (Member(name, property) is var member and >= 0 && value is { } number) json.Number(Lead(member), number);
    }

    /// <inheritdoc cref="Text"/>
    /// <exception cref="ArgumentException">The number is infinite or none; JSON cannot hold it.</exception>
    public void Double(double? value, string? name = null, [CallerArgumentExpression(nameof(value))] string property = "")
    {
        if (Member(name, property) is var member and >= 0 && value is { } number) json.Number(Lead(member), number);
    }

    /// <inheritdoc cref="Text"/>
    public void Decimal(decimal? value, string? name = null, [CallerArgumentExpression(nameof(value))] string property = "")
    {
        if (Member(name, property) is var member and >= 0 && value is { } number) json.Number(Lead(member), number);
    }

    /// <inheritdoc cref="Text"/>
    public void Boolean(bool? value, string? name = null, [CallerArgumentExpression(nameof(value))] string property = "")
    {
        var member = Member(name, property);
        if (member < 0 || value is not { } flag) return;
        json.Bytes(Lead(member));
        json.Bytes(JsonBytes.Of(flag));
    }

    /// <inheritdoc cref="Text"/>
    public void Timestamp(Timestamp? value, string? name = null, [CallerArgumentExpression(nameof(value))] string property = "")
    {
        if (Member(name, property) is var member and >= 0 && value is { } time) json.Text(Lead(member), time.Text);
    }

    /// <inheritdoc cref="Text"/>
    public void Raw(RawJson? value, string? name = null, [CallerArgumentExpression(nameof(value))] string property = "")
    {
        if (Member(name, property) is var member and >= 0 && value is not null) json.Raw(Lead(member), value.ToString());
    }

    /// <inheritdoc cref="Text"/>
    public void Record(IRecord? value, string? name = null, [CallerArgumentExpression(nameof(value))] string property = "")
    {
        if (Member(name, property) is var member and >= 0 && value is not null) Object(json, Lead(member), value, table.TableOf(member));
    }

    /// <summary>Writes the next member, a value of an enumeration.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <inheritdoc cref="Text"/>
    public void Enum<T>(T? value, string? name = null, [CallerArgumentExpression(nameof(value))] string property = "")
        where T : struct, IOpenValue
    {
        if (Member(name, property) is var member and >= 0 && value is { } given && given.Value is { } text) json.Text(Lead(member), text);
    }

    /// <summary>Writes the next member, a list.</summary>
    /// <typeparam name="T">The type of its elements.</typeparam>
    /// <param name="list">The list; an absent one writes nothing, an empty one writes <c>[]</c>.</param>
    /// <param name="name">Its name on the wire; <see langword="null"/> where that is the property's name in camel case.</param>
    /// <param name="property">The property; the compiler fills it in.</param>
    public void List<T>(ValueList<T> list, string? name = null, [CallerArgumentExpression(nameof(list))] string property = "")
    {
        if (Member(name, property) is var member and >= 0 && !list.IsDefault) Values(json, Lead(member), list, (WireConverter<T>)table.Converters[member]!);
    }

    /// <summary>Writes the next member, a list whose elements are secret.</summary>
    /// <inheritdoc cref="List{T}"/>
    public void Secrets<T>(ValueList<T> list, string? name = null, [CallerArgumentExpression(nameof(list))] string property = "")
    {
        if (Member(name, property, isSecret: true) is var member and >= 0 && !list.IsDefault) Values(json, Lead(member), list, (WireConverter<T>)table.Converters[member]!);
    }

    /// <summary>The place of the next member; negative while nothing is written.</summary>
    private int Member(string? name, string property, bool isSecret = false)
    {
        if (learnt is null) return next++;
        learnt.Add(name ?? NameOf(property), isSecret);
        return -1;
    }

    private static string NameOf(string property) => char.ToLowerInvariant(property[0]) + property.Substring(1);

    /// <summary>Writes a record as an object.</summary>
    internal static void Object(JsonOutput json, ReadOnlySpan<byte> lead, IRecord record, RecordTable table)
    {
        json.Start(lead, (byte)'{');
        record.Write(new(json, table));
        json.End((byte)'}');
    }

    /// <summary>Writes a list.</summary>
    internal static void Values<T>(JsonOutput json, ReadOnlySpan<byte> lead, ValueList<T> list, WireConverter<T> element)
    {
        json.Start(lead, (byte)'[');
        var isFirst = true;
        foreach (var item in list)
        {
            if (!isFirst) json.Byte((byte)',');
            isFirst = false;
            if (item is null) json.Bytes("null"u8);
            else element.Write(json, item);
        }
        json.End((byte)']');
    }

    // The first member has no comma before it.
    private ReadOnlySpan<byte> Lead(int member)
    {
        var lead = table.Leads[member].AsSpan(hasMembers ? 0 : 1);
        hasMembers = true;
        return lead;
    }
}

/// <summary>What a record offers to write.</summary>
internal sealed class LearntMembers
{
    public List<string> Names { get; } = [];

    public List<bool> Secrets { get; } = [];

    public void Add(string name, bool isSecret)
    {
        Names.Add(name);
        Secrets.Add(isSecret);
    }
}
