using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>Rows of operations that are called by parameters: what is a member, of what, and of which type.</summary>
public class RpcRowTests
{
    private const string Header = "| 参数名 | 类型 | 说明 | 必填 |\n|---|---|---|---|\n";

    private const string Wrapped = """
        {
          "dialect": "hall", "protocol": "rpc",
          "pages": { "operation": "title-end", "service": "hall", "rows": "flattened" },
          "call": { "address": "https://hall.example", "action": { "parameter": "Action" } },
          "envelope": { "data": "Data", "code": "RetCode", "message": "Message", "callId": "Id" }
        }
        """;

    [Theory]
    [InlineData("Ids[]", "Ids[]")]
    [InlineData("Ids[N]", "Ids[]")]
    [InlineData("Ids[0]", "Ids[]")]
    [InlineData("Ids.{N}", "Ids[]")]
    [InlineData("Set[].Id", "Set[].Id")]
    [InlineData("Set[N].Ips[]", "Set[].Ips[]")]
    [InlineData("Set[0].Id", "Set[].Id")]
    [InlineData("Set.#.Id", "Set[].Id")]
    [InlineData("Set.*.Id", "Set[].Id")]
    [InlineData("Set.N.Of.M.Id", "Set[].Of[].Id")]
    [InlineData("Set.N.Ips.m", "Set[].Ips[]")]
    [InlineData("Size.M", "Size.M")]
    [InlineData("Set.N.Size.X", "Set[].Size.X")]
    [InlineData("Size.M.K", "Size.M.K")]
    public void NameOfARow_IsThePathToItsMember(string name, string path)
    {
        var run = Ucloud($"| {name} | string | 值 | No |", "| Ok | bool | 好 | No |");

        Assert.Empty(run.Diagnostics);
        Assert.Equal([path], Members(run, Operation(run).Request));
    }

    [Theory]
    [InlineData("国内短信可不传国家码", false)]
    [InlineData("手机号，国内短信可不传区号", true)]
    [InlineData("手机号，国内短信可不填写区号。", true)]
    [InlineData("手机号，格式为国家码+手机号，国内短信可不传国家码", true)]
    [InlineData("国家码，格式为+国家码，可不传国家码", false)]
    [InlineData("手机区号，可不传区号", false)]
    [InlineData("备注，可不填说明", false)]
    [InlineData("可不传区号", false)]
    [InlineData("可不传VpcID", true)]
    [InlineData("可不传NAME", false)]
    [InlineData("磁盘类型。系统盘可不传Size", true)]
    [InlineData("名称，格式为A:B，B可不填", true)]
    [InlineData("无需填写单位", false)]
    [InlineData("数量，无需填写单位。", false)]
    [InlineData("可不填写。", false)]
    [InlineData("可不填，默认为1", false)]
    [InlineData("按量付费可不填", false)]
    [InlineData("Type为A时可不填", false)]
    [InlineData("Name可不填", false)]
    [InlineData("可不传该参数", false)]
    public void RequiredParameter_IsOptional_WhereItMayBeLeftOutItself(string description, bool isRequired)
    {
        var run = Ucloud($"| Name | string | {description} | **Yes** |\n| Area | string | 区号。 | No |", "| Ok | bool | 好 | No |");

        Assert.Equal(isRequired, Operation(run).Request.Members[0].MustBeSent);
    }

