using ZecGen.Generator.Parsing.Sentences;

namespace ZecGen.Generator.Tests;

/// <summary>The name of a member and what its description begins with → the nouns that mean it.</summary>
public class SubjectTests
{
    [Theory]
    [InlineData("diskSize", null, "disk size|the disk size|size|its size|diskSize|\"diskSize\"|it|the value|该值|name|名称")]
    [InlineData("diskSize", "Weight of it.", "weight|the weight|size|disk size|diskSize")]
    [InlineData("max_size", null, "max size|size|max_size")]
    [InlineData("URL", null, "URL|the url")]
    [InlineData("diskIDs", null, "disk ids|IDs|ID")]
    [InlineData("ids", "IDs of the disks.", "IDs|the IDs")]
    [InlineData("a", "Large disks, new ones.", "disks|the large disks|disk")]
    [InlineData("a", "Disk (new).", "disk")]
    [InlineData("a", "Disk: new.", "disk")]
    [InlineData("a", "Disk; new.", "disk")]
    [InlineData("a", "Policies and boxes of it.", "policies|policy")]
    [InlineData("a", "Boxes and classes.", "boxes|box")]
    [InlineData("a", "Classes.", "classes|class")]
    [InlineData("a", "Class.", "class|classes")]
    [InlineData("a", "Ties.", "ties|tie")]
    [InlineData("a", "Axes.", "axes|axe")]
    [InlineData("a", "Gas.", "gas")]
    [InlineData("a", "OS.", "OS")]
    [InlineData("a", "For disks of it.", "disks")]
    [InlineData("a", "Big new fast cheap disks.", "big new fast cheap disks")]
    [InlineData("a", "The size, which the user sets.", "the size|size|a size")]
    [InlineData("a", "云盘的名称", "云盘的名称|名称|该名称|此名称|的名称|云盘")]
    [InlineData("a", "云硬盘容量列表", "云硬盘容量|硬盘容量|容量|云盘|云容")]
    [InlineData("a", "云盘集合，新的", "云盘")]
    [InlineData("a", "云盘数组：新的", "云盘")]
    [InlineData("a", "云盘（新的）", "云盘")]
    [InlineData("a", "云盘；新的", "云盘")]
    [InlineData("a", "云盘.", "云盘")]
    [InlineData("a", "云盘或快照的大小", "云盘或快照的大小")]
    public void Noun_ThatMeansTheMember_IsKnown(string name, string? title, string nouns) => Assert.Equal(nouns, Meant(name, title, nouns));

    [Theory]
    [InlineData("diskSize", "Weight of it.", "of|weight of|the|disk|name|名称|\"weight\"|\"diskSize|the new size|12|(it)")]
    [InlineData("diskSize", null, "disk|the|weight|size of disk|\"size\"")]
    [InlineData("ids", "IDs of the disks.", "disks|the disks|IDs of the new disks")]
    [InlineData("a", "Large disks, new ones.", "ones|large")]
    [InlineData("a", "Disk (new).", "new")]
    [InlineData("a", "Disk: new.", "new")]
    [InlineData("a", "Policies and boxes of it.", "boxes|box")]
    [InlineData("a", "OS.", "O")]
    [InlineData("a", "Very big new fast cheap disks.", "very big new fast cheap disks")]
    [InlineData("size", null, "size the size|the a size")]
    [InlineData("a", "云盘的名称", "该|盘云")]
    [InlineData("a", "Class.", "clas")]
    [InlineData("a", "云盘的名称", "名|称|快照|云|盘")]
    [InlineData("a", "云盘集合，新的", "新的|云盘集合")]
    [InlineData("a", "云盘（新的）", "新的")]
    [InlineData("a", "云盘；新的", "新的")]
    [InlineData("a", "云盘或快照的大小", "大小|快照的大小|云盘大小")]
    public void Noun_ThatMeansSomethingElse_IsNotKnown(string name, string? title, string nouns) => Assert.Equal("", Meant(name, title, nouns));

    [Theory]
    [InlineData("tags", "Tags of a disk.", "tags|new tags|Tag")]
    [InlineData("diskIds", "What to attach.", "disk IDs|IDs|disks|ID")]
    [InlineData("ids", "IDs of the disks.", "disks|IDs")]
    [InlineData("a", "云盘的标签列表", "标签|的标签")]
    [InlineData("a", "云盘的标签集合", "标签")]
    [InlineData("a", "云盘的标签数组", "标签")]
    [InlineData("a", "云盘ID列表", "云盘")]
    [InlineData("a", "云盘的ID", "云盘")]
    public void KnowsHead_OfANounOfTheMember_IsTrue(string name, string title, string nouns) =>
        Assert.All(nouns.Split('|'), noun => Assert.True(new Subject(name, new(title)).KnowsHead(noun), noun));

    [Theory]
    [InlineData("tags", "Tags of a disk.", "disks|tag values|rules")]
    [InlineData("diskTags", "What to attach.", "disks")]
    [InlineData("a", "云盘的标签列表", "云盘|快照")]
    public void KnowsHead_OfAnotherNoun_IsFalse(string name, string title, string nouns) =>
        Assert.All(nouns.Split('|'), noun => Assert.False(new Subject(name, new(title)).KnowsHead(noun), noun));

    [Theory]
    [InlineData("diskTags", "Tags of a volume.", "tags|disk tags|tags of the volume|volume")]
    [InlineData("a", "云盘的标签列表", "云盘|标签|盘的")]
    public void Knows_WordsOfTheMember_IsTrue(string name, string title, string nouns) =>
        Assert.All(nouns.Split('|'), noun => Assert.True(new Subject(name, new(title)).Knows(noun), noun));

    [Theory]
    [InlineData("diskTags", "Tags of a volume.", "rules|new tags|tags for volume")]
    [InlineData("a", "云盘的标签列表", "快照|云|云标签")]
    public void Knows_OtherWords_IsFalse(string name, string title, string nouns) =>
        Assert.All(nouns.Split('|'), noun => Assert.False(new Subject(name, new(title)).Knows(noun), noun));

    private static string Meant(string name, string? title, string nouns)
    {
        var subject = new Subject(name, title is null ? null : new(title));
        return string.Join("|", nouns.Split('|').Where(noun => new SentenceText(noun) is var text && subject.EndsAt(text, 0).Contains(text.Text.Length)));
    }
}
