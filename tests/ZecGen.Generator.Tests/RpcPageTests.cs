using ZecGen.Generator.Contract;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>Pages of services that are called by the parameters of a query string: what is read, and what is emitted.</summary>
public class RpcPageTests
{
    private const string Header = "| 参数名 | 类型 | 描述信息 | 必填 |\n|:---|:---|:---|:---|\n";

    private const string Envelope = "| **RetCode** | int | 返回码 |**Yes**|\n| **Action** | string | 指令 |**Yes**|\n| **Message** | string | 提示 |No|\n";

    private const string Request = """
        | **Region** | string | 地域 |**Yes**|
        | **Name** | string | 名称，长度限制1-63个字符 |**Yes**|
        | **TagIds.N** | string | 标签 |No|
        | **Rules.N.Port** | int | 端口，取值范围[1,65535] |**Yes**|
        | **Rules.N.Targets.M.Ip** | string | 地址 |No|
        | **Net.SubnetId** | string | 子网 |No|
        """;

    // An invented vendor: another action parameter, lists from 1, a result of its own, English words, pages that begin at an item.
    private const string Grove = """
        {
          "dialect": "grove",
          "protocol": "rpc",
          "pages": {
            "operation": "title-end",
            "service": "{service} reference",
            "rows": "flattened",
            "sections": { "request": ["What goes in"], "response": ["What comes out"], "ignored": ["Everywhere"] },
            "columns": { "name": ["Twig"], "required": ["Must"], "description": ["Tells"] }
          },
          "call": {
            "address": "https://grove.example", "method": "GET", "route": "/do", "action": { "parameter": "op" }, "parameters": "query", "lists": "X.1",
            "defaults": ["Forest"]
          },
          "envelope": { "data": "Fruit", "code": "Rot", "message": "Why", "success": "none" },
          "authorization": [{ "name": "signature", "scheme": "sha1-joined", "key": "Ranger", "signature": "Mark" }],
          "shapes": { "offset": "From", "size": "Count", "total": "All", "items": "Trees" },
          "verbs": { "readOnly": ["Look"], "list": ["Look"] },
          "retry": { "77": "Always" },
          "credentials": { "keyId": "GROVE_RANGER", "keyPassword": "GROVE_SECRET" }
        }
        """;

    private static readonly Lazy<GeneratorRun> Lamps = new(static () => GeneratorRun.Of(
        Ucloud("pages/lamp-api/create_lamp.md", Page("创建 Lamp - CreateLamp", Request, "| **LampId** | string | ID |No|\n")),
        Ucloud("pages/lamp-api/describe_lamp.md", Page("获取灯 - DescribeLamp",
            "| **Region** | string | 地域 |**Yes**|\n| **Offset** | int | 偏移 |No|\n| **Limit** | int | 长度，默认为30 |No|\n",
            "| **TotalCount** | int | 总数 |No|\n| **LampSet** | array[[*Lamp*](#Lamp)] | 灯 |No|\n\n#### 数据模型\n\n#### Lamp\n\n"
                + Header + "| **LampId** | string | ID |No|\n")),
        Ucloud("pages/lamp-api/sign.md", Page("签名 - Sign", "", "| **Value** | string | 值 |No|\n")),
        Ucloud("pages/lamp-api/change_log.md", "# 更新日志 - ChangeLog\n\n2020-01-01\n"),
        Ucloud("pages/lamp-api/error_code.md",
            "### 错误码列表\n\n| 错误码 | 中文 |\n|---|---|\n| 7001 | 灯不存在，请核对。 |\n| 7002 | 请稍后重试。 |\n| 7003 | 请稍后重试。 |\n")));

    private static readonly Lazy<GeneratorRun> Trees = new(static () => GeneratorRun.Of(
        new PageFile("grove.json", Grove),
        new PageFile("docs/elm reference/plant.md", """
            # Plant a tree – PlantTree

            ## Everywhere

            | Twig | Type | Must | Tells |
            | --- | --- | --- | --- |
            | op | string | Yes | The operation. |

            ## What goes in

            | Twig | Type | Must | Tells |
            | --- | --- | --- | --- |
            | Forest | string | Yes | Where it stands. |
            | Seeds.N.Kind | string | Yes | The kind. |

            ## What comes out

            | Twig | Type | Tells |
            | --- | --- | --- |
            | TreeId | string | The tree. |
            """, Dialect: PageFile.Project + "grove.json"),
        new PageFile("docs/elm reference/look.md", """
            # Look at trees – LookTrees

            ## What goes in

            | Twig | Type | Must | Tells |
            | --- | --- | --- | --- |
            | From | int | No | The first one. |
            | Count | int | No | How many. |

            ## What comes out

            | Twig | Type | Tells |
            | --- | --- | --- |
            | All | int | How many there are. |
            | Trees | array[string] | The trees. |
            """, Dialect: PageFile.Project + "grove.json")));

