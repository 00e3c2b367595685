using Microsoft.CodeAnalysis;

namespace ZecGen.Analyzers.Metadata;

/// <summary>The documented rules of a record.</summary>
/// <param name="documentation">The address of the page that states them, or the name of the action or of the structure.</param>
internal sealed class RecordRules(IReadOnlyDictionary<string, MemberRules> members, string documentation)
{
    private const string Suffix = "Request";

    public string Documentation => documentation;

    /// <summary>Whether there are members that cannot be sent together.</summary>
    public bool HasExclusions { get; } = members.Values.Any(static member => !member.Others.IsEmpty);

    public MemberRules? Of(string member) => members.TryGetValue(member, out var rules) ? rules : null;

    /// <param name="attribute">What the record carries them in.</param>
    /// <returns>Null where it is no text.</returns>
    public static RecordRules? Of(INamedTypeSymbol record, AttributeData attribute)
    {
        var arguments = attribute.ConstructorArguments;
        if (arguments.Length == 0 || arguments[0].Value is not string { Length: > 0 } rules) return null;
        var source = arguments.Length > 1 ? arguments[1].Value as string : null;
        return new(RuleReader.Read(rules), source ?? NameOf(record.Name));
    }

    private static string NameOf(string record) =>
        record.Length > Suffix.Length && record.EndsWith(Suffix, StringComparison.Ordinal) ? record.Substring(0, record.Length - Suffix.Length) : record;
}
