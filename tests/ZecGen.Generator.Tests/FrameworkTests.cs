using System.Text;
using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>The same project compiles for every framework that is promised, without a warning.</summary>
public class FrameworkTests
{
    public static TheoryData<string> Frameworks() => [.. Framework.All.Select(framework => framework.Name)];

    [Theory]
    [MemberData(nameof(Frameworks))]
    public void OurPages_CompileWithoutAWarning(string framework) => AssertCompiles(framework, Repository.Specification);

    [SkippableTheory]
    [Trait("Category", "Proof")]
    [MemberData(nameof(Frameworks))]
    public void PublishedPages_InOneProject_CompileWithoutAWarning(string framework)
    {
        Proof.OnlyWhereAsked();
        AssertCompiles(framework, Repository.PageFilesBeside("corpus"));
    }

    [Fact]
    public void WrongNullability_InEmittedCode_IsAWarning()
    {
        var output = GeneratorRun.Of(Pages.Api("ResizeDisk")).Output;
        var tree = output.SyntaxTrees.Single(tree => tree.FilePath.EndsWith("Zec.ResizeDisk.g.cs", StringComparison.Ordinal));
        var wrong = output.ReplaceSyntaxTree(tree,
            tree.WithChangedText(SourceText.From(tree.ToString().Replace("required string DiskId", "string DiskId", StringComparison.Ordinal), Encoding.UTF8)));

        Assert.DoesNotContain(wrong.GetDiagnostics(), static diagnostic => diagnostic.Id == "CS8618");
        Assert.Contains(GeneratorRun.Watched(wrong).GetDiagnostics(), static diagnostic => diagnostic.Id == "CS8618");
    }

    private static void AssertCompiles(string framework, PageFile[] pages)
    {
        var run = GeneratorRun.For(new(framework), pages);

        Assert.NotEmpty(run.Models<Model.Operation>(TrackingNames.Operations));
        Assert.Empty(run.Problems);
    }
}
