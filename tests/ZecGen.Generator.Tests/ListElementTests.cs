using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>Elements of lists that a service may respond as null keep their places, and say so in their type; nobody is offered to send null.</summary>
public class ListElementTests
{
    private static readonly PageFile Structures = Pages.Structures(
        ("Sent", "| Name | Type | Description |\n| --- | --- | --- |\n| sizes | Array of Integer | Sizes. |"),
        ("Received", "| Name | Type | Description |\n| --- | --- | --- |\n| sizes | Array of Integer | Sizes. |"),
        ("Both", "| Name | Type | Description |\n| --- | --- | --- |\n| sizes | Array of Integer | Sizes. |"));

    [Theory]
    [InlineData("Integer", "long", "[1,null,3]")]
    [InlineData("Float", "double", "[0.5,null]")]
    [InlineData("BigDecimal", "decimal", "[null,0.10]")]
    [InlineData("Boolean", "bool", "[true,null,false]")]
    [InlineData("Array of Integer", "ValueList<long>", "[[1,null],null,[]]")]
    public void ListElements_OfAValueType_AreNullableInResponsesOnly(string type, string element, string json)
    {
        var run = GeneratorRun.Of(
            Pages.Api("GetDisk", $"| values | No | Array of {type} | Values. |", $"| requestId | String | ID. |\n| values | Array of {type} | Values. |"));

        Assert.Empty(run.Problems);
        var (request, response) = EmittedAssembly.Load(run).TypesOf("Zec", "GetDisk");
        var nullable = element.EndsWith('>') ? element.Replace(">", "?>", StringComparison.Ordinal) : element + "?";
        Assert.Contains($"ValueList<{element}> Values", run.Files["Zec.GetDisk.g.cs"], StringComparison.Ordinal);
        Assert.Contains($"ValueList<{nullable}> Values", run.Files["Zec.GetDisk.g.cs"], StringComparison.Ordinal);
        Assert.Equal($$"""{"values":{{json}}}""", EmittedAssembly.RoundTrip(response, $$"""{"values":{{json}}}"""));
        Assert.Throws<System.Text.Json.JsonException>(
            () => EmittedAssembly.RoundTrip(request, $$"""{"values":{{json.Replace("[]", "[null]", StringComparison.Ordinal)}}}"""));
    }

    [Theory]
    [InlineData("String", "[\"a\",null,\"\"]")]
    [InlineData("[Both](datastructure.md#both)", "[{\"sizes\":[1]},null]")]
    public void ListElements_OfAReferenceType_KeepTheirNulls(string type, string json)
    {
        var run = GeneratorRun.Of(Structures, Pages.Api("GetDisk", response: $"| requestId | String | ID. |\n| values | Array of {type} | Values. |"));

        Assert.Empty(run.Problems);
        Assert.Equal($$"""{"values":{{json}}}""",
            EmittedAssembly.RoundTrip(EmittedAssembly.Load(run).TypesOf("Zec", "GetDisk").Response, $$"""{"values":{{json}}}"""));
    }

    [Fact]
    public void ListElements_OfAStructure_AreNullableIfItIsInAResponse()
    {
        var run = GeneratorRun.Of(Structures, Pages.Api(
            "GetDisk",
            "| sent | No | [Sent](datastructure.md#sent) | Sent. |\n| both | No | [Both](datastructure.md#both) | Both. |",
            "| requestId | String | ID. |\n| received | [Received](datastructure.md#received) | Received. |\n| both | [Both](datastructure.md#both) | "
                + "Both. |"));

        Assert.Empty(run.Problems);
        var types = EmittedAssembly.Load(run).ExportedTypes
            .ToDictionary(static type => type.Name, static type => type.GetProperty("Sizes")?.PropertyType, StringComparer.Ordinal);
        Assert.Equal(typeof(ValueList<long>), types["Sent"]);
        Assert.Equal(typeof(ValueList<long?>), types["Received"]);
        Assert.Equal(typeof(ValueList<long?>), types["Both"]);
    }
}
