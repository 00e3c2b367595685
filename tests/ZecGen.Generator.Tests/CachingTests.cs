using Microsoft.CodeAnalysis;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>An edit re-emits what it changes and nothing else.</summary>
public class CachingTests
{
    private static readonly PageFile Resize = Pages.Api("ResizeDisk", "| options | No | [Option](datastructure.md#option) | Options. |");

    private static readonly PageFile[] Project =
    [
        Resize,
        Pages.Api("CreateDisk", "| category | No | String | <p>Kind.</p><ul><li>SSD: Fast.</li><li>HDD: Large.</li></ul> |"),
        Pages.Structures(("Option", "| Name | Type | Description |\n| --- | --- | --- |\n| force | Boolean | Whether to force it. |")),
    ];

    private static readonly PageFile[] InTwoLanguages =
    [
        new("docs-spec/en/resizedisk.md", """
            # ResizeDisk

            Resizes a disk.

            ## Request Parameters

            | Parameter Name | Required | Type | Description |
            | --- | --- | --- | --- |
            | diskId | Yes | String | ID of the disk. |
            | category | No | String | <p>Kind.</p><ul><li>SSD: Fast.</li><li>HDD: Large.</li></ul> |
            | charge | No | [ChargeType](datastructure.md#chargetype) | Charge. |
            | options | No | [Option](datastructure.md#option) | Options. |

            ## Response Parameters

            | Parameter Name | Type | Description |
            | --- | --- | --- |
            | requestId | String | ID of the call. |

            ## Error Codes

            | HTTP Status Code | Error Code | Description |
            | --- | --- | --- |
            | 404 | INVALID_DISK_NOT_FOUND | There is none. |
            """, "zec"),
        new("docs-spec/en/datastructure.md", """
            # Data Structures

            ## Option

            A choice.

            | Name | Type | Description |
            | --- | --- | --- |
            | force | Boolean | Whether to force it. |

            ## ChargeType

            How it is charged.

            | Value | Description |
            | --- | --- |
            | HOUR | By the hour. |
            | MONTH | By the month. |
            """, "zec"),
        new("docs-spec/cn/resizedisk.md", """
            # ResizeDisk

            调整云硬盘大小。

            ## 请求参数

            | 参数名称 | 必选 | 类型 | 描述 |
            | --- | --- | --- | --- |
            | diskId | 是 | String | 云硬盘ID。 |
            | category | 否 | String | <p>类型。</p><ul><li>SSD：快。</li><li>HDD：大。</li></ul> |
            | charge | 否 | [ChargeType](datastructure.md#chargetype) | 计费。 |
            | options | 否 | [Option](datastructure.md#option) | 选项。 |

            ## 响应结果

            | 参数名称 | 类型 | 描述 |
            | --- | --- | --- |
            | requestId | String | 本次调用的编号。 |

            ## 错误码

            | HTTP状态码 | 错误码 | 说明 |
            | --- | --- | --- |
            | 404 | INVALID_DISK_NOT_FOUND | 没有这个资源。 |
            """, "zec"),
        new("docs-spec/cn/datastructure.md", """
            # 数据结构

            ## Option

            一个选项。

            | 名称 | 类型 | 描述 |
            | --- | --- | --- |
            | force | Boolean | 是否强制。 |

            ## ChargeType

            怎么计费。

            | 值 | 描述 |
            | --- | --- |
            | HOUR | 按小时。 |
            | MONTH | 按月。 |
            """, "zec"),
    ];

    [Fact]
    public void EditOfProse_AboveATable_EmitsNothingAgain()
    {
        var edited = GeneratorRun.Of(Project)
            .Edit(Insert(Resize, before: "## 2. Request Parameters", "## Notes\n\nA new paragraph that shifts every line below.\n\n"));

        Assert.Contains(IncrementalStepRunReason.Modified, edited.ReasonsOf(TrackingNames.Pages));
        Assert.DoesNotContain(IncrementalStepRunReason.Modified, edited.ReasonsOf(TrackingNames.Signatures));
        AssertNothingIsEmitted(edited);
    }

    [Fact]
    public void EditOfADescription_OfAMember_EmitsItsPageAlone()
    {
        var edited = GeneratorRun.Of(Project).Edit(Resize with { Content = Resize.Content.Replace("Options. |", "Other words. |", StringComparison.Ordinal) });

        Assert.DoesNotContain(IncrementalStepRunReason.Modified, edited.ReasonsOf(TrackingNames.Signatures));
        Assert.Equal(["Zec.ResizeDisk.g.cs"], EmittedAgain(edited));
    }

