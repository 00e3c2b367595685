using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>Emitted code as people see it: lines that fit, types that say who wrote them, enumerations that list their values.</summary>
public class EmittedTextTests
{
    private const int Longest = 200;

    [SkippableTheory]
    [InlineData("docs-spec")]
    [InlineData("corpus/rendered")]
    [InlineData("corpus/zenlayer-2023-cn")]
    public void Lines_OfAllPages_HaveAtMost200Characters(string folder)
    {
        var files = EmittedCode.Of(folder).Files;

        Assert.NotEmpty(files);
        Assert.Empty(files.SelectMany(file => LongLines(file.Value).Select(line => $"{file.Key}: {line}")));
    }

    [Fact]
    public void Operation_OfAnotherRouteThanItsService_SaysMethodAndRoute()
    {
        var operation = GeneratorRun.Of(Pages.Api("ResizeDisk")).Models<Model.Operation>(TrackingNames.Operations).Single();
        var other = operation with { Http = new("PUT", "/v1/disks/{diskId}", null, null) };

        Assert.DoesNotContain("Route =", Emission.OperationEmitter.Emit(operation).Text, StringComparison.Ordinal);
        Assert.Contains("Method = new global::System.Net.Http.HttpMethod(\"PUT\"),", Emission.OperationEmitter.Emit(other).Text, StringComparison.Ordinal);
        Assert.Contains("Route = \"/v1/disks/{diskId}\",", Emission.OperationEmitter.Emit(other).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no such disk, however long it is looked for, and nobody knows where it went. ")]
    [InlineData("磁盘不存在，无论怎样查找都没有，也没有人知道它的去向。")]
    public void Lines_OfLongTexts_HaveAtMost200Characters(string sentence)
    {
        var text = string.Concat(Enumerable.Repeat(sentence, 20)).Trim();
        var values = string.Concat(Enumerable.Range(0, 60).Select(i => $"<li>VALUE_NUMBER_{i}</li>"));
        var page = Pages.Api(
            "ResizeDisk",
            $"| diskId | Yes | String | {text} |\n| kind | No | String | Kind.<ul>{values}</ul> |\n| password | No | String | Deprecated. {text} |\n"
                + string.Join('\n', Enumerable.Range(0, 30).Select(i => $"| memberOfALongName{i} | No | String | Text. |")),
            errors: string.Join('\n', Enumerable.Range(0, 40).Select(i => $"| 404 | INVALID_DISK_NUMBER_{i}_NOT_FOUND | {text} |")),
            description: text);

        var run = GeneratorRun.WithExamples(page);

        Assert.Empty(run.Problems);
        Assert.Empty(run.Files.SelectMany(file => LongLines(file.Value)));
        Assert.Equal(40, EmittedAssembly.Load(run).Operation("Zec", "ResizeDisk").Errors.Count);
    }

    [Fact]
    public void Types_OfEmittedCode_SayWhoWroteThem()
    {
        var types = EmittedCode.Of("docs-spec").Assembly.ExportedTypes.Where(type => !type.IsNested).ToList();

        Assert.NotEmpty(types);
        Assert.All(types,
            type => Assert.Equal("ZecGen",
                Assert.Single(type.GetCustomAttributesData(), data => data.AttributeType.Name == "GeneratedCodeAttribute").ConstructorArguments[0].Value));
    }

    [Fact]
    public void Enumeration_ListsItsValuesAndConvertsFromText()
    {
        var run = GeneratorRun.Of(Pages.Api("ResizeDisk", "| kind | No | String | Kind.<ul><li>FAST</li><li>ALL</li><li>IS_KNOWN</li></ul> |"));
        var emitted = EmittedAssembly.Load(run);
        var type = emitted.ExportedTypes.Single(type => type.GetProperty("IsKnown") is not null);

        object Of(string text) => type.GetMethod("op_Implicit")!.Invoke(null, [text])!;
        bool IsKnown(object value) => (bool)type.GetProperty("IsKnown")!.GetValue(value)!;

        Assert.Equal("[FAST, ALL, IS_KNOWN]",
            $"[{string.Join(", ", ((System.Collections.IEnumerable)type.GetProperty("All")!.GetValue(null)!).Cast<object>())}]");
        Assert.Equal([true, false, false], [IsKnown(Of("FAST")), IsKnown(Of("SLOW")), IsKnown(Activator.CreateInstance(type)!)]);
        Assert.Equal(Of("FAST"), type.GetProperty("Fast")!.GetValue(null));
    }

    private static IEnumerable<string> LongLines(string text) => text.Split('\n').Where(line => line.Length > Longest);
}
