using Microsoft.CodeAnalysis;
using ZecGen.Generator.Tests.Harness;
using ZecGen.Generator.Tests.Mutation;

namespace ZecGen.Generator.Tests;

/// <summary>Pages of several services, edited → the pages of other services are not bound again, and the result is that of a first run.</summary>
public class SeveralServicesTests
{
    private const string Fields = "| Name | Type | Description |\n| --- | --- | --- |\n";

    private static readonly PageFile Tags = new("docs/disk/datastructure.md", $"""
        # Data Structures

        ## Tag

        {Fields}| key | String | Key. |
        | shade | String | <p>Shade.</p><ul><li>DARK: dark.</li><li>LIGHT: light.</li></ul> |

        ## DiskInfo

        {Fields}| diskId | String | ID. |
        | diskStatus | [DiskStatus](#diskstatus) | State. |
        | tags | Array of [Tag](#tag) | Tags. |

        ## DiskStatus

        | Value | Description |
        | --- | --- |
        | CREATING | New. |
        | AVAILABLE | Ready. |
        """);

    private static readonly PageFile[] Project =
    [
        Pages.Api(
            "CreateDisks",
            "| tags | No | Array of [Tag](datastructure.md#tag) | Tags. |\n| category | No | String | <ul><li>SSD: Fast.</li><li>HDD: Large.</li></ul> |",
            "| requestId | String | ID. |\n| diskIds | Array of String | IDs. |",
            description: "Creates disks. Query DescribeDisks: from `CREATING` to `AVAILABLE`.", path: "docs/disk/createdisks.md"),
        Pages.Api(
            "DescribeDisks", "| diskIds | No | Array of String | IDs. |\n| pageNum | No | Integer | Page. |\n| pageSize | No | Integer | Size. |",
            "| requestId | String | ID. |\n| totalCount | Integer | Total. |\n| dataSet | Array of [DiskInfo](datastructure.md#diskinfo) | Disks. |",
            path: "docs/disk/describedisks.md"),
        Tags,
        Pages.Api("CreateServer", "| tag | No | [Tag](../disk/datastructure.md#tag) | Tag. |\n| category | No | String | <ul><li>BIG</li><li>TINY</li></ul> |",
            service: "bmc", path: "docs/server/createserver.md"),
        Pages.Api("DeleteServer", "| serverId | Yes | String | ID. See `CreateServer`. |", service: "bmc", path: "docs/server/deleteserver.md"),
        Pages.Api("StartServer", "| serverId | Yes | String | ID. |", service: "bmc", path: "docs/server/startserver.md"),
        Pages.Api("CreateBalancer", "| size | No | Integer | Size. |", service: "zlb", path: "docs/balancer/createbalancer.md"),
        Pages.Api("DeleteBalancer", "| balancerId | Yes | String | ID. |", service: "zlb", path: "docs/balancer/deletebalancer.md"),
    ];

    [Theory]
    [InlineData("docs/server/deleteserver.md", "| serverId |", "| id |", 4)] // a member renamed: the pages of its service, and of the structure that it uses
    [InlineData("docs/server/deleteserver.md", "404", "409", 4)] // the status of a code
    [InlineData("docs/server/createserver.md", "<li>BIG</li>", "<li>BIG</li><li>HUGE</li>", 4)] // a value
    [InlineData("docs/balancer/createbalancer.md", "| Integer |", "| String |", 2)] // a type that is no structure
    [InlineData("docs/disk/createdisks.md", "`AVAILABLE`", "`READY`", 1)] // a state of a note: the page alone
    [InlineData("docs/disk/datastructure.md", "| key |", "| name |", 8)] // a member of a structure: all pages may have it
    [InlineData("docs/server/startserver.md", "StartServer", "BootServer", 8)] // an action: all pages may name it
    // A service that uses a structure: the page of the structure too.
    [InlineData("docs/balancer/createbalancer.md", "| Integer |", "| [Tag](../disk/datastructure.md#tag) |", 3)]
    public void Edit_OfAPageOfOneService_BindsWhatItConcerns(string path, string before, string after, int bound)
    {
        var page = Assert.Single(Project, page => page.RelativePath == path);
        var edited = GeneratorRun.Of(Project).Edit(page with { Content = page.Content.Replace(before, after, StringComparison.Ordinal) });

        var reasons = edited.ReasonsOf(TrackingNames.Views);
        Assert.Equal(bound, reasons.Count(static reason => reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified));
        AssertLikeAFirstRun(edited);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Edits_InAnyOrder_GiveWhatAFirstRunGives(int seed)
    {
        var mutator = new PageMutator([.. Project.Select(static page => page.Content)], seed);
        var random = new Random(seed);
        var run = GeneratorRun.Untracked(Project);
        for (var step = 0; step < 40; step++)
        {
            // Many take an earlier one back.
            var page = Project[random.Next(Project.Length)];
            run = random.Next(5) switch
            {
                0 => run.Remove(page),
                1 or 2 => run.Edit(page),
                _ => run.Edit(page with { Content = mutator.Mutate(page.Content, step) }),
            };
            AssertLikeAFirstRun(run);
        }
    }

    private static void AssertLikeAFirstRun(GeneratorRun run)
    {
        var first = GeneratorRun.Untracked([.. run.PageFiles]);
        Assert.Equal(first.Files, run.Files);
        Assert.Equal(first.Diagnostics.Order(StringComparer.Ordinal), run.Diagnostics.Order(StringComparer.Ordinal));
        Assert.Equal(first.Unread.Order(StringComparer.Ordinal), run.Unread.Order(StringComparer.Ordinal));
    }
}
