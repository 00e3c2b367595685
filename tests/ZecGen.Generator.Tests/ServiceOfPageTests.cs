using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>The folders and examples of pages → the service that each belongs to; an example that says otherwise is reported.</summary>
public class ServiceOfPageTests
{
    // Two products: one at home in docs/metal, one in docs/virtual.
    private static readonly PageFile[] Products =
    [
        Page("metal/servers/describeservers.md", "DescribeServers", "bmc"),
        Page("metal/servers/startserver.md", "StartServer", "bmc"),
        Page("metal/network/createsubnet.md", "CreateSubnet", "bmc"),
        Page("virtual/disks/createdisk.md", "CreateDisk", "vm"),
        Page("virtual/disks/deletedisk.md", "DeleteDisk", "vm"),
        Page("virtual/images/describeimages.md", "DescribeImages", "vm"),
    ];

    [Theory]
    [InlineData("en")]
    [InlineData("cn")]
    public void FolderCopiedFromAnotherProduct_BelongsToTheServiceOfTheFolderAbove(string language)
    {
        var run = GeneratorRun.Of(
            [.. Products.Select(page => Translate(page, language)),
            Translate(Page("virtual/firewalls/createfirewall.md", "CreateFirewall", "bmc"), language),
            Translate(Page("virtual/firewalls/deletefirewall.md", "DeleteFirewall", "bmc"), language)]);

        Assert.Equal(
            ["docs/virtual/firewalls/createfirewall.md(24,14): warning ZEC0122", "docs/virtual/firewalls/deletefirewall.md(24,14): warning ZEC0122"],
            run.Diagnostics.Order(StringComparer.Ordinal).Select(finding => finding[..finding.IndexOf(": The", StringComparison.Ordinal)]));
        Assert.Contains("Vm.CreateFirewall.g.cs", run.Files.Keys);
        Assert.Contains("Bmc.StartServer.g.cs", run.Files.Keys);
        Assert.Empty(run.Problems);
    }

    [Fact]
    public void PageCopiedIntoAFolderThatSaysNothing_DoesNotOutvoteTheFolderAbove()
    {
        var run = GeneratorRun.Of([.. Products, Page("virtual/firewalls/createfirewall.md", "CreateFirewall", "bmc"),
            WithoutPath("virtual/firewalls/deletefirewall.md", "DeleteFirewall")]);

        Assert.Contains("ZEC0122: The example calls the service 'bmc', and its page belongs to 'vm'", Assert.Single(run.Diagnostics), StringComparison.Ordinal);
        Assert.Contains("Vm.DeleteFirewall.g.cs", run.Files.Keys);
    }

    [Fact]
    public void ActionThatTheOtherProductDescribesItself_BelongsToTheFolderAroundIt()
    {
        // As many pages of the folder say the other product as its own.
        var run = GeneratorRun.Of(
            [.. Products.Take(4),
            Page("virtual/servers/describeservers.md", "DescribeServers", "bmc")]);

        Assert.Contains("docs/virtual/servers/describeservers.md(24,14): warning ZEC0122", Assert.Single(run.Diagnostics), StringComparison.Ordinal);
        Assert.Contains("Vm.DescribeServers.g.cs", run.Files.Keys);
        Assert.Contains("Bmc.DescribeServers.g.cs", run.Files.Keys);
    }

