using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>A note that names the query and the states becomes a method that waits.</summary>
public class WaitTests
{
    private static readonly PageFile Query = Pages.Api(
        "DescribeDisks",
        "| diskIds | No | Array of String | IDs. |\n| pageSize | No | Integer | Size. |",
        "| requestId | String | ID. |\n| dataSet | Array of [DiskInfo](datastructure.md#diskinfo) | Disks. |");

    private static readonly PageFile Structures = Pages.Structures(
        ("DiskInfo", "| Name | Type | Description |\n| --- | --- | --- |\n| diskId | String | ID. |\n| diskStatus | String | See [DiskStatus](#diskstatus). |"),
        ("DiskStatus", "| Value | Description |\n| --- | --- |\n| CREATING | New. |\n| AVAILABLE | Ready. |"));

    [Theory]
    [InlineData("Query [DescribeDisks](describedisks.md): when the status goes from `CREATING` to `AVAILABLE` the disk has been created; `FAILED` means the creation has failed.", "CREATING", "AVAILABLE", "FAILED")]
    [InlineData("You can call `DescribeDisks`. If the status (diskStatus) changes from `CREATING` to `AVAILABLE` or `IN_USE`, it is done. If it changes to `FAILED`, the creation failed.", "CREATING", "AVAILABLE IN_USE", "FAILED")]
    [InlineData("用[DescribeDisks](describedisks.md)查询，状态由`CREATING`变为`AVAILABLE`表示创建成功，变为`FAILED`表示创建失败。", "CREATING", "AVAILABLE", "FAILED")]
    [InlineData("结果可以通过调用`DescribeDisks`接口查询，如果状态由`CREATING`(创建中)或`PENDING`(等待）变为`AVAILABLE`(可用)，则代表成功，`CREATE_FAILED`代表失败，过程中不可操作。", "CREATING PENDING", "AVAILABLE", "CREATE_FAILED")]
    [InlineData("通过调用DescribeDisks接口查询，状态由DEPLOYING变为`Available`则为成功。", "DEPLOYING", "Available", "")]
    public void NoteTellsStates(string note, string working, string done, string failed)
    {
        var run = GeneratorRun.Of(Query, Structures, Create(note));

        Assert.Empty(run.Problems);
        var wait = Operation(run).Wait!;
        Assert.Equal((working, done, failed), (string.Join(' ', wait.Working), string.Join(' ', wait.Done), string.Join(' ', wait.Failed)));
        Assert.Contains("Task<ValueList<DiskInfo>> WaitForCreateDisksAsync(ValueList<string> ids, WaitOptions? options = null, CancellationToken cancellationToken = default);", run.Files["Zec.CreateDisks.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("| diskIds | Yes | Array of String | IDs. |", true)]
    [InlineData("| diskId | Yes | String | ID. |", true)]
    [InlineData("| zoneId | Yes | String | Zone. |", false)]
    public void ThingsThatWereThereBeforeMayTellTheirOldState(string request, bool mayLag)
    {
        var page = Pages.Api("RestartDisks", request, description: "Restarts disks. Query DescribeDisks: from `RESTARTING` to `AVAILABLE`.");
        var run = GeneratorRun.Of(Query, Structures, page);

        Assert.Empty(run.Problems);
        Assert.Equal(mayLag, run.Models<Model.Operation>(TrackingNames.Operations).Single(operation => operation.Action == "RestartDisks").Wait!.MayLag);
        Assert.Equal(mayLag, run.Files["Zec.RestartDisks.g.cs"].Contains("\"RESTARTING\", \"AVAILABLE\", mayLag: true)", StringComparison.Ordinal));
    }

    [Fact]
    public void DescriptorHasThePlan()
    {
        var emitted = EmittedAssembly.Load(GeneratorRun.Of(Query, Structures, Create("Query DescribeDisks: from `CREATING` or `PENDING` to `AVAILABLE`; `FAILED` means failure.")));

        var wait = emitted.Operation("Zec", "CreateDisks").Wait!;
        Assert.Equal(new OperationWait("DescribeDisks", "diskIds", "dataSet", "diskId", "diskStatus", "CREATING\nPENDING", "AVAILABLE", "FAILED"), wait);
        Assert.Equal(["CREATING", "PENDING"], wait.Working);
    }

    [Theory]
    [InlineData("Wait")]
    [InlineData("List")]
    public void ActionsNamedLikeWhatTheClientCallsDoNotHideIt(string action) =>
        Assert.Empty(GeneratorRun.Of(Query, Structures, Create("Query DescribeDisks: from `CREATING` to `AVAILABLE`."), Pages.Api(action)).Problems);

    [Theory]
    [InlineData("Query DescribeThings: from `CREATING` to `AVAILABLE`.")] // no such action
    [InlineData("Query DescribeDisks until it is `AVAILABLE`.")] // no way to it
    [InlineData("Resize from `SMALL` to `LARGE` when wanted.")] // no query
    [InlineData("Query DescribeDisks. The size may go from 20 to 100 GiB.")] // no states
    public void OtherNotesMakeNone(string note) => Assert.Null(Operation(GeneratorRun.Of(Query, Structures, Create(note))).Wait);

    [Fact]
    public void QueryThatNeedsMoreThanIdsMakesNone()
    {
        var query = Query with { Content = Query.Content.Replace("| pageSize | No | Integer |", "| zoneId | Yes | String |", StringComparison.Ordinal) };
        Assert.Null(Operation(GeneratorRun.Of(query, Structures, Create("Query DescribeDisks: from `CREATING` to `AVAILABLE`."))).Wait);
    }

    private static PageFile Create(string note) =>
        Pages.Api("CreateDisks", "| zoneId | Yes | String | Zone. |", response: "| requestId | String | ID. |\n| diskIds | Array of String | IDs. |", description: $"Creates disks.\n\n{{% hint style=\"info\" %}}\n* {note}\n{{% endhint %}}");

    private static Model.Operation Operation(GeneratorRun run) => run.Models<Model.Operation>(TrackingNames.Operations).Single(operation => operation.Action == "CreateDisks");
}
