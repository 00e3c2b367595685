using System.Collections;
using System.Globalization;

namespace ZecGen.Infrastructure;

// The rules that documentation states. Each adds what breaks it; a value that is not given breaks none but Required.
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

    /// <summary>Checks the number of characters. A surrogate pair counts as one or two characters, whichever is valid.</summary>
    /// <param name="path">The name of the member on the wire.</param>
    /// <param name="value">The string.</param>
    /// <param name="minimum">The minimum number of characters; <see langword="null"/> for none.</param>
    /// <param name="maximum">The maximum number of characters; <see langword="null"/> for none.</param>
    public void Length(string path, string? value, int? minimum, int? maximum)
    {
        if (value is null || (value.Length >= (minimum ?? 0) && (maximum is null || value.Length <= maximum || CodePoints(value) <= maximum))) return;
        Add(path, value.Length < minimum ? "minLength" : "maxLength",
            $"must have {RangeText.InWords(minimum, maximum)} characters; it has {RangeText.Number(CodePoints(value))}");
    }

    /// <summary>Checks that a number is within a range.</summary>
    /// <param name="path">The name of the member on the wire.</param>
    /// <param name="value">The number.</param>
    /// <param name="minimum">The minimum, inclusive; <see langword="null"/> for none.</param>
    /// <param name="maximum">The maximum, inclusive; <see langword="null"/> for none.</param>
    public void Range(string path, long? value, long? minimum, long? maximum)
    {
        if (value < minimum || value > maximum)
            Add(path, value < minimum ? "minimum" : "maximum", $"must be {RangeText.InWords(minimum, maximum)}; it is {RangeText.Number(value)}");
    }

    /// <inheritdoc cref="Range(string, long?, long?, long?)"/>
    public void Range(string path, decimal? value, decimal? minimum, decimal? maximum)
    {
        if (value < minimum || value > maximum)
            Add(path, value < minimum ? "minimum" : "maximum", $"must be {RangeText.InWords(minimum, maximum)}; it is {RangeText.Number(value)}");
    }

    /// <inheritdoc cref="Range(string, long?, long?, long?)"/>
    public void Range(string path, double? value, double? minimum, double? maximum)
    {
        if (value < minimum || value > maximum)
            Add(path, value < minimum ? "minimum" : "maximum", $"must be {RangeText.InWords(minimum, maximum)}; it is {RangeText.Number(value)}");
    }

    /// <summary>Checks that a number is a multiple of a step.</summary>
    /// <param name="path">The name of the member on the wire.</param>
    /// <param name="value">The number.</param>
    /// <param name="step">The step; positive.</param>
    public void MultipleOf(string path, decimal? value, decimal step)
    {
        if (value is { } number && number % step != 0)
            Add(path, "multipleOf", $"must be a multiple of {RangeText.Number(step)}; it is {RangeText.Number(value)}");
    }

    /// <inheritdoc cref="MultipleOf(string, decimal?, decimal)"/>
    public void MultipleOf(string path, long? value, decimal step) => MultipleOf(path, (decimal?)value, step);

    /// <inheritdoc cref="MultipleOf(string, decimal?, decimal)"/>
    public void MultipleOf(string path, double? value, decimal step)
    {
        // What a decimal cannot hold is not judged.
        if (value is { } number && Math.Abs(number) < 1e15) MultipleOf(path, (decimal?)number, step);
    }

    /// <summary>Checks that two members are not both present.</summary>
    /// <param name="path">The name of the member on the wire.</param>
    /// <param name="isGiven">Whether the member is present.</param>
    /// <param name="other">The name of the other member on the wire.</param>
    /// <param name="otherIsGiven">Whether the other member is present.</param>
    public void Exclusive(string path, bool isGiven, string other, bool otherIsGiven)
    {
        if (isGiven && otherIsGiven) Add(path, "exclusive", $"cannot be sent together with {other}");
    }

    /// <summary>Checks the number of elements.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="path">The name of the member on the wire.</param>
    /// <param name="list">The list.</param>
    /// <param name="minimum">The minimum number of elements; <see langword="null"/> for none.</param>
    /// <param name="maximum">The maximum number of elements; <see langword="null"/> for none.</param>
    public void Elements<T>(string path, ValueList<T> list, int? minimum, int? maximum)
    {
        if (list.IsDefault || (list.Count >= (minimum ?? 0) && list.Count <= (maximum ?? int.MaxValue))) return;
        Add(path, list.Count < minimum ? "minItems" : "maxItems",
            $"must have {RangeText.InWords(minimum, maximum)} elements; it has {RangeText.Number(list.Count)}");
    }

    /// <summary>Checks that a string consists of allowed characters.</summary>
    /// <param name="path">The name of the member on the wire.</param>
    /// <param name="value">The string; an empty one is valid.</param>
    /// <param name="allowed">The allowed characters.</param>
    /// <param name="isSecret">Whether the string is secret and must not appear in the message.</param>
    public void Characters(string path, string? value, CharacterSet allowed, bool isSecret = false)
    {
        foreach (var c in value ?? "")
        {
            if (allowed.Contains(c)) continue;
            Add(path, "pattern", $"may have {allowed.ToString()} only; it has {(isSecret ? Redaction.Mark : RangeText.Character(c))}");
            return;
        }
    }

    /// <summary>Checks the first and the last character of a string.</summary>
    /// <param name="path">The name of the member on the wire.</param>
    /// <param name="value">The string; an empty one is valid.</param>
    /// <param name="first">The characters that it may begin with; <see langword="null"/> for any.</param>
    /// <param name="last">The characters that it may end with; <see langword="null"/> for any.</param>
    /// <param name="isSecret">Whether the string is secret and must not appear in the message.</param>
    public void Edges(string path, string? value, CharacterSet? first, CharacterSet? last, bool isSecret = false)
    {
        if (string.IsNullOrEmpty(value)) return;
        if (first is { } begin && !begin.Contains(value![0]))
            Add(path, "pattern", $"must begin with one of {begin.ToString()}; it begins with {(isSecret ? Redaction.Mark : RangeText.Character(value[0]))}");
        if (last is { } end && !end.Contains(value![value.Length - 1]))
            Add(path, "pattern",
                $"must end with one of {end.ToString()}; it ends with {(isSecret ? Redaction.Mark : RangeText.Character(value[value.Length - 1]))}");
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

    private static int CodePoints(string text)
    {
        var count = text.Length;
        for (var i = 1; i < text.Length; i++)
            if (char.IsSurrogatePair(text[i - 1], text[i])) count--;
        return count;
    }
}
