using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>Values that a sign joins with what they mean, or that a sign parts from each other.</summary>
public class PairedValuesTests
{
    [Theory]
    [InlineData("Integer", "0=off, 1=on", "0(off) 1(on)")]
    [InlineData("Integer", "Pause (0: off, 1: on).", "0(off) 1(on)")]
    [InlineData("Integer", "0：关闭；1：开启", "0(关闭) 1(开启)")]
    [InlineData("Integer", "0-关闭，1-开启", "0(关闭) 1(开启)")]
    [InlineData("Integer", "是否开启（0：关闭，1：开启）", "0(关闭) 1(开启)")]
    [InlineData("String", "1 = on / 2 = off", "1(on) 2(off)")]
    [InlineData("String", "FAST = fast, SLOW = slow.", "FAST(fast) SLOW(slow)")]
    [InlineData("String", "FAST -> fast\nSLOW -> slow", "FAST(fast) SLOW(slow)")]
    [InlineData("String", "FAST → 快速\nSLOW → 慢速", "FAST(快速) SLOW(慢速)")]
    [InlineData("String", "FAST — fast\nSLOW — slow", "FAST(fast) SLOW(slow)")]
    [InlineData("String", "FAST | SLOW", "FAST SLOW")]
    [InlineData("String", "FAST/SLOW", "FAST SLOW")]
    [InlineData("String", "Valid values: FAST/SLOW.", "FAST SLOW")]
    [InlineData("String", "可选值：Fast / Slow。", "Fast Slow")]
    public void ValuesJoinedByASign_AreRead(string type, string description, string values) =>
        Assert.Equal("values " + values, DescriptionOf.Reads("mode", type, description));

    [Theory]
    [InlineData("Use key=value, other=thing to filter.")]
    [InlineData("Ports in the form a-b, c-d.")]
    [InlineData("Valid values: text/plain.")]
    [InlineData("TCP/IP address.")]
    public void SignsThatJoinNoValues_AreNotTakenForSuch(string description) =>
        Assert.DoesNotContain("values", DescriptionOf.Reads("note", "String", description), StringComparison.Ordinal);

    [Theory]
    [InlineData("Value range: 1, 2, 5 to 10.")]
    [InlineData("可选值：1、2、4、8，最大64。")]
    public void HalfOfAList_IsNotTakenForIt(string description) =>
        Assert.DoesNotContain("values", DescriptionOf.Reads("size", "Integer", description), StringComparison.Ordinal);

    [Theory]
    [InlineData("Zones: at most 3; instances: at most 20.")]
    [InlineData("可用区：最多3个；实例：最多20个。")]
    public void LimitsOfSeveralThings_AreNoValues(string description) =>
        Assert.Equal("not read: 1, 2", DescriptionOf.Reads("scope", "String", description));

    [Theory]
    [InlineData("Names, without duplicates.")]
    [InlineData("名称列表，不重复。")]
    public void LimitThatNoRuleIsMadeOf_CountsAsNotUnderstood(string description) =>
        Assert.Equal("not read", DescriptionOf.Reads("f", "String[]", description));
}
