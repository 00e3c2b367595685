using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>The same rule in other words that leave no doubt; and the nearest words that say more.</summary>
public class WordingTests
{
    [Theory]
    [InlineData("The shard weight, in the range of 10-90.", "range 10..90")]
    [InlineData("Shard weight, in the range 10 to 90.", "range 10..90")]
    [InlineData("Shard weight, in the range from 10 to 90.", "range 10..90")]
    [InlineData("The weight is in the range of 10 to 90.", "range 10..90")]
    [InlineData("The shard size in GiB, which ranges from 10 to 90.", "range 10..90")]
    [InlineData("Weight, within 10 to 90.", "range 10..90")]
    [InlineData("Weight, not exceeding 90.", "range ..90")]
    [InlineData("The weight must lie between 10 and 90.", "range 10..90")]
    [InlineData("The weight has to be from 10 to 90.", "range 10..90")]
    [InlineData("Weight, in the range of 10 to 90 for new shards.", "not read")]
    [InlineData("Weight, within 10 to 90 on SSD.", "not read")]
    [InlineData("The weight must lie between 10 and 90 for guests.", "not read")]
    public void Range_InOtherWords_IsRead(string description, string read) => Assert.Equal(read, DescriptionOf.Reads("weight", "Integer", description));

    [Theory]
    [InlineData("The length of the label ranges from 2 to 40 characters.", "length 2..40")]
    [InlineData("The label must start with a letter and can contain letters, digits, underscores (_), and hyphens (-).", "characters A9_-; first A")]
    [InlineData("The label must start with a letter and contain only letters, digits, and hyphens (-).", "characters A9-; first A")]
    [InlineData("Use only lowercase letters, digits, and hyphens.", "characters a-z9-")]
    [InlineData("仅限字母和数字。", "characters A9")]
    [InlineData("The label must start with a letter. It can contain letters, digits, and hyphens (-).", "first A")]
    [InlineData("The label must be 2 to 40 characters in length and must start with a letter. It can contain digits, underscores (_), and hyphens (-).",
        "length 2..40; first A")]
    [InlineData("长度为2～40个字符，必须以字母开头，可包含数字、下划线（_）和中划线（-）。", "length 2..40; first A")]
    [InlineData("Only letters are allowed. It can contain hyphens (-).", "not read: 1")]
    [InlineData("仅支持字母和数字。可包含下划线（_）。", "not read: 1")]
    public void Text_InOtherWords_IsRead(string description, string read) => Assert.Equal(read, DescriptionOf.Reads("label", "String", description));

    [Theory]
    [InlineData("Specify either this parameter or zoneId, but not both.")]
    [InlineData("Use either zoneId or this parameter, not both.")]
    [InlineData("Either zoneId or this parameter can be specified, not both.")]
    [InlineData("Only one of this parameter and zoneId can be specified.")]
    [InlineData("Only one of zoneId and this parameter may be set.")]
    [InlineData("Conflicts with zoneId.")]
    [InlineData("Incompatible with zoneId.")]
    [InlineData("Must not be combined with zoneId.")]
    [InlineData("Can't be used with zoneId.")]
    [InlineData("Not allowed together with zoneId.")]
    [InlineData("zoneId and this parameter are mutually exclusive.")]
    [InlineData("You cannot set it when zoneId is set.")]
    [InlineData("Cannot be set if zoneId is specified.")]
    [InlineData("Do not specify this parameter and zoneId at the same time.")]
    [InlineData("Do not specify it together with zoneId.")]
    [InlineData("不支持与zoneId同时使用。")]
    [InlineData("不允许与zoneId一起使用。")]
    [InlineData("不得与zoneId并用。")]
    [InlineData("指定zoneId时不能设置该参数。")]
    [InlineData("已设置zoneId时不可再设置本参数。")]
    [InlineData("和zoneId互相排斥，不可同时设置。")]
    [InlineData("与zoneId冲突，不能同时使用。")]
    [InlineData("zoneId、本参数只能指定其一。")]
    public void Exclusion_InOtherWords_IsRead(string description) => Assert.Equal("not with zoneId", DescriptionOf.Reads("regionId", "String", description));

    [Theory]
    [InlineData("Do not specify it together with zoneId in Asia.")]
    [InlineData("You cannot set it when zoneId is set and kind is A.")]
    [InlineData("Conflicts with zoneId of another account.")]
    [InlineData("指定zoneId时不能设置该参数，亚洲地区除外。")]
    public void Exclusion_WithMoreWords_IsNotMade(string description) =>
        Assert.DoesNotContain("not with", DescriptionOf.Reads("regionId", "String", description), StringComparison.Ordinal);

    [Theory]
    [InlineData("Shard size.\n- SMALL: small.\n- LARGE: large.\n- Others: passed through.", "values SMALL(small.) LARGE(large.)")]
    [InlineData("分片规格。\n- SMALL：小。\n- LARGE：大。\n- 其他：透传。", "values SMALL(小。) LARGE(大。)")]
    public void ItemForAllOtherValues_IsNoValue(string description, string read) => Assert.Equal(read, DescriptionOf.Reads("size", "String", description));
}
