using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>Published pages, where they lie beside the checkout: all of them become code that compiles, and keep their own rules.</summary>
public class CorpusTests
{
    [SkippableTheory]
    [InlineData("corpus/rendered/cn", 244)]
    [InlineData("corpus/rendered/en", 244)]
    [InlineData("corpus/rendered", 244)]
    [InlineData("corpus/zenlayer-2023-cn", 45)]
    public void EveryPageBecomesCodeThatCompiles(string folder, int operations)
    {
        Assert.Equal(operations, EmittedCode.Of(folder).Operations.Count);
    }

    [SkippableTheory]
    [InlineData("corpus/rendered", "en/compute/zec/border-gateway/createbordergateway.md: asn minimum", "en/compute/zec/eip/createbyoip.md: byoipList[0].subnetMaskLength maximum")]
    [InlineData("corpus/zenlayer-2023-cn", "luo-jin-shu/bmc/reinstallinstance.md: The JSON has 'ext2' where an integer is documented.")]
    public void EveryExampleKeepsTheRulesOfItsPageSaveThoseThatContradictIt(string folder, params string[] contradictions)
    {
        var emitted = EmittedCode.Of(folder);
        var broken = new List<string>();
        foreach (var operation in emitted.Operations)
            foreach (var example in operation.Examples.Where(example => example.Request is not null))
                try
                {
                    broken.AddRange(emitted.Assembly.Failures(operation.Service.Prefix, operation.Name, example.Request!).Select(failure => $"{operation.Page}: {failure}"));
                }
                catch (System.Text.Json.JsonException exception)
                {
                    broken.Add($"{operation.Page}: {exception.Message}");
                }

        Assert.Equal(contradictions, broken);
    }
}
