using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>A member whose type or description leads to an enumeration → everything that is emitted of it takes it for one.</summary>
public class EnumeratedTypeTests
{
    private const string Fields = "| Name | Type | Description |\n| --- | --- | --- |\n";

    private const string TagRequest = "| tags | No | [TagAssociation](datastructure.md#tagassociation) | Tags. The tag keys must be unique. |";
    private const string OwnTagRequest = "| tags | No | Array of [Tag](datastructure.md#tag) | Tags. The tag keys must be unique. |";

    private static readonly (string, string) Colors = ("Color", "| Value | Description |\n| --- | --- |\n| RED | R. |\n| BLUE | B. |");

    [Theory]
    [InlineData("Array of [Color](#color)", "| key | String | Key. |", "Colors. ", false)]
    [InlineData("Array of [Tag](#color)", "| key | String | Key. |", "Colors.", false)]
    [InlineData("Array of [Tag](#tag)", "| key | [Color](#color) | Key. |", "Tags.", false)]
    [InlineData("Array of [Tag](#tag)", "| key | String | Key. See [Color](#color). |", "Tags.", false)]
    [InlineData("Array of [Tag](#tag)", "| key | String | Key.<br>`RED`: red<br>`BLUE`: blue |", "Tags.", false)]
    [InlineData("Array of [Tag](#tag)", "| key | String | Key. |", "Tags, see [Color](#color).", true)]
    [InlineData("Array of [Tag](#tag)", "| key | String | Key. |", "Tags.", true)]
    public void UniqueKey_OfAnEnumeration_IsNone(string type, string tag, string description, bool isRule)
    {
        var structures = Pages.Structures(
            ("TagAssociation", $"{Fields}| tags | {type} | {description} |"), ("Tag", Fields + tag + "\n| value | String | V. |"), Colors);
        var run = GeneratorRun.Of(Pages.Api("CreateThing", TagRequest), structures);

        Assert.Empty(run.Problems);
        Assert.Equal(isRule, run.Files["Zec.CreateThing.g.cs"].Contains("failures.Unique(", StringComparison.Ordinal));
        Assert.Empty(GeneratorRun.Of(Pages.Api("CreateThing", OwnTagRequest), structures).Problems);
    }

    [Theory]
    [InlineData("Tags, see [Color](#color).", "Tag")]
    [InlineData("标签，参见[Color](#color)。", "Tag")]
    public void Structure_WhoseDescriptionMentionsAnEnumeration_StaysOne(string description, string type)
    {
        var structures = Pages.Structures(("Tag", Fields + "| key | String | K. |"), Colors);
        var request = $"| tag | No | [Tag](datastructure.md#tag) | {description.Replace("#color", "datastructure.md#color", StringComparison.Ordinal)} |";
        var run = GeneratorRun.Of(Pages.Api("CreateThing", request), structures);

        Assert.Empty(run.Problems);
        Assert.Contains($"public {type}? Tag {{ get; init; }}", run.Files["Zec.CreateThing.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Array of [Thing](datastructure.md#color)", "| thingId | String | ID. |")]
    [InlineData("Array of [Thing](datastructure.md#thing)", "| thingId | [Color](#color) | ID. |")]
    [InlineData("Array of [Thing](datastructure.md#thing)", "| thingId | String | See [Color](#color). |")]
    public void Items_KnownByNoText_HaveNoId(string items, string id)
    {
        var run = GeneratorRun.Of(
            Pages.Api(
                "DescribeThings", "| pageNum | No | Integer | Page. |\n| pageSize | No | Integer | Size. |",
                $"| requestId | String | ID. |\n| totalCount | Integer | Total. |\n| dataSet | {items} | Things. |"),
            Pages.Structures(("Thing", Fields + id), Colors));

        Assert.Empty(run.Problems);
        Assert.DoesNotContain("item => item", run.Files["Zec.DescribeThings.g.cs"], StringComparison.Ordinal);
        Assert.Contains("DescribeAllThingsAsync", run.Files["Zec.DescribeThings.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Array of String", "Array of [Disk](datastructure.md#color)", "String")]
    [InlineData("Array of [Color](datastructure.md#color)", "Array of [Disk](datastructure.md#disk)", "String")]
    [InlineData("Array of String", "Array of [Disk](datastructure.md#disk)", "[Color](#color)")]
    [InlineData("Array of String", "Array of [Disk](datastructure.md#disk)", "String", "See [Color](datastructure.md#color).")]
    public void Wait_OfIdsThatAreNoText_IsNone(string ids, string items, string id, string description = "IDs.")
    {
        var run = GeneratorRun.Of(
            Pages.Api(
                "DescribeDisks", $"| diskIds | No | {ids} | {description} |",
                $"| requestId | String | ID. |\n| dataSet | {items} | Disks. |"),
            Pages.Structures(("Disk", $"{Fields}| diskId | {id} | ID. |\n| status | String | S. |"), Colors),
            Pages.Api("CreateDisks", "", description: "Creates disks. Query DescribeDisks: from `RED` to `BLUE`."));

        Assert.Empty(run.Problems);
        Assert.DoesNotContain("WaitFor", run.Files["Zec.CreateDisks.g.cs"], StringComparison.Ordinal);
    }
}
