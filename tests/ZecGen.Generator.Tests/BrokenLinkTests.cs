using ZecGen.Generator.Contract;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>A type whose section is gone, while another service has a structure of that name → it is not that one, is reported, and cannot
/// be compared.</summary>
public class BrokenLinkTests
{
    private const string Rows = "| Name | Type | Description |\n| --- | --- | --- |\n";
    private const string Item = "## DiskItem\n\n" + Rows + "| size | Integer | Size. |\n";
    private const string State = "## DiskState\n\n| Value | Description |\n| --- | --- |\n| NEW | New. |\n| OLD | Old. |\n";

    private static readonly PageFile[] Others =
    [
        Pages.Api("CreateServer",
            "| disks | No | Array of [DiskItem](datastructure.md#diskitem) | Disks. |\n| state | No | [DiskState](datastructure.md#diskstate) | State. |",
            service: "bmc", path: "docs/server/createserver.md"),
        new("docs/server/datastructure.md", "# Data Structures\n\n## DiskItem\n\n" + Rows + "| raid | String | RAID. |\n\n"
            + State.Replace("NEW", "RAW", StringComparison.Ordinal)),
    ];

    [Theory]
    [InlineData("Array of [DiskItem](datastructure.md#diskitem)", "ZEC0003")]
    [InlineData("Array of [DiskItem](#diskitem)", "ZEC0003")]
    [InlineData("Array of [DiskItem](https://docs.example.com/api/disk/datastructure#diskitem)", "ZEC0003")]
    [InlineData("Array of DiskItem", "ZEC0002")]
    [InlineData("[DiskState](datastructure.md#diskstate)", "ZEC0003")]
    public void SectionThatIsGone_IsNotThatOfAnotherService(string type, string id)
    {
        var page = Pages.Api("CreateDisk", $"| item | No | {type} | Item. |", path: "docs/disk/createdisk.md");
        if (type.Contains("(#", StringComparison.Ordinal)) page = page with { Content = page.Content + "\n" + Item };
        PageFile types = new("docs/disk/datastructure.md", "# Data Structures\n\n## Tag\n\n" + Rows + "| key | String | Key. |\n\n" + Item + "\n" + State);
        var (before, after) = (
            ContractOfPages.Of([.. Others, page, types]),
            ContractOfPages.Of([.. Others, page with { Content = Without(page.Content) }, types with { Content = Without(types.Content) }]));

        var comparison = Comparison.Of(before, after);

        Assert.Empty(comparison.Changes);
        Assert.Equal((id, "docs/disk/createdisk.md"), Assert.Single(comparison.NewGaps) is var gap ? (gap.Id, gap.Page) : default);
        Assert.DoesNotContain("diskitem", string.Join(' ', gap.Arguments.Skip(2)), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    // A link leads there.
    [InlineData("[DiskItem](../server/datastructure.md#diskitem)", "docs/disk/createdisk.md")]
    [InlineData("[DiskItem](https://docs.example.com/api/server/datastructure#diskitem)", "docs/disk/createdisk.md")]
    // The folder has actions of both services.
    [InlineData("DiskItem", "docs/server/createdisk.md")]
    public void StructureOfAnotherService_IsReadWhereItIsMeant(string type, string path)
    {
        var side = ContractOfPages.Of([.. Others, Pages.Api("CreateDisk", $"| item | No | {type} | Item. |", path: path)]);

        Assert.Equal("raid", side.Services.Single(service => service.Slug == "zec").Structures.Single().Members.Single().WireName);
    }

    [Fact]
    public void StructureOfAFolderWithoutActions_IsThatOfAllServices()
    {
        var side = ContractOfPages.Of([Others[0], Pages.Api("CreateDisk", "| item | No | DiskItem | Item. |", path: "docs/disk/createdisk.md"),
            Others[1] with { RelativePath = "docs/common/datastructure.md" }]);

        Assert.All(side.Services, service => Assert.Equal("DiskItem", service.Structures.Single().Name));
    }

    private static string Without(string page) =>
        page.Replace(Item, "", StringComparison.Ordinal).Replace(State, "", StringComparison.Ordinal);
}
