namespace ZecGen.Generator.Emission;

/// <summary>The short form of rules in an assembly: <c>ImageName l2~63 b7;DiskSize r20~32768 xDiskIds</c>. The analyzer compiles this file too.</summary>
/// <remarks>Members are separated by <see cref="Member"/>, what is said of one by <see cref="Rule"/>; each rule is a key and what follows it. A reader
/// passes over keys that it does not know.</remarks>
internal static class RuleKeys
{
    public const char Member = ';';
    public const char Rule = ' ';

    /// <summary>Between the ends of a range, either of which may be missing.</summary>
    public const char To = '~';

    public const char Length = 'l';
    public const char Range = 'r';
    public const char Elements = 'n';
    public const char Step = 'm';
    public const char Characters = 'c';
    public const char First = 'b';
    public const char Last = 'e';

    /// <summary>Before the name of a member that cannot be sent together with this one.</summary>
    public const char Exclusive = 'x';

    /// <summary>The value is secret.</summary>
    public const char Secret = 's';

    /// <summary>Before two hexadecimal digits that stand for a character of a set.</summary>
    public const char Escape = '%';

    // What a set has of the alphabet, as a digit before its other characters.
    public const int Upper = 1;
    public const int Lower = 2;
    public const int Digits = 4;
}
