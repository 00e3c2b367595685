using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>What stands around a rule → whether it holds for all calls, and what stays unread.</summary>
public class ClauseReadingTests
{
    /// <summary>A heading of its own says of what the next line speaks; the name of the member and a note say nothing.</summary>
    [Theory]
    [InlineData("name", "String", "Name of the instance.\nWindows:\nLength: 2 to 15 characters.", "not read: 3")]
    [InlineData("name", "String", "Name of the instance.\nWindows:\nLength: 2 to 15 characters.\nIt must start with a letter.", "first A; not read: 3")]
    [InlineData("name", "String", "Name of the instance.\nNote:\nLength: 2 to 15 characters.", "length 2..15")]
    [InlineData("name", "String", "Name of the instance.\nThe name:\nLength: 2 to 15 characters.", "length 2..15")]
    [InlineData("name", "String", "实例名称。\nWindows：\n长度：2～15个字符。必须以字母开头。\n仅支持字母和数字。", "characters A9; not read: 3, 4")]
    [InlineData("name", "String", "Name of the instance.\nWindows: 15.\nLength: 2 to 15 characters.", "length 2..15")]
    [InlineData("name", "String", "Windows:\nLength: 2 to 15 characters.", "not read: 2")]
    [InlineData("name", "String", "Name:\nLength: 2 to 15 characters.", "not read: 2")]
    [InlineData("name", "String", "Length:\n2 to 15 characters.", "not read: 1, 2")]
    [InlineData("name", "String", "Instance name: length: 2 to 63 characters.", "not read")]
    [InlineData("name", "String", "The name of it. Instance: length: 2 to 63 characters.", "not read: 2")]
    [InlineData("name", "String", "The name of it. Name: length: 2 to 63 characters.", "length 2..63")]
    [InlineData("name", "String", "The name of it. Length: 2 to 63 characters. Instance: new.", "length 2..63")]
    [InlineData("name", "String", "Length: 2 to 63 characters, instance: new.", "not read")]
    [InlineData("name", "String", "Length: 2 to 63 characters. Tip: a short one is good.", "length 2..63")]
    [InlineData("size", "Integer", "注意：取值范围：1～100。", "range 1..100")]
    [InlineData("size", "Integer", "Size of it. SSD: value range: 1 to 100.", "not read: 2")]
    [InlineData("size", "Integer", "Size of it. Size: value range: 1 to 100.", "range 1..100")]
    [InlineData("field", "Integer", "(). Value range: 1 to 5.", "range 1..5")]
    public void LineAboveARule_ThatMayRestrictIt_CancelsTheRule(string name, string type, string description, string read) =>
        Assert.Equal(read, DescriptionOf.Reads(name, type, description));

    /// <summary>A sentence that speaks as rules do is counted, unless it sends to another place or describes the member.</summary>
    [Theory]
    [InlineData("size", "Integer", "Maximum value: see the list.", "")]
    [InlineData("size", "Integer", "The maximum length depends on the zone.", "not read")]
    [InlineData("size", "Integer", "For the maximum, refer to the list.", "")]
    [InlineData("size", "Integer", "Value range: 1 to 100, and only 5 at most on Sunday.", "not read")]
    [InlineData("size", "Integer", "Value range: 1 to 100, the only one.", "not read")]
    [InlineData("size", "Integer", "Value range: 1 to 100. At most as many as there are.", "range 1..100; not read: 2")]
    [InlineData("size", "Integer", "Value range: 1 to 100 and up to the size of the disk.", "not read")]
    [InlineData("size", "Integer", "The size of it. It must be new.", "not read: 2")]
    [InlineData("size", "Integer", "Size of the disk.", "")]
    [InlineData("size", "Integer", "Value range: 1 to 100, the maximum being 5 on Sunday.", "not read")]
    public void Clause_LikeARule_IsReadOrCounted(string name, string type, string description, string read) =>
        Assert.Equal(read, DescriptionOf.Reads(name, type, description));

