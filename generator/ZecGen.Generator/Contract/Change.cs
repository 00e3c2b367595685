using System.Globalization;
using ZecGen.Generator.Collections;

namespace ZecGen.Generator.Contract;

/// <summary>A difference between two contracts.</summary>
/// <param name="Place">Where it is, as people name it. With the rule's id it is the identity of the change.</param>
/// <param name="OldKey">The line of the old contract that says so, or would.</param>
/// <param name="NewKey">The same of the new one.</param>
/// <param name="Arguments">The name, what was, what is.</param>
internal sealed record Change(ChangeRule Rule, string Place, string OldKey, string NewKey, EquatableArray<string> Arguments)
{
    /// <summary>The pages, or the hints at them, that say what the change is about: it may follow from what cannot be read there.</summary>
    public EquatableArray<string> Pages { get; init; }

    /// <summary>The documented names that the change is about.</summary>
    public EquatableArray<string> Names { get; init; }

    public string Message => string.Format(CultureInfo.InvariantCulture, Rule.Message, [.. Arguments.Select(static text => (object)text)]);

    // Of each rule there is one.
    public bool Equals(Change? other) =>
        other is not null && ReferenceEquals(Rule, other.Rule) && Place == other.Place && OldKey == other.OldKey && NewKey == other.NewKey
            && Arguments == other.Arguments && Pages == other.Pages && Names == other.Names;

    public override int GetHashCode() => unchecked((StringComparer.Ordinal.GetHashCode(Place) * 397) ^ StringComparer.Ordinal.GetHashCode(Rule.Id));
}
