using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>What stands beside a rule, in its sentence or as a fragment behind it, leaves it only where it is known to explain.</summary>
public class ClauseBesideARuleTests
{
    [Theory]
    // For some things only, or of another quantity.
    [InlineData("count", "Integer", "Number of shards. Per tenant, value range: 1 to 8.", "not read: 2")]
    [InlineData("count", "Integer", "Number of shards. Combined, value range: 1 to 8.", "not read: 2")]
    [InlineData("count", "Integer", "Value range: 1 to 8, dedicated hosts.", "not read")]
    [InlineData("label", "String", "Label of the shard. Base64, up to 40 characters.", "not read: 2")]
    [InlineData("label", "String", "Together with the domain, the label cannot exceed 40 characters.", "not read")]
    [InlineData("label", "String", "Added to the domain, up to 40 characters.", "not read")]
    [InlineData("shardIds", "String[]", "IDs of the shards. Cold storage, a maximum of 8 IDs.", "not read: 2")]
    [InlineData("count", "Integer", "分片数量。冷存储，取值范围：1～8。", "not read: 2")]
    [InlineData("count", "Integer", "取值范围：1～8，总计。", "not read")]
    [InlineData("label", "String", "标签。独享版，最多40个字符。", "not read: 2")]
    [InlineData("shardIds", "String[]", "分片ID。加急，最多支持8个ID。", "not read: 2")]
    // A fragment goes on with the sentence before it.
    [InlineData("count", "Integer", "Value range: 1 to 8. Not verified.", "not read: 1")]
    [InlineData("count", "Integer", "Value range: 1 to 8. Outside Europe.", "not read: 1")]
    [InlineData("count", "Integer", "取值范围：1～8；每个租户。", "not read: 1")]
    [InlineData("count", "Integer", "取值范围：1～8。以实际为准。", "not read: 1")]
    // A sentence about the rule says where it holds.
    [InlineData("count", "Integer", "Value range: 1 to 8. This holds for cold shards.", "not read: 1")]
    [InlineData("count", "Integer", "Value range: 1 to 8. Applies to cold shards as well.", "not read: 1")]
    [InlineData("count", "Integer", "Value range: 1 to 8. Only valid for shards on HDD.", "not read: 1, 2")]
    [InlineData("count", "Integer", "Value range: 1 to 8. The limit applies to cold shards.", "not read: 1")]
    [InlineData("count", "Integer", "Value range: 1 to 8. Tenants differ.", "not read: 1")]
    [InlineData("count", "Integer", "取值范围：1～8。该限制适用于冷存储。", "not read: 1")]
    [InlineData("count", "Integer", "取值范围：1～8。只对冷存储有效。", "not read: 1")]
    [InlineData("count", "Integer", "取值范围：1～8。各地域不尽相同。", "not read: 1")]
    // So does a line of a few words above it.
    [InlineData("label", "String", "Label of the shard.\nCold shards\n2 to 40 characters.", "not read: 3")]
    [InlineData("label", "String", "分片标签。\n冷存储\n长度限制：2～40个字符。", "not read: 3")]
    [InlineData("count", "Integer", "Number of shards. SSD only (new). Value range: 1 to 8.", "not read: 2, 3")]
    [InlineData("count", "Integer", "Value range: 1 to 8; HDD shards.", "not read: 1")]
    [InlineData("label", "String", "Label of the shard.\nCold shards.\n2 to 40 characters.", "not read: 3")]
    [InlineData("label", "String", "分片标签。\n冷存储。\n长度限制：2～40个字符。", "not read: 3")]
    [InlineData("count", "Integer", "Value range: 1 to 8. It (may be larger than that.).", "not read: 1")]
    [InlineData("shardId", "String", "Required when tier is COLD, which may be omitted.", "not read")]
    [InlineData("shardIds", "Shard[]", "Up to 8 new shard values.", "not read")]
    [InlineData("count", "Integer", "The Linux size, value range: 1 to 8.", "not read")]
    [InlineData("count", "Integer", "Linux大小，取值范围：1～8。", "not read")]
    [InlineData("label", "String", "The label is a text of letters. It must start with a letter.", "not read: 2")]
    [InlineData("label", "String", "Only letters are allowed. Default: a hyphen.", "not read: 1, 2")]
    [InlineData("count", "Integer", "取值范围：1～8，性能优越。", "not read")]
    [InlineData("label", "String", "It must start with a letter, and digits of the shard.", "not read")]
    // The service takes more, and does with it what it likes.
    [InlineData("label", "String", "Up to 40 characters.\nExcess characters are dropped.", "not read: 1")]
    [InlineData("label", "String", "最多40个字符。\n多余部分不保存。", "not read: 1")]
    [InlineData("count", "Integer", "Value range: 1 to 8. Anything outside the range is corrected.", "not read: 1, 2")]
    public void ClauseBesideARule_ThatMayRestrictIt_CancelsTheRule(string name, string type, string description, string read) =>
        Assert.Equal(read, DescriptionOf.Reads(name, type, description));

