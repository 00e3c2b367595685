using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>A few words that say for what the rules beside them hold take those back, wherever they stand; what members are called by does not.</summary>
public class ScopeFragmentTests
{
    [Theory]
    [InlineData("Value range: 1 to 8. (Guest tenants)", "not read: 1")]
    [InlineData("Value range: 1 to 8. Guest tenants.", "not read: 1")]
    [InlineData("Value range: 1 to 8.\n(Guest tenants)", "not read: 1")]
    [InlineData("Value range: 1 to 8.\nGuest tenants", "not read: 1")]
    [InlineData("Value range: 1 to 8.\n[Guest tenants]", "not read: 1")]
    [InlineData("Value range: 1 to 8. Default: 3. (Guest tenants)", "not read: 1, 2")]
    [InlineData("Guest tenants\nValue range: 1 to 8.", "not read: 2")]
    [InlineData("Guest tenants.\nValue range: 1 to 8.", "not read: 2")]
    [InlineData("Guest\nValue range: 1 to 8.", "not read: 2")]
    [InlineData("`GUEST`\nValue range: 1 to 8.", "not read: 2")]
    [InlineData("Guest tenants\nThe number of shards.\nValue range: 1 to 8.", "not read: 3")]
    [InlineData("取值范围：1～8。（访客租户）", "not read: 1")]
    [InlineData("取值范围：1～8。访客租户。", "not read: 1")]
    [InlineData("取值范围：1～8。\n（访客租户）", "not read: 1")]
    [InlineData("取值范围：1～8。\n【访客租户】", "not read: 1")]
    [InlineData("访客租户\n取值范围：1～8。", "not read: 2")]
    [InlineData("访客租户。\n取值范围：1～8。", "not read: 2")]
    [InlineData("访客账号\n取值范围：1～8。", "not read: 2")]
    [InlineData("`GUEST`\n取值范围：1～8。", "not read: 2")]
    public void RuleBesideAScope_IsNotMade(string description, string read) => Assert.Equal(read, DescriptionOf.Reads("shardCount", "Integer", description));

    [Theory]
    [InlineData("Value range: 1 to 8. Fuzzy search supported.")]
    [InlineData("Value range: 1 to 8. Optional.")]
    [InlineData("Value range: 1 to 8.\nShard counter.")]
    [InlineData("Number of shards\nValue range: 1 to 8.")]
    [InlineData("The tenants.\nValue range: 1 to 8.")]
    [InlineData("Shard counter\nValue range: 1 to 8.")]
    [InlineData("Autonomous System Number.\nValue range: 1 to 8.")]
    [InlineData("取值范围：1～8。立即生效。")]
    [InlineData("取值范围：1～8。支持模糊搜索。")]
    [InlineData("分片数量\n取值范围：1～8。")]
    [InlineData("Pause.\nValue range: 1 to 8.")]
    [InlineData("Pause in seconds.\nValue range: 1 to 8.")]
    [InlineData("Pause in seconds\nValue range: 1 to 8.")]
    [InlineData("间隔秒数。\n取值范围：1～8。")]
    [InlineData("一项说明。\n取值范围：1～8。")]
    [InlineData("要创建多少台。\n取值范围：1～8。")]
    public void RuleBesideWhatTheMemberIs_IsMade(string description) =>
        Assert.Equal("range 1..8", DescriptionOf.Reads("shardCount", "Integer", description));

    [Theory]
    [InlineData("Up to 8 IDs of the same zone.", "not read")]
    [InlineData("Up to 8 IDs of one tenant.", "not read")]
    [InlineData("Up to 8 IDs sharing an owner.", "not read")]
    [InlineData("A maximum of 8 stopped shards.", "not read")]
    [InlineData("A maximum of 8 new IDs.", "not read")]
    [InlineData("Shards to move. Up to 8 IPv6 shards.", "not read: 2")]
    [InlineData("最多支持8个同区域的ID。", "not read")]
    [InlineData("最多支持8个同一前缀的ID。", "not read")]
    [InlineData("最多支持8个来自同一地址池的ID。", "not read")]
    [InlineData("最多支持8个以a开头的ID。", "not read")]
    [InlineData("最多支持8个新ID。", "not read")]
    [InlineData("分片ID。最多支持8个已停止的分片。", "not read: 2")]
    [InlineData("IDs of the shards. Up to 8 tags.", "not read: 2")]
    [InlineData("IDs of the shards. A maximum of 8 instances.", "not read: 2")]
    [InlineData("分片ID列表。最多8个标签。", "not read: 2")]
    [InlineData("分片ID列表。最多8个实例。", "not read: 2")]
    [InlineData("IDs of the shards. The maximum number of instance IDs is 8.", "count ..8")]
    [InlineData("分片ID列表。实例ID数量上限为8个。", "count ..8")]
    [InlineData("Up to 8 IDs.", "count ..8")]
    [InlineData("Up to 8 shards.", "count ..8")]
    [InlineData("Up to 8 shard IDs.", "count ..8")]
    [InlineData("Up to 8 IDs of shards.", "count ..8")]
    [InlineData("最多支持8个ID。", "count ..8")]
    [InlineData("最多支持8个ID查询。", "count ..8")]
    [InlineData("分片ID。最多支持8个分片ID。", "count ..8")]
    [InlineData("冷分片的ID。最多支持8个分片。", "count ..8")]
    [InlineData("分片ID列表。每次请求允许操作的分片数量上限是8。", "count ..8")]
    public void CountOfOneKind_IsNotThatOfTheList(string description, string read) =>
        Assert.Equal(read, DescriptionOf.Reads("shardIds", "String[]", description));

    [Theory]
    [InlineData("names", "Up to 8 wildcards.", "not read")]
    [InlineData("names", "最多支持8个泛域名。", "not read")]
    [InlineData("names", "Up to 8 names.", "count ..8")]
    [InlineData("ids", "Up to 8 policies.", "count ..8")]
    public void CountOfAnotherNoun_IsTheListsWhereIdsMayBeOfIt(string name, string description, string read) =>
        Assert.Equal(read, DescriptionOf.Reads(name, "String[]", description));
}
