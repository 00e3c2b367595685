using ZecGen.Generator.Parsing;
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
    public void PublishedPages_AllCompile(string folder, int operations)
    {
        Assert.Equal(operations, EmittedCode.Of(folder).Operations.Count);
    }

    [SkippableTheory]
    [InlineData("corpus/rendered", "en/compute/zec/border-gateway/createbordergateway.md(44): asn minimum",
        "en/compute/zec/eip/createbyoip.md(41): byoipList[0].subnetMaskLength maximum")]
    [InlineData("corpus/rendered/cn", "compute/zec/vpc/modifyvpcsattribute.md(43): name pattern")]
    [InlineData("corpus/rendered/en", "compute/zec/border-gateway/createbordergateway.md(44): asn minimum",
        "compute/zec/eip/createbyoip.md(41): byoipList[0].subnetMaskLength maximum")]
    [InlineData("corpus/zenlayer-2023-cn", "luo-jin-shu/bmc/reinstallinstance.md(91): The JSON has 'ext2' where an integer is documented.")]
    public void Examples_ExceptTheKnownContradictions_ObeyTheRulesOfTheirPages(string folder, params string[] contradictions)
    {
        var emitted = EmittedCode.Of(folder);
        var pages = Repository.PageFilesBeside(folder)
            .ToDictionary(page => page.RelativePath, page => PageParser.Parse(new(page.RelativePath, page.RelativePath, page.Content, null, null)));
        var broken = new List<string>();
        foreach (var operation in emitted.Operations)
            foreach (var example in operation.Examples.Where(example => example.Request is not null))
                try
                {
                    broken.AddRange(emitted.Assembly.Failures(operation.Service.Prefix, operation.Name, example.Request!)
                        .Select(failure => $"{PlaceOf(operation, example)}: {failure}"));
                }
                catch (System.Text.Json.JsonException exception)
                {
                    broken.Add($"{PlaceOf(operation, example)}: {exception.Message}");
                }

        Assert.Equal(contradictions, broken.Order(StringComparer.Ordinal));

        string PlaceOf(Model.Operation operation, Model.Example example)
        {
            var page = pages[operation.Page];
            var request = page.Operation!.Examples.First(declared => declared.Request?.ToJson() == example.Request).Request!.Value;
            return $"{operation.Page}({page.Lines.Lines(request.Span).Start.Line + 1})";
        }
    }
}