    [Theory]
    [InlineData("密码（需要使用base64进行编码），长度为8到30个字符")]
    [InlineData("密码，长度8-30个字符。请使用Base64进行编码")]
    [InlineData("长度限制：8～30个字符<br />使用base64进行编码")]
    [InlineData("密码密文（RSA加密）。长度限制：8～30个字符")]
    [InlineData("内容需URL编码。只能包含字母和数字")]
    [InlineData("Password, base64 encoded. 8 to 30 characters in length.")]
    public void RuleOfAText_ThatIsSentEncoded_IsNone(string description)
    {
        var run = Ucloud($"| Name | string | {description} | No |", "| Ok | bool | 好 | No |");

        Assert.Empty(Operation(run).Request.Members.Single().Constraints);
        Assert.Contains(run.Unread, static finding => finding.Contains("ZEC0201", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("###请求参数\n\n")]
    [InlineData("**请求参数**\n\n")]
    [InlineData("请求：\n\n")]
    [InlineData("<br />\n\n")]
    public void TableBelowThatOfAllCalls_IsReadOrReported(string heading)
    {
        var run = GeneratorRun.Of(new PageFile("pages/lamp-api/set_lamp.md", $"# 设灯 - SetLamp\n\n### 公共参数\n\n{Header}| Action | string | 动作 | **Yes** |\n\n"
            + $"{heading}{Header}| Name | string | 名 | No |\n\n### 响应字段\n\n{Header}| Ok | bool | 好 | No |\n", Dialect: "ucloud"));

        Assert.True(Operation(run).Request.Members.Any(static member => member.WireName == "Name") || run.Diagnostics.Count > 0);
        Assert.DoesNotContain(Operation(run).Request.Members, static member => member.WireName == "Action");
    }

    [Fact]
    public void NameOfThousandsOfParts_IsReported()
    {
        var run = Ucloud($"| {string.Join('.', Enumerable.Range(0, 5_000).Select(static at => $"A{at}"))} | string | 值 | No |", "| Ok | bool | 好 | No |");

        Assert.Empty(Operation(run).Request.Members);
        Assert.Contains(run.Diagnostics, static finding => finding.Contains("nested too deeply", StringComparison.Ordinal));
    }

    [Fact]
    public void QuoteOfACallInAShell_IsNoContentBehindTheExample() => Assert.DoesNotContain(
        Ucloud("| Name | string | 名 | No |", "| Ok | bool | 好 | No |\n\n### 请求示例\n\n```\ncurl -X POST https://api.ucloud.cn --data '{\n  \"Action\": "
            + "\"SetLamp\",\n  \"Name\": \"a\"\n}'\n```\n").Diagnostics, static finding => finding.Contains("ZEC0113", StringComparison.Ordinal));

    [Theory]
    [InlineData("https://api.ucloud.cn/?Action=SetLamp\n&Name=a", "")]
    [InlineData("https://api.ucloud.cn/?Action=SetLamp\n&Name =a", "'Name '")]
    [InlineData("https://api.ucloud.cn/?Action=SetLamp\n&Size=1", "'Size'")]
    [InlineData("curl https://api.ucloud.cn/ -d 'Action=SetLamp&Name=a' -v", "")]
    [InlineData("curl https://api.ucloud.cn/ -d 'Action=SetLamp&Size=1'", "'Size'")]
    [InlineData("POST / HTTP/1.1\nContent-Type: application/x-www-form-urlencoded; charset=utf-8\n\nAction=SetLamp&Name=a", "")]
    public void ExampleOfAQueryOrAForm_IsComparedWithTheTable(string example, string named)
    {
        var found = Ucloud("| Name | string | 名 | No |", "| Ok | bool | 好 | No |\n\n### 请求示例\n\n```\n" + example + "\n```\n").Diagnostics;

        if (named.Length == 0) Assert.Empty(found);
        else Assert.Contains($"The example has {named}, which", Assert.Single(found), StringComparison.Ordinal);
    }

    [Fact]
    public void PageOfReturnCodes_IsOneOfErrors()
    {
        var run = GeneratorRun.Of(new PageFile("pages/lamp-api/set_lamp.md", Page("| Name | string | 名 | No |", "| Ok | bool | 好 | No |"), Dialect: "ucloud"),
            new PageFile("pages/lamp-api/codes.md", "# 返回码列表\n\n| 返回码 | 说明 |\n|---|---|\n| 8001 | 灯不存在 |\n", Dialect: "ucloud"));

        Assert.Contains("8001", run.Files["Lamp.LampErrorCode.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RetCode int, Message string, Id string, Data object, Data.Id string", "Id")]
    [InlineData("RetCode int, Id string, Data.Id string, Data.Set.N.Message string", "Id Set[].Message")]
    [InlineData("RetCode int, Id string, Lamp string", "Lamp")]
    [InlineData("Id string, Lamp string", "Id Lamp")]
    public void RowsOfTheEnvelope_AreNoMembersOfTheResult(string rows, string members)
    {
        var run = Hall(rows);

        Assert.Empty(run.Diagnostics);
        Assert.Equal(members.Split(' '), Members(run, Operation(run).Response));
    }

    [Fact]
    public void ResultThatIsAList_IsReported()
    {
        var run = Hall("RetCode int, Data.N.Id string");

        Assert.Contains("ZEC0204: The row 'Data' is not read, because it is a list", Assert.Single(run.Diagnostics), StringComparison.Ordinal);
        Assert.Empty(Operation(run).Response.Members);
    }

    /// <summary>Headers that say which column is which are believed where the cells of both may be names.</summary>
    [Theory]
    [InlineData("| CPU | int | cpu | No |\n| VPCId | string | vpcId | Yes |", "CPU VPCId")]
    [InlineData("| Labels.N.Key | string | key | No |\n| Labels.N.Value | string | value | No |", "Labels[].Key Labels[].Value")]
    [InlineData("| Size | int | the_size | No |\n| Name | string | the_name | No |", "Size Name")]
    public void DescriptionOfOneWord_IsNoName(string rows, string members)
    {
        var run = Ucloud(rows, "| Ok | bool | 好 | No |");

        Assert.Empty(run.Diagnostics);
        Assert.Equal(members.Split(' '), Members(run, Operation(run).Request));
    }

    /// <summary>What the client puts into every call needs no heading that says so; the envelope may be written in another case.</summary>
    [Fact]
    public void RowsOfEveryCall_AreNotReported()
    {
        var run = GeneratorRun.Of(new PageFile("pages/lamp-api/set_lamp.md", $"# 设灯 - SetLamp\n\n### 通用参数\n\n{Header}| Action | string | 指令 | Yes |\n"
            + $"| PublicKey | string | 公钥 | Yes |\n\n### 请求参数\n\n{Header}| Name | string | 名 | Yes |\n\n### 响应元素\n\n{Header}"
            + "| Retcode | int | 码 | Yes |\n| action | string | 指令 | Yes |\n| Ok | bool | 好 | No |\n", Dialect: "ucloud"));

        Assert.Empty(run.Diagnostics);
        Assert.Equal(["Name"], Members(run, Operation(run).Request));
        Assert.Equal(["Ok"], Members(run, Operation(run).Response));
    }

    [Theory]
    [InlineData("Signature")]
    [InlineData("PublicKey")]
    public void ParameterWithTheNameOfOneOfEveryCall_IsReported(string name)
    {
        var run = Ucloud($"| {name} | string | 文本 | **Yes** |\n| Name | string | 名 | No |", "| Ok | bool | 好 | No |");

        Assert.Contains($"ZEC0204: The row '{name}' is not read, because the client itself", Assert.Single(run.Diagnostics), StringComparison.Ordinal);
        Assert.Equal(["Name"], Members(run, Operation(run).Request));
    }

    [Theory]
    [InlineData("| Action | string | 指令 | **Yes** |\n| Signature | string | 签名 | **Yes** |")]
    [InlineData("| PublicKey | string | 公钥 | **Yes** |\n| Signature | string | 签名 | **Yes** |")]
    [InlineData("| Action | string | 指令 | **Yes** |")]
    public void RowsOfEveryCallBesideOthers_AreNotReported(string rows)
    {
        var run = Ucloud(rows + "\n| Name | string | 名 | No |", "| Ok | bool | 好 | No |");

        Assert.Empty(run.Diagnostics);
        Assert.Equal(["Name"], Members(run, Operation(run).Request));
    }

    [Fact]
    public void LimitOfTheElementsOfAList_MayStandAtAMemberOfThese()
    {
        var run = Ucloud("| Groups.N.Id | string | 安全组 ID。至多可以同时绑定5个安全组。 | No |", "| Ok | bool | 好 | No |");

        Assert.Empty(run.Diagnostics);
        Assert.Single(run.Unread);
    }

    [Fact]
    public void TableOfTooManyRows_IsReportedAsSuch()
    {
        var run = GeneratorRun.Of(new PageFile("pages/lamp-api/set_lamp.md",
            Page(string.Concat(Enumerable.Range(0, 9_000).Select(static at => $"| **P{at}** | string | 值 | No |\n")), "| Ok | bool | 好 | No |"),
            Dialect: "ucloud"));

        Assert.Contains("(5,1): warning ZEC0008: The page cannot be read (the table that begins here has 9000 rows, and so many cannot be read)",
            Assert.Single(run.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void ParametersWithoutATypeColumn_AreTexts()
    {
        var run = GeneratorRun.Of(new PageFile("pages/lamp-api/set_lamp.md", "# 设灯 - SetLamp\n\n### 请求参数\n\n| 参数名 | 说明 | 必填 |\n|---|---|---|\n"
            + "| Name | 名 | Yes |\n| Ids.N | 号 | No |\n| Set.N.Id | 号 | No |\n\n### 响应参数\n\n" + Header + "| Ok | bool | 好 | No |\n", Dialect: "ucloud"));

        Assert.Contains("Until then every parameter is a text.", Assert.Single(run.Diagnostics), StringComparison.Ordinal);
        var members = Operation(run).Request.Members;
        Assert.Equal(["Name", "Ids[]", "Set[].Id"], Members(run, Operation(run).Request));
        Assert.Equal(Model.TypeKind.Text, members[0].Type.Kind);
        Assert.Equal(Model.TypeKind.Text, members[1].Type.Element!.Kind);
        Assert.Equal(Model.TypeKind.Text, Assert.Single(Assert.Single(run.Structures).Type.Members).Type.Kind);
    }

    [Theory]
    [InlineData("array[*Spot*](#Spot)")]
    [InlineData("array[[*Spot*](#Spot)]")]
    [InlineData("list[Spot](#spot)")]
    public void ListOfALink_IsAList(string type)
    {
        var run = Ucloud("| Name | string | 名 | No |", $"| Set | {type} | 组 | No |\n\n#### Spot\n\n{Header}| Id | string | 号 | No |");

        Assert.Empty(run.Diagnostics);
        Assert.Equal(["Set[].Id"], Members(run, Operation(run).Response));
    }

    /// <summary>Rows below a member of a described structure say more of it: they are read, and its other members stay.</summary>
    [Fact]
    public void PathsIntoADescribedStructure_AreReadBesideIt()
    {
        var run = Ucloud("| Items | array[[*Item*](#Item)] | 项 | Yes |\n| Items.N.Name | string | 名 | Yes |\n| Items.N.Extra | int | 附 | No |\n\n"
            + $"#### 数据模型\n\n#### Item\n\n{Header}| Name | string | 名 | No |\n| Size | int | 大小 | No |", "| One | [*Item*](#Item) | 一 | No |");

        Assert.Empty(run.Diagnostics);
        Assert.Equal(["Items[].Name", "Items[].Extra", "Items[].Size"], Members(run, Operation(run).Request));
        Assert.Equal(["One.Name", "One.Size"], Members(run, Operation(run).Response));
    }

    /// <summary>One name for two structures, one in the request and one in the response.</summary>
    [Theory]
    [InlineData("| Key | string | 键 | No |\n| Id | string | 号 | No |", "Set[].Key Set[].Id", 0)]
    [InlineData("| Key | string | 键 | No |", "Set[].Key", 1)]
    public void StructureOfTheResponse_WithTheNameOfOneOfTheRequest_IsAnother(string rows, string members, int findings)
    {
        var run = Ucloud($"| Set | array[[*Conf*](#Conf)] | 组 | No |\n\n#### 数据模型\n\n#### Conf\n\n{Header}| Key | string | 键 | No |",
            $"| Set | array[[*Conf*](#Conf)] | 组 | No |\n\n#### 数据模型\n\n#### Conf\n\n{Header}{rows}");

        Assert.Equal(findings, run.Diagnostics.Count);
        Assert.Equal(["Set[].Key"], Members(run, Operation(run).Request));
        Assert.Equal(members.Split(' '), Members(run, Operation(run).Response));
    }

    /// <summary>What is not read is counted.</summary>
    [Theory]
    [InlineData("string", "枚举值：TCP，UDP；四层协议。HTTP，HTTPS；七层协议")]
    [InlineData("int", "必须是10的整数倍；本地盘不受此限")]
    public void RuleThatIsNoRule_IsCounted(string type, string description)
    {
        var run = Ucloud($"| Size | {type} | {description} | No |", "| Ok | bool | 好 | No |");

        Assert.Contains("'Size'", Assert.Single(run.Unread), StringComparison.Ordinal);
        Assert.Empty(Assert.Single(Operation(run).Request.Members).Constraints);
    }

    private static Model.Operation Operation(GeneratorRun run) => Assert.Single(run.Models<Model.Operation>(TrackingNames.Operations));

    private static IEnumerable<string> Members(GeneratorRun run, Model.RecordType record) => record.Members.SelectMany(member => PathsOf(run, member));

    private static IEnumerable<string> PathsOf(GeneratorRun run, Model.Member member)
    {
        var (name, type) = (member.WireName, member.Type);
        for (; type is { Kind: Model.TypeKind.List, Element: { } element }; type = element) name += "[]";
        var structure = run.Structures.FirstOrDefault(structure => structure.Type.Name == type.Name);
        return structure is null ? [name] : Members(run, structure.Type).Select(path => name + "." + path);
    }

    private static GeneratorRun Ucloud(string request, string response) =>
        GeneratorRun.Of(new PageFile("pages/lamp-api/set_lamp.md", Page(request, response), Dialect: "ucloud"));

    private static GeneratorRun Hall(string rows) => GeneratorRun.Of(new PageFile("hall.json", Wrapped), new PageFile("pages/hall/set_lamp.md",
        Page("| Name | string | 名 | No |", string.Join('\n', rows.Split(", ").Select(static row => $"| {row.Replace(" ", " | ")} | 值 | No |"))),
        Dialect: PageFile.Project + "hall.json"));

    private static string Page(string request, string response) =>
        $"# 设灯 - SetLamp\n\n### 请求参数\n\n{Header}{request}\n\n### 响应参数\n\n{Header}{response}\n";
}