    /// <summary>Descriptions that speak of pattern strings allow more than their rules say, and are understood.</summary>
    [Theory]
    [InlineData("name", "String", "Length: 2 to 63 characters.\nAny pattern string is fine.", "")]
    [InlineData("name", "String", "Length: two to 63 characters.\nAny pattern string is fine.", "not read: 1")]
    public void Clause_OfAPattern_StatesNoRule(string name, string type, string description, string read) =>
        Assert.Equal(read, DescriptionOf.Reads(name, type, description));

    [Theory]
    [InlineData("name", "String", "Must start with a letter.", "first A")]
    [InlineData("name", "String", "Must start and end with a letter.", "first A, last A")]
    [InlineData("name", "String", "Must start with a digit or a letter.", "first A9")]
    [InlineData("path", "String", "Must start with a slash.", "first /")]
    [InlineData("path", "String", "Must start with a forward slash (/).", "first /")]
    [InlineData("path", "String", "Must start with \"/\".", "first /")]
    [InlineData("path", "String", "必须以/开头。", "first /")]
    [InlineData("path", "String", "Must start and end with a slash.", "first /, last /")]
    [InlineData("name", "String", "Must start with a letter. Must start with a digit or a letter.", "not read: 1, 2")]
    [InlineData("name", "String", "On Linux, must start with a letter.", "not read")]
    [InlineData("name", "String", "Must start with a letter (/).", "not read")]
    [InlineData("name", "String", "仅支持字母。仅支持字母和数字。", "not read: 1, 2")]
    [InlineData("name", "String", "仅支持字母和数字。仅支持字母和数字。", "characters A9")]
    [InlineData("name", "String", "仅支持字母、数字（0-9）和（。", "not read")]
    [InlineData("name", "String", "Only letters (in upper case) are supported.", "not read")]
    [InlineData("name", "String", "Only letters, digits and ! are supported.", "not read: 1")]
    [InlineData("name", "String", "Only letters, digits and \\x7F are supported.", "not read")]
    [InlineData("field", "String", "仅支持字母（大写", "not read")]
    [InlineData("field", "String", "Only letters (A-Z are supported.", "not read")]
    public void Clause_OfCharactersAndEnds_IsRead(string name, string type, string description, string read) =>
        Assert.Equal(read, DescriptionOf.Reads(name, type, description));

    [Theory]
    [InlineData("tags", "Tag[]", "标签键不能重复。", "unique key")]
    [InlineData("tags", "Tag[]", "标签键不能重复。标签键必须唯一。", "unique key")]
    [InlineData("tags", "Tag[]", "若开启，标签键不能重复。", "not read")]
    [InlineData("tags", "Tag[]", "Tags of it. If enabled, tag keys must be unique.", "not read: 2")]
    public void Clause_OfUniqueKeys_IsRead(string name, string type, string description, string read) =>
        Assert.Equal(read, DescriptionOf.Reads(name, type, description));

    /// <summary>What opens a clause and changes nothing, and what stands in parentheses.</summary>
    [Theory]
    [InlineData("size", "Integer", "It, value range: 1 to 100.", "range 1..100")]
    [InlineData("size", "Integer", "And it must be 1 to 100.", "range 1..100")]
    [InlineData("size", "Integer", "Note that currently it must be 1 to 100.", "range 1..100")]
    [InlineData("size", "Integer", "Note that, in addition, currently, it must be 1 to 100.", "range 1..100")]
    [InlineData("size", "Integer", "并且目前，该值必须在1到100之间。", "range 1..100")]
    [InlineData("size", "Integer", "其中该参数的取值范围：1～100。", "range 1..100")]
    [InlineData("size", "Integer", "大小的取值范围：1～100。", "not read")]
    [InlineData("size", "Integer", "1 to 100", "range 1..100")]
    [InlineData("size", "Integer", "Value range: 1 to 100 .", "range 1..100")]
    [InlineData("size", "Integer", "Value range: 1 to 100. .", "range 1..100")]
    [InlineData("size", "Integer", "(value range: 1 to 100) (in total)", "not read")]
    [InlineData("size", "Integer", "(Value range: 1 to 100 (of the disk))", "not read")]
    [InlineData("size", "Integer", "It is (new), (value range: 1 to 100, the disk)", "not read")]
    [InlineData("size", "Integer", ") value range: 1 to 100 (the disk)", "not read")]
    [InlineData("size", "Integer", "(New) value range: 1 to 100 (the disk)", "not read")]
    [InlineData("size", "Integer", "NOTE: value range: 1 to 100.", "range 1..100")]
    [InlineData("size", "Integer", "Notes: value range: 1 to 100.", "range 1..100")]
    [InlineData("size", "Integer", "备注：取值范围：1～100。", "range 1..100")]
    [InlineData("size", "Integer", "Size of it. Notes: new. Value range: 1 to 100.", "range 1..100")]
    [InlineData("size", "Integer", "Remark: value range: 1 to 100.", "not read")]
    public void Description_OfSeveralClauses_IsReadClauseByClause(string name, string type, string description, string read) =>
        Assert.Equal(read, DescriptionOf.Reads(name, type, description));

