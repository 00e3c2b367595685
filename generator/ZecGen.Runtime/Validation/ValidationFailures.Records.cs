using System.Collections;
using System.Globalization;

namespace ZecGen.Infrastructure;

// The rules about what a record holds. Each adds what breaks it; a value that is not given breaks none but Required.
public partial struct ValidationFailures
{
    /// <summary>Checks that a required value is present.</summary>
    /// <param name="path">The name of the member on the wire.</param>
    /// <param name="value">The value, or <see langword="null"/>.</param>
    public void Required(string path, object? value)
    {
        if (value is null) Add(path, "required", "is required");
    }

    /// <inheritdoc cref="Required(string, object?)"/>
    /// <typeparam name="T">The type of the value.</typeparam>
    public void Required<T>(string path, T? value)
        where T : struct
    {
        if (value is null) Add(path, "required", "is required");
    }

    /// <inheritdoc cref="Required(string, object?)"/>
    /// <typeparam name="T">The type of the elements.</typeparam>
    public void Required<T>(string path, ValueList<T> value)
    {
        if (value.IsDefault) Add(path, "required", "is required");
    }

    /// <summary>Checks the number of elements.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="path">The name of the member on the wire.</param>
    /// <param name="list">The list.</param>
    /// <param name="minimum">The minimum number of elements; <see langword="null"/> for none.</param>
    /// <param name="maximum">The maximum number of elements; <see langword="null"/> for none.</param>
    public void Elements<T>(string path, ValueList<T> list, int? minimum, int? maximum)
    {
        if (!list.IsDefault && !IsWithin(list.Count, minimum, maximum)) AddElements(path, list.Count, minimum, maximum);
    }

    /// <summary>Validates a nested value.</summary>
    /// <param name="path">The name of the member on the wire.</param>
    /// <param name="value">The value.</param>
    public void Nested(string path, IValidatable? value)
    {
        if (value is null) return;
        var mark = Count;
        value.Validate(ref this);
        Under(path, mark);
    }

    /// <summary>Validates each element of a list.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="path">The name of the member on the wire.</param>
    /// <param name="list">The list.</param>
    public void Items<T>(string path, ValueList<T> list)
        where T : IValidatable
    {
        for (var i = 0; i < list.Count; i++)
        {
            var mark = Count;
            list[i]?.Validate(ref this);
            if (Count > mark) Under($"{path}[{i.ToString(CultureInfo.InvariantCulture)}]", mark);
        }
    }

    /// <summary>Validates the elements of nested lists of any depth.</summary>
    /// <typeparam name="T">The type of the lists.</typeparam>
    /// <param name="path">The name of the member on the wire.</param>
    /// <param name="list">The list.</param>
    public void Lists<T>(string path, ValueList<T> list)
        where T : IEnumerable
    {
        var mark = Count;
        Inner(list);
        Under(path, mark);
    }

    /// <summary>Checks that no two elements have the same key.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="path">The name of the member on the wire.</param>
    /// <param name="list">The list.</param>
    /// <param name="key">A function that returns the key of an element; elements without a key are ignored.</param>
    /// <param name="keyName">The name of the key on the wire.</param>
    public void Unique<T>(string path, ValueList<T> list, Func<T, string?> key, string keyName)
    {
        const int PairwiseLimit = 20;
        var seen = list.Count > PairwiseLimit ? new HashSet<string>(StringComparer.Ordinal) : null;
        for (var i = 1; i < list.Count; i++)
        {
            if (seen is not null && KeyOf(list[i - 1], key) is { } before) seen.Add(before);
            if (KeyOf(list[i], key) is { } current && (seen?.Contains(current) ?? Occurs(list, key, current, i)))
                Add(
                    $"{path}[{i.ToString(CultureInfo.InvariantCulture)}].{keyName}", "uniqueItems",
                    $"must differ from the others; {Harmless.Quote(current)} is repeated");
        }
    }

    private void Inner(IEnumerable list)
    {
        var place = 0;
        foreach (var element in list)
        {
            var mark = Count;
            if (element is IValidatable item) item.Validate(ref this);
            else if (element is IEnumerable inner) Inner(inner);
            if (Count > mark) Under($"[{place.ToString(CultureInfo.InvariantCulture)}]", mark);
            place++;
        }
    }

    private static string? KeyOf<T>(T item, Func<T, string?> key) => item is null ? null : key(item);

    private static bool Occurs<T>(ValueList<T> list, Func<T, string?> key, string value, int end)
    {
        for (var i = 0; i < end; i++)
            if (KeyOf(list[i], key) == value) return true;
        return false;
    }
}