    [Theory]
    [InlineData("size", "Integer", "Size of the shard, in GiB, value range: 10 to 90.", "range 10..90")]
    [InlineData("size", "Integer", "分片大小，单位GiB，取值范围：10～90。", "range 10..90")]
    [InlineData("count", "Integer", "Value range: 1 to 8, which decides how many replicas there are.", "range 1..8")]
    [InlineData("count", "Integer", "取值范围：1～8，用于计算副本数。", "range 1..8")]
    [InlineData("label", "String", "Up to 40 characters, containing letters, digits and hyphens.", "length ..40")]
    [InlineData("label", "String", "可由字母，数字组成，长度不超过40个字符。", "length ..40")]
    [InlineData("label", "String", "Up to 40 characters, and must be unique in the region.", "length ..40; not read")]
    [InlineData("label", "String", "Up to 40 characters. See the guide.", "length ..40")]
    [InlineData("label", "String", "Up to 40 characters. Fuzzy search supported.", "length ..40")]
    [InlineData("label", "String", "Up to 40 characters. Supports Chinese characters.", "length ..40")]
    [InlineData("label", "String", "最多40个字符。支持模糊匹配。", "length ..40")]
    [InlineData("label", "String", "最多40个字符；支持中文。", "length ..40")]
    [InlineData("count", "Integer", "取值范围：1～8。立即生效。", "range 1..8")]
    [InlineData("pageSize", "Integer", "每页数量，取值范围：1～100。", "range 1..100")]
    [InlineData("count", "Integer", "Value range: 1 to 8. This parameter applies to cold shards.", "range 1..8")]
    [InlineData("count", "Integer", "取值范围：1～8。该参数仅对冷存储有效。", "range 1..8")]
    [InlineData("label", "String", "Label of the shard.\n2 to 40 characters.", "length 2..40")]
    [InlineData("label", "String", "Only letters and digits are allowed. Chinese characters count as two.", "characters A9")]
    [InlineData("count", "Integer", "分片ID，取值范围：1～8。", "range 1..8")]
    [InlineData("count", "Integer", "Disk sizes, value range: 1 to 8.", "range 1..8")]
    [InlineData("count", "Integer", "Used size, value range: 1 to 8.", "range 1..8")]
    [InlineData("label", "String", "Label of the shard. Only the first letter is shown. Length: 2 to 40 characters.", "length 2..40; not read: 2")]
    [InlineData("label", "String", "Tag of it. Value length: 1 to 20 characters.", "length 1..20")]
    [InlineData("label", "String", "Only letters and digits are allowed. It may be empty.", "characters A9")]
    [InlineData("label", "String", "Length limit: 2 to 40 characters. A label with & means a pair.", "length 2..40")]
    [InlineData("label", "String", "Length limit: 2 to 40 characters. Use - between words.", "length 2..40")]
    public void ClauseBesideARule_Harmless_KeepsTheRule(string name, string type, string description, string read) =>
        Assert.Equal(read, DescriptionOf.Reads(name, type, description));

    /// <summary>What may be empty has no lower limit.</summary>
    [Theory]
    [InlineData("note", "String", "Length limit: 2 to 40 characters. An empty string removes the note.", "length ..40")]
    [InlineData("note", "String", "The note, 2 to 40 characters. Send \"\" to remove it.", "length ..40")]
    [InlineData("note", "String", "Length limit: 2 to 40 characters. \"\" removes the note.", "length ..40")]
    [InlineData("note", "String", "长度限制：2～40个字符。“”表示删除。", "length ..40")]
    [InlineData("note", "String", "Length limit: 2 to 40 characters. It must not be empty.", "length 2..40; not read: 2")]
    [InlineData("note", "String", "长度限制：2～40个字符。\n传空字符串则删除备注。", "length ..40")]
    [InlineData("note", "String", "Length limit: 2 to 40 characters. May be blank.", "length ..40")]
    [InlineData("note", "String", "长度限制：2～40个字符；可以为空。", "length ..40")]
    [InlineData("note", "String", "长度限制：2～40个字符。不能为空。", "length 2..40; not read: 2")]
    [InlineData("shardIds", "String[]", "1 to 8 IDs. An empty list removes all of them.", "count ..8")]
    [InlineData("shardIds", "String[]", "1～8个ID，传空数组表示全部删除。", "count ..8")]
    public void LengthRule_OfAStringThatMayBeEmpty_HasNoLowerLimit(string name, string type, string description, string read) =>
        Assert.Equal(read, DescriptionOf.Reads(name, type, description));