    [Fact]
    public void EditOfADescription_OfAStructure_EmitsStructuresAlone()
    {
        var edited = GeneratorRun.Of(Project)
            .Edit(Project[2] with { Content = Project[2].Content.Replace("Whether to force it.", "Force it.", StringComparison.Ordinal) });

        Assert.DoesNotContain(IncrementalStepRunReason.Modified, edited.ReasonsOf(TrackingNames.Operations));
        Assert.Equal(["Zec.ZecStructures.g.cs"], EmittedAgain(edited));
    }

    [Theory]
    [InlineData("en", "<li>HDD: Large.</li>", "<li>HDD: Very large.</li>", "Zec.ZecEnumerations.g.cs")]
    [InlineData("cn", "<li>HDD：大。</li>", "<li>HDD：很大。</li>", "")]
    [InlineData("en", "There is none.", "There is no such thing.", "Zec.ResizeDisk.g.cs Zec.ZecErrorCode.g.cs")]
    [InlineData("cn", "没有这个资源。", "资源不存在。", "")]
    [InlineData("en", "How it is charged.", "How one pays for it.", "Zec.ZecEnumerations.g.cs")]
    [InlineData("en", "By the hour.", "For each hour.", "Zec.ZecEnumerations.g.cs")]
    [InlineData("cn", "按小时。", "每小时。", "")]
    [InlineData("en", "A choice.", "An option.", "Zec.ZecStructures.g.cs")]
    [InlineData("en", "Whether to force it.", "Force it.", "Zec.ZecStructures.g.cs")]
    [InlineData("cn", "是否强制。", "强制。", "")]
    [InlineData("en", "Resizes a disk.", "Makes a disk larger.", "Zec.ResizeDisk.g.cs")]
    public void ProseOfAnyPlace_Edited_BindsItsPageAlone(string language, string before, string after, string emitted)
    {
        var page = Assert.Single(InTwoLanguages,
            page => page.RelativePath.StartsWith($"docs-spec/{language}/", StringComparison.Ordinal)
                && page.Content.Contains(before, StringComparison.Ordinal));
        var edited = GeneratorRun.Of(InTwoLanguages).Edit(page with { Content = page.Content.Replace(before, after, StringComparison.Ordinal) });

        Assert.DoesNotContain(IncrementalStepRunReason.Modified, edited.ReasonsOf(TrackingNames.Signatures));
        Assert.Contains(IncrementalStepRunReason.Modified, edited.ReasonsOf(TrackingNames.Pages));
        // Of a page that nothing is emitted of, no step is tracked.
        Assert.InRange(edited.ReasonsOf(TrackingNames.Bound).Count(static reason => reason is not IncrementalStepRunReason.Cached), 0, 1);
        Assert.Equal(emitted, string.Join(" ", EmittedAgain(edited)));
    }

    [Fact]
    public void AddedValue_EmitsEnumerationsAlone()
    {
        var edited = GeneratorRun.Of(Project)
            .Edit(
                Project[1] with { Content = Project[1].Content.Replace("<li>HDD: Large.</li>", "<li>HDD: Large.</li><li>TAPE: Slow.</li>",
                    StringComparison.Ordinal) });

        Assert.Contains("Tape", edited.Files["Zec.ZecEnumerations.g.cs"], StringComparison.Ordinal);
        Assert.Equal(["Zec.ZecEnumerations.g.cs"], EmittedAgain(edited));
    }

    [Fact]
    public void RenamedMember_EmitsItsPageAlone()
    {
        var edited = GeneratorRun.Of(Project).Edit(Resize with { Content = Resize.Content.Replace("| options |", "| settings |", StringComparison.Ordinal) });

        Assert.Contains("Settings", edited.Files["Zec.ResizeDisk.g.cs"], StringComparison.Ordinal);
        Assert.Equal(["Zec.ResizeDisk.g.cs"], EmittedAgain(edited));
    }

