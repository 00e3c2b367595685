using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using ZecGen.Cli.OpenApi;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Model;

namespace ZecGen.Cli.Tests;

/// <summary>Where the members of a request stand → parameters and body. No form of page says it yet, so that the models are made by hand.</summary>
public sealed class OpenApiPlaceTests
{
    private static readonly ServiceNames Jars = new(
        "jars", "2025-09-01", new("JarProtocol", "https://jars.example", new("result", "id", "code", "message"),
            new Authorization[] { new("bearer", null, "A token.") }.ToEquatable()),
        new("POST", "/calls", "X-Action", null), "Jars", "Jars", OutputOptions.Default);

    [Fact]
    public void Members_OutsideTheBody_AreParameters()
    {
        var operation =
            Export(new("GET", "/v1/jars/{jarId}", null, null), Member("jarId", MemberPlace.Path), Member("size", MemberPlace.Query, TypeKind.Integer),
                Member("trace", MemberPlace.Header))
            ["paths"]!["/v1/jars/{jarId}"]!["get"]!.AsObject();

        Assert.Equal(
            [
                """{"name":"jarId","in":"path","description":"About jarId.","required":true,"schema":{"type":"string"}}""",
                """{"name":"size","in":"query","description":"About size.","schema":{"type":"integer","format":"int64"}}""",
                """{"name":"trace","in":"header","description":"About trace.","schema":{"type":"string"}}""",
            ],
            operation["parameters"]!.AsArray().Select(static parameter => parameter!.ToJsonString()));
        Assert.False(operation.ContainsKey("requestBody"));
    }

    [Fact]
    public void Body_HasTheMembersOfNoOtherPlace()
    {
        var document = Export(
            new("PUT", "/v1/jars/{jarId}", null, null),
            Member("jarId", MemberPlace.Path),
            Member("size", MemberPlace.Body, TypeKind.Integer),
            Member("label", MemberPlace.Body, TypeKind.Text, new ExclusiveConstraint("jarId", "JarId")));

        Assert.Equal("#/components/schemas/FillJarRequest",
            (string?)document["paths"]!["/v1/jars/{jarId}"]!["put"]!["requestBody"]!["content"]!["application/json"]!["schema"]!["$ref"]);
        var body = document["components"]!["schemas"]!["FillJarRequest"]!.AsObject();
        Assert.Equal(["size", "label"], body["properties"]!.AsObject().Select(static property => property.Key));
        Assert.False(body.ContainsKey("not"));
    }

    [Fact]
    public void Operations_OfOneRoute_AreDistinguishedByTheirHeader()
    {
        var document = Export(Jars.Http, Member("size", MemberPlace.Body, TypeKind.Integer));

        Assert.Equal("X-Action", (string?)document["paths"]!["/calls#FillJar"]!["post"]!["parameters"]![0]!["name"]);
        Assert.Equal("""[{"bearer":[]}]""", document["security"]!.ToJsonString());
    }

    private static Member Member(string name, MemberPlace place, TypeKind type = TypeKind.Text, params Constraint[] rules) =>
        new(name, char.ToUpperInvariant(name[0]) + name[1..], new(type), false, false, Text($"About {name}."), rules.ToEquatable()) { Place = place };

    private static RichText Text(string text) => new(new TextLine[] { new(text, IsItem: false, default) }.ToEquatable());

    private static JsonNode Export(HttpShape http, params Member[] members)
    {
        var documentation = new Documentation(Text("Fills a jar."), RichText.Empty);
        var operation = new Generator.Model.Operation(
            Jars, "FillJar", "FillJar", http, "filljar.md", null, documentation, false,
            new("FillJarRequest", documentation, RecordRole.Request, members.ToEquatable()),
            new("FillJarResponse", documentation, RecordRole.Response, default), null, default, default, default, null, null);
        var document = DocumentBuilder.Build(new(Jars, new[] { "FillJar" }.ToEquatable(), default), [operation], [], [], static title => title,
            new(OpenApiSpecVersion.OpenApi3_1, HasHeaders: true));
        Assert.Empty(OpenApiText.ProblemsOf(document));
        return JsonNode.Parse(OpenApiText.Of(document, OpenApiSpecVersion.OpenApi3_1, asYaml: false))!;
    }
}
