using System.ComponentModel;

namespace ZecGen.Infrastructure;

/// <summary>Contains the documented rules of a record for the analyzer, which checks constants in source code. Not used at run time.</summary>
/// <param name="rules">The rules in the short form that the generator writes.</param>
[AttributeUsage(AttributeTargets.Class)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DocumentedRulesAttribute(string rules) : Attribute
{
    /// <summary>Initializes the attribute for a record whose name does not identify its documentation.</summary>
    /// <param name="rules">The rules in the short form that the generator writes.</param>
    /// <param name="documentation">The address of the page that states the rules, or the name of the action.</param>
    public DocumentedRulesAttribute(string rules, string documentation)
        : this(rules) => Documentation = documentation;

    /// <summary>Gets the rules.</summary>
    public string Rules { get; } = rules;

    /// <summary>Gets the address of the page that states the rules, or the name of the action; <see langword="null"/> if the name of the record identifies
    /// it.</summary>
    public string? Documentation { get; }
}
