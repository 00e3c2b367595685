using System.ComponentModel;

namespace ZecGen.Infrastructure;

/// <summary>Represents a set of ASCII characters that a string may consist of. The default value is the empty set.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct CharacterSet
{
    private readonly ulong low;
    private readonly ulong high;
    private readonly string? group;
    private readonly string? others;

    private CharacterSet(string? group, CharacterSet members, string? others)
    {
        (this.group, this.others, low, high) = (group, others, members.low, members.high);
        foreach (var c in others ?? "")
        {
            if (c < 64) low |= 1UL << c;
            else if (c < 128) high |= 1UL << (c - 64);
        }
    }

    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Lower = "abcdefghijklmnopqrstuvwxyz";
    private const string Decimal = "0123456789";

    /// <summary>Gets the letters A to Z in both cases.</summary>
    public static CharacterSet Letters { get; } = new("letters", Of(Upper + Lower), null);

    /// <summary>Gets the letters A to Z.</summary>
    public static CharacterSet UppercaseLetters { get; } = new("uppercase letters", Of(Upper), null);

    /// <summary>Gets the letters a to z.</summary>
    public static CharacterSet LowercaseLetters { get; } = new("lowercase letters", Of(Lower), null);

    /// <summary>Gets the digits 0 to 9.</summary>
    public static CharacterSet Digits { get; } = new("digits", Of(Decimal), null);

    /// <summary>Gets letters in both cases, and digits.</summary>
    public static CharacterSet LettersAndDigits { get; } = new("letters and digits", Of(Upper + Lower + Decimal), null);

    /// <summary>Gets the letters A to Z, and digits.</summary>
    public static CharacterSet UppercaseLettersAndDigits { get; } = new("uppercase letters and digits", Of(Upper + Decimal), null);

    /// <summary>Gets the letters a to z, and digits.</summary>
    public static CharacterSet LowercaseLettersAndDigits { get; } = new("lowercase letters and digits", Of(Lower + Decimal), null);

    /// <summary>Returns the set of some characters.</summary>
    /// <param name="characters">ASCII characters; others are left out.</param>
    public static CharacterSet Of(string characters) => new(null, default, characters);

    /// <summary>Returns the set with more characters.</summary>
    /// <param name="characters">ASCII characters; others are left out.</param>
    public CharacterSet Plus(string characters) => new(group, this, others + characters);

    /// <summary>Determines whether a character belongs to the set.</summary>
    /// <param name="c">A character.</param>
    public bool Contains(char c) => c < 128 && ((c < 64 ? low >> c : high >> (c - 64)) & 1) != 0;

    /// <summary>Returns the set in words: its group, and its other characters separated by spaces.</summary>
    public override string ToString()
    {
        if (string.IsNullOrEmpty(others)) return group ?? "";
        var head = group is null ? "" : group + " and ";
        var words = new char[head.Length + (others!.Length * 2) - 1];
        head.CopyTo(0, words, 0, head.Length);
        for (var i = 0; i < others.Length; i++)
        {
            if (i > 0) words[head.Length + (i * 2) - 1] = ' ';
            words[head.Length + (i * 2)] = others[i];
        }
        return new(words);
    }
}
