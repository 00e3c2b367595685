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
    [InlineData(
        "Query [DescribeDisks](describedisks.md): when the status goes from `CREATING` to `AVAILABLE` the disk has been created; `FAILED` means the creation "
            + "has failed.", "CREATING", "AVAILABLE", "FAILED")]
    [InlineData(
        "You can call `DescribeDisks`. If the status (diskStatus) changes from `CREATING` to `AVAILABLE` or `IN_USE`, it is done. If it changes to `FAILED`, "
            + "the creation failed.", "CREATING", "AVAILABLE IN_USE", "FAILED")]
    [InlineData("用[DescribeDisks](describedisks.md)查询，状态由`CREATING`变为`AVAILABLE`表示创建成功，变为`FAILED`表示创建失败。", "CREATING", "AVAILABLE", "FAILED")]
    [InlineData("结果可以通过调用`DescribeDisks`接口查询，如果状态由`CREATING`(创建中)或`PENDING`(等待）变为`AVAILABLE`(可用)，则代表成功，`CREATE_FAILED`代表失败，过程中不可操作。", "CREATING PENDING",
        "AVAILABLE", "CREATE_FAILED")]
    [InlineData("通过调用DescribeDisks接口查询，状态由DEPLOYING变为`Available`则为成功。", "DEPLOYING", "Available", "")]
    public void WaitNote_NamesStates(string note, string working, string done, string failed)
    {
        var run = GeneratorRun.Of(Query, Structures, Create(note));

        Assert.Empty(run.Problems);
        var wait = Operation(run).Wait!;
        Assert.Equal((working, done, failed), (string.Join(' ', wait.Working), string.Join(' ', wait.Done), string.Join(' ', wait.Failed)));
        Assert.Contains(
            "Task<ValueList<DiskInfo>> WaitForCreateDisksAsync(ValueList<string> ids, WaitOptions? options = null, CancellationToken cancellationToken = "
                + "default);", run.Files["Zec.CreateDisks.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Query DescribeDisks: from `CREATING` to `AVAILABLE`; `FAILD` means failure.", "FAILD", "")]
    [InlineData("Query DescribeDisks: from `CREATING` to `AVALABLE`.", "AVALABLE", " (did you mean 'AVAILABLE'?)")]
    [InlineData("用DescribeDisks查询，状态由`CREATING`变为`AVALABLE`表示创建成功。", "AVALABLE", " (did you mean 'AVAILABLE'?)")]
    public void WaitNote_StateThatIsNotDocumented_IsReportedAtTheNote(string note, string state, string suggestion)
    {
        var page = Create(note);
        var run = GeneratorRun.Of(Query, Structures, page);

        Assert.Equal(
            $"{page.RelativePath}(8,1): warning ZEC0162: The note names the state '{state}', which is none of the documented values of 'diskStatus': "
                + $"CREATING, AVAILABLE{suggestion}; correct it, or add it to them: the generated client waits for it", Assert.Single(run.Diagnostics));
        Assert.Empty(GeneratorRun.Of(Query, Structures, Create("Query DescribeDisks: from `CREATING` to `AVAILABLE`.")).Diagnostics);
    }

    [Theory]
    [InlineData("| diskIds | Yes | Array of String | IDs. |", true)]
    [InlineData("| diskId | Yes | String | ID. |", true)]
    [InlineData("| zoneId | Yes | String | Zone. |", false)]
    public void Wait_ForExistingResources_MayReturnTheirOldState(string request, bool mayLag)
    {
        var page = Pages.Api("RestartDisks", request, description: "Restarts disks. Query DescribeDisks: from `RESTARTING` to `AVAILABLE`.");
        var run = GeneratorRun.Of(Query, Structures, page);

        Assert.Empty(run.Problems);
        Assert.Equal(mayLag, run.Models<Model.Operation>(TrackingNames.Operations).Single(operation => operation.Action == "RestartDisks").Wait!.MayLag);
        Assert.Equal(mayLag, run.Files["Zec.RestartDisks.g.cs"].Contains("MayLag = true,", StringComparison.Ordinal));
    }

    [Fact]
    public void OperationDescriptor_OfAnActionWithAWaitNote_HasThePlan()
    {
        var emitted = EmittedAssembly.Load(
            GeneratorRun.Of(Query, Structures, Create("Query DescribeDisks: from `CREATING` or `PENDING` to `AVAILABLE`; `FAILED` means failure.")));

        var wait = emitted.Operation("Zec", "CreateDisks").Wait!;
        Assert.Equal(
            new()
            {
                Query = "DescribeDisks", Ids = "diskIds", Items = "dataSet", Id = "diskId", State = "diskStatus",
                Working = ["CREATING", "PENDING"], Done = ["AVAILABLE"], Failed = ["FAILED"],
            },
            wait);
    }

    [Theory]
    [InlineData("Wait")]
    [InlineData("List")]
    public void Action_NamedLikeAMemberTheClientCalls_Compiles(string action) =>
        Assert.Empty(GeneratorRun.Of(Query, Structures, Create("Query DescribeDisks: from `CREATING` to `AVAILABLE`."), Pages.Api(action)).Problems);

    [Theory]
    [InlineData("Query DescribeThings: from `CREATING` to `AVAILABLE`.")] // no such action
    [InlineData("Query DescribeDisks until it is `AVAILABLE`.")] // no way to it
    [InlineData("Resize from `SMALL` to `LARGE` when wanted.")] // no query
    [InlineData("Query DescribeDisks. The size may go from 20 to 100 GiB.")] // no states
    public void WaitNote_WithoutAQueryOrStates_MakesNoWait(string note) => Assert.Null(Operation(GeneratorRun.Of(Query, Structures, Create(note))).Wait);

    [Fact]
    public void Wait_ForAQueryThatRequiresMoreThanIds_IsNotMade()
    {
        var query = Query with { Content = Query.Content.Replace("| pageSize | No | Integer |", "| zoneId | Yes | String |", StringComparison.Ordinal) };
        Assert.Null(Operation(GeneratorRun.Of(query, Structures, Create("Query DescribeDisks: from `CREATING` to `AVAILABLE`."))).Wait);
    }

    [Theory]
    // Nothing is known: as many as pages usually hold.
    [InlineData("IDs.", null, null, "", "")]
    [InlineData("IDs.", null, "Size.", ", PageSize = 100", ", maxIds: 100")]
    [InlineData("IDs.", "Number.", "Size.", ", PageNum = page, PageSize = 100", ", isPaged: true")]
    [InlineData("IDs.", "Number.", null, ", PageNum = page", ", isPaged: true")]
    // As many as the query takes ids, where a page may be of that size.
    [InlineData("Up to 20 IDs.", "Number.", "Size.", ", PageNum = page, PageSize = 20", ", maxIds: 20, isPaged: true")]
    [InlineData("Up to 20 IDs.", "Number.", "Value range: 10 to 1000.", ", PageNum = page, PageSize = 20", ", maxIds: 20, isPaged: true")]
    [InlineData("Up to 20 IDs.", "Number.", "Value range: 50 to 1000.", ", PageNum = page, PageSize = 50", ", maxIds: 20, isPaged: true")]
    [InlineData("Up to 200 IDs.", "Number.", "Value range: 1 to 50.", ", PageNum = page, PageSize = 50", ", maxIds: 200, isPaged: true")]
    // Where there is no second page, no more ids than the first one holds.
    [InlineData("Up to 200 IDs.", null, "Value range: 1 to 50.", ", PageSize = 50", ", maxIds: 50")]
    [InlineData("Up to 20 IDs.", null, "Value range: 50 to 1000.", ", PageSize = 50", ", maxIds: 20")]
    [InlineData("Up to 20 IDs.", null, null, "", ", maxIds: 20")]
    // A size that is a step within its range.
    [InlineData("IDs.", "Number.", "Value range: 1 to 1000. Must be a multiple of 30.", ", PageNum = page, PageSize = 120", ", isPaged: true")]
    [InlineData("IDs.", "Number.", "Value range: 1 to 100. Must be a multiple of 30.", ", PageNum = page, PageSize = 90", ", isPaged: true")]
    [InlineData("IDs.", "Number.", "Value range: 100 to 100. Must be a multiple of 50.", ", PageNum = page, PageSize = 100", ", isPaged: true")]
    [InlineData("IDs.", "Number.", "Must be a multiple of 0.5.", ", PageNum = page, PageSize = 100", ", isPaged: true")]
    // Where there is none, the service chooses.
    [InlineData("IDs.", "Number.", "Value range: 101 to 149. Must be a multiple of 50.", ", PageNum = page", ", isPaged: true")]
    [InlineData("IDs.", "Number.", "Value range: 5000000000 to 6000000000.", ", PageNum = page", ", isPaged: true")]
    [InlineData("IDs.", "Number.", "Value range: 5000000000 to 6000000000. Must be a multiple of 0.00000000000000000001.",
        ", PageNum = page", ", isPaged: true")]
    [InlineData("IDs.", "Number.", "Must be a multiple of 0.00000000000000000001.", ", PageNum = page, PageSize = 100", ", isPaged: true")]
    public void Wait_ObeysTheRulesOfItsQuery(string ids, string? number, string? size, string paging, string facts)
    {
        var rows = new[] { ("diskIds", "Array of String", ids), ("pageNum", "Integer", number), ("pageSize", "Integer", size) }
            .Where(static row => row.Item3 is not null).Select(static row => $"| {row.Item1} | No | {row.Item2} | {row.Item3} |");
        var query = Pages.Api("DescribeDisks", string.Join('\n', rows),
            "| requestId | String | ID. |\n| dataSet | Array of [DiskInfo](datastructure.md#diskinfo) | Disks. |");
        var run = GeneratorRun.Of(query, Structures, Create("Query DescribeDisks: from `CREATING` to `AVAILABLE`."));

        AssertWait(run, paging, facts);
    }

    [Fact]
    public void Wait_ObeysTheTranslationOfItsQuery()
    {
        var run = GeneratorRun.Of(
            Query with
            {
                RelativePath = "docs-spec/en/describedisks.md",
                Content = Query.Content.Replace("Size. |", "Value range: 50 to 1000. |\n| pageNum | No | Integer | Number. |", StringComparison.Ordinal)
                    .Replace("| dataSet", "| totalCount | Integer | Number. |\n| dataSet", StringComparison.Ordinal)
                    .Replace("(data", "(../data", StringComparison.Ordinal),
            },
            new(
                "docs-spec/cn/describedisks.md",
                """
                # DescribeDisks

                ## 1. 接口描述

                查询云盘。

                ## 2. 请求参数

                | 参数名称 | 必选 | 类型 | 描述 |
                | --- | --- | --- | --- |
                | diskIds | 否 | Array of String | 最多支持40个ID。 |
                | pageSize | 否 | Integer | 每页数量。 |
                | pageNum | 否 | Integer | 页码。 |

                ## 3. 响应结果

                | 参数名称 | 类型 | 描述 |
                | --- | --- | --- |
                | requestId | String | 请求ID。 |
                | totalCount | Integer | 总数。 |
                | dataSet | Array of [DiskInfo](../datastructure.md#diskinfo) | 云盘。 |
                """,
                Service: "zec"),
            Structures,
            Create("Query DescribeDisks: from `CREATING` to `AVAILABLE`."));

        AssertWait(run, ", PageNum = page, PageSize = 50", ", maxIds: 40, isPaged: true, getTotal: response => response.TotalCount");
    }

    private static PageFile Create(string note) =>
        Pages.Api("CreateDisks", "| zoneId | Yes | String | Zone. |", response: "| requestId | String | ID. |\n| diskIds | Array of String | IDs. |",
            description: $"Creates disks.\n\n{{% hint style=\"info\" %}}\n* {note}\n{{% endhint %}}");

    private static Model.Operation Operation(GeneratorRun run) =>
        run.Models<Model.Operation>(TrackingNames.Operations).Single(operation => operation.Action == "CreateDisks");

    private static void AssertWait(GeneratorRun run, string paging, string facts)
    {
        Assert.Empty(run.Problems);
        var code = run.Files["Zec.CreateDisks.g.cs"];
        Assert.Contains($"new DescribeDisksRequest {{ DiskIds = some{paging} }},", code, StringComparison.Ordinal);
        Assert.Contains($"options, cancellationToken{facts});", code, StringComparison.Ordinal);
    }
}