    [Fact]
    public void SmallProductBesideALargeOne_KeepsItsService()
    {
        var run = GeneratorRun.Of(
            Page("large/a/createdisk.md", "CreateDisk", "zec"), Page("large/a/deletedisk.md", "DeleteDisk", "zec"),
            Page("large/b/startserver.md", "StartServer", "zec"),
            Page("large/balancers/createbalancer.md", "CreateBalancer", "zlb"));

        Assert.Empty(run.Diagnostics);
        Assert.Contains("Zlb.CreateBalancer.g.cs", run.Files.Keys);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void PagesThatSayAnotherServiceThanTheirFolderIsCalled_BelongToThatOfMostOfIts(bool isHomeElsewhere)
    {
        PageFile[] pages =
        [
            .. new[] { "disks/create", "disks/delete", "images/create" }.Select(name => Page($"vm/{name}x.md", Action(name), "vm")),
            Page("vm/rules/createrule.md", "CreateRule", "bmc"), Page("vm/rules/deleterule.md", "DeleteRule", "bmc"),
        ];
        if (isHomeElsewhere)
            pages = [.. pages, Page("bmc/servers/startserver.md", "StartServer", "bmc"), Page("bmc/servers/stopserver.md", "StopServer", "bmc")];
        var run = GeneratorRun.Of(pages);

        Assert.Equal(
            ["docs/vm/rules/createrule.md(24,14): warning ZEC0122", "docs/vm/rules/deleterule.md(24,14): warning ZEC0122"],
            run.Diagnostics.Order(StringComparer.Ordinal).Select(finding => finding[..finding.IndexOf(": The", StringComparison.Ordinal)]));
        Assert.Contains("Vm.CreateRule.g.cs", run.Files.Keys);
        Assert.Equal(isHomeElsewhere, run.Files.ContainsKey("Bmc.StartServer.g.cs"));

        static string Action(string name) => char.ToUpperInvariant(name.Split('/')[1][0]) + name.Split('/')[1][1..] + (name.StartsWith('d') ? "Disk" : "Image");
    }

    [Fact]
    public void TranslationOfASmallProduct_KeepsItsService()
    {
        PageFile[] english = [Page("en/disks/createdisk.md", "CreateDisk", "zec"), Page("en/disks/deletedisk.md", "DeleteDisk", "zec"),
            Page("en/disks/resizedisk.md", "ResizeDisk", "zec")];
        PageFile[] balancers = [.. new[] { "Create", "Delete", "Start" }.Select(verb => Page($"cn/balancers/{verb}balancer.md", verb + "Balancer", "zlb"))];
        var run =
            GeneratorRun.Of([.. english, .. balancers.Select(page => Translate(page, "cn")), Page("en/balancers/createbalancer.md", "CreateBalancer", "zlb")]);

        Assert.DoesNotContain(run.Diagnostics, finding => finding.Contains("ZEC0122", StringComparison.Ordinal));
        Assert.Contains("Zlb.CreateBalancer.g.cs", run.Files.Keys);
    }

    [Fact]
    public void ItemThatNamesTheService_OutweighsTheFolder()
    {
        var run = GeneratorRun.Of([.. Products, Page("virtual/firewalls/createfirewall.md", "CreateFirewall", "bmc") with { Service = "bmc" }]);

        Assert.Empty(run.Diagnostics);
        Assert.Contains("Bmc.CreateFirewall.g.cs", run.Files.Keys);
    }

    [Fact]
    public void MisspeltServiceAmongOthers_IsReportedAtTheExampleAndCorrected()
    {
        var run = GeneratorRun.Of(Page("disks/createdisk.md", "CreateDisk", "zec"), Page("disks/deletedisk.md", "DeleteDisk", "zec"),
            Page("disks/resizedisk.md", "ResizeDisk", "zce"));

        Assert.Equal(
            "docs/disks/resizedisk.md(24,14): warning ZEC0122: The example calls the service 'zce', and its page belongs to 'zec', as other pages of its "
                + "folder do; correct the path, or set Service=\"zce\" on the ZecGenDocs item that holds this page",
            Assert.Single(run.Diagnostics));
        Assert.Contains("Zec.ResizeDisk.g.cs", run.Files.Keys);
    }

    [Theory]
    [InlineData("zce", " (did you mean 'zec'?)")]
    [InlineData("zecc", " (did you mean 'zec'?)")]
    [InlineData("trafic", " (did you mean 'traffic'?)")]
    [InlineData("disks", "")]
    public void MisspeltServiceOfTheOnlyPage_IsReportedAtTheExample(string service, string suggestion)
    {
        var run = GeneratorRun.Of(Page("resizedisk.md", "ResizeDisk", service));

        Assert.StartsWith($"docs/resizedisk.md(24,14): error ZEC0005: The API version of the service '{service}'{suggestion} is unknown,",
            Assert.Single(run.Diagnostics), StringComparison.Ordinal);
    }

    // The project says the version, or the page would have none.
    [Theory]
    [InlineData("en", "shopping", "shoppping", "shopping")]
    [InlineData("cn", "shopping", "shpoping", "shopping")]
    [InlineData("en", "disk1", "disk2", null)]
    [InlineData("en", "ecs", "eci", null)]
    [InlineData("cn", "shop", "orders", null)]
    [InlineData("en", "shop", "shopping", null)]
    public void ServiceThatIsNearlyAnother_IsReportedAtTheExample(string language, string service, string written, string? meant)
    {
        PageFile[] pages =
        [
            Page("a/createdisk.md", "CreateDisk", service), Page("a/deletedisk.md", "DeleteDisk", service), Page("b/resizedisk.md", "ResizeDisk", written),
        ];
        var dated = pages.Select(page => Translate(page, language) with { ApiVersion = "2024-01-01" }).ToArray();
        var run = GeneratorRun.Of(dated);

        var expected = $"docs/b/resizedisk.md(24,14): warning ZEC0163: The example calls the service '{written}', which looks like a misspelled '{meant}'";
        if (meant is null) Assert.Empty(run.Diagnostics);
        else Assert.StartsWith(expected, Assert.Single(run.Diagnostics), StringComparison.Ordinal);
        Assert.Empty(GeneratorRun.Of([.. dated.Take(2), dated[2] with { Service = written }]).Diagnostics);
        Assert.Empty(run.Problems);
    }

    private static PageFile Page(string path, string action, string service) => Pages.Api(action, service: service, path: "docs/" + path);

    private static PageFile WithoutPath(string path, string action)
    {
        var page = Page(path, action, "zec");
        return page with { Content = page.Content.Replace("POST /api/v2/zec HTTP/1.1", "POST / HTTP/1.1", StringComparison.Ordinal) };
    }

    private static PageFile Translate(PageFile page, string language) => language == "en" ? page : page with
    {
        Content = page.Content.Replace("API Description", "接口描述", StringComparison.Ordinal).Replace("Request Parameters", "请求参数", StringComparison.Ordinal)
            .Replace("Response Parameters", "响应结果", StringComparison.Ordinal).Replace("Code Example", "代码示例", StringComparison.Ordinal)
            .Replace("Error Codes", "错误码", StringComparison.Ordinal),
    };
}
