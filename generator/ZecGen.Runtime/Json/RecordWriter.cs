using System.ComponentModel;

namespace ZecGen.Infrastructure;

/// <summary>Writes the members of a JSON object in the order of the documentation. Absent members are not written.</summary>
/// <remarks>There is a method for each type instead of overloads, as in <see cref="RecordReader"/>, since this compiles faster in projects with
/// thousands of members.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct RecordWriter
{
    private readonly MemberVisitor? visitor;
    private readonly JsonOutput json;
    private readonly RecordTable table;
    private int next;
    private bool hasMembers;

    /// <summary>Writes nothing, and shows what is offered.</summary>
    internal RecordWriter(MemberVisitor visitor)
    {
        this.visitor = visitor;
        json = null!;
        table = null!;
    }

    private RecordWriter(JsonOutput json, RecordTable table) => (this.json, this.table) = (json, table);

    /// <summary>Sets the property name of the next member, if it is not the capitalized member name.</summary>
    /// <param name="name">The name of the property.</param>
    public readonly void Property(string name)
    {
        if (visitor is not null) visitor.Property = name;
    }

    /// <summary>Writes the next member.</summary>
    /// <param name="name">Its name on the wire.</param>
    /// <param name="value">Its value; <see langword="null"/> writes nothing.</param>
    public void Text(string name, string? value)
    {
        if (visitor is not null) visitor.Visit(name, value);
        else if (next++ is var member && value is not null) json.Text(Lead(member), value);
    }

    /// <summary>Writes the next member, a secret string that is sent unchanged and displayed as <see cref="Redaction.Mark"/>.</summary>
    /// <inheritdoc cref="Text"/>
    public void Secret(string name, string? value)
    {
        if (visitor is not null) visitor.VisitSecret(name, value);
        else if (next++ is var member && value is not null) json.Text(Lead(member), value);
    }

    /// <inheritdoc cref="Text"/>
    public void Integer(string name, long? value)
    {
        if (visitor is not null) visitor.Visit(name, value);
        else if (next++ is var member && value is { } number) json.Number(Lead(member), number);
    }

    /// <inheritdoc cref="Text"/>
    /// <exception cref="ArgumentException">The number is infinite or NaN, which JSON cannot represent.</exception>
    public void Double(string name, double? value)
    {
        if (visitor is not null) visitor.Visit(name, value);
        else if (next++ is var member && value is { } number) json.Number(Lead(member), number);
    }

    /// <inheritdoc cref="Text"/>
    public void Decimal(string name, decimal? value)
    {
        if (visitor is not null) visitor.Visit(name, value);
        else if (next++ is var member && value is { } number) json.Number(Lead(member), number);
    }

    /// <inheritdoc cref="Text"/>
    public void Boolean(string name, bool? value)
    {
        if (visitor is not null) visitor.Visit(name, value);
        else if (next++ is var member && value is { } flag)
        {
            json.Bytes(Lead(member));
            json.Bytes(JsonBytes.Of(flag));
        }
    }

    /// <inheritdoc cref="Text"/>
    public void Timestamp(string name, Timestamp? value)
    {
        if (visitor is not null) visitor.Visit(name, value);
        else if (next++ is var member && value is { } time) json.Text(Lead(member), time.Text);
    }

    /// <inheritdoc cref="Text"/>
    public void Raw(string name, RawJson? value)
    {
        if (visitor is not null) visitor.Visit(name, value);
        else if (next++ is var member && value is not null) json.Raw(Lead(member), value.ToString());
    }

    /// <inheritdoc cref="Text"/>
    public void Record(string name, IRecord? value)
    {
        if (visitor is not null) visitor.Visit(name, value);
        else if (next++ is var member && value is not null) Object(json, Lead(member), value, table.TableOf(member));
    }

    /// <summary>Writes the next member, a value of an enumeration.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <inheritdoc cref="Text"/>
    public void Enum<T>(string name, T? value)
        where T : struct, IOpenValue
    {
        if (visitor is not null) visitor.Visit(name, value);
        else if (next++ is var member && value is { } given && given.Value is { } text) json.Text(Lead(member), text);
    }

    /// <summary>Writes the next member, a list.</summary>
    /// <typeparam name="T">The type of its elements.</typeparam>
    /// <param name="name">Its name on the wire.</param>
    /// <param name="list">The list; an absent one writes nothing, an empty one writes <c>[]</c>.</param>
    public void List<T>(string name, ValueList<T> list)
    {
        if (visitor is not null) visitor.Visit(name, list);
        else if (next++ is var member && !list.IsDefault) Values(json, Lead(member), list, (WireConverter<T>)table.Converters[member]!);
    }

    /// <summary>Writes the next member, a list whose elements are secret.</summary>
    /// <inheritdoc cref="List{T}"/>
    public void Secrets<T>(string name, ValueList<T> list)
    {
        if (visitor is not null) visitor.VisitSecret(name, list);
        else if (next++ is var member && !list.IsDefault) Values(json, Lead(member), list, (WireConverter<T>)table.Converters[member]!);
    }

    /// <summary>Writes members that are not documented, after all others.</summary>
    /// <param name="members">The members; <see langword="null"/> writes nothing.</param>
    /// <exception cref="ArgumentException">One of them is documented, even if in another case.</exception>
    public void Extra(ExtraMembers? members)
    {
        if (visitor is not null) visitor.VisitExtra(members);
        else if (members is not null)
            foreach (var member in members)
            {
                if (table.Names.Contains(member.Key, StringComparer.OrdinalIgnoreCase)) throw Documented(member.Key, nameof(members));
                Extra(member.Key, member.Value);
            }
    }

    /// <summary>Writes a record as an object.</summary>
    internal static void Object(JsonOutput json, ReadOnlySpan<byte> lead, IRecord record, RecordTable table)
    {
        json.Start(lead, (byte)'{');
        record.Write(new(json, table.Written));
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

    private void Extra(string name, RawJson value)
    {
        json.Text(hasMembers ? ","u8 : default, name);
        hasMembers = true;
        json.Raw(":"u8, value.ToString());
    }

    private readonly ArgumentException Documented(string name, string parameter) =>
        new($"The extra member {Harmless.Quote(name)} of {table.Prototype.GetType().Name} is a documented one. Set its property instead.", parameter);

    // The first member has no comma before it.
    private ReadOnlySpan<byte> Lead(int member)
    {
        var lead = table.Leads[member].AsSpan(hasMembers ? 0 : 1);
        hasMembers = true;
        return lead;
    }
}
