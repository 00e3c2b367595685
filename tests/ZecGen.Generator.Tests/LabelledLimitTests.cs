using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>Limits behind a label of their own, and what stands beside them in the words of other vendors → the whole rule, or none.</summary>
public class LabelledLimitTests
{
    [Theory]
    [InlineData("label", "String", "Length Constraints: Minimum length of 3. Maximum length of 63.", "length 3..63")]
    [InlineData("label", "String", "Label of the shard. Length Constraints: Minimum length of 3. Maximum length of 63.", "length 3..63")]
    [InlineData("label", "String", "长度限制：最小长度3，最大长度63。", "length 3..63")]
    [InlineData("count", "Integer", "Valid Range: Minimum value of 5. Maximum value of 900.", "range 5..900")]
    [InlineData("count", "Integer", "取值范围：最小值5，最大值900。", "range 5..900")]
    [InlineData("count", "Integer", "取值范围：最小值为5，最大值为900。", "range 5..900")]
    [InlineData("shardIds", "String[]", "Array Members: Minimum number of 1 item. Maximum number of 25 items.", "count 1..25")]
    [InlineData("shardIds", "String[]", "IDs of the shards. No more than 16 shards can be given.", "count ..16")]
    [InlineData("shardIds", "String[]", "支持批量，每次最多25个。", "count ..25")]
    [InlineData("shardIds", "String[]", "支持批量查询，单次最多25个。", "count ..25")]
    [InlineData("label", "String", "The value is a string of 1 to 64 characters.", "length 1..64")]
    [InlineData("rate", "Float", "折扣率，取值区间0.01～1。", "range 0.01..1")]
    [InlineData("label", "String", "可以包含字母、数字、下划线（_）和短划线（-），不支持其他字符。", "characters A9_-")]
    [InlineData("label", "String", "Can contain letters, digits and hyphens; other characters are not supported.", "not read: 2")]
    [InlineData("label", "String", "Can contain letters, digits and hyphens (-), other characters are not supported.", "characters A9-")]
    public void LabelledLimit_IsReadWhole(string name, string type, string description, string read) =>
        Assert.Equal(read, DescriptionOf.Reads(name, type, description));

    /// <summary>Which of two numbers goes first changes no limit.</summary>
    [Theory]
    [InlineData("Priority of the rule. Lower numbers come first. Value range: 1 to 100.", "range 1..100")]
    [InlineData("Priority of the rule. Lower numbers have priority. Value range: 1 to 100.", "range 1..100")]
    [InlineData("Priority of the rule. A smaller number has a higher priority. Value range: 1 to 100.", "range 1..100")]
    [InlineData("Priority of the rule. The smaller the number, the higher the priority. Value range: 1 to 100.", "range 1..100")]
    [InlineData("Priority of the rule. Lower numbers are for partners. Value range: 1 to 100.", "not read: 3")]
    public void OrderOfPriority_BesideARange_KeepsTheRange(string description, string read) =>
        Assert.Equal(read, DescriptionOf.Reads("priority", "Integer", description));

    [Theory]
    [InlineData("mode", "String", "开关，可取值：on（开启）、off（关闭），默认值为off。", "default off; values on(开启) off(关闭)")]
    [InlineData("zoneId", "String", "当mode取值为FAST时，必须传入该参数。", "required when mode is FAST")]
    [InlineData("zoneId", "String", "当mode取值为FAST时，必须传入该参数的ID。", "not read")]
    [InlineData("zoneId", "String", "regionId与本参数不能同时传入。", "not with regionId")]
    [InlineData("zoneId", "String", "本参数与regionId互斥。", "not with regionId")]
    [InlineData("zoneId", "String", "You cannot specify both this parameter and regionId.", "not with regionId")]
    [InlineData("zoneId", "String", "You cannot set both regionId and this parameter.", "not with regionId")]
    public void DefaultOrRelation_OfAnyWording_IsRead(string name, string type, string description, string read) =>
        Assert.Equal(read, DescriptionOf.Reads(name, type, description));

    /// <summary>What says a range of a number and is not read is counted, whatever its words are.</summary>
    [Theory]
    [InlineData("Float", "折扣率，会员按可用区间0.01～1计。", "not read")]
    [InlineData("Integer", "Its value lies somewhere from 3 to 9.", "not read")]
    public void Range_InUnknownWords_IsCounted(string type, string description, string read) =>
        Assert.Equal(read, DescriptionOf.Reads("rate", type, description));

    /// <summary>A whole number has no limits between which none lies.</summary>
    [Theory]
    [InlineData("Integer", "Value range: 1.2 to 1.31.", "not read; ZEC0150")]
    [InlineData("Integer", "取值范围：1.2～1.31。", "not read; ZEC0150")]
    [InlineData("Integer", "Value range: 0.5 to 8.", "range 0.5..8")]
    [InlineData("Float", "Value range: 1.2 to 1.31.", "range 1.2..1.31")]
    [InlineData("Integer", "Default value: 1.5.", "not read")]
    [InlineData("Integer", "默认值：1.5。", "not read")]
    [InlineData("Float", "Default value: 1.5.", "default 1.5")]
    public void Range_WithoutAnIntegerInIt_IsReported(string type, string description, string read) =>
        Assert.Equal(read, DescriptionOf.Reads("rate", type, description));
}
