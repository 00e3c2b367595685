namespace ZecGen;

/// <summary>A set of ASCII characters that a text may consist of.</summary>
public sealed class CharacterSet
{
    private readonly ulong low;
    private readonly ulong high;
    private readonly string description;

    private CharacterSet(ulong low, ulong high, string description) => (this.low, this.high, this.description) = (low, high, description);

    /// <summary>The letters A to Z in both cases.</summary>
    public static CharacterSet Letters { get; } = Of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", "letters");

    /// <summary>The digits 0 to 9.</summary>
    public static CharacterSet Digits { get; } = Of("0123456789", "digits");

    /// <summary>Letters and digits.</summary>
    public static CharacterSet LettersAndDigits { get; } = new(Letters.low | Digits.low, Letters.high | Digits.high, "letters and digits");

    /// <summary>The set of some characters.</summary>
    /// <param name="characters">ASCII characters; others are left out.</param>
    public static CharacterSet Of(string characters) => Of(characters, InWords(characters));

    /// <summary>The set with more characters.</summary>
    /// <param name="characters">ASCII characters; others are left out.</param>
    public CharacterSet Plus(string characters)
    {
        var more = Of(characters, "");
        return new(low | more.low, high | more.high, $"{description} and {InWords(characters)}");
    }

    /// <summary>Whether a character belongs to the set.</summary>
    /// <param name="c">A character.</param>
    public bool Contains(char c) => c < 128 && ((c < 64 ? low >> c : high >> (c - 64)) & 1) != 0;

    /// <summary>The set in words.</summary>
    public override string ToString() => description;

    private static string InWords(string characters) => string.Join(" ", characters.ToCharArray());

    private static CharacterSet Of(string characters, string description)
    {
        ulong low = 0, high = 0;
        foreach (var c in characters)
        {
            if (c < 64) low |= 1UL << c;
            else if (c < 128) high |= 1UL << (c - 64);
        }
        return new(low, high, description);
    }
}
