using System.Collections.Immutable;
using ZecGen.Infrastructure;

namespace ZecGen.Analyzers.Metadata;

/// <summary>What is documented of a member of a request.</summary>
/// <param name="others">The members that cannot be sent together with it.</param>
internal sealed class MemberRules(string name, bool isSecret, ImmutableArray<Rule> rules, ImmutableArray<string> others)
{
    public string Name => name;

    public ImmutableArray<string> Others => others;

    public void Check(ref ValidationFailures failures, object constant)
    {
        foreach (var rule in rules) rule.Check(ref failures, name, constant, isSecret);
    }

    public void CheckElements(ref ValidationFailures failures, int count)
    {
        foreach (var rule in rules) rule.CheckElements(ref failures, name, count);
    }
}
