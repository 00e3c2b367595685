using System.Collections;
using System.Runtime.CompilerServices;

namespace ZecGen;

/// <summary>A list that never changes and equals another when their elements do. The default value is an absent list: empty to read, omitted when sent.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
/// <remarks>Write <c>["a", "b"]</c> or <c>[.. items]</c>, assign an array or a list, or call <c>items.ToValueList()</c> on any sequence; the elements are copied.</remarks>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public readonly struct ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[]? items;

    internal ValueList(T[] items) => this.items = items;

    /// <summary>Whether the list is absent, rather than present and perhaps empty.</summary>
    public bool IsDefault => items is null;

    /// <summary>The number of elements; 0 for an absent list.</summary>
    public int Count => items?.Length ?? 0;

    /// <summary>The element at a place.</summary>
    /// <param name="index">From 0 up to, not including, <see cref="Count"/>.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such element.</exception>
    public T this[int index] => (items ?? [])[index];

    /// <summary>Copies an array; <see langword="null"/> becomes an absent list.</summary>
    /// <param name="items">The elements.</param>
    public static implicit operator ValueList<T>(T[]? items) => items is null ? default : new((T[])items.Clone());

    /// <summary>Copies a list; <see langword="null"/> becomes an absent list.</summary>
    /// <param name="items">The elements.</param>
    public static implicit operator ValueList<T>(List<T>? items) => items is null ? default : new([.. items]);

    /// <summary>Whether both have equal elements in the same order.</summary>
    /// <param name="left">One list.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(ValueList<T> left, ValueList<T> right) => left.Equals(right);

    /// <summary>Whether their elements differ.</summary>
    /// <param name="left">One list.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(ValueList<T> left, ValueList<T> right) => !left.Equals(right);

    /// <summary>The elements in place.</summary>
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

    /// <summary>The elements in brackets.</summary>
    public override string ToString() => "[" + string.Join(", ", items ?? []) + "]";

    /// <summary>Walks the list without allocating.</summary>
    public Enumerator GetEnumerator() => new(items ?? []);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (items ?? []).GetEnumerator();

    /// <summary>Walks a <see cref="ValueList{T}"/>.</summary>
    public struct Enumerator
    {
        private readonly T[] items;
        private int index;

        internal Enumerator(T[] items) => (this.items, index) = (items, -1);

        /// <summary>The element it stands on.</summary>
        public readonly T Current => items[index];

        /// <summary>Goes to the next element.</summary>
        /// <returns>False at the end.</returns>
        public bool MoveNext() => ++index < items.Length;
    }
}

/// <summary>Makes a <see cref="ValueList{T}"/>; collection expressions use it.</summary>
public static class ValueList
{
    /// <summary>Copies the elements.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="items">The elements; none make an empty list that is present.</param>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray());

    /// <summary>Copies the elements of a sequence.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="items">The elements; <see langword="null"/> becomes an absent list.</param>
    public static ValueList<T> ToValueList<T>(this IEnumerable<T>? items) => items switch
    {
        null => default,
        ValueList<T> list => list,
        _ => new([.. items]),
    };
}
