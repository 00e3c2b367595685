using System.ComponentModel;

namespace ZecGen.Infrastructure;

/// <summary>Carries the documented rules of a record to the analyzer, which checks constants while code is written. Nothing reads it at run time.</summary>
/// <param name="rules">The rules in the short form that the generator writes.</param>
[AttributeUsage(AttributeTargets.Class)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DocumentedRulesAttribute(string rules) : Attribute
{
    /// <summary>Initializes the attribute for a record whose documentation its name does not tell.</summary>
    /// <param name="rules">The rules in the short form that the generator writes.</param>
    /// <param name="documentation">The address of the page that states the rules, or the name of the action.</param>
    public DocumentedRulesAttribute(string rules, string documentation)
        : this(rules) => Documentation = documentation;

    /// <summary>Gets the rules.</summary>
    public string Rules { get; } = rules;

    /// <summary>Gets the address of the page that states the rules, or the name of the action; <see langword="null"/> if the record's name tells it.</summary>
    public string? Documentation { get; }
}