    [Fact]
    public void RenamedMember_ChangesOnlyTheLinesThatNameIt()
    {
        var page = Pages.Api("ResizeDisk", "| diskName | No | String | Length limit: 2 to 63 characters. |\n| size | No | Integer | Size. |");
        var run = GeneratorRun.Of(page);
        var edited = run.Edit(page with { Content = page.Content.Replace("| diskName |", "| label |", StringComparison.Ordinal) });

        var (before, after) = (Lines(run), Lines(edited));
        Assert.Equal(
            [
                "[DocumentedRules(\"DiskName l2~63\")]",
                "public string? DiskName { get; init; }",
                "failures.Length(\"diskName\", DiskName, 2, 63);",
                "DiskName = json.Text(\"diskName\"),",
                "json.Text(\"diskName\", DiskName);",
            ],
            before.Except(after));
        Assert.Equal(before.Except(after).Select(
            line => line.Replace("DiskName", "Label", StringComparison.Ordinal).Replace("diskName", "label", StringComparison.Ordinal)), after.Except(before));

        static IReadOnlyList<string> Lines(GeneratorRun run) => [.. run.Files["Zec.ResizeDisk.g.cs"].Split('\n').Select(line => line.Trim())];
    }

    [Fact]
    public void AddedPage_EmitsItselfAndWhatListsTheOperations()
    {
        var edited = GeneratorRun.Of(Project).Edit(Pages.Api("DeleteDisk"));

        Assert.Equal(["Zec.DeleteDisk.g.cs", "Zec.ZecClient.g.cs", "Zec.ZecErrorCode.g.cs"], EmittedAgain(edited));
    }

    [Fact]
    public void EmittedFiles_WhateverTheOrderOfPages_HaveOneOrder()
    {
        PageFile[] pages = [.. new[] { "Attach", "Create", "Delete", "Detach", "Move", "Rename", "Resize" }.Select(verb => Pages.Api(verb + "Disk"))];
        var expected = Files(GeneratorRun.Of(pages));

        Assert.Equal(expected, Files(GeneratorRun.Of([.. pages.Reverse()])));
        Assert.Equal(expected, Files(pages.Skip(3).Concat(pages.Take(2)).Aggregate(GeneratorRun.Of(pages[2]), (run, page) => run.Edit(page))));

        static IReadOnlyList<string> Files(GeneratorRun run) => [.. run.Result.GeneratedSources.Select(source => source.HintName)];
    }

    [Fact]
    public void Finding_ThatMoves_IsReportedAtItsNewLine()
    {
        var wrong = Pages.Api("ResizeDisk", "| size | No | Strnig | Size. |");
        var run = GeneratorRun.Of(wrong);
        var edited = run.Edit(Insert(wrong, before: "## 2. Request Parameters", "One more line.\n\n"));

        Assert.StartsWith("docs-spec/resizedisk.md(11,", Assert.Single(run.Diagnostics), StringComparison.Ordinal);
        Assert.StartsWith("docs-spec/resizedisk.md(13,", Assert.Single(edited.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void Models_OfAllSteps_KeepNoCompilationAlive()
    {
        var run = GeneratorRun.Of(Project);
        foreach (var step in TrackingNames.Models)
            foreach (var output in run.Result.TrackedSteps[step].SelectMany(step => step.Outputs))
                AssertHoldsValuesOnly(output.Value, []);
    }

    private static PageFile Insert(PageFile page, string before, string text) =>
        page with { Content = page.Content.Replace(before, text + before, StringComparison.Ordinal) };

    private static void AssertNothingIsEmitted(GeneratorRun run)
    {
        foreach (var step in TrackingNames.Models) Assert.DoesNotContain(IncrementalStepRunReason.Modified, run.ReasonsOf(step));
        Assert.Empty(EmittedAgain(run));
    }

    private static IEnumerable<string> EmittedAgain(GeneratorRun run) => run.EmittedAgain.Order(StringComparer.Ordinal);

    private static void AssertHoldsValuesOnly(object? value, HashSet<object> seen)
    {
        if (value is null || value is string || value.GetType().IsPrimitive || value.GetType().IsEnum || value is decimal || !seen.Add(value)) return;
        Assert.False(value is ISymbol or SyntaxNode or SyntaxTree or Compilation or Location or Diagnostic or SemanticModel, value.GetType().FullName);
        if (value is System.Collections.IEnumerable items)
        {
            foreach (var item in items) AssertHoldsValuesOnly(item, seen);
            return;
        }
        foreach (var field in value.GetType()
            .GetFields(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Public))
            AssertHoldsValuesOnly(field.GetValue(value), seen);
    }
}
