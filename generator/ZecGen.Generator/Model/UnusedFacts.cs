using ZecGen.Generator.Collections;

namespace ZecGen.Generator.Model;

/// <summary>What the row of a member says and nothing is made of: responses may leave anything out and break any rule, and C# does not let what must
/// be given be obsolete.</summary>
/// <param name="Rules">The rules of a member that is only received.</param>
internal sealed record UnusedFacts(bool IsRequired, bool IsDeprecated, EquatableArray<Constraint> Rules)
{
    public static readonly UnusedFacts None = new(false, false, default);
}
