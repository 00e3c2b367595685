using System.Reflection;
using System.Text;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>Options of a project for the emitted code as a whole.</summary>
public class OptionTests
{
    private static readonly PageFile Page =
        Pages.Api("ResizeDisk", "| size | Yes | Integer | Size. Value range: 1 to 100. |\n| kind | No | String | <ul><li>A: one.</li><li>B: two.</li></ul> |");

    [Fact]
    public void Namespace_PrecedesThatOfEachService()
    {
        var run = GeneratorRun.With([("ZecGenNamespace", "Acme.Cloud")], Page, Pages.Api("ResizeDisk", service: "bmc", path: "docs-spec/bmc/resizedisk.md"));

        Assert.Contains("namespace Acme.Cloud.Zec;", run.Files["Zec.ResizeDisk.g.cs"], StringComparison.Ordinal);
        Assert.Contains("namespace Acme.Cloud.Bmc;", run.Files["Bmc.ResizeDisk.g.cs"], StringComparison.Ordinal);
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Problems);
    }

    [Fact]
    public void InternalVisibility_ExportsNoTypes()
    {
        var run = GeneratorRun.With([("ZecGenVisibility", "internal")], Page);

        Assert.Empty(EmittedAssembly.Load(run).ExportedTypes);
        Assert.Empty(run.Problems);
    }

    [Theory]
    [InlineData("client;validators", "CreateImage client validators")]
    [InlineData("client", "client")]
    [InlineData("validators", "validators")]
    [InlineData("none", "")]
    public void Parts_AreEmittedAsConfigured(string parts, string expected)
    {
        var run = GeneratorRun.With([("ZecGenParts", parts)], Page);
        var emitted = EmittedAssembly.Load(run);

        Assert.Equal(expected.Contains("client", StringComparison.Ordinal), emitted.ExportedTypes.Any(type => type.Name is "ZecClient" or "ZecErrorCode"));
        Assert.Equal(expected.Contains("validators", StringComparison.Ordinal), emitted.Type("Zec.ResizeDiskRequest").IsAssignableTo(typeof(IValidatable)));
        Assert.Equal("""{"size":1,"kind":"A"}""", emitted.RoundTrip("Zec.ResizeDiskRequest", """{"size":1,"kind":"A"}"""));
        Assert.Empty(run.Problems);
    }

    [Theory]
    [InlineData("true", """{"size":1,"kind":"A","more":{"a":[1]}}""")]
    [InlineData("false", """{"size":1,"kind":"A"}""")]
    public void ExtraMembers_AreEmittedAsConfigured(string setting, string written)
    {
        var run = GeneratorRun.With([("ZecGenExtraMembers", setting)], Page, Pages.Api("DropDisk", "| extraMembers | No | String | Text. |"));
        var emitted = EmittedAssembly.Load(run);

        var property = emitted.Type("Zec.ResizeDiskRequest").GetProperty("ExtraMembers");
        Assert.Equal(setting == "true", property?.PropertyType == typeof(ExtraMembers));
        Assert.Equal(written, RoundTripOfRequest(emitted.Operation("Zec", "ResizeDisk"), """{"more":{"a":[1]},"size":1,"kind":"A"}"""));
        // What is documented by that name has another one.
        Assert.Equal("""{"extraMembers":"a"}""", emitted.RoundTrip("Zec.DropDiskRequest", """{"extraMembers":"a"}"""));
        Assert.Empty(run.Problems);
    }

    [Theory]
    [InlineData("ZecGenLanguage", "fr",
        "warning ZEC0011: ZecGenLanguage is 'fr' and may be en, zh; correct it in the project file. Until then it is taken as en.")]
    [InlineData("ZecGenVisibility", "private",
        "warning ZEC0011: ZecGenVisibility is 'private' and may be public, internal; correct it in the project file. Until then it is taken as public.")]
    [InlineData("ZecGenEmitExamples", "yes",
        "warning ZEC0011: ZecGenEmitExamples is 'yes' and may be false, true; correct it in the project file. Until then it is taken as false.")]
    [InlineData("ZecGenExtraMembers", "yes",
        "warning ZEC0011: ZecGenExtraMembers is 'yes' and may be false, true; correct it in the project file. Until then it is taken as false.")]
    [InlineData("ZecGenParts", "client;tests",
        "warning ZEC0011: ZecGenParts is 'tests' and may be client, validators, none; correct it in the project file. Until then it is taken as client.")]
    [InlineData("ZecGenNamespace", "Acme.class",
        "warning ZEC0011: ZecGenNamespace is 'Acme.class' and may be names with dots between them; correct it in the project file. Until then it is taken "
            + "as none.")]
    [InlineData("ZecGenNamespace", "Acme; }",
        "warning ZEC0011: ZecGenNamespace is 'Acme; }' and may be names with dots between them; correct it in the project file. Until then it is taken "
            + "as none.")]
    public void OptionValue_ThatIsUnknown_IsReported(string name, string value, string expected)
    {
        var run = GeneratorRun.With([(name, value)], Page);

        Assert.Equal(expected, Assert.Single(run.Diagnostics));
        Assert.Empty(run.Problems);
    }

    private static string RoundTripOfRequest(Operation operation, string json)
    {
        var converter = operation.GetType().GetProperty("Request")!.GetValue(operation)!;
        return (string)typeof(OptionTests).GetMethod(nameof(Kept), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(operation.GetType().GetGenericArguments()[0]).Invoke(null, [converter, json])!;
    }

    private static string Kept<T>(WireConverter<T> converter, string json) =>
        Encoding.UTF8.GetString(converter.ToJson(converter.WithExtraMembers.FromJson(Encoding.UTF8.GetBytes(json))));

    [Fact]
    public void ConverterResolver_KnowsEveryEmittedType()
    {
        var emitted = EmittedAssembly.Load(GeneratorRun.Of(Page));
        var resolver = ConverterResolver.Instance;
        var options = new System.Text.Json.JsonSerializerOptions { TypeInfoResolver = resolver };

        foreach (var name in new[] { "ResizeDiskRequest", "ResizeDiskRequestKind" })
            Assert.Equal(emitted.Type("Zec." + name), resolver.GetTypeInfo(emitted.Type("Zec." + name), options)!.Type);
        Assert.Null(resolver.GetTypeInfo(typeof(string), options));
    }

    [Fact]
    public void PageUrl_IsLinkedInTheDocumentation()
    {
        var run = GeneratorRun.Of(Page with { Url = "https://docs.example.com/en/disk/resizedisk" });

        Assert.Empty(run.Problems);
        Assert.Contains("/// <seealso href=\"https://docs.example.com/en/disk/resizedisk\"/>", run.Files["Zec.ResizeDisk.g.cs"], StringComparison.Ordinal);
        Assert.Equal("https://docs.example.com/en/disk/resizedisk", EmittedAssembly.Load(run).Operation("Zec", "ResizeDisk").Documentation);
    }

    [Fact]
    public void PageUrl_ThatIsNoWebAddress_IsReported()
    {
        var run = GeneratorRun.Of(Page with { Url = "javascript:alert(1)" });

        Assert.Contains("ZEC0011: Url is 'javascript:alert(1)' and may be an address that begins with https:// or http://", Assert.Single(run.Diagnostics),
            StringComparison.Ordinal);
        Assert.Equal("ResizeDisk", EmittedAssembly.Load(run).Operation("Zec", "ResizeDisk").Documentation);
    }
}