    [Fact]
    public void Pages_WithDialect_AreOperationsOfTheirFolder()
    {
        var operations = Lamps.Value.Models<Model.Operation>(TrackingNames.Operations);

        Assert.Equal(["CreateLamp", "DescribeLamp", "Sign"], operations.Select(static operation => operation.Action).Order());
        Assert.All(operations, static operation => Assert.Equal(
            ("lamp", "GET", "/", "Action"),
            (operation.Service.Slug, operation.Http.Method, operation.Http.Route, operation.Http.ActionParameter)));
    }

    [Fact]
    public void FlattenedRows_AreMembersOfListsAndObjects()
    {
        var request = Operation(Lamps.Value, "CreateLamp").Request;

        Assert.Equal(
            ["Region Text", "Name Text", "TagIds List Text", "Rules List Record", "Net Record"],
            request.Members.Select(static member => $"{member.WireName} {member.Type.Kind} {member.Type.Element?.Kind}".TrimEnd()));
        Assert.All(request.Members, static member => Assert.Equal(Model.MemberPlace.Query, member.Place));
        var rules = Structure(Lamps.Value, "CreateLampRequestRules");
        Assert.Equal(["Port", "Targets"], rules.Members.Select(static member => member.WireName));
    }

    [Fact]
    public void Parameter_ThatTheClientMayHave_IsNotRequiredOfRequests()
    {
        var request = Operation(Lamps.Value, "CreateLamp").Request;

        Assert.Equal(["Name"], request.Members.Where(static member => member.IsRequired).Select(static member => member.WireName));
        Assert.Contains("DefaultParameters = \"Region Zone ProjectId\"", Lamps.Value.Files["Lamp.LampClient.g.cs"], StringComparison.Ordinal);
        Assert.Equal("Region", Operation(Lamps.Value, "CreateLamp").RequiredParameters);
        Assert.Contains("RequiredParameters = \"Region\",", Lamps.Value.Files["Lamp.CreateLamp.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void MembersBesideTheResult_AreNotInIt() =>
        Assert.Equal(["LampId"], Operation(Lamps.Value, "CreateLamp").Response.Members.Select(static member => member.WireName));

    [Fact]
    public void Offset_MakesPagesOfTheOnlyList()
    {
        var paging = Operation(Lamps.Value, "DescribeLamp").Paging!;

        Assert.Equal(("DescribeAllLampAsync", "Offset", "LampSet", 30), (paging.Method, paging.Number.Name, paging.Items.Name, paging.OffsetStep));
    }

    [Fact]
    public void NumericCodes_AreNamedByTheirText()
    {
        var code = Lamps.Value.Files["Lamp.LampErrorCode.g.cs"];

        Assert.Contains("灯不存在 = 7001,", code, StringComparison.Ordinal);
        Assert.Contains("请稍后重试7002 = 7002,", code, StringComparison.Ordinal);
        Assert.Contains("请稍后重试7003 = 7003,", code, StringComparison.Ordinal);
    }

    [Fact]
    public void EmittedCode_OfRpcServices_CompilesWithoutWarnings()
    {
        Assert.Empty(Lamps.Value.Problems);
        Assert.Empty(Trees.Value.Problems);
    }

    [Fact]
    public void InventedVendor_ByItsFileAlone_HasAClient()
    {
        Assert.Empty(Trees.Value.Diagnostics);
        var plant = Operation(Trees.Value, "PlantTree");
        Assert.Equal(["Forest", "Seeds"], plant.Request.Members.Select(static member => member.WireName));
        Assert.Equal(["TreeId"], plant.Response.Members.Select(static member => member.WireName));
        Assert.Equal(("LookAllTreesAsync", true), (Operation(Trees.Value, "LookTrees").Paging!.Method, Operation(Trees.Value, "LookTrees").IsReadOnly));
        var client = Trees.Value.Files["Elm.ElmClient.g.cs"];
        foreach (var said in new[]
        {
            "Address = \"https://grove.example\"", "Route = \"/do\"", "ActionParameter = \"op\"", "FirstIndex = 1", "ResultMember = \"Fruit\"",
            "CodeMember = \"Rot\"", "SuccessCode = \"none\"", "KeyParameter = \"Ranger\"", "RetryClasses = \"77:Always\"",
        })
            Assert.Contains(said, client, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://x.example/?Action=CreateLamp\n&Name=a\n&TagIds.0=t-1\n&Rules.0.Port=80\n&Rules.0.Targets.0.Ip=192.0.2.1", "")]
    [InlineData("https://x.example/?Action=CreateLamp\n&Name=a\n&TagIds.n=t-1\n&Rules.N.Port=80\n&Rules.N.Targets.M.Ip=192.0.2.1", "")]
    [InlineData("https://x.example/?Action=CreateLamp\n&Name=a\n&Rules.0.Port=many", "ZEC0104 'many'")]
    [InlineData("https://x.example/?Action=CreateLamp\n&Name=a\n&Rules.0.Port=70000", "ZEC0116 '70000'")]
    [InlineData("https://x.example/?Action=CreateLamp\n&Name=a\n&Colour=red", "ZEC0101 'Colour'")]
    [InlineData("https://x.example/?Action=DropLamp\n&Name=a", "ZEC0109 'DropLamp'")]
    [InlineData("https://x.example/?Action=CreateLamp&PublicKey=k&Signature=s", "ZEC0103 'Name'")]
    public void QueryOfAnExample_IsComparedWithTheTable(string query, string found)
    {
        var page = Page("创建 Lamp - CreateLamp", Request.Replace("地域 |**Yes**", "地域 |No", StringComparison.Ordinal), "| **LampId** | string | ID |No|\n")
            + $"\n## 示例\n\n### 请求示例\n\n```\n{query}\n```\n";

        var findings = GeneratorRun.Of(Ucloud("pages/lamp-api/create_lamp.md", page)).Diagnostics;

        if (found.Length == 0) Assert.Empty(findings);
        else Assert.All(found.Split(' '), part => Assert.Contains(part, Assert.Single(findings), StringComparison.Ordinal));
    }

    /// <summary>Pages that were replaced often stay where they were: readers of the index do not come there.</summary>
    [Theory]
    [InlineData("api/lamp-api/create_lamp", "pages/lamp-api/create_la_mp.md")]
    [InlineData("api/lamp-api/create_la_mp.md", "pages/lamp-api/create_lamp.md")]
    [InlineData("./create_lamp.md", "pages/lamp-api/create_la_mp.md")]
    [InlineData("api/lamp-api/describe_lamp", "pages/lamp-api/create_lamp.md")]
    public void ActionOfTwoPages_IsThatOfTheListedOne(string link, string other)
    {
        var run = GeneratorRun.Of(
            Ucloud("pages/lamp-api/create_lamp.md", Page("创建 Lamp - CreateLamp", Request, "| **LampId** | string | ID |No|\n")),
            Ucloud("pages/lamp-api/create_la_mp.md", Page("创建 Lamp - CreateLamp", Request, "| **LampId** | string | ID |No|\n")),
            Ucloud("pages/lamp-api/index.md", $"# API 索引\n\n| API | 描述信息 |\n|---|---|\n| [CreateLamp]({link}) | 创建 |\n"));

        Assert.StartsWith($"{other}(1,1): warning ZEC0004: The action 'CreateLamp' of the service 'lamp' is already described by",
            Assert.Single(run.Diagnostics), StringComparison.Ordinal);
    }

    /// <summary>Below one heading of examples stand those of the request and of the response, each with a heading of its own.</summary>
    [Theory]
    [InlineData("\"LampId\": \"l-1\"", "")]
    [InlineData("\"LampId\": 7", "ZEC0104")]
    [InlineData("\"LampId\": \"l-1\", \"Extra\": 1", "ZEC0101")]
    public void ResponseBesideARequest_IsComparedWithItsTable(string members, string found)
    {
        var page = Page("创建 Lamp - CreateLamp", Request.Replace("地域 |**Yes**", "地域 |No", StringComparison.Ordinal), "| **LampId** | string | ID |No|\n")
            + "\n## 示例\n\n### 请求示例\n\n```\nhttps://x.example/?Action=CreateLamp\n&Name=a\n```\n\n### 响应示例\n\n```json\n{ \"RetCode\": 0, " + members
            + " }\n```\n";

        var findings = GeneratorRun.Of(Ucloud("pages/lamp-api/create_lamp.md", page)).Diagnostics;

        if (found.Length == 0) Assert.Empty(findings);
        else Assert.Contains(found, Assert.Single(findings), StringComparison.Ordinal);
    }

    /// <summary>A remark behind the name is no part of it; without any name, the page is reported.</summary>
    [Theory]
    [InlineData("移栽 - ShiftLamp（已下线）", "ShiftLamp")]
    [InlineData("移栽 - ShiftLamp (old) [beta]", "ShiftLamp")]
    [InlineData("移栽 | ShiftLamp", "ShiftLamp")]
    [InlineData("移栽：ShiftLamp", "ShiftLamp")]
    [InlineData("移栽 - ShiftLamp - 测试", "ShiftLamp")]
    [InlineData("移栽 - ShiftLamp。", "ShiftLamp")]
    [InlineData("ShiftLamp 移栽", "ShiftLamp")]
    [InlineData("移栽 ShiftLamp", "ShiftLamp")]
    [InlineData("移栽 MySQL 实例", null)]
    [InlineData("移栽", null)]
    [InlineData("移栽 - 灯", null)]
    public void TitleThatEndsWithoutAName_IsReported(string title, string? action)
    {
        var run = GeneratorRun.Of(Ucloud("pages/lamp-api/shift_lamp.md", Page(title, Request, "| **LampId** | string | ID |No|\n")));

        if (action is not null) Assert.Equal(action, Assert.Single(run.Models<Model.Operation>(TrackingNames.Operations)).Action);
        else Assert.Contains("ZEC0051", Assert.Single(run.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void RowsOfSeveralElements_AreMembersOnce()
    {
        var rows = "| **Gates.0.Name** | string | 名 |**Yes**|\n| **Gates.0.Width** | int | 宽 |No|\n| **Gates.1.Name** | string | 名 |No|\n";
        var run = GeneratorRun.Of(Ucloud("pages/lamp-api/open_gates.md", Page("开门 - OpenGates", rows, "")));

        Assert.Empty(run.Diagnostics);
        Assert.Equal(["Name", "Width"], Structure(run, "OpenGatesRequestGates").Members.Select(static member => member.WireName));
        Assert.Contains("ZEC0007", Assert.Single(GeneratorRun.Of(Ucloud("pages/lamp-api/open_gates.md",
            Page("开门 - OpenGates", rows + "| **Gates.1.Name** | string | 名 |No|\n", ""))).Diagnostics), StringComparison.Ordinal);
    }

    /// <summary>A baseline says how a call names its action.</summary>
    [Fact]
    public void Contract_HasTheParameterThatNamesTheAction()
    {
        var text = ContractText.Of(ContractOfPages.Of(Ucloud("pages/lamp-api/create_lamp.md", Page("创建 - CreateLamp", Request, ""))).Services[0]);

        Assert.Contains("http=\"GET /\" action-parameter=Action", text, StringComparison.Ordinal);
        var before = ContractReader.Read(text).Contract!;
        Assert.Equal(text, ContractText.Of(before));
        var after = ContractReader.Read(text.Replace("action-parameter=Action", "action-parameter=Call", StringComparison.Ordinal)).Contract!;
        Assert.Contains("GET / (Call) and was called with GET / (Action)", ContractComparer.Compare(new([before]), new([after])).Single().Message,
            StringComparison.Ordinal);
    }

    /// <summary>The root of the site is a folder above the pages, or one of theirs under a name of its own: nobody knows of pages elsewhere below it.</summary>
    [Theory]
    [InlineData("api/lamp-api/describe_lamp.md", null)]
    [InlineData("lamp-api/describe_lamp.md#lamp", null)]
    [InlineData("describe_lamp.md", null)]
    [InlineData("../lamp-api/describe_lamp.md", null)]
    [InlineData("api/summary/signature.md", null)]
    [InlineData("api/lamp-api/describe_lamps.md", "there is no page 'api/lamp-api/describe_lamps.md' (did you mean 'describe_lamp.md'?)")]
    [InlineData("api/lamp-api/describe_lamp.md#bulb", "'pages/lamp-api/describe_lamp.md' has no section 'bulb'")]
    public void LinkFromTheRootOfTheSite_IsFollowedAsFarAsPagesTell(string link, string? problem)
    {
        var page = Page("创建 Lamp - CreateLamp", Request, "| **LampId** | string | ID |No|\n") + $"\n[见]({link})\n";
        var other = Page("获取灯 - DescribeLamp", "| **Limit** | int | 长度 |No|\n", "| **Lamp** | [*Lamp*](#Lamp) | 灯 |No|\n\n#### 数据模型\n\n#### Lamp\n\n"
            + Header + "| **LampId** | string | ID |No|\n");

        var findings = GeneratorRun.Of(Ucloud("pages/lamp-api/create_lamp.md", page), Ucloud("pages/lamp-api/describe_lamp.md", other)).Diagnostics;

        if (problem is null) Assert.Empty(findings);
        else Assert.Contains($"ZEC0118: The link '{link}' is broken: {problem};", Assert.Single(findings), StringComparison.Ordinal);
    }

    [SkippableFact]
    [Trait("Category", "Proof")]
    public void PublishedPages_OfFiveServices_CompileWithoutWarnings()
    {
        Proof.OnlyWhereAsked();
        var run = GeneratorRun.Untracked([.. Repository.PageFilesBeside("dialects/ucloud/pages").Select(static page => page with { Dialect = "ucloud" })]);

        Assert.Empty(run.Problems);
        Assert.Equal(5, run.Files.Keys.Count(static name => name.EndsWith("Client.g.cs", StringComparison.Ordinal)));
    }

    // One odd row takes no other with it.
    [Theory]
    [InlineData("| 错误码 | 中文 |", "8003 - 8005", "8003 - 8005")]
    [InlineData("| 错误码 | 中文 |", "UNKNOWN", "UNKNOWN")]
    [InlineData("| RetCode | 中文 |", "18000-18001", "18000-18001")]
    [InlineData("| RetCode | 描述 |", "8003：", null)]
    public void NumericCodes_BesideAnOddOne_AreRead(string header, string odd, string? reported)
    {
        var run = GeneratorRun.Of(
            Ucloud("pages/lamp-api/create_lamp.md", Page("创建 Lamp - CreateLamp", "", "| **LampId** | string | ID |No|\n")),
            Ucloud("pages/lamp-api/error_code.md", $"# 错误码\n\n{header}\n|---|---|\n| 8001 | 余额不足 |\n| {odd} | 内部错误 |\n| \"8009\" | 超限 |\n"));

        var codes = run.Models<Model.Service>(TrackingNames.Services).Single().ErrorCodes.Select(static error => error.Text).Order(StringComparer.Ordinal);
        Assert.Equal(reported is null ? ["8001", "8003", "8009"] : ["8001", "8009"], codes);
        if (reported is null) Assert.Empty(run.Diagnostics);
        else Assert.Contains($"'{reported}'", Assert.Single(run.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void RowOfTheAction_AmongParameters_IsNoMember()
    {
        var run = GeneratorRun.Of(Ucloud("pages/lamp-api/create_lamp.md", Page("创建 Lamp - CreateLamp",
            "| **Action** | string | 指令 |**Yes**|\n| **PublicKey** | string | 公钥 |**Yes**|\n| **Name** | string | 名称 |**Yes**|\n",
            "| **LampId** | string | ID |No|\n")));

        Assert.Equal(["Name"], Operation(run, "CreateLamp").Request.Members.Select(static member => member.WireName));
    }

    private static Model.Operation Operation(GeneratorRun run, string action) =>
        run.Models<Model.Operation>(TrackingNames.Operations).Single(operation => operation.Action == action);

    private static Model.RecordType Structure(GeneratorRun run, string name) =>
        run.Models<Model.StructureSet>(TrackingNames.Structures).SelectMany(static set => set.Structures).Single(structure => structure.Type.Name == name).Type;

    private static PageFile Ucloud(string path, string content) => new(path, content, Dialect: "ucloud");

    private static string Page(string title, string request, string response) =>
        $"# {title}\n\n## 简介\n\n说明。\n\n## 定义\n\n### 公共参数\n\n{Header}| **Action** | string | 指令 | **Yes** |\n\n### 请求参数\n\n"
        + (request.Length == 0 ? "暂无\n" : Header + request) + $"\n\n### 响应字段\n\n{Header}{Envelope}{response}\n";
}
