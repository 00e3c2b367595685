using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>Numeric error codes on a page of their own: where they stand is told by words or by their look, and what is not read is reported.</summary>
public class CodeColumnTests
{
    private const string Action = "# 创建灯 - CreateLamp\n\n### 请求参数\n\n暂无\n\n### 响应字段\n\n| 参数名 | 类型 | 描述信息 |\n|---|---|---|\n| LampId | string | ID |\n";

    [Theory]
    [InlineData("| 返回码 | 中文 | 英文 |\n|---|---|---|\n| 8001 | 余额不足 | Balance |\n| 8002 | 不存在 | Gone |")]
    [InlineData("| 状态码 | 说明 |\n|---|---|\n| 8001 | 余额不足 |\n| 8002 | 不存在 |")]
    [InlineData("| 返回码 RetCode | 说明 |\n|---|---|\n| 8001 | 余额不足 |\n| `8002` | 不存在 |")]
    [InlineData("| 序号 | 码 | 意思 |\n|---|---|---|\n| 1 | 8001 | 余额不足 |\n| 2 | 8002 | 不存在 |")]
    [InlineData("| 名称 | 取值 |\n|---|---|\n| 余额不足 | 8001 |\n| 不存在 | 8002 |")]
    [InlineData("- 8001: 余额不足\n- `8002`：不存在")]
    [InlineData("| 错误码 | 中文 |\n|---|---|\n| 8001 | 1. 余额不足；2. 灯坏了 |\n| 8002 | 1）不存在 |")]
    [InlineData("## 8001\n\n余额不足\n\n## 8002：不存在")]
    [InlineData("## 通用\n\n| 错误码 | 中文 |\n|---|---|\n| 8001 | 余额不足 |\n\n## 其他\n\n| 返回码 | 中文 |\n|---|---|\n| 8002 | 不存在 |")]
    public void Codes_BelowAHeadingOfErrors_AreReadByTheirLook(string listed)
    {
        var run = Run("# 灯错误码\n\n" + listed + "\n");

        Assert.Empty(run.Diagnostics);
        var codes = run.Models<Model.Service>(TrackingNames.Services).Single().ErrorCodes.OrderBy(static code => code.Text);
        Assert.Equal(["8001 余额不足", "8002 不存在"], codes.Select(static code => $"{code.Text} {code.Name.TrimStart('_')}"));
    }

    [Theory]
    [InlineData("| 错误码 | 中文 |\n|---|---|\n| UNKNOWN | 未知 |\n", "ZEC0030: 'UNKNOWN'")]
    [InlineData("| 错误码 | 中文 |\n|---|---|\n| RetCode 8001 | 余额不足 |\n", "ZEC0030: 'RetCode 8001'")]
    [InlineData("| 返回码 | 中文 |\n|---|---|\n| 8001 | 余额不足 |\n| 8002 起 | 不存在 |\n", "ZEC0202: The table with the columns 返回码, Description below '灯错误码'")]
    [InlineData("| 返回码 | 中文 |\n|---|---|\n| 8001 | 余额不足 |\n| 8003 | 内部 |\n| 8002 起 | 不存在 |\n", "ZEC0030: '8002 起'")]
    [InlineData("- 8001 余额不足\n", "ZEC0041: The error code '8001'")]
    [InlineData("- 8001 - 8005: 内部错误\n", "ZEC0041: The error code '8001'")]
    public void WhatLooksLikeCodes_AndIsNotRead_IsReported(string listed, string message) =>
        Assert.Contains(message, Assert.Single(Run("# 灯错误码\n\n" + listed).Diagnostics), StringComparison.Ordinal);

    [Theory]
    [InlineData("## 1. 概述\n\n见下。\n\n- 3 次重试\n- 重试 3 次\n")]
    [InlineData("| 地域 | 机房数 |\n|---|---|\n| 北京 | 3 |\n| 上海 | 2 |\n")]
    [InlineData("| 序号 | 步骤 |\n|---|---|\n| 1 | 登录 |\n| 2 | 查询 |\n")]
    public void NumbersBesideCodes_AreNone(string listed)
    {
        var run = Run("# 灯错误码\n\n" + listed);

        Assert.Empty(run.Models<Model.Service>(TrackingNames.Services).Single().ErrorCodes);
        Assert.Empty(run.Diagnostics);
    }

    [Theory]
    [InlineData("### 8001\n\n灯不存在\n\n### 8002\n\n灯坏了\n", "8001 8002")]
    [InlineData("**8001**\n\n灯不存在\n\n**8002**\n\n灯坏了\n", "8001 8002")]
    [InlineData("8001\n\n灯不存在\n\n8002\n\n灯坏了\n", "8001 8002")]
    [InlineData("- 8001：灯不存在\n- 8002：灯坏了\n", "8001 8002")]
    [InlineData("### 8001\n\n灯不存在\n", "")]
    [InlineData("### 2024\n\n新增\n\n### 2023\n\n新增\n", "")]
    [InlineData("- 12：步骤\n- 13：步骤\n", "")]
    public void CodesOfAPage_WhoseTitleDoesNotSpeakOfErrors_AreReported(string listed, string codes) => Assert.Equal(
        codes.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        Run("# 灯的答复\n\n" + listed, "answers").Diagnostics.Select(static finding => finding.Split("ZEC0041: The error code '")[1].Split('\'')[0]));

    private static GeneratorRun Run(string codes, string file = "error_code") => GeneratorRun.Of(
        new PageFile("pages/lamp-api/create_lamp.md", Action, Dialect: "ucloud"),
        new PageFile($"pages/lamp-api/{file}.md", codes, Dialect: "ucloud"));
}
