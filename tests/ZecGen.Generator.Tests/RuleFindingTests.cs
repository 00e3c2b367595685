using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>Rules that cannot be meant as they stand → one finding at the description, and no rule.</summary>
public class RuleFindingTests
{
    [Theory]
    [InlineData("Integer", "Minimum value: 100. Maximum value: 10.", "12,25): warning ZEC0150: The description of 'size' states limits that contradict each other; keep those that hold. None of them is checked.")]
    [InlineData("Integer", "取值范围：1～10。最大值：20。", "12,25): warning ZEC0150: The description of 'size' states limits that contradict each other; keep those that hold. None of them is checked.")]
    [InlineData("String", "Up to 64 characters. 长度不超过32个字符。", "12,24): warning ZEC0150: The description of 'size' states limits that contradict each other; keep those that hold. None of them is checked.")]
    [InlineData("Integer", "Value range: 1 to 8, a multiple of 100.", "12,25): warning ZEC0150: The description of 'size' states limits that contradict each other; keep those that hold. None of them is checked.")]
    [InlineData("Integer", "Value range: 100 to 10.", "12,25): warning ZEC0151: The range of 'size' goes from 100 to 10; write the smaller number first. The range is not checked.")]
    [InlineData("String", "长度限制：63～2个字符。", "12,24): warning ZEC0151: The range of 'size' goes from 63 to 2; write the smaller number first. The range is not checked.")]
    [InlineData("Integer", "Value range: 1 to 10. Default value: 0.", "12,25): warning ZEC0152: The default of 'size', 0, is outside its documented range; correct one of them. The range is not checked.")]
    [InlineData("String", "Valid values: SSD, NVME. Default value: HDD.", "12,24): warning ZEC0153: The default of 'size', 'HDD', is not among its documented values SSD, NVME; add it to them, or correct it")]
    [InlineData("String", "Valid values: SSD, NVME. Default value: nvme.", "12,24): warning ZEC0153: The default of 'size', 'nvme', is not among its documented values SSD, NVME; add it to them, or correct it")]
    [InlineData("String", "Required when diskIdd is A.", "12,24): warning ZEC0154: The description of 'size' names the field 'diskIdd', which its table does not have; correct the name. The rule is not checked.")]
    [InlineData("String", "This field and sizes cannot be specified at the same time.", "12,24): warning ZEC0154: The description of 'size' names the field 'sizes', which its table does not have; correct the name. The rule is not checked.")]
    public void RuleThatCannotBeMeant(string type, string description, string expected)
    {
        var run = GeneratorRun.Of(Pages.Api("ResizeDisk", $"| diskId | Yes | String | ID of the disk. |\n| size | No | {type} | {description} |"));

        Assert.Equal("docs-spec/resizedisk.md(" + expected, Assert.Single(run.Diagnostics));
        Assert.DoesNotContain("failures.Range", run.Files["Zec.ResizeDisk.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("failures.Length", run.Files["Zec.ResizeDisk.g.cs"], StringComparison.Ordinal);
        Assert.Empty(run.Problems);
    }

    [Theory]
    [InlineData("Integer", "Value range: 1 to 10. Default value: 1.")]
    [InlineData("Integer", "取值范围：1～10。最大值：10。")]
    [InlineData("String", "Valid values: SSD, NVME. Default value: NVME.")]
    [InlineData("String", "This field and diskId cannot be specified at the same time.")]
    public void RulesThatAgreeAreSilent(string type, string description) =>
        Assert.Empty(GeneratorRun.Of(Pages.Api("ResizeDisk", $"| diskId | No | String | ID of the disk. |\n| size | No | {type} | {description} |")).Diagnostics);

    /// <summary>A response says what is, and asks for nothing.</summary>
    [Fact]
    public void ResponseIsNotLookedAt() =>
        Assert.Empty(GeneratorRun.Of(Pages.Api("ResizeDisk", response: "| requestId | String | ID of the call. |\n| size | Integer | Value range: 100 to 10. |")).Diagnostics);

    /// <summary>A bracket that opens no link is a character, and no part of a list of values.</summary>
    [Fact]
    public void HalfOpenRangeKeepsItsBracket()
    {
        var run = GeneratorRun.Of(Pages.Api("ResizeDisk", "| size | No | Integer | Valid values: [1, 100). |"));

        Assert.Contains("/// <summary>Valid values: [1, 100).</summary>", run.Files["Zec.ResizeDisk.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public long? Size", run.Files["Zec.ResizeDisk.g.cs"], StringComparison.Ordinal);
    }
}
