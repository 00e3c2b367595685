namespace ZecGen.Infrastructure;

// The rules about a value, and about two members. The analyzer compiles this file too, so that it says the same of constants.
public partial struct ValidationFailures
{
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

    /// <summary>Whether a list of so many elements keeps the rule of <see cref="Elements{T}"/>.</summary>
    internal static bool IsWithin(int count, int? minimum, int? maximum) => count >= (minimum ?? 0) && count <= (maximum ?? int.MaxValue);

    /// <summary>Adds that a list has too few or too many elements.</summary>
    internal void AddElements(string path, int count, int? minimum, int? maximum) =>
        Add(path, count < minimum ? "minItems" : "maxItems", $"must have {RangeText.InWords(minimum, maximum)} elements; it has {RangeText.Number(count)}");

    private static int CodePoints(string text)
    {
        var count = text.Length;
        for (var i = 1; i < text.Length; i++)
            if (char.IsSurrogatePair(text[i - 1], text[i])) count--;
        return count;
    }
}
