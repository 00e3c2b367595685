using ZecGen.Generator.Contract;
using ZecGen.Generator.Tests.Contract;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Sample.Tests.Contract;

/// <summary>What a rule says of a change is what callers find: compiled again, not compiled again, and each client with a fake of the other version.</summary>
public class ContractProofTests
{
    public static TheoryData<RuleProof> Proofs => [.. RuleProofs.All];

    [Theory]
    [MemberData(nameof(Proofs))]
    public async Task HarmsOfARule_AreWhatItsCallersFind(RuleProof proof)
    {
        var stated = ChangeRules.Of(proof.Rule).Harms;
        var found = await ProofBatch.HarmsOfAsync(proof);

        // What the pages do not say no caller can show, and a fake that knows no more is stricter than a service need be.
        if (proof.Undecided.Contains('W')) found = found with { Wire = stated.Wire };
        if (proof.Undecided.Contains('H')) found = found with { Behaviour = stated.Behaviour };
        Assert.Equal(stated, found);
    }

    [Fact]
    public void PagesOfAProof_DifferByItsRule() => Assert.All(RuleProofs.All, proof =>
    {
        var changes = Comparison.Of(Read(proof.Old), Read(proof.New)).Changes;
        Assert.True(changes.Any(change => change.Rule.Id == proof.Rule), $"{proof.Rule}: {string.Join(", ", changes.Select(change => change.Rule.Id))}");
    });

    [Fact]
    public void EveryRule_HasAProofOrAReason() =>
        Assert.Equal(
            ChangeRules.All.Select(rule => rule.Id).Order(StringComparer.Ordinal),
            RuleProofs.All.Select(proof => proof.Rule).Distinct().Concat(RuleProofs.Unproved.Keys).Order(StringComparer.Ordinal));

    private static ContractSide Read(string sketch) => ContractOfPages.Of(Sketch.Pages(sketch.Replace(" | ", "\n", StringComparison.Ordinal), "en"));
}
