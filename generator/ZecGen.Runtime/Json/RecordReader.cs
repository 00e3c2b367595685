using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace ZecGen.Infrastructure;

/// <summary>Reads the members of a JSON object in the order of the documentation. Members that are null or absent are returned as null.</summary>
/// <remarks>
/// Services mostly write members in the order in which they document them, so each member is read in place when it is requested. The members that a record
/// requests, and their order, are recorded once, by name; afterwards, names that are requested are not compared again.
/// If a member comes too late for that, the object is read again: first, the places of all members are recorded, and then the members are read there.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct RecordReader
{
    // The member that is known to come next: none after all, or whichever it may be.
    private const int End = int.MaxValue;
    private const int Unknown = -1;

    /// <summary>Where it stands.</summary>
    internal JsonText Json;

    private readonly List<(string Name, object? Converter)>? learnt;
    private RecordTable table;
    private int expected;
    private int pending;
    private readonly bool ignoresCase;
    private readonly bool keepsExtra;
    private MemberOffsets places;
    private ExtraMembers? extra;

    /// <param name="json">On a value.</param>
    /// <param name="inOrder">Whether to hope for the order of the documentation.</param>
    /// <param name="ignoresCase">Whether a name in another case counts as much as the name itself.</param>
    /// <param name="keepsExtra">Whether members that are not documented are kept, which takes the way without order.</param>
    internal RecordReader(JsonText json, bool inOrder, bool ignoresCase = false, bool keepsExtra = false)
    {
        Json = json;
        (this.ignoresCase, this.keepsExtra) = (ignoresCase, keepsExtra);
        places = new(isNeeded: !inOrder);
        table = null!;
    }

    /// <summary>Reads nothing, and records what is requested.</summary>
    internal RecordReader(List<(string Name, object? Converter)> learnt)
    {
        this.learnt = learnt;
        table = null!;
        pending = End;
    }

    /// <summary>Returns a string; numbers and Booleans are converted to their text.</summary>
    /// <param name="name">The member's name on the wire.</param>
    /// <exception cref="JsonException">The member is an object or a list, or the JSON is not valid.</exception>
    public string? Text(string name) => Comes(name) ? Json.Text() : null;

    /// <summary>Returns a 64-bit integer; an empty string is read as null.</summary>
    /// <param name="name">The member's name on the wire.</param>
    /// <exception cref="JsonException">The member has another type, or the JSON is not valid.</exception>
    public long? Integer(string name) => Comes(name) ? Json.Integer() : null;

    /// <summary>Returns a number; an empty string is read as null.</summary>
    /// <inheritdoc cref="Integer"/>
    public double? Double(string name) => Comes(name) ? Json.Double() : null;

    /// <summary>Returns a decimal number; an empty string is read as null.</summary>
    /// <inheritdoc cref="Integer"/>
    public decimal? Decimal(string name) => Comes(name) ? Json.Decimal() : null;

    /// <summary>Returns a Boolean; an empty string is read as null.</summary>
    /// <inheritdoc cref="Integer"/>
    public bool? Boolean(string name) => Comes(name) ? Json.Boolean() : null;

    /// <summary>Returns a point in time with its original text.</summary>
    /// <inheritdoc cref="Text"/>
    public Timestamp? Timestamp(string name) => Text(name) is { } text ? new(text) : null;

    /// <summary>Returns a raw JSON value.</summary>
    /// <inheritdoc cref="Text"/>
    public RawJson? Raw(string name) => Comes(name) && !Json.TryNull() ? RawJson.Of(Json.Skip()) : null;

    /// <summary>Returns a value of an enumeration.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <inheritdoc cref="Text"/>
    public T? Enum<T>(string name)
        where T : struct, IOpenValue<T> => Comes(name) ? OpenEnumConverter<T>.Instance.ReadOrNull(ref Json) : null;

    /// <summary>Returns a record; an empty string is read as null.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="name">The member's name on the wire.</param>
    /// <exception cref="JsonException">The member has another type, or the record cannot be read.</exception>
    public T? Record<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(string name)
        where T : class, IRecord
    {
        var member = expected;
        if (Comes(name)) return Json.TryNothing() ? null : (T)Object(table.TableOf(member));
        if (learnt is not null) Note(RecordConverter<T>.Instance);
        return null;
    }

    /// <summary>Returns a list of records; null elements are preserved.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="name">The member's name on the wire.</param>
    /// <exception cref="JsonException">The member has another type, or an element cannot be read.</exception>
    public ValueList<T> List<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(string name)
        where T : class, IRecord
    {
        var member = expected;
        if (Comes(name)) return Json.TryNothing() ? default : Records<T>(table.TableOf(member));
        if (learnt is not null) Note(RecordConverter<T>.Instance);
        return default;
    }

    /// <inheritdoc cref="List{T}(string)"/>
    /// <summary>Returns a list of values; null elements are preserved, and rejected if the type cannot be null.</summary>
    /// <param name="name">The member's name on the wire.</param>
    /// <param name="element">The converter of the elements.</param>
    public ValueList<T> List<T>(string name, WireConverter<T> element)
    {
        if (Comes(name)) return Json.TryNothing() ? default : Values(element);
        if (learnt is not null) Note(element);
        return default;
    }

    /// <summary>Returns a list of strings; null elements are preserved.</summary>
    /// <param name="name">The member's name on the wire.</param>
    /// <inheritdoc cref="List{T}(string)" path="/exception"/>
    public ValueList<string> Texts(string name) => List(name, JsonValues.String);

    /// <summary>Returns the members of the object that are not documented; <see langword="null"/> if there are none, or if they are not kept.</summary>
    public readonly ExtraMembers? Extra() => extra;

    /// <inheritdoc cref="Text"/>
    /// <exception cref="JsonException">The member is missing, an object or a list, or the JSON is not valid.</exception>
    public string RequiredText(string name) => Text(name) ?? Lacking<string>();

    /// <inheritdoc cref="Integer"/>
    public long RequiredInteger(string name) => Integer(name) ?? Lacking<long>();

    /// <inheritdoc cref="Double"/>
    public double RequiredDouble(string name) => Double(name) ?? Lacking<double>();

    /// <inheritdoc cref="Decimal"/>
    public decimal RequiredDecimal(string name) => Decimal(name) ?? Lacking<decimal>();

    /// <inheritdoc cref="Boolean"/>
    public bool RequiredBoolean(string name) => Boolean(name) ?? Lacking<bool>();

    /// <inheritdoc cref="Timestamp"/>
    public Timestamp RequiredTimestamp(string name) => Timestamp(name) ?? Lacking<Timestamp>();

    /// <inheritdoc cref="Raw"/>
    public RawJson RequiredRaw(string name) => Raw(name) ?? Lacking<RawJson>();

    /// <inheritdoc cref="Enum"/>
    public T RequiredEnum<T>(string name)
        where T : struct, IOpenValue<T> => Enum<T>(name) ?? Lacking<T>();

    /// <inheritdoc cref="Record"/>
    public T RequiredRecord<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(string name)
        where T : class, IRecord => Record<T>(name) ?? Lacking<T>();

    /// <summary>Reads an object.</summary>
    /// <param name="inner">Its members.</param>
    internal IRecord Object(RecordTable inner)
    {
        Json.StartObject();
        var (outerTable, outerExpected, outerPending) = (table, expected, pending);
        (table, expected) = (inner, 0);
        IRecord record;
        if (places.AreNeeded) record = ObjectInAnyOrder();
        else
        {
            // The first is looked for here: the others have a comma before them.
            if (inner.Names.Length > 0 && Json.TryTake(inner.FirstLead)) pending = 0;
            else FindNext(0);
            record = inner.Read(ref this);
            if (pending != End && !Json.TryEndObject()) FindNext(expected);
        }
        (table, expected, pending) = (outerTable, outerExpected, outerPending);
        return record;
    }

    /// <summary>Reads a list.</summary>
    internal ValueList<T> Values<T>(WireConverter<T> element)
    {
        Json.StartList();
        var items = default(ListBuilder<T>);
        while (Json.NextItem(out var isNull)) items.Add(isNull ? element.Null() : element.Read(ref this));
        return items.ToList();
    }

    /// <summary>Gives back what it borrowed. It is not to be used any more.</summary>
    internal void Release() => places.Release();

    private ValueList<T> Records<T>(RecordTable element)
    {
        Json.StartList();
        var items = default(ListBuilder<T>);
        while (Json.NextItem(out var isNull)) items.Add(isNull || Json.TryEmptyText() ? default! : (T)Object(element));
        return items.ToList();
    }

    /// <summary>Goes to the value of the next member.</summary>
    /// <returns>False when the object has no such member.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Comes(string name)
    {
        var member = expected++;
        if (pending == Unknown ? !Json.TryTake(table.Leads[member]) : pending != member) return ComesElsewhere(member, name);
        pending = Unknown;
        return true;
    }

    private bool ComesElsewhere(int member, string name)
    {
        if (learnt is not null)
        {
            learnt.Add((name, null));
            return false;
        }
        if (places.AreNeeded)
        {
            var place = places.Of(member);
            if (place == 0) return false;
            Json.GoTo(place);
            return true;
        }
        if (pending != Unknown) return false;
        FindNext(member);
        if (pending != member) return false;
        pending = Unknown;
        return true;
    }

    // From the end of a value to the next member that is documented.
    private void FindNext(int likely)
    {
        while (Json.NextMember(out var name))
        {
            pending = table.Find(name, likely);
            if (pending >= likely) return;
            if (pending < 0 && table.FindOtherCase(name) < 0) Json.Skip();
            else Json.Abandon();
        }
        pending = End;
    }

    private IRecord ObjectInAnyOrder()
    {
        pending = End;
        var outer = places.Open(table.Names.Length);
        var outerExtra = extra;
        extra = null;
        for (var likely = 0; Json.NextMember(out var name);)
        {
            var member = table.Find(name, likely);
            if (member >= 0) places.Note(member, Json.At);
            else if (table.FindOtherCase(name) is >= 0 and var meant)
            {
                if (ignoresCase) places.Note(meant, Json.At);
                else places.NoteOtherCase(meant, Json.At);
            }
            else if (keepsExtra)
            {
                (extra ??= new()).Set(JsonName.TextOf(name), RawJson.Of(Json.Skip()));
                continue;
            }
            Json.Skip();
            likely = member + 1;
        }
        var end = Json.At;
        var record = table.Read(ref this);
        Json.GoTo(end);
        places.Close(outer);
        extra = outerExtra;
        return record;
    }

    private readonly void Note(object converter) => learnt![learnt.Count - 1] = (learnt[learnt.Count - 1].Name, converter);

    // The member that was just requested; where members are read where they stand it may still come.
    private T Lacking<T>()
    {
        if (places.AreNeeded) throw new JsonException($"The JSON of {table.Prototype.GetType().Name} lacks the member '{table.Names[expected - 1]}'.");
        Json.Abandon();
        pending = End;
        return default!;
    }
}
