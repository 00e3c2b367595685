using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZecGen;

/// <summary>Hands out the members of a JSON object in the order of the documentation. Members that are null, or not there, have no value.</summary>
/// <remarks>
/// Services mostly write members in the order in which they document them, so each is read where it stands when it is asked for.
/// Where one comes too late for that, all is read again, each object as a whole, and its values wait until they are asked for;
/// records that were met in another order once are read that way from then on.
/// </remarks>
public ref struct RecordReader
{
    private const int End = int.MaxValue;

    /// <summary>Where it stands. A copy of the caller's reader, since no field can refer to it.</summary>
    internal Utf8JsonReader Json;

    private readonly List<MemberCodec>? learnt;
    private readonly bool inOrder;
    private RecordTable table;

    // The member that is asked for next, and the one on whose value the JSON stands.
    private int expected;
    private int pending;

    // Whether members are read where they stand; else their values wait, those of this object from `start` on.
    private bool isInPlace;
    private object?[]? waiting;
    private int start;
    private int top;

    /// <param name="json">On the object.</param>
    /// <param name="inOrder">Whether to hope for the order of the documentation.</param>
    internal RecordReader(Utf8JsonReader json, bool inOrder)
    {
        Json = json;
        this.inOrder = inOrder;
        table = null!;
    }

    /// <summary>Reads nothing, and notes what is asked for.</summary>
    internal RecordReader(List<MemberCodec> learnt)
    {
        this.learnt = learnt;
        table = null!;
        pending = End;
    }

    /// <summary>Whether a member came after it had been asked for, or may have: what was read is not to be used.</summary>
    internal bool MustReadAgain { get; private set; }

    /// <summary>A text; a number or a truth value gives its own text.</summary>
    /// <exception cref="JsonException">The JSON has an object or a list, or is none.</exception>
    public string? Text()
    {
        if (pending != expected) return IsAbsent() ? null : (string?)Elsewhere(MemberCodec.Text);
        var value = IsNull ? null : Json.String();
        Advance();
        return value;
    }

    /// <summary>A 64-bit integer; an empty text stands for none.</summary>
    /// <exception cref="JsonException">The JSON has anything else.</exception>
    public long? Integer()
    {
        if (pending != expected) return IsAbsent() ? null : (long?)Elsewhere(MemberCodec.Integer);
        var value = Json.IntegerOrNull();
        Advance();
        return value;
    }

    /// <summary>A number; an empty text stands for none.</summary>
    /// <inheritdoc cref="Integer"/>
    public double? Double()
    {
        if (pending != expected) return IsAbsent() ? null : (double?)Elsewhere(MemberCodec.Double);
        var value = Json.DoubleOrNull();
        Advance();
        return value;
    }

    /// <summary>An exact decimal number; an empty text stands for none.</summary>
    /// <inheritdoc cref="Integer"/>
    public decimal? Decimal()
    {
        if (pending != expected) return IsAbsent() ? null : (decimal?)Elsewhere(MemberCodec.Decimal);
        var value = Json.DecimalOrNull();
        Advance();
        return value;
    }

    /// <summary>A truth value.</summary>
    /// <inheritdoc cref="Integer"/>
    public bool? Boolean()
    {
        if (pending != expected) return IsAbsent() ? null : (bool?)Elsewhere(MemberCodec.Boolean);
        bool? value = IsNull ? null : Json.Boolean();
        Advance();
        return value;
    }

    /// <summary>A point in time, its text kept as it is.</summary>
    /// <inheritdoc cref="Text"/>
    public Timestamp? Timestamp()
    {
        if (pending != expected) return IsAbsent() ? null : (Timestamp?)Elsewhere(MemberCodec.Timestamp);
        Timestamp? value = IsNull ? null : Json.Timestamp();
        Advance();
        return value;
    }

    /// <summary>Any value as it is.</summary>
    /// <inheritdoc cref="Text"/>
    public RawJson? Raw()
    {
        if (pending != expected) return IsAbsent() ? null : (RawJson?)Elsewhere(MemberCodec.Raw);
        var value = IsNull ? null : Json.Raw();
        Advance();
        return value;
    }

    /// <summary>A value of an enumeration.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <inheritdoc cref="Text"/>
    public T? Enum<T>()
        where T : struct, IOpenValue<T>
    {
        if (pending != expected) return IsAbsent() ? null : (T?)Elsewhere(EnumCodec<T>.Instance);
        T? value = IsNull ? null : OpenEnumConverter<T>.Instance.Read(ref Json);
        Advance();
        return value;
    }

    /// <summary>A record.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <exception cref="JsonException">The JSON has anything else, or the record cannot be read.</exception>
    public T? Record<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>()
        where T : class, IRecord
    {
        if (pending != expected) return IsAbsent() ? null : (T?)Elsewhere(RecordCodec<T>.Instance);
        var value = IsNull ? null : Object(((RecordCodec)table.Codecs[expected]).Table);
        Advance();
        return (T?)value;
    }

    /// <summary>A list of records; null elements are left out.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <exception cref="JsonException">The JSON has anything else, or an element cannot be read.</exception>
    public ValueList<T> List<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>()
        where T : class, IRecord =>
        pending == expected ? Items<T>() : IsAbsent() ? default : (ValueList<T>?)Elsewhere(RecordListCodec<T>.Instance) ?? default;

    /// <inheritdoc cref="List{T}()"/>
    /// <summary>A list of values; null elements are left out.</summary>
    /// <param name="element">Reads an element.</param>
    public ValueList<T> List<T>(JsonConverter<T> element) =>
        pending == expected ? Items<T>() : IsAbsent() ? default : (ValueList<T>?)Elsewhere(learnt is null ? null : new ValueListCodec<T>(element)) ?? default;

    /// <summary>A list of texts; null elements are left out.</summary>
    /// <inheritdoc cref="List{T}()" path="/exception"/>
    public ValueList<string> Texts() =>
        pending == expected ? Items<string>() : IsAbsent() ? default : (ValueList<string>?)Elsewhere(ValueListCodec<string>.Texts) ?? default;

    /// <inheritdoc cref="Text"/>
    /// <exception cref="JsonException">The JSON has no such member, an object or a list, or is none.</exception>
    public string RequiredText() => Text() ?? Lacking<string>();

    /// <inheritdoc cref="Integer"/>
    public long RequiredInteger() => Integer() ?? Lacking<long>();

    /// <inheritdoc cref="Double"/>
    public double RequiredDouble() => Double() ?? Lacking<double>();

    /// <inheritdoc cref="Decimal"/>
    public decimal RequiredDecimal() => Decimal() ?? Lacking<decimal>();

    /// <inheritdoc cref="Boolean"/>
    public bool RequiredBoolean() => Boolean() ?? Lacking<bool>();

    /// <inheritdoc cref="Timestamp"/>
    public Timestamp RequiredTimestamp() => Timestamp() ?? Lacking<Timestamp>();

    /// <inheritdoc cref="Raw"/>
    public RawJson RequiredRaw() => Raw() ?? Lacking<RawJson>();

    /// <inheritdoc cref="Enum"/>
    public T RequiredEnum<T>()
        where T : struct, IOpenValue<T> => Enum<T>() ?? Lacking<T>();

    /// <inheritdoc cref="Record"/>
    public T RequiredRecord<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>()
        where T : class, IRecord => Record<T>() ?? Lacking<T>();

    /// <summary>Reads an object.</summary>
    /// <param name="inner">Its members.</param>
    internal IRecord Object(RecordTable inner)
    {
        if (Json.TokenType != JsonTokenType.StartObject) throw JsonRead.Unexpected(ref Json, "an object");
        var (outerTable, outerExpected, outerPending, outerStart, outerIsInPlace) = (table, expected, pending, start, isInPlace);
        (table, expected, isInPlace) = (inner, 0, inOrder && !inner.ComesInAnyOrder);
        if (isInPlace) FindNext();
        else ReadAll();
        var record = inner.Prototype.Read(ref this);
        if (!isInPlace)
        {
            Array.Clear(waiting!, start, top - start);
            top = start;
        }
        (table, expected, pending, start, isInPlace) = (outerTable, outerExpected, outerPending, outerStart, outerIsInPlace);
        return record;
    }

    /// <summary>Gives back what it borrowed. It is not to be used any more.</summary>
    internal void Release()
    {
        if (waiting is null) return;
        ArrayPool<object?>.Shared.Return(waiting);
        waiting = null;
    }

    private readonly bool IsNull => Json.TokenType == JsonTokenType.Null;

    private ValueList<T> Items<T>()
    {
        var value = IsNull ? default : ((ListCodec<T>)table.Codecs[expected]).ReadList(ref this);
        Advance();
        return value;
    }

    private void Advance()
    {
        expected++;
        FindNext();
    }

    private void FindNext()
    {
        while (Json.Read() && Json.TokenType == JsonTokenType.PropertyName)
        {
            pending = table.Find(ref Json, expected);
            Json.Read();
            if (pending >= expected) return;
            if (pending >= 0) MustReadAgain = table.ComesInAnyOrder = true;
            Json.Skip();
        }
        pending = End;
    }

    // A member that waits.
    private object? Elsewhere(MemberCodec? codec)
    {
        if (learnt is not null)
        {
            learnt.Add(codec!);
            return null;
        }
        return waiting![start + expected++];
    }

    // What is read in place has only members that are later.
    private bool IsAbsent()
    {
        if (isInPlace) expected++;
        return isInPlace;
    }

    private void ReadAll()
    {
        var count = table.Codecs.Length;
        Reserve(top + count);
        (start, top) = (top, top + count);
        for (var likely = 0; Json.Read() && Json.TokenType == JsonTokenType.PropertyName;)
        {
            var member = table.Find(ref Json, likely);
            Json.Read();
            if (member < 0) Json.Skip();
            else waiting![start + member] = IsNull ? null : table.Codecs[member].Read(ref this);
            likely = member + 1;
        }
        pending = End;
    }

    private void Reserve(int count)
    {
        if (waiting is not null && waiting.Length >= count) return;
        var larger = ArrayPool<object?>.Shared.Rent(Math.Max(count, 64));
        Array.Clear(larger, 0, larger.Length);
        waiting?.AsSpan(0, top).CopyTo(larger);
        if (waiting is not null) ArrayPool<object?>.Shared.Return(waiting, clearArray: true);
        waiting = larger;
    }

    // The member that was just asked for; where members are read in place it may still come.
    private T Lacking<T>()
    {
        if (learnt is null && !isInPlace) throw new JsonException($"The JSON of {table.Prototype.GetType().Name} lacks the member '{table.Names[expected - 1]}'.");
        MustReadAgain = true;
        return default!;
    }
}
