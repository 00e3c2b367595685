using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>Rules that cannot be meant as they stand → one finding at the description, and no rule.</summary>
public class RuleFindingTests
{
    [Theory]
    [InlineData("Integer", "Minimum value: 100. Maximum value: 10.",
        "12,25): warning ZEC0150: The description of 'size' states limits that contradict each other; keep those that hold. None of them is checked.")]
    [InlineData("Integer", "取值范围：1～10。最大值：20。",
        "12,25): warning ZEC0150: The description of 'size' states limits that contradict each other; keep those that hold. None of them is checked.")]
    [InlineData("String", "Up to 64 characters. 长度不超过32个字符。",
        "12,24): warning ZEC0150: The description of 'size' states limits that contradict each other; keep those that hold. None of them is checked.")]
    [InlineData("Integer", "Value range: 1 to 8, a multiple of 100.",
        "12,25): warning ZEC0150: The description of 'size' states limits that contradict each other; keep those that hold. None of them is checked.")]
    [InlineData("Integer", "Value range: 100 to 10.",
        "12,25): warning ZEC0151: The range of 'size' goes from 100 to 10; write the smaller number first. The range is not checked.")]
    [InlineData("String", "长度限制：63～2个字符。",
        "12,24): warning ZEC0151: The range of 'size' goes from 63 to 2; write the smaller number first. The range is not checked.")]
    [InlineData("Integer", "Value range: 1 to 10. Default value: 0.",
        "12,25): warning ZEC0152: The default of 'size', 0, is outside its documented range; correct one of them. The range is not checked.")]
    [InlineData("String", "Valid values: SSD, NVME. Default value: HDD.",
        "12,24): warning ZEC0153: The default of 'size', 'HDD', is not among its documented values SSD, NVME; add it to them, or correct it")]
    [InlineData("String", "Valid values: SSD, NVME. Default value: nvme.",
        "12,24): warning ZEC0153: The default of 'size', 'nvme', is not among its documented values SSD, NVME; add it to them, or correct it")]
    [InlineData("String", "Required when diskIdd is A.",
        "12,24): warning ZEC0154: The description of 'size' names the field 'diskIdd', which its table does not have; correct the name. The rule is not "
            + "checked.")]
    [InlineData("String", "This field and sizes cannot be specified at the same time.",
        "12,24): warning ZEC0154: The description of 'size' names the field 'sizes', which its table does not have; correct the name. The rule is not "
            + "checked.")]
    public void Rule_ThatContradictsItself_IsReportedAndNotChecked(string type, string description, string expected)
    {
        var run = GeneratorRun.Of(Pages.Api("ResizeDisk", $"| diskId | Yes | String | ID of the disk. |\n| size | No | {type} | {description} |"));

        Assert.Equal("docs-spec/resizedisk.md(" + expected, Assert.Single(run.Diagnostics));
        Assert.DoesNotContain("failures.Range", run.Files["Zec.ResizeDisk.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("failures.Length", run.Files["Zec.ResizeDisk.g.cs"], StringComparison.Ordinal);
        Assert.Empty(run.Problems);
    }

    [Theory]
    [InlineData("Integer", "The size. Length limit: 2 to 63 characters.",
        "12,25): warning ZEC0155: The description of 'size' limits the length or the characters of a string, which does not fit its type Integer; correct "
            + "one of the two. It is not checked.")]
    [InlineData("Integer", "大小。长度限制：2～63个字符。",
        "12,25): warning ZEC0155: The description of 'size' limits the length or the characters of a string, which does not fit its type Integer;")]
    [InlineData("Boolean", "Whether it is large. Value range: 1 to 3.",
        "12,25): warning ZEC0155: The description of 'size' limits a number, which does not fit its type Boolean;")]
    [InlineData("String", "The name. Value range: 1 to 3.",
        "12,24): warning ZEC0155: The description of 'size' limits a number, which does not fit its type String;")]
    [InlineData("String", "名称。最多支持20个元素。",
        "12,24): warning ZEC0155: The description of 'size' limits the number of elements of a list, which does not fit its type String;")]
    [InlineData("Integer", "<ul><li>FAST: Fast.</li><li>SLOW: Slow.</li></ul>",
        "12,25): warning ZEC0155: The description of 'size' lists values such as 'FAST', which does not fit its type Integer;")]
    [InlineData("Integer", "<ul><li>Auto：一般在分钟内完成。</li><li>Manual：一般在3天内完成。</li></ul>",
        "12,25): warning ZEC0155: The description of 'size' lists values such as 'Auto', which does not fit its type Integer;")]
    [InlineData("Integer", "<ul><li>Auto：由系统选择。</li><li>Manual：由用户选择。</li></ul>",
        "12,25): warning ZEC0155: The description of 'size' lists values such as 'Auto', which does not fit its type Integer;")]
    [InlineData("Integer", "The size. Default value: LARGE.",
        "12,25): warning ZEC0156: The default of 'size', 'LARGE', is not a value of its type Integer; correct one of the two")]
    [InlineData("Integer", "大小。默认值：medium。",
        "12,25): warning ZEC0156: The default of 'size', 'medium', is not a value of its type Integer; correct one of the two")]
    [InlineData("Integer", "The size. Default value: 10. Default value: 20.",
        "12,25): warning ZEC0160: The description of 'size' states two defaults, '10' and '20'; keep the one that holds. Neither is documented.")]
    [InlineData("String", "大小。默认值：SMALL。默认值：LARGE。", "12,24): warning ZEC0160: The description of 'size' states two defaults, 'SMALL' and 'LARGE';")]
    [InlineData("Boolean", "是否加密。默认值：LARGE。",
        "12,25): warning ZEC0156: The default of 'size', 'LARGE', is not a value of its type Boolean; correct one of the two")]
    [InlineData("String", "Required when kind is FASTER.",
        "12,24): warning ZEC0157: The description of 'size' names the value 'FASTER' of 'kind', whose documented values are FAST, SLOW; correct the value, "
            + "or add it to them")]
    [InlineData("String", "当kind为FASTER时必填。",
        "12,24): warning ZEC0157: The description of 'size' names the value 'FASTER' of 'kind', whose documented values are FAST, SLOW;")]
    [InlineData("String", "The size. Cannot be specified together with size.",
        "12,24): warning ZEC0158: The description of 'size' names 'size' where it must mean another field; write the name of that one. The rule is not "
            + "checked.")]
    [InlineData("String", "大小。不能与size同时指定。", "12,24): warning ZEC0158: The description of 'size' names 'size' where it must mean another field;")]
    [InlineData("String", "Required when size is FAST.", "12,24): warning ZEC0158: The description of 'size' names 'size' where it must mean another field;")]
    [InlineData("String", "Cannot be specified together with diskId.",
        "12,24): warning ZEC0159: The description of 'size' says that it cannot be sent together with 'diskId', and 'diskId' is required; write that neither "
            + "is, or remove the sentence. The rule is not checked.")]
    [InlineData("String", "不能与diskId同时指定。",
        "12,24): warning ZEC0159: The description of 'size' says that it cannot be sent together with 'diskId', and 'diskId' is required;")]
    [InlineData("String", "<ul><li><code>FAST</code>: Fast.</li><li><code>SLOW</code>: Slow.</li><li>Any other.</li></ul>",
        "12,24): warning ZEC0031: The item 'Any other.' in the list of values of 'size' names no value; begin it with the value, such as 'ACTIVE: The "
            + "instance runs.'. The other values are read.")]
    [InlineData("String", "<ul><li><code>FAST</code>：快。</li><li><code>SLOW</code>：慢。</li><li><code>FAST</code>：更快。</li></ul>",
        "12,24): warning ZEC0032: 'FAST' is listed twice among the values of 'size'; remove one of the two, or correct it. It is taken once.")]
    public void Rule_ThatDoesNotFitItsMember_IsReported(string type, string description, string expected)
    {
        var run =
            GeneratorRun.Of(
                Pages.Api("ResizeDisk",
                    $"| diskId | Yes | String | ID of the disk. |\n| size | No | {type} | {description} |\n| kind | No | String | <ul><li>FAST: "
                        + $"Fast.</li><li>SLOW: Slow.</li></ul> |"));

        Assert.StartsWith("docs-spec/resizedisk.md(" + expected, Assert.Single(run.Diagnostics), StringComparison.Ordinal);
        Assert.Empty(run.Problems);
    }

    [Theory]
    [InlineData("String", "The port, or a range of ports. Value range: 1 to 65535.")]
    [InlineData("String", "安全组。目前只能关联1个安全组。")]
    [InlineData("Integer", "How long they are kept. The default is indefinite.")]
    [InlineData("Boolean", "Whether it is large. Default value: off.")]
    [InlineData("Integer", "The size. Default value: 10. Default value for SSD disks: 20.")]
    [InlineData("Integer", "<ul><li>Windows: 20 to 500.</li><li>Linux: 10 to 500.</li></ul>")]
    [InlineData("Boolean", "<ul><li>TRUE: Yes.</li><li>FALSE: No.</li></ul>")]
    [InlineData("String", "<ul><li>Windows: 2 to 15 characters.</li><li>Linux: 2 to 30 characters.</li><li>Digits.</li></ul>")]
    [InlineData("Array of String", "Names. Up to 64 characters.")]
    public void Description_ThatFitsItsMember_IsNotReported(string type, string description) =>
        Assert.Empty(GeneratorRun.Of(Pages.Api("ResizeDisk", $"| size | No | {type} | {description} |")).Diagnostics);

    /// <summary>What a list of values has besides its slip is an enumeration all the same.</summary>
    [Theory]
    [InlineData("<ul><li><code>FAST</code>: Fast.</li><li>Any other.</li><li><code>SLOW</code>: Slow.</li></ul>", "FAST, SLOW")]
    [InlineData("<ul><li><code>FAST</code>：快。</li><li><code>FAST</code>：更快。</li><li><code>SLOW</code>：慢。</li></ul>", "FAST, SLOW")]
    public void ListOfValuesWithASlip_KeepsTheOthers(string description, string values) =>
        Assert.Equal(values,
            string.Join(", ", Assert.Single(GeneratorRun.Of(Pages.Api("ResizeDisk", $"| kind | No | String | {description} |")).Enumerations).Values
                .Select(static value => value.Text)));

    [Theory]
    [InlineData("Integer", "Value range: 1 to 10. Default value: 1.")]
    [InlineData("Integer", "取值范围：1～10。最大值：10。")]
    [InlineData("String", "Valid values: SSD, NVME. Default value: NVME.")]
    [InlineData("String", "This field and diskId cannot be specified at the same time.")]
    public void Rules_ThatAgree_AreNotReported(string type, string description) =>
        Assert.Empty(
            GeneratorRun.Of(Pages.Api("ResizeDisk", $"| diskId | No | String | ID of the disk. |\n| size | No | {type} | {description} |")).Diagnostics);

    /// <summary>A response has no required members.</summary>
    [Fact]
    public void Rules_OfAResponse_AreNotReported() =>
        Assert.Empty(
            GeneratorRun.Of(
                Pages.Api("ResizeDisk", response: "| requestId | String | ID of the call. |\n| size | Integer | Value range: 100 to 10. |")).Diagnostics);

    /// <summary>A bracket that opens no link is a character, and no part of a list of values.</summary>
    [Fact]
    public void HalfOpenRange_KeepsItsBracketInTheDocumentation()
    {
        var run = GeneratorRun.Of(Pages.Api("ResizeDisk", "| size | No | Integer | Valid values: [1, 100). |"));

        Assert.Contains("/// <summary>Valid values: [1, 100).</summary>", run.Files["Zec.ResizeDisk.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public long? Size", run.Files["Zec.ResizeDisk.g.cs"], StringComparison.Ordinal);
    }
}
