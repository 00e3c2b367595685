using System.Collections;
using System.Runtime.CompilerServices;

namespace ZecGen;

/// <summary>Represents an immutable list with value equality. The default value is an absent list: it reads as empty and is omitted from requests.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
/// <remarks>Use <c>["a", "b"]</c> or <c>[.. items]</c>, assign an array or a list, or call <c>items.ToValueList()</c> on any sequence; the elements are
/// copied.</remarks>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public readonly struct ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[]? items;

    internal ValueList(T[] items) => this.items = items;

    /// <summary>Gets a value indicating whether the list is absent. An empty list is present.</summary>
    public bool IsDefault => items is null;

    /// <summary>Gets the number of elements; 0 for an absent list.</summary>
    public int Count => items?.Length ?? 0;

    /// <summary>Gets the element at an index.</summary>
    /// <param name="index">The zero-based index, less than <see cref="Count"/>.</param>
    /// <exception cref="IndexOutOfRangeException">The index is out of range.</exception>
    public T this[int index] => (items ?? [])[index];

    /// <summary>Converts an array to a list by copying its elements; <see langword="null"/> becomes an absent list.</summary>
    /// <param name="items">The elements.</param>
    public static implicit operator ValueList<T>(T[]? items) => items is null ? default : new((T[])items.Clone());

    /// <summary>Converts a list to a value list by copying its elements; <see langword="null"/> becomes an absent list.</summary>
    /// <param name="items">The elements.</param>
    public static implicit operator ValueList<T>(List<T>? items) => items is null ? default : new([.. items]);

    /// <summary>Determines whether two lists have equal elements in the same order.</summary>
    /// <param name="left">The first list.</param>
    /// <param name="right">The second list.</param>
    public static bool operator ==(ValueList<T> left, ValueList<T> right) => left.Equals(right);

    /// <summary>Determines whether two lists differ.</summary>
    /// <param name="left">The first list.</param>
    /// <param name="right">The second list.</param>
    public static bool operator !=(ValueList<T> left, ValueList<T> right) => !left.Equals(right);

    /// <summary>Returns the elements as a span, without copying.</summary>
    public ReadOnlySpan<T> AsSpan() => items;

    /// <inheritdoc/>
    public bool Equals(ValueList<T> other)
    {
        if (ReferenceEquals(items, other.items)) return true;
        if (Count != other.Count) return false;
        for (var i = 0; i < Count; i++)
            if (!EqualityComparer<T>.Default.Equals(items![i], other.items![i])) return false;
        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ValueList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = Count;
        foreach (var item in this) hash = unchecked((hash * 31) + (item?.GetHashCode() ?? 0));
        return hash;
    }

    /// <summary>Returns the elements in brackets.</summary>
    public override string ToString() => "[" + string.Join(", ", items ?? []) + "]";

    /// <summary>Returns an enumerator that does not allocate.</summary>
    public Enumerator GetEnumerator() => new(items ?? []);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (items ?? []).GetEnumerator();

    /// <summary>Enumerates the elements of a <see cref="ValueList{T}"/>.</summary>
    public struct Enumerator
    {
        private readonly T[] items;
        private int index;

        internal Enumerator(T[] items) => (this.items, index) = (items, -1);

        /// <summary>Gets the current element.</summary>
        public readonly T Current => items[index];

        /// <summary>Advances to the next element.</summary>
        /// <returns><see langword="false"/> at the end of the list.</returns>
        public bool MoveNext() => ++index < items.Length;
    }
}

/// <summary>Creates instances of <see cref="ValueList{T}"/>; used by collection expressions.</summary>
public static class ValueList
{
    /// <summary>Creates a list by copying elements.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="items">The elements; an empty span creates an empty list that is present.</param>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray());

    /// <summary>Creates a list by copying the elements of a sequence.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="items">The elements; <see langword="null"/> becomes an absent list.</param>
    /// <returns>The list; an absent one if <paramref name="items"/> is <see langword="null"/>.</returns>
    public static ValueList<T> ToValueList<T>(this IEnumerable<T>? items) => items switch
    {
        null => default,
        ValueList<T> list => list,
        _ => new([.. items]),
    };
}