    [Theory]
    [InlineData("size", "Integer", "Value range: 1 to 100. Other values are refused.", "range 1..100")]
    [InlineData("size", "Integer", "取值范围：1～100，其他值不能传。", "range 1..100; not read")]
    [InlineData("size", "Integer", "取值范围：1～100，其他某值。", "not read")]
    [InlineData("size", "Integer", "取值范围：1～100，相当于一某。", "not read")]
    [InlineData("size", "Integer", "取值范围：1～100，应当某某。", "not read")]
    [InlineData("size", "Integer", "取值范围：1～100，当前为某。", "not read")]
    [InlineData("size", "Integer", "取值范围：1～100，某当某某某。", "not read")]
    [InlineData("size", "Integer", "Value range: 1 to 100. More than that is refused.", "range 1..100")]
    [InlineData("size", "Integer", "Value range: 1 to 100. It may be larger than that.", "not read: 1")]
    [InlineData("size", "Integer", "Value range: 1 to 100. It may be larger than the old one.", "range 1..100")]
    [InlineData("size", "Integer", "Value range: 1 to 100, and larger.", "not read")]
    [InlineData("size", "Integer", "Value range: 1 to 100. More details are in the list.", "range 1..100")]
    [InlineData("size", "Integer", "Value range: 1 to 100. More of them are fine.", "not read: 1")]
    [InlineData("size", "Integer", "Value range: 1 to 100. Others are set to 5.", "not read: 1")]
    [InlineData("size", "Integer", "Value range: 1 to 100. Others are set to AUTO.", "range 1..100")]
    [InlineData("size", "Integer", "取值范围：1～100，按5取整。", "not read")]
    [InlineData("size", "Integer", "取值范围：1～100，按天计费。", "not read")]
    [InlineData("name", "String", "Length: 2 to 63 characters. A Chinese character takes two.", "length ..63")]
    [InlineData("name", "String", "Length: 2 to 63 characters. Two are free.", "not read: 1")]
    [InlineData("name", "String", "长度：2～63个字符。中文很多。", "length 2..63")]
    [InlineData("name", "String", "长度：2～63个字符。英文算一个。", "length 2..63")]
    public void ClauseBesideTheRule_KeepsOrCancelsIt(string name, string type, string description, string read) =>
        Assert.Equal(read, DescriptionOf.Reads(name, type, description));

    /// <summary>No sentence and no description for people is longer; what is longer is not taken apart.</summary>
    [Theory]
    [InlineData(1_968, 1, "range 1..100")]
    [InlineData(1_969, 1, "not read: 1")]
    [InlineData(1_000, 6_967, "range 1..100")]
    [InlineData(1_000, 6_968, "not read")]
    public void Description_OfManyLines_IsReadInTime(int inSentence, int inNextLine, string read) =>
        Assert.Equal(read,
            DescriptionOf.Reads("size", "Integer", $"Value range: 1 to 100, used for {new string('x', inSentence)}.\n{new string('/', inNextLine)}"));

    [Fact]
    public void Description_OfTooManyClauses_IsNotRead() =>
        Assert.Equal("not read: " + string.Join(", ", Enumerable.Range(1, 501)),
            DescriptionOf.Reads("size", "Integer", string.Concat(Enumerable.Repeat("最大为9。", 501))));

    [Fact]
    public void LongText_WithoutWordsOfRules_IsNotCounted() => Assert.Equal("", DescriptionOf.Reads("size", "Integer", new string('9', 9_000)));
}
