using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>A sentence beside a limit of length or number that may say what counts takes the limit back; what speaks of the member does not.</summary>
public class MeasurementTests
{
    [Theory]
    // What does not count, or not as one.
    [InlineData("label", "String", "Length limit: 2 to 40 characters. HTML tags are not counted.", "not read: 1")]
    [InlineData("label", "String", "Length limit: 2 to 40 characters. Spaces are ignored.", "not read: 1")]
    [InlineData("label", "String", "Length limit: 2 to 40 characters, spaces are ignored.", "not read")]
    [InlineData("label", "String", "Up to 40 characters. Variables such as ${name} count once.", "not read: 1")]
    [InlineData("label", "String", "Up to 40 characters. Placeholders weigh nothing.", "not read: 1")]
    [InlineData("label", "String", "Up to 40 characters. The extension does not count.", "not read: 1")]
    [InlineData("label", "String", "Up to 40 characters. Line breaks are free.", "not read: 1")]
    [InlineData("label", "String", "Up to 40 characters.\nMarkup is left out.", "not read: 1")]
    [InlineData("label", "String", "长度限制：2～40个字符。标点不计入长度。", "not read: 1, 2")]
    [InlineData("label", "String", "长度限制：2～40个字符，空格不计入。", "not read")]
    [InlineData("label", "String", "最长40个字符。模板变量按一个字符计算。", "not read: 1")]
    [InlineData("label", "String", "最多40个字符。换行不算。", "not read: 1")]
    [InlineData("label", "String", "最多40个字符。占位符零成本。", "not read: 1")]
    [InlineData("shardIds", "String[]", "A maximum of 8 IDs. Duplicates count once.", "not read: 1")]
    [InlineData("shardIds", "String[]", "A maximum of 8 IDs. Repeated ones are merged.", "not read: 1")]
    [InlineData("shardIds", "String[]", "最多支持8个ID。重复的ID只算一个。", "not read: 1")]
    [InlineData("shardIds", "String[]", "最多支持8个ID。相同的ID会去重。", "not read: 1")]
    [InlineData("label", "String", "Up to 40 characters. Chinese characters are not counted.", "not read: 1")]
    [InlineData("label", "String", "Up to 40 characters. Empty lines are ignored.", "not read: 1")]
    [InlineData("label", "String", "最多40个字符。中文不计入。", "not read: 1")]
    [InlineData("label", "String", "Up to 40 characters. This excludes the suffix.", "not read: 1")]
    [InlineData("label", "String", "Up to 40 characters. It does not include the suffix.", "not read: 1")]
    [InlineData("label", "String", "Up to 40 characters. You may add any number of tags on top.", "not read: 1")]
    [InlineData("label", "String", "最多40个字符。此长度为压缩后的长度。", "not read: 1, 2")]
    [InlineData("label", "String", "最多40个字符。可附加任意后缀。", "not read: 1")]
    // A part of it that a place or a noun of the member introduces.
    [InlineData("tags", "String[]", "A maximum of 8 tags. Tags of the system come on top.", "not read: 1")]
    [InlineData("label", "String", "Up to 40 characters. In the end spaces vanish.", "not read: 1")]
    [InlineData("label", "String", "Up to 40 characters. With compression twice as much fits.", "not read: 1")]
    [InlineData("comments", "String", "Up to 40 characters. Comments do not matter.", "not read: 1")]
    [InlineData("tags", "String[]", "最多8个标签。系统标签另计。", "not read: 1")]
    [InlineData("label", "String", "最多40个字符。在末尾的空格会消失。", "not read: 1")]
    [InlineData("label", "String", "最多40个字符。压缩后可放下两倍。", "not read: 1")]
    // What becomes another text, or another list, before it is measured.
    [InlineData("label", "String", "Up to 40 characters. Leading zeros are stripped first.", "not read: 1")]
    [InlineData("label", "String", "Up to 40 characters. It is trimmed.", "not read: 1")]
    [InlineData("label", "String", "Up to 40 characters. The service unescapes entities.", "not read: 1")]
    [InlineData("label", "String", "最多40个字符。首尾空格会被去除。", "not read: 1")]
    [InlineData("label", "String", "最多40个字符。系统先压缩空白。", "not read: 1")]
    [InlineData("shardIds", "String[]", "A maximum of 8 IDs. Wildcards are expanded first.", "not read: 1")]
    [InlineData("shardIds", "String[]", "最多支持8个ID。通配符先展开。", "not read: 1")]
    public void SentenceBesideALimit_ThatMayMeasureOtherwise_CancelsTheLimit(string name, string type, string description, string read) =>
        Assert.Equal(read, DescriptionOf.Reads(name, type, description));

    [Theory]
    [InlineData("label", "String", "Label of the shard. Up to 40 characters. It is shown in the console.", "length ..40")]
    [InlineData("label", "String", "Label of the shard. Up to 40 characters. The label is case-sensitive.", "length ..40")]
    [InlineData("label", "String", "Up to 40 characters. Labels cannot be duplicated.", "length ..40; not read: 2")]
    [InlineData("label", "String", "Up to 40 characters. Letters and digits are supported.", "length ..40")]
    [InlineData("label", "String", "Up to 40 characters. For example: cold-1.", "length ..40")]
    [InlineData("label", "String", "Up to 40 characters. You can change it later.", "length ..40")]
    [InlineData("label", "String", "Up to 40 characters. Case-insensitive.", "length ..40")]
    [InlineData("label", "String", "最多40个字符。区分大小写。", "length ..40")]
    [InlineData("label", "String", "最多40个字符。全局唯一。", "length ..40")]
    [InlineData("shardIds", "String[]", "各分片须属于同一可用区。最多支持8个。", "count ..8")]
    [InlineData("label", "String", "分片标签。最多40个字符。该标签在控制台展示。", "length ..40")]
    [InlineData("label", "String", "最多40个字符。如果未设置磁盘，则忽略该参数。", "length ..40")]
    [InlineData("label", "String", "最多40个字符。请妥善保管。", "length ..40")]
    [InlineData("shardIds", "String[]", "A maximum of 8 IDs. To obtain the IDs, call DescribeShards.", "count ..8")]
    [InlineData("shardIds", "String[]", "A maximum of 8 IDs. This parameter is ignored.", "count ..8")]
    [InlineData("shardIds", "String[]", "最多支持8个ID。可通过DescribeShards接口返回值中的shardId获取。", "count ..8")]
    // A range is not measured.
    [InlineData("count", "Integer", "Value range: 1 to 8. Spaces are ignored.", "range 1..8")]
    public void SentenceBesideALimit_AboutTheMember_KeepsTheLimit(string name, string type, string description, string read) =>
        Assert.Equal(read, DescriptionOf.Reads(name, type, description));
}
