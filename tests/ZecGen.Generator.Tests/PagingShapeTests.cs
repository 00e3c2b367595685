using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>An action that takes pages and lists things becomes a method that fetches all of them.</summary>
public class PagingShapeTests
{
    private const string Request = "| pageNum | No | Integer | Page. |\n| pageSize | No | Integer | Size. |";
    private const string Response =
        "| requestId | String | ID. |\n| totalCount | Integer | Total. |\n| dataSet | Array of [Thing](datastructure.md#thing) | Things. |";

    [Theory]
    [InlineData("DescribeThings", "DescribeAllThingsAsync")]
    [InlineData("ListThings", "EnumerateListThingsAsync")]
    [InlineData("Describe", "EnumerateDescribeAsync")]
    public void PagingMethod_IsNamedAfterItsAction(string action, string method) =>
        Assert.Contains($"AsyncPageable<Thing> {method}({action}Request? request = null,", Emitted(action, "| thingId | String | ID. |"),
            StringComparison.Ordinal);

    [Fact]
    public void PagingMethod_WhoseNameAnActionHas_GetsAnotherName()
    {
        var emitted = Emitted("DescribeThings", "| thingId | String | ID. |", Pages.Api("DescribeAllThings", ""));
        Assert.Contains("AsyncPageable<Thing> EnumerateDescribeThingsAsync(", emitted, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("| pageNum | Yes | Integer | Page. |\n| pageSize | No | Integer | Size. |", Response)]
    [InlineData("| pageNum | No | Integer | Page. |\n| pageSize | Yes | Integer | Size. |", Response)]
    [InlineData("| pageNum | No | String | Page. |\n| pageSize | No | Integer | Size. |", Response)]
    [InlineData(Request, "| totalCount | String | Total. |\n| dataSet | Array of [Thing](datastructure.md#thing) | Things. |")]
    [InlineData(Request, "| totalCount | Integer | Total. |\n| dataSet | [Thing](datastructure.md#thing) | Things. |")]
    [InlineData(Request, "| totalCount | Integer | Total. |")]
    public void PagingMethod_IfTheTablesDoNotSuffice_IsNotEmitted(string request, string response) =>
        Assert.DoesNotContain("AsyncPageable", Emitted("DescribeThings", "| thingId | String | ID. |", request, response), StringComparison.Ordinal);

    // Things are told apart by the id that the action names them by, whatever else changes in them.
    [Theory]
    [InlineData("DescribeThings", "| name | String | N. |\n| thingId | String | ID. |", "ThingId")]
    [InlineData("DescribeThings", "| ownerId | String | O. |\n| id | String | ID. |", "Id")]
    [InlineData("DescribeCustomThings", "| thingId | String | ID. |", "ThingId")]
    [InlineData("DescribePolicies", "| policyId | String | ID. |", "PolicyId")]
    [InlineData("DescribeAddresses", "| addressId | String | ID. |", "AddressId")]
    [InlineData("DescribeSecurityGroups", "| vpcId | String | V. |\n| securityGroupId | String | ID. |", "SecurityGroupId")]
    [InlineData("DescribeThings", "| ownerId | String | O. |\n| name | String | N. |", null)]
    [InlineData("DescribeThings", "| thingId | Integer | ID. |", null)]
    [InlineData("DescribeThings", "| thingId | Array of String | IDs. |", null)]
    [InlineData("DescribeThings", "| tId | String | ID. |\n| thing | String | T. |", null)]
    [InlineData("DescribeThing", "| thingId | String | ID. |", null)]
    [InlineData("DescribeThingsUsage", "| thingId | String | ID. |\n| time | Timestamp | T. |", null)]
    [InlineData("DescribeThingSamples", "| thingId | String | ID. |\n| time | Timestamp | T. |", null)]
    public void Items_AreIdentifiedByTheirOwnId(string action, string fields, string? id)
    {
        var call = Emitted(action, fields);
        if (id is null) Assert.DoesNotContain("item => item", call, StringComparison.Ordinal);
        else Assert.Contains($"PrefetchPages, item => item.{id}, cancellationToken: cancellationToken);", call, StringComparison.Ordinal);
    }

    private static string Emitted(string action, string fields, params PageFile[] others) => Emitted(action, fields, Request, Response, others);

    private static string Emitted(string action, string fields, string request, string response, params PageFile[] others)
    {
        var structures = Pages.Structures(("Thing", "| Name | Type | Description |\n| --- | --- | --- |\n" + fields));
        var run = GeneratorRun.Of([Pages.Api(action, request, response), structures, .. others]);
        Assert.Empty(run.Problems);
        return run.Files[$"Zec.{action}.g.cs"];
    }
}
