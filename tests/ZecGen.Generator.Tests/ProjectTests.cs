using Microsoft.CodeAnalysis.CSharp;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>What a project says of its pages, as MSBuild hands it over and as it is written in project files: what is wrong is one finding, where it
/// is written.</summary>
/// <remarks>That MSBuild does hand it over so is tested by builds, in ZecGen.Package.Tests.</remarks>
public class ProjectTests
{
    private const string ProjectFile = "app.csproj";

    private static readonly PageFile Page = Pages.Api("ResizeDisk");
    private static readonly PageFile Other = Pages.Api("CreateDisk");

    [Fact]
    public void ProjectValues_ReachTheModel()
    {
        var run = Run("", [Item(Page, folder: "disk/", service: "zec", version: "2030-01-02", url: "https://docs.example.com/#/api;v=2/")],
            [("ZecGenParts", "\n  validators;\n  client\n"), ("ZecGenNamespace", "Acme")], Page);

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Problems);
        Assert.Contains("Acme.Zec.ZecClient", EmittedAssembly.Load(run).ExportedTypes.Select(type => type.FullName));
        Assert.Equal("https://docs.example.com/#/api;v=2/disk/resizedisk", EmittedAssembly.Load(run).Operation("Acme.Zec", "Zec", "ResizeDisk").Documentation);
        Assert.Equal("2030-01-02", run.Models<Model.Service>(TrackingNames.Services).Single().Names.Version);
    }

    [Fact]
    public void File_ThatNoItemIncludes_IsNoPage()
    {
        var run = Run("", [Item(Page)], [], Page, Other);

        Assert.Equal("ResizeDisk", Assert.Single(run.Models<Model.Operation>(TrackingNames.Operations)).Action);
    }

    [Theory]
    [InlineData("<ZecGenDocs Include=\"docs-spec/**/*.md\" Exclude=\"docs-spec/createdisk.md\" />")]
    [InlineData("<ZecGenDocs Include=\"docs-spec\\*.md\" Exclude=\"$(Drafts)\" />")]
    [InlineData("<ZecGenDocs Include=\"$(MSBuildProjectDirectory)/x/../docs-spec/**/*.md\" Exclude=\"@(Draft)\" />")]
    [InlineData("<ZecGenDocs Include=\"$(Docs)/**/*.md\" Exclude=\"docs-spec/createdisk.md\" />")]
    public void ExcludedPage_IsNotIncludedByDefault(string item)
    {
        var run = Run($"<ItemGroup>{item}</ItemGroup>", [Item(Page, isDefault: true), Item(Other, isDefault: true), Item(Page)], [], Page, Other);

        Assert.Equal("ResizeDisk", Assert.Single(run.Models<Model.Operation>(TrackingNames.Operations)).Action);
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void Exclude_InOneFolder_KeepsTheDefaultPagesOfOthers()
    {
        var run = Run(
            "<ItemGroup><ZecGenDocs Include=\"more/*.md\" Exclude=\"more/draft.md\" /></ItemGroup>",
            [Item(Page, isDefault: true), Item(Other, isDefault: true), Item("more/new.md")],
            [],
            Page,
            Other,
            Pages.Api("NewDisk", path: "more/new.md"));

        Assert.Equal(3, run.Models<Model.Operation>(TrackingNames.Operations).Count);
        Assert.Empty(run.Diagnostics);
    }

    [Theory]
    [InlineData("ZecGenDefaultDocs", "no",
        "app.csproj(1,26): warning ZEC0011: ZecGenDefaultDocs is 'no' and may be true, false; correct it in the project file. Until then it is taken as "
            + "false.")]
    [InlineData("ZecGenDefaultDocs", "maybe",
        "app.csproj(1,26): warning ZEC0011: ZecGenDefaultDocs is 'maybe' and may be true, false; correct it in the project file. Until then it is taken "
            + "as true.")]
    [InlineData("ZecGenParts", "client;tests",
        "app.csproj(1,26): warning ZEC0011: ZecGenParts is 'tests' and may be client, validators, none; correct it in the project file. Until then it is "
            + "taken as client.")]
    public void Property_WithAnUnknownValue_IsReportedWhereItIsWritten(string name, string value, string expected) =>
        Assert.Equal(expected, Assert.Single(Run($"<PropertyGroup><{name}>{value}</{name}></PropertyGroup>", [Item(Page)], [(name, value)], Page).Diagnostics));

    [Theory]
    [InlineData("Service", "my svc/x",
        "app.csproj(1,61): warning ZEC0011: Service is 'my svc/x' and may be letters, digits, '-', '_' and '.', as in the path of a call; correct it in the "
            + "project file. Until then it is taken as not set.")]
    [InlineData("ApiVersion", "latest",
        "app.csproj(1,61): warning ZEC0011: ApiVersion is 'latest' and may be a date such as 2025-09-01; correct it in the project file. Until then it is "
            + "taken as not set.")]
    [InlineData("ApiVersion", "2025-13-01",
        "app.csproj(1,61): warning ZEC0011: ApiVersion is '2025-13-01' and may be a date such as 2025-09-01; correct it in the project file. Until then it "
            + "is taken as not set.")]
    [InlineData("Url", "docs.example.com/",
        "app.csproj(1,61): warning ZEC0011: Url is 'docs.example.com/' and may be an address that begins with https:// or http://; correct it in the project "
            + "file. Until then it is taken as none.")]
    [InlineData("Url", "https://docs.example.com/zec",
        "app.csproj(1,61): warning ZEC0011: Url is 'https://docs.example.com/zec' and may be an address that ends with '/', since paths are appended to it; "
            + "correct it in the project file. Until then it is taken as https://docs.example.com/zec/.")]
    public void Metadata_WithAnInvalidValue_IsOneFindingForAllPages(string name, string value, string expected)
    {
        string?[] values = [name == "Service" ? value : null, name == "ApiVersion" ? value : null, name == "Url" ? value : null];
        var run = Run(
            $"<ItemGroup><ZecGenDocs Include=\"docs-spec/**/*.md\" {name}=\"{value}\" /></ItemGroup>",
            [Item(Page, "", false, values[0], values[1], values[2]), Item(Other, "", false, values[0], values[1], values[2])], [], Page, Other);

        Assert.Equal(expected, Assert.Single(run.Diagnostics));
        Assert.Empty(run.Problems);
        Assert.Equal(2, run.Models<Model.Operation>(TrackingNames.Operations).Count);
    }

    [Theory]
    [InlineData("https://docs.example.com/view?page=")]
    [InlineData("https://docs.example.com/#")]
    public void Url_ThatEndsInAQueryOrAFragment_NeedsNoSlash(string url) => Assert.Empty(Run("", [Item(Page, url: url)], [], Page).Diagnostics);

    [Fact]
    public void FileName_InAUrl_IsEscaped()
    {
        var page = Pages.Api("ResizeDisk", path: "docs-spec/a #1%.md");

        var run = Run("", [Item(page, folder: "磁盘/", url: "https://docs.example.com/")], [], page);

        Assert.Equal("https://docs.example.com/磁盘/a%20%231%25", EmittedAssembly.Load(run).Operation("Zec", "ResizeDisk").Documentation);
    }

    [Theory]
    [InlineData("<ItemGroup><ZecGenDocs Include=\"docs-spec/*.md\" Servce=\"zec\" /></ItemGroup>",
        "app.csproj(1,58): warning ZEC0012: 'Servce' is not metadata of ZecGenDocs that ZecGen reads (did you mean 'Service'?); use ApiVersion, Dialect, "
            + "Service, Url, or remove it. It has no effect.")]
    [InlineData("<ItemGroup><ZecGenDocs Update=\"docs-spec/*.md\"><Version>1</Version></ZecGenDocs></ItemGroup>",
        "app.csproj(1,58): warning ZEC0012: 'Version' is not metadata of ZecGenDocs that ZecGen reads (did you mean 'ApiVersion'?); use ApiVersion, Dialect, "
            + "Service, Url, or remove it. It has no effect.")]
    [InlineData("<PropertyGroup>\r\n<ZecGenPart>client</ZecGenPart></PropertyGroup>",
        "app.csproj(2,2): warning ZEC0012: 'ZecGenPart' is not a property that ZecGen reads (did you mean 'ZecGenParts'?); use ZecGenParts, ZecGenLanguage, "
            + "or remove it. It has no effect.")]
    [InlineData("<ItemGroup><ZecGenDoc Include=\"docs-spec/*.md\" /></ItemGroup>",
        "app.csproj(1,22): warning ZEC0012: 'ZecGenDoc' is not an item that ZecGen reads (did you mean 'ZecGenDocs'?); use ZecGenDocs, or remove it. It has "
            + "no effect.")]
    [InlineData("<ItemGroup><ZecGenDocs Include=\"docs-spec/**/*.md;../api docs/**/*.md\" /></ItemGroup>",
        "app.csproj(1,33): warning ZEC0013: The Include of ZecGenDocs '../api docs/**/*.md' matches no file; correct the path (relative to the project; "
            + "'folder/**/*.md' takes all pages of a folder), or remove the item")]
    [InlineData("<ItemGroup><ZecGenDocs Update=\"docs/resizedisk.md\" Service=\"zec\" /></ItemGroup>",
        "app.csproj(1,33): warning ZEC0013: The Update of ZecGenDocs 'docs/resizedisk.md' matches no file; correct the path (relative to the project; "
            + "'folder/**/*.md' takes all pages of a folder), or remove the item")]
    public void Setting_WithoutAnEffect_IsReportedWhereItIsWritten(string text, string expected) =>
        Assert.Equal(expected, Assert.Single(Run(text, [Item(Page)], [("ZecGenParts", ""), ("ZecGenLanguage", "")], Page).Diagnostics));

    [Theory]
    [InlineData("<ItemGroup><ZecGenDocs Include=\"docs-spec/*.md\" Link=\"pages/%(Filename)\" Visible=\"false\" service=\"zec\" /></ItemGroup>")]
    [InlineData("<ItemGroup><ZecGenDocs Include=\"$(Docs)/**/*.md;$([System.IO.Path]::Combine('a', $(B)))/*.md;@(Page)\" /></ItemGroup>")]
    [InlineData("<ItemGroup Condition=\"Exists('../docs')\"><ZecGenDocs Include=\"../docs/**/*.md\" /></ItemGroup>")]
    [InlineData("<ItemGroup><ZecGenDocs Include=\"docs-spec/old/*.md\" /><ZecGenDocs Remove=\"docs-spec/old/**\" /></ItemGroup>")]
    [InlineData("<ItemGroup><ZecGenDocs Include=\"DOCS-spec/re?izedisk%2Emd\" /></ItemGroup>")]
    [InlineData("<Target Name=\"T\"><ItemGroup><ZecGenDocs Include=\"made/*.md\" /></ItemGroup></Target>")]
    [InlineData("<PropertyGroup><LangVersion>latest</LangVersion><Zec>x</Zec></PropertyGroup>")]
    public void Setting_ThatMayHaveAnEffect_IsNotReported(string text) => Assert.Empty(Run(text, [Item(Page)], [], Page).Diagnostics);

    [Fact]
    public void Page_OfTwoItems_HasTheMetadataOfBoth()
    {
        var run = Run("", [Item(Page, isDefault: true, version: "2030-01-02"), Item(Page, service: "disks")], [], Page);

        Assert.Equal(("disks", "2030-01-02"),
            run.Models<Model.Service>(TrackingNames.Services).Select(service => (service.Names.Slug, service.Names.Version)).Single());
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void Pages_OfTwoServices_AreOneFinding()
    {
        var run = Run(
            "<ItemGroup><ZecGenDocs Include=\"docs-spec/*.md\" Service=\"zec\" />\n<ZecGenDocs Include=\"docs-spec/**/*.md\" Service=\"bmc\" /></ItemGroup>",
            [Item(Page, service: "zec"), Item(Other, service: "zec"), Item(Page, service: "bmc"), Item(Other, service: "bmc")], [], Page, Other);

        Assert.Equal(
            "app.csproj(2,41): warning ZEC0014: ZecGenDocs items give 'docs-spec/resizedisk.md' and 1 more pages two values of Service, 'zec' and 'bmc'; "
                + "name the page in one of them only. The last is taken.",
            Assert.Single(run.Diagnostics));
        Assert.Equal("bmc", run.Models<Model.Service>(TrackingNames.Services).Single().Names.Slug);
    }

    [Fact]
    public void ProjectFile_OfAnotherProject_IsNotRead()
    {
        var other = new PageFile("other.csproj", "<Project><PropertyGroup><ZecGenNothing>1</ZecGenNothing></PropertyGroup></Project>");

        Assert.Empty(Run("", [Item(Page)], [], Page, other).Diagnostics);
    }

    [Theory]
    [InlineData("<Project><PropertyGroup></Project>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><Project>&b;</Project>")]
    [InlineData("")]
    public void ProjectFile_ThatIsNoXml_IsIgnored(string text) =>
        Assert.Single(RunOver(text, [Item(Page)], [], Page).Models<Model.Operation>(TrackingNames.Operations));

    [Fact]
    public void OldLanguageVersion_IsOneErrorAndEmitsNothing()
    {
        var run = GeneratorRun.InLanguage(LanguageVersion.CSharp11,
            Project("<Project><PropertyGroup><LangVersion>11</LangVersion></PropertyGroup></Project>", [Item(Page)], [], [Page]));

        Assert.Equal(
            "app.csproj(1,26): error ZEC0015: Generated code needs C# 12 and the project uses C# 11.0; set <LangVersion>12</LangVersion> (or latest) in the "
                + "project file. Nothing is generated.",
            Assert.Single(run.Diagnostics));
        Assert.Empty(run.Files);
    }

    [Fact]
    public void OldLanguageVersion_WithoutPages_IsNoError() => Assert.Empty(GeneratorRun.InLanguage(LanguageVersion.CSharp7_3).Diagnostics);

    [Fact]
    public void MissingRuntime_IsOneErrorAndEmitsNothing()
    {
        const string Reference = "<Project><ItemGroup>\n  <PackageReference Include=\"ZecGen\" IncludeAssets=\"analyzers;build\" /></ItemGroup></Project>";
        var run = GeneratorRun.WithoutReferences(Project(Reference, [Item(Page)], [], [Page]));

        Assert.Equal(
            "app.csproj(2,4): error ZEC0017: The project does not reference the runtime that generated code calls; remove IncludeAssets and ExcludeAssets "
                + "from the reference to ZecGen. Nothing is generated.",
            Assert.Single(run.Diagnostics));
        Assert.Empty(run.Files);
    }

    [Theory]
    [InlineData("all", "Library", "", "", true)]
    [InlineData("analyzers; Runtime", "Library", "", "", true)]
    [InlineData("contentfiles;analyzers;build", "Library", "", "", false)]
    [InlineData("", "Library", "", "", false)]
    [InlineData("all", "Exe", "", "", false)]
    [InlineData("all", "Library", "true", "", false)]
    [InlineData("all", "Library", "", "True", false)]
    public void PrivateAssets_ThatHideTheRuntimeOfALibrary_AreAnError(string hidden, string output, string isTest, string isPlugIn, bool isError)
    {
        var run = Run(
            "<ItemGroup><PackageReference Include=\"Other;ZecGen\" PrivateAssets=\"x\" /></ItemGroup>",
            [Item(Page), ["reference", hidden, "", ""]],
            [("OutputType", output), ("IsTestProject", isTest), ("GenerateRuntimeConfigurationFiles", isPlugIn)],
            Page);

        string[] expected = isError
            ? ["app.csproj(1,22): error ZEC0016: The project is a library, and its reference to ZecGen hides the runtime from projects that use it, which "
                + "would fail when they start; remove PrivateAssets from the reference (the generator stays private without it)"]
            : [];
        Assert.Equal(expected, run.Diagnostics);
        Assert.Empty(run.Problems);
    }

    [Theory]
    [InlineData("[*.md]\ndotnet_diagnostic.ZEC0002.severity = none", "")]
    [InlineData("[docs-spec/**.md]\ndotnet_diagnostic.ZEC0002.severity = error", "error")]
    [InlineData("[*]\ndotnet_diagnostic.zec0002.severity = suggestion", "info")]
    [InlineData("[*.cs]\ndotnet_diagnostic.ZEC0002.severity = none", "warning")]
    [InlineData("[other/*.md]\ndotnet_diagnostic.ZEC0002.severity = none", "warning")]
    [InlineData("[*.md]\ndotnet_diagnostic.ZEC0002.severity = default", "warning")]
    [InlineData("[*.md]\ndotnet_diagnostic.ZEC0002.severity = loud", "warning")]
    public void EditorConfig_SetsTheSeverityOfFindingsInPages(string config, string severity)
    {
        var page = Pages.Api("ResizeDisk", "| size | Yes | Strnig | Size. |");

        var findings = Run("", [Item(page), ["editorconfig", PageFile.Project + ".editorconfig"]], [], page, new(".editorconfig", config)).Diagnostics;

        if (severity.Length == 0) Assert.Empty(findings);
        else Assert.StartsWith($"docs-spec/resizedisk.md(11,16): {severity} ZEC0002: ", Assert.Single(findings), StringComparison.Ordinal);
    }

    [Fact]
    public void EditorConfig_NearestToThePage_TakesPrecedence()
    {
        var page = Pages.Api("ResizeDisk", "| size | Yes | Strnig | Size. |");
        PageFile[] files = [page, new(".editorconfig", "[*.md]\ndotnet_diagnostic.ZEC0002.severity = none"),
            new("docs-spec/.editorconfig", "[*.md]\ndotnet_diagnostic.ZEC0002.severity = warning")];

        Assert.Single(
            Run("", [Item(page), .. files.Skip(1).Select(file => new[] { "editorconfig", PageFile.Project + file.RelativePath })], [], files).Diagnostics);
    }

    private static string[] Item(PageFile page, string folder = "", bool isDefault = false, string? service = null,
        string? version = null, string? url = null) =>
        Item(page.RelativePath, folder, isDefault, service, version, url);

    private static string[] Item(string path, string folder = "", bool isDefault = false, string? service = null, string? version = null, string? url = null) =>
        ["page", PageFile.Project + path, folder, isDefault ? "true" : "", service ?? "", version ?? "", url ?? ""];

    private static GeneratorRun Run(string content, string[][] items, (string Name, string Value)[] settings, params PageFile[] pages) =>
        RunOver($"<Project>{content}</Project>", items, settings, pages);

    private static GeneratorRun RunOver(string project, string[][] items, (string Name, string Value)[] settings, params PageFile[] pages) =>
        GeneratorRun.Of(Project(project, items, settings, pages));

    private static PageFile[] Project(string text, string[][] items, (string Name, string Value)[] settings, PageFile[] pages) =>
    [
        .. pages,
        new(ProjectFile, text),
        BuildFile.Of([
            ["setting", "MSBuildProjectDirectory", PageFile.Project.TrimEnd('/')],
            ["project", PageFile.Project + ProjectFile],
            .. settings.Select(setting => new[] { "setting", setting.Name, setting.Value }),
            .. items]),
    ];
}
