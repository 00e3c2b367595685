using System.Text.RegularExpressions;
using ZecGen.Generator.Parsing;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>What proofreading finds on published pages, where they lie beside the checkout: as much as a linter that knows them by heart, and nothing
/// that is not there.</summary>
public class PublishedFindingsTests
{
    [SkippableTheory]
    [InlineData("ZEC0002", 2, 2)]
    [InlineData("ZEC0101", 3, 3)]
    [InlineData("ZEC0102", 2, 2)]
    [InlineData("ZEC0104", 4, 4)]
    [InlineData("ZEC0105", 5, 4)]
    [InlineData("ZEC0106", 4, 1)]
    [InlineData("ZEC0108", 1, 1)]
    [InlineData("ZEC0109", 1, 1)]
    [InlineData("ZEC0110", 2, 2)]
    [InlineData("ZEC0111", 8, 6)]
    [InlineData("ZEC0112", 23, 22)]
    [InlineData("ZEC0113", 18, 8)]
    [InlineData("ZEC0114", 1, 1)]
    [InlineData("ZEC0121", 0, 0)]
    public void PagesOf2023_HaveTheKnownFindings(string id, int findings, int pages)
    {
        var found = Published2023.Where(finding => finding.Contains($" {id}: ", StringComparison.Ordinal)).ToList();

        Assert.Equal((findings, pages), (found.Count, found.Select(finding => finding[..finding.IndexOf('(', StringComparison.Ordinal)]).Distinct().Count()));
    }

    [SkippableTheory]
    [InlineData("luo-jin-shu/bmc/describeavailableresources.md(59,10)",
        "'status', which the table of AvailableResource does not have (did you mean 'sellStatus'?)")]
    [InlineData("luo-jin-shu/eip/reneweipaddress.md(32,3)", "'orderNumber', which the table of the response has")]
    [InlineData("luo-jin-shu/bmc/describeinstances.md(52,14)", "calls 'DescribeImages' on the page of 'DescribeInstances'")]
    [InlineData("luo-jin-shu/bmc/inquirypriceinstancetrafficpackage.md(58,28)", "has a list for 'trafficPackagePrice', whose type is Price")]
    [InlineData("luo-jin-shu/vpc/describesubnets.md(136,29)", "has 'BINDING' for 'vpcSubnetStatus', whose documented values are BINDED, BINDDING")]
    public void KnownPlace_HasItsFinding(string place, string message) =>
        Assert.Single(Published2023,
            finding => finding.StartsWith(place + ":", StringComparison.Ordinal) && finding.Contains(message, StringComparison.Ordinal));

    /// <summary>The examples of these pages are made up, with values such as <c>chargeUnitX</c>; beside those, each kind of finding is looked at one
    /// by one.</summary>
    [SkippableFact]
    public void RenderedPages_HaveTheKnownFindings()
    {
        var findings = GeneratorRun.Of(Repository.PageFilesBeside("corpus/rendered")).Diagnostics;

        Assert.Equal(
            ["ZEC0106 190", "ZEC0107 2", "ZEC0115 34", "ZEC0116 3", "ZEC0155 2", "ZEC0157 3", "ZEC0162 2"],
            findings.GroupBy(finding => finding[(finding.IndexOf("ZEC", StringComparison.Ordinal))..][..7]).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => $"{group.Key} {group.Count()}"));
    }

    /// <summary>Beside values that a program made up of the field's name, these are the ones that no table of their page has.</summary>
    [SkippableFact]
    [Trait("Category", "Proof")]
    public void RenderedPages_HaveTheKnownUndocumentedValues()
    {
        Proof.OnlyWhereAsked();
        var values = GeneratorRun.Of(Repository.PageFilesBeside("corpus/rendered")).Diagnostics
            .Select(finding => Regex.Match(finding, "ZEC0106: The example has '(?<value>[^']*)' for '(?<field>[^']*)'")).Where(match => match.Success)
            .Select(match => (Field: match.Groups["field"].Value, Value: match.Groups["value"].Value)).ToList();

        Assert.Equal(
            ["internetChargeType ByInstanceBandwidth95", "ipv6Type 2400:8a00::d905", "metricType VCPU_TIME", "mtu 96", "status status"],
            values.Where(value => value.Value != value.Field + "X").Select(value => $"{value.Field} {value.Value}").Distinct().Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    [Trait("Category", "Proof")]
    public void MutatedPublishedPage_DoesNotChangeTheOutputOfAnother()
    {
        Proof.OnlyWhereAsked();
        var pages = Repository.PageFilesBeside("corpus/zenlayer-2023-cn");
        var random = new Random(20260102);
        var surfaces = pages.ToDictionary(page => page.RelativePath, page => PageParser.Parse(Source(page)));
        var expected = GeneratorRun.Of(pages).Files;
        var apiPages = pages.Where(page => surfaces[page.RelativePath].Operation is not null).ToList();
        for (var i = 0; i < 4; i++)
        {
            var page = apiPages[random.Next(apiPages.Count)];
            var lines = page.Content.Split('\n').ToList();
            lines.RemoveAt(random.Next(lines.Count));
            var run = GeneratorRun.Of([.. pages.Select(other => other == page ? page with { Content = string.Join('\n', lines) } : other)]);

            var own = surfaces[page.RelativePath].Operation!.Action;
            var others =
                expected.Keys.Where(file => file != $"Bmc.{own}.g.cs" && surfaces.Values.Any(known => file == $"Bmc.{known.Operation?.Action}.g.cs")).ToList();
            // All pages but the one, and those that describe the same action again.
            Assert.InRange(others.Count, apiPages.Count - 3, apiPages.Count);
            foreach (var file in others) Assert.Equal(expected[file], run.Files[file]);
            Assert.Empty(run.Problems);
        }
    }

    private static IReadOnlyList<string> Published2023 => field ??= [.. GeneratorRun.Of(Repository.PageFilesBeside("corpus/zenlayer-2023-cn")).Diagnostics];

    private static PageSource Source(PageFile page) => new(page.RelativePath, page.RelativePath, page.Content, null, null);
}
