namespace ZecGen.Generator.Model;

/// <summary>Whether a value breaks a rule, as the emitted validator would see it.</summary>
internal static class BrokenRules
{
    public static bool IsBrokenByText(Constraint rule, ReadOnlySpan<char> text) => rule switch
    {
        LengthConstraint length => text.Length < length.Minimum || text.Length > length.Maximum,
        CharactersConstraint characters => !AllowsAll(characters.Allowed, text),
        EdgesConstraint edges => text.Length > 0
            && ((edges.First is { } first && !Allows(first, text[0])) || (edges.Last is { } last && !Allows(last, text[text.Length - 1]))),
        _ => false,
    };

    public static bool IsBrokenByNumber(Constraint rule, decimal value) => rule switch
    {
        RangeConstraint range => value < range.Minimum || value > range.Maximum,
        MultipleOfConstraint multiple => multiple.Step != 0 && value % multiple.Step != 0,
        _ => false,
    };

    private static bool AllowsAll(CharacterClass set, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (!Allows(set, c)) return false;
        return true;
    }

    private static bool Allows(CharacterClass set, char c) =>
        (set.Upper && c is >= 'A' and <= 'Z') || (set.Lower && c is >= 'a' and <= 'z') || (set.Digits && c is >= '0' and <= '9') || set.Others.IndexOf(c) >= 0;
}
