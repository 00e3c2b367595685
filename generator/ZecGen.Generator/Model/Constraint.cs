namespace ZecGen.Generator.Model;

/// <summary>What the documentation rules out, as far as a sentence says it unambiguously.</summary>
internal abstract record Constraint;

/// <summary>A text's number of characters; a null side is open.</summary>
internal sealed record LengthConstraint(int? Minimum, int? Maximum) : Constraint;

/// <summary>A number's value, both ends included; a null side is open.</summary>
internal sealed record RangeConstraint(decimal? Minimum, decimal? Maximum) : Constraint;

/// <summary>A list's number of elements; a null side is open.</summary>
internal sealed record CountConstraint(int? Minimum, int? Maximum) : Constraint;

/// <summary>The characters a text may consist of.</summary>
internal sealed record CharactersConstraint(CharacterClass Allowed) : Constraint;

/// <summary>What a text may begin and end with; a null side is open.</summary>
internal sealed record EdgesConstraint(CharacterClass? First, CharacterClass? Last) : Constraint;

/// <summary>No two elements of a list have the same value of the member <paramref name="Key"/>.</summary>
/// <param name="Path">Members on the way from the described member to the list, e.g. <c>tags</c>; empty when the member is the list.</param>
/// <param name="ListName">The C# name of the member that <paramref name="Path"/> leads to; empty when the member is the list.</param>
/// <param name="KeyName">The C# name of the key; empty until the structure is known.</param>
internal sealed record UniqueConstraint(string Path, string Key, string ListName = "", string KeyName = "") : Constraint;

/// <summary>A number's step: the value is a multiple of it.</summary>
internal sealed record MultipleOfConstraint(decimal Step) : Constraint;

/// <summary>The value that the service takes where none is sent. Nothing is checked.</summary>
internal sealed record DefaultConstraint(string Value) : Constraint;

/// <summary>How a text is written, in the words of JSON Schema. Nothing is checked.</summary>
internal sealed record FormatConstraint(string Name) : Constraint;

/// <summary>The member and another one cannot both be sent.</summary>
/// <param name="OtherName">The C# name of the other; empty until the table is known.</param>
internal sealed record ExclusiveConstraint(string Other, string OtherName = "") : Constraint;

/// <summary>The member must be sent when another one has a certain text.</summary>
/// <param name="OtherName">The C# name of the other; empty until the table is known.</param>
internal sealed record RequiredWhenConstraint(string Other, string Value, string OtherName = "") : Constraint;

/// <summary>Capital letters (A–Z), small letters (a–z), digits, and single characters besides.</summary>
internal sealed record CharacterClass(bool Upper, bool Lower, bool Digits, string Others);
