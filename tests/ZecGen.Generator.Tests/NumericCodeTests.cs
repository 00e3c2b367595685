using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>Numeric error codes in further forms: each is read, or reported.</summary>
public class NumericCodeTests
{
    private const string Tables = "### 请求参数\n\n暂无\n\n### 响应字段\n\n| 参数名 | 类型 | 描述信息 |\n|---|---|---|\n| LampId | string | ID |\n";

    [Theory]
    [InlineData("| 错误码 | 说明 | 错误码 | 说明 |\n|---|---|---|---|\n| 8001 | 甲 | 8002 | 乙 |\n| 8003 | 丙 |  |  |\n", "8001 甲, 8002 乙, 8003 丙")]
    [InlineData("| Error Code | Meaning | Error Code | Meaning |\n|---|---|---|---|\n| 8001 | Gone | 8002 | Broken |\n", "8001 Gone, 8002 Broken")]
    [InlineData("\"8001\": \"灯不存在\"\n\n\"8002\": \"灯坏了\"\n", "8001 灯不存在, 8002 灯坏了")]
    [InlineData("```\n8001 灯不存在\n8002 灯坏了\n```\n", "8001 灯不存在, 8002 灯坏了")]
    [InlineData("8001：灯不存在<br/>8002：灯坏了<br/>\n", "8001 灯不存在, 8002 灯坏了")]
    [InlineData("8001：灯不存在\n8002：灯坏了\n", "8001 灯不存在, 8002 灯坏了")]
    [InlineData("\"8001\": \"Gone\",\n\"8002\": \"Broken\"\n", "8001 Gone, 8002 Broken")]
    [InlineData("8001 灯不存在\n\n8002 灯坏了\n", "8001 灯不存在, 8002 灯坏了")]
    [InlineData("(8001, \"灯不存在\")\n\n8002=灯坏了（重试）\n", "8001 灯不存在, 8002 灯坏了(重试)")]
    [InlineData("8001: There is no such lamp.\n\n8002 - It is broken.\n", "8001 There is no such lamp., 8002 It is broken.")]
    [InlineData("- `8001` 灯不存在\n- **8002** 灯坏了\n", "8001 灯不存在, 8002 灯坏了")]
    [InlineData("- 8001 There is no such lamp.\n- 8002 It is broken.\n", "8001 There is no such lamp., 8002 It is broken.")]
    [InlineData("| 错误码 | 中文 |\n|---|---|\n| 91,002 | 灯不存在 |\n| 8003/8004 | 灯坏了 |\n", "91002 灯不存在, 8003 灯坏了, 8004 灯坏了")]
    [InlineData("| 错误码 | 中文 |\n|---|---|\n| 0 | 成功 |\n| -1 | 未知 |\n", "-1 未知")]
    [InlineData("| 错误码 | 中文 | 英文 |\n|---|---|---|\n| 8001 | 灯 | gone |\n", "8001 灯")]
    public void Codes_BelowAHeadingOfErrors_AreRead(string listed, string codes)
    {
        var run = Run("# 灯错误码\n\n" + listed);

        Assert.Equal(codes, CodesOf(run));
        Assert.DoesNotContain(run.Diagnostics, static finding => !finding.Contains("ZEC0203", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("error_code", "# 灯\n\n### 客户端错误\n\n| 返回码 | 含义 |\n|---|---|\n| 8001 | 灯不存在 |\n")]
    [InlineData("error-codes", "# Lamps\n\n| Number | Meaning |\n|---|---|\n| 8001 | 灯不存在 |\n")]
    [InlineData("lamps", "# 灯服务返回码说明\n\n### 客户端错误\n\n| 返回码 | 含义 |\n|---|---|\n| 8001 | 灯不存在 |\n")]
    [InlineData("lamps", "# 灯服务状态码\n\n| 状态码 | 含义 |\n|---|---|\n| 8001 | 灯不存在 |\n")]
    [InlineData("lamps", "# Status Codes of Lamps\n\n| Number | Meaning |\n|---|---|\n| 8001 | 灯不存在 |\n")]
    public void PageOfCodes_IsToldByItsTitleOrFile(string file, string page)
    {
        var run = Run(page, file);

        Assert.Equal("8001 灯不存在", CodesOf(run));
        Assert.Empty(run.Diagnostics);
    }

    [Theory]
    [InlineData("# HTTP 状态码\n\n| 状态码 | 含义 |\n|---|---|\n| 404 | 不存在 |\n")]
    [InlineData("# 灯错误码\n\n500 requests per second are allowed.\n\n2024-05-01: 新增\n\n2023: 新增\n\n10 秒后重试\n")]
    [InlineData("# 灯的地域\n\n| 地域码 | 含义 |\n|---|---|\n| 8001 | 北京 |\n")]
    public void NumbersThatAreNoCodes_AreNone(string page)
    {
        var run = Run(page, "lamps");

        Assert.Equal("", CodesOf(run));
        Assert.Empty(run.Diagnostics);
    }

    [Theory]
    [InlineData("8001 灯不存在\n", "8001")]
    [InlineData("8001\n\n灯不存在\n", "8001")]
    [InlineData("8001 - 8005: 内部错误\n", "8001")]
    public void LinesThatMayBeCodes_AreReported(string listed, string code) => Assert.Contains(
        $"ZEC0041: The error code '{code}' in this sentence is in no table and no list of the page, and is not read; give it a row of the table, "
            + $"or an item such as '- {code}: …'",
        Assert.Single(Run("# 灯错误码\n\n" + listed).Diagnostics), StringComparison.Ordinal);

    [Theory]
    [InlineData("?> \"8001\": \"灯不存在\"<br />\"8002\": \"灯坏了\"", "8001 8002")]
    [InlineData("> \"8001\"：\"灯不存在\"", "8001")]
    [InlineData("\"8001\": \"There is no such lamp.\"", "8001")]
    [InlineData("?> 只对 8001 端口有效", "")]
    public void NotesOfAnOperation_HaveItsCodes(string note, string codes)
    {
        var run = GeneratorRun.Of(Ucloud("create_lamp", "# 创建灯 - CreateLamp\n\n## 简介\n\n创建灯\n\n" + note + "\n\n" + Tables));

        Assert.Equal(codes, string.Join(' ', run.Models<Declarations.Page>(TrackingNames.Pages).Single().Operation!.Errors
            .Select(static row => row.Error.Code)));
        Assert.Empty(run.Diagnostics);
    }

    [Theory]
    [InlineData("?> 8001: 灯不存在")]
    [InlineData("!> 错误码 8001 表示灯不存在")]
    [InlineData("?> The error code 8001 says that there is none.")]
    public void NotesThatMayHaveCodes_AreReported(string note) => Assert.Contains("ZEC0041: The error code '8001'", Assert.Single(GeneratorRun.Of(
        Ucloud("create_lamp", "# 创建灯 - CreateLamp\n\n## 简介\n\n创建灯\n\n" + note + "\n\n" + Tables)).Diagnostics), StringComparison.Ordinal);

    [Fact]
    public void NoteBelowATable_HasCodesOfTheOperation()
    {
        var run = GeneratorRun.Of(Ucloud("create_lamp", "# 创建灯 - CreateLamp\n\n" + Tables + "\n?> \"8001\": \"灯不存在\"\n\"8002\": \"灯坏了\"\n"));

        Assert.Equal(["8001", "8002"], run.Models<Declarations.Page>(TrackingNames.Pages).Single().Operation!.Errors.Select(static row => row.Error.Code));
    }

    private static string CodesOf(GeneratorRun run) => string.Join(", ", run.Models<Declarations.Page>(TrackingNames.Pages)
        .SelectMany(static page => page.Errors).Select(static row => $"{row.Error.Code} {row.Error.Description.Flat}"));

    private static GeneratorRun Run(string codes, string file = "codes") =>
        GeneratorRun.Of(Ucloud("create_lamp", "# 创建灯 - CreateLamp\n\n" + Tables), Ucloud(file, codes));

    private static PageFile Ucloud(string file, string text) => new($"pages/lamp-api/{file}.md", text, Dialect: "ucloud");
}
