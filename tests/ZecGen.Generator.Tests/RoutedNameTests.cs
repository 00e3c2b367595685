using ZecGen.Generator.Tests.Harness;
using static ZecGen.Generator.Tests.RoutedPageTests;

namespace ZecGen.Generator.Tests;

/// <summary>What operations are called whose pages say no more than a title and a route.</summary>
public class RoutedNameTests
{
    [Fact]
    public void Titles_ThatRepeat_AreToldApartByTheirRoutes()
    {
        var jars = Page("jars/info", "Get Info", "`GET /v1/jars/info`\n\n" + Response + "| size | integer | |\n");
        var racks = Page("racks/info", "Get Info", "`GET /v1/racks/info`\n\n" + Response + "| size | integer | |\n");
        var copy = Page("racks/copy", "Get Size", "`GET /v1/racks/info`\n\n" + Response + "| size | integer | |\n");

        Assert.Equal(["GetInfoJars", "GetInfoRacks", "GetSize"], Run(jars, racks, copy).Select(static one => one.Action).Order());
    }

    [Fact]
    public void Names_WithPlainBeginnings_StayWhenPagesAreAdded()
    {
        var dialect = Shelves.Replace("\"route\": \"any\"", "\"route\": \"any\", \"plain\": [\"jars\"]", StringComparison.Ordinal);
        var jars = Page("jars/info", "Get Info", "`GET /v1/jars/info`\n\n" + Response + "| size | integer | |\n");
        var racks = Page("attic/info", "Get Info", "`GET /v1/attic/racks/info`\n\n" + Response + "| size | integer | |\n");

        Assert.Equal(["GetInfo"], Run(dialect, jars).Select(static one => one.Action));
        Assert.Equal(["GetInfo", "GetInfoAtticRacks"], Run(dialect, jars, racks).Select(static one => one.Action).Order());
    }

    [Theory]
    // What its name says already of the route tells the first one apart.
    [InlineData("Get jar info GET /v1/jar/info", "Get jar info GET /v1/jar/info/lids", "GetJarInfo GetJarInfoLids")]
    [InlineData("Get jar GET /v1/jar", "Get jar POST /v1/jar", "GetJar GetJarPost")]
    [InlineData("Fill jar POST /v1/jar/fill", "Fill jar POST /v1/rack/jar", "FillJar FillJarRack")]
    [InlineData("Drop jars DELETE /v1/jars", "Drop jars DELETE /v2/jars", "DropJarsV1 DropJarsV2")]
    [InlineData("Get order GET /v1/order", "Get order GET /v1/or/orders", "GetOrder GetOrderOr")]
    [InlineData("Send GET /v1/send", "Send GET /v1/send", "SendA SendB")]
    [InlineData("Get jars GET /v1/jars", "Get jars GET /v1/jars/{id}", "GetJars GetJarsId")]
    [InlineData("Get jar info GET /v1/a", "Get jar GET /v1/jar/info", "GetJar GetJarInfo")]
    public void Titles_ThatRepeat_SayNoMoreThanTellsThemApart(string first, string second, string names)
    {
        Assert.Equal(names, NamesOf(("a", first), ("b", second)));
        Assert.Equal(names, NamesOf(("b", second), ("a", first), ("c", "Zip GET /v1/other")).Replace(" Zip", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Names_OfPagesThatNoWordTellsApart_StayWhenPagesAreAdded()
    {
        var two = NamesOf(("甲", "Send GET /v1/send"), ("丙", "Send GET /v1/send")).Split(' ');
        var three = NamesOf(("甲", "Send GET /v1/send"), ("乙", "Send GET /v1/send"), ("丙", "Send GET /v1/send")).Split(' ');

        Assert.Equal(3, three.Distinct().Count());
        Assert.Empty(two.Except(three));
    }

    [Fact]
    public void Names_OfPagesThatOnlyFoldersTellApart_AreTheSameWhereverTheseLie()
    {
        Assert.Equal(NamesBelow("one"), NamesBelow("another/checkout"));
        Assert.Equal(["FillJarOrder", "FillJarSpot"], NamesBelow("one"));

        static IEnumerable<string> NamesBelow(string folder) => Run([.. new[] { "order", "spot" }.Select(product =>
            Page("x", "Fill jar", "`POST /v1/jars`\n\n" + Request + "| label | true | string | |\n") with { RelativePath = $"{folder}/{product}/fill.mdx" })])
            .Select(static operation => operation.Name).Order(StringComparer.Ordinal);
    }

    private static string NamesOf(params (string File, string Call)[] pages) =>
        string.Join(" ", Run([.. pages.Select(static page => PageOf(page.File, page.Call.Split(' ')))]).Select(static one => one.Name)
            .Order(StringComparer.Ordinal));

    // A title, a method and a route.
    private static PageFile PageOf(string file, string[] words) =>
        Page(file, string.Join(" ", words[..^2]), $"`{words[^2]} {words[^1]}`\n\n" + Response + "| x | integer | |\n");
}