    /// <summary>A word of English is no value, nor are two of them.</summary>
    [Theory]
    [InlineData("Required when tier is changed.", "not read")]
    [InlineData("Required when tier is larger.", "not read")]
    [InlineData("Required when tier is HOT/COLD.", "not read")]
    [InlineData("Required when tier is COLD.", "required when tier is COLD")]
    [InlineData("Required when tier is \"cold\".", "required when tier is cold")]
    [InlineData("Required when isCold is true.", "required when isCold is true")]
    [InlineData("如果tier为COLD，则必填。", "required when tier is COLD")]
    public void Condition_IsReadOnlyIfItNamesAValue(string description, string read) =>
        Assert.Equal(read, DescriptionOf.Reads("shardId", "String", description));

    [Theory]
    [InlineData("Only lowercase letters, digits and hyphens (-) are allowed.", "characters a-z9-")]
    [InlineData("Only uppercase letters and lowercase letters are allowed.", "characters A")]
    [InlineData("Only digits are allowed.", "characters 9")]
    [InlineData("仅支持数字。", "characters 9")]
    [InlineData("Only lowercase letters and hyphens are allowed.", "characters a-z-")]
    [InlineData("仅支持小写字母。", "characters a-z")]
    [InlineData("仅支持小写字母、数字和-。", "characters a-z9-")]
    [InlineData("Must start with a lowercase letter.", "first a-z")]
    [InlineData("必须以小写字母开头。", "first a-z")]
    [InlineData("Must begin with a letter and end with a letter or a digit.", "first A, last A9")]
    [InlineData("必须以字母开头，以字母或数字结尾。", "first A, last A9")]
    [InlineData("Exactly 12 characters.", "length 12..12")]
    [InlineData("固定12个字符。", "length 12..12")]
    [InlineData("Exactly 12 bytes.", "length ..12")]
    [InlineData("A string of 2 to 40 characters.", "length 2..40")]
    [InlineData("You cannot specify both tier and class.", "not with tier")]
    public void StringRule_OfAnyWording_IsRead(string description, string read) => Assert.Equal(read, DescriptionOf.Reads("class", "String", description));

    [Theory]
    [InlineData("edge-1", "")]
    [InlineData("Edge-1", "slug pattern, slug pattern")]
    [InlineData("eDGE", "slug pattern")]
    [InlineData("1edge", "slug pattern")]
    public void LettersOfOneCase_AreValidated(string slug, string failures)
    {
        var emitted = EmittedAssembly.Load(GeneratorRun.Of(Pages.Api(
            "ResizeDisk", "| slug | No | String | Only lowercase letters, digits and hyphens (-) are allowed. Must start with a lowercase letter. |")));

        Assert.Equal(failures, string.Join(", ", emitted.Failures("Zec", "ResizeDisk", $$"""{"slug":"{{slug}}"}""")));
    }

    [Theory]
    [InlineData("Value range: 1 to 8, a multiple of 100.", "ZEC0150")]
    [InlineData("Value range: 1 to 100, a multiple of 100.", "range 1..100; step 100")]
    [InlineData("Value range: 0 to 8, a multiple of 100.", "range 0..8; step 100")]
    public void Step_BeyondTheRange_IsReported(string description, string read) => Assert.Equal(read, DescriptionOf.Reads("count", "Integer", description));

    /// <summary>What may be sent as well is let through: by a word for it, or because a sentence shows it.</summary>
    [Theory]
    [InlineData("label", "String", "Only lowercase letters and numbers are supported. A trailing dot is allowed.", "not read: 1")]
    [InlineData("label", "String", "Only lowercase letters and numbers are supported. Use @ for the root.", "not read: 1")]
    [InlineData("label", "String", "仅支持数字。国际号码以+开头。", "not read: 1")]
    [InlineData("label", "String", "仅支持数字。可用x代替。", "not read: 1")]
    [InlineData("label", "String", "It must start with a letter. @ stands for the root.", "not read: 1")]
    [InlineData("label", "String", "It must start with a letter, which is @ for the root.", "not read")]
    [InlineData("label", "String", "It must start with a letter, which is the zone's own.", "first A")]
    [InlineData("label", "String", "It must start with a letter, that is a letter of the zone.", "first A")]
    [InlineData("label", "String", "It must start with a letter, that is @ for the root.", "not read")]
    [InlineData("label", "String", "Only letters are supported, which means a-z and @.", "not read")]
    [InlineData("label", "String", "须以字母开头，即根节点的@。", "not read")]
    [InlineData("label", "String", "以字母开头，例如@。", "not read")]
    [InlineData("label", "String", "只能包含字母，即根节点的@。", "not read")]
    [InlineData("label", "String", "It must start with a letter, digit or the prefix of the shard.", "not read")]
    [InlineData("label", "String", "It must start with a letter, supports letters, digits and hyphens.", "first A")]
    [InlineData("label", "String", "Length limit: 2 to 40 characters. Use * for all.", "length ..40")]
    [InlineData("label", "String", "Length limit: 4 to 40 characters. Send ALL for every shard.", "length ..40")]
    [InlineData("label", "String", "长度限制：2～40个字符。根域名填@。", "length ..40")]
    [InlineData("label", "String", "长度限制：2～40个字符。@表示根域名。", "length ..40")]
    public void CharacterRule_WithAnExceptionBesideIt_IsCanceled(string name, string type, string description, string read) =>
        Assert.Equal(read, DescriptionOf.Reads(name, type, description));

    /// <summary>What is counted is an element only where the member, or a request, has it.</summary>
    [Theory]
    [InlineData("tags", "String[]", "Tags of the shard. Up to 10 retries.", "not read: 2")]
    [InlineData("tags", "String[]", "Tags of the shard. Up to 5 minutes of logs.", "not read: 2")]
    [InlineData("tags", "String[]", "Tags of the shard. At least 2 replicas.", "not read: 2")]
    [InlineData("tags", "String[]", "Tags of the shard. Up to 10 tags.", "count ..10")]
    [InlineData("tags", "String[]", "Tags of the shard. Up to 10 entries.", "count ..10")]
    [InlineData("tags", "String[]", "Tags of the shard. The maximum number of labels in each request is 10.", "count ..10")]
    [InlineData("tags", "String[]", "Tags of the shard. Each request supports up to 10 labels.", "count ..10")]
    public void ClauseBesideARule_OfAList_CountsElements(string name, string type, string description, string read) =>
        Assert.Equal(read, DescriptionOf.Reads(name, type, description));

    /// <summary>The value of a pair is a part of the text, a sentence that is struck out says nothing, and a mask beside another form is none.</summary>
    [Theory]
    [InlineData("label", "String", "A pair key=value. Value length: 1 to 20 characters.", "not read: 2")]
    [InlineData("label", "String", "标签，格式k=v。值的长度：1～20个字符。", "not read: 2")]
    [InlineData("label", "String", "Format: yyyy-MM-ddTHH:mm:ssZ or now.", "")]
    [InlineData("label", "String", "格式：yyyy-MM-dd或时间戳。", "")]
    [InlineData("label", "String", "Format: yyyy-MM-dd or now. Example: yyyy-MM-dd.", "")]
    [InlineData("label", "String", "Format: yyyy-MM-dd hh:mm:ss.", "")]
    [InlineData("label", "String", "格式：yyyy-MM-dd kk:mm。", "")]
    [InlineData("count", "Integer", "Value range: 1 to 100. Any other value means the default.", "not read: 1, 2")]
    [InlineData("count", "Integer", "取值范围：1～100。其他值按默认处理。", "not read: 1")]
    public void Sentence_AboutSomethingElse_StatesNoRule(string name, string type, string description, string read) =>
        Assert.Equal(read, DescriptionOf.Reads(name, type, description));

    [Theory]
    [InlineData("~~Length~~ limit: 2 to 63 characters.")]
    [InlineData("Length limit: 2 to 63 ~~characters~~.")]
    public void StruckOutWord_LeavesItsSentence(string description)
    {
        var run = GeneratorRun.Of(Pages.Api("ResizeDisk", $"| label | No | String | {description} |"));

        Assert.Contains("failures.Length", run.Files["Zec.ResizeDisk.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void StruckOutSentences_AreNoRules()
    {
        var run = GeneratorRun.Of(Pages.Api("ResizeDisk", "| label | No | String | ~~Length limit: 2 to 63 characters.~~ |"));

        Assert.DoesNotContain("failures.Length", run.Files["Zec.ResizeDisk.g.cs"], StringComparison.Ordinal);
        Assert.Contains("Length limit: 2 to 63 characters.", run.Files["Zec.ResizeDisk.g.cs"], StringComparison.Ordinal);
    }
}
