using System.Text;
using System.Text.Json.Nodes;
using ZecGen.Generator.Tests.Harness;
using ZecGen.Testing;

namespace ZecGen.Sample.Tests;

/// <summary>A request with a value of another JSON type than its page documents → a refusal, however tolerant clients are of the same in a response.</summary>
public class FakeTypeTests
{
    private const string Type = "400 INVALID_PARAMETER_TYPE";
    private const string Time = "400 INVALID_PARAMETER_DATE_FORMAT_ERROR";

    private static readonly ServiceDescriptor Everything = FakeOfPages.DescriptorOf(
        Pages.Api(
            "CreateThing",
            request: """
                | text | No | String | A text. |
                | state | No | String | <p>A state.</p><ul><li>ON: It is on.</li><li>OFF: It is off.</li></ul> |
                | whole | No | Integer | A count. |
                | real | No | Float | A share. |
                | money | No | BigDecimal | A price. |
                | flag | No | Boolean | A flag. |
                | time | No | Timestamp | A time. Format: yyyy-MM-ddTHH:mm:ssZ. |
                | part | No | [Part](datastructure.md#part) | A part. |
                | texts | No | Array of String | Texts. |
                | wholes | No | Array of Integer | Counts. |
                | reals | No | Array of Float | Shares. |
                | flags | No | Array of Boolean | Flags. |
                | times | No | Array of Timestamp | Times. |
                | parts | No | Array of [Part](datastructure.md#part) | Parts. |
                | grid | No | Array of Array of Integer | A grid. |
                | free | No | Object | Anything. |
                """),
        Pages.Structures(("Part", """
            | Name | Required | Type | Description |
            | --- | --- | --- | --- |
            | size | Yes | Integer | How large it is. |
            | when | No | Timestamp | When it was. |
            | inner | No | [Part](#part) | A part of the part. |
            """)));

    // Every JSON type, and how a message names it.
    private static readonly (string Json, string Name)[] Values =
        [("\"x\"", "a string"), ("\"20\"", "a string"), ("\"true\"", "a string"), ("20", "a number"), ("1.5", "a number"), ("true", "a Boolean"),
            ("{}", "an object"), ("[]", "an array")];

    private static readonly (string Member, string[] Allowed)[] Members =
    [
        ("text", ["\"x\"", "\"20\"", "\"true\""]),
        ("state", ["\"x\"", "\"20\"", "\"true\""]),
        ("whole", ["20"]),
        ("real", ["20", "1.5"]),
        ("money", ["20", "1.5"]),
        ("flag", ["true"]),
        ("time", []),
        ("texts", ["[]"]),
        ("wholes", ["[]"]),
        ("reals", ["[]"]),
        ("flags", ["[]"]),
        ("times", ["[]"]),
        ("parts", ["[]"]),
        ("grid", ["[]"]),
        ("free", [.. Values.Select(static value => value.Json)]),
    ];

    [Fact]
    public async Task Value_OfAnotherType_IsRejected()
    {
        await using var service = await FakeService.StartAsync(Everything);
        using var caller = new RawCaller(service);
        foreach (var (member, allowed) in Members)
            foreach (var (json, name) in Values)
            {
                var response = await caller.CallAsync("CreateThing", $$"""{"{{member}}":{{json}}}""");
                if (allowed.Contains(json)) Assert.True(response.Status == 200, $"{member} {json}: {response}");
                else if (member is "time" && json[0] == '"') Assert.Equal(Time, response.ToString());
                else
                {
                    Assert.True(response.ToString() == Type, $"{member} {json}: {response}");
                    Assert.Contains($"{member} must be ", (string?)response.Body["message"], StringComparison.Ordinal);
                    if (member != "whole" || json != "1.5") Assert.EndsWith($", but is {name}.", (string?)response.Body["message"], StringComparison.Ordinal);
                }
            }
    }

    [Theory]
    [InlineData("""{"texts":["a",5]}""", "texts[1] must be a string, but is a number.")]
    [InlineData("""{"texts":[null]}""", "texts[0] must be a string, but is null.")]
    [InlineData("""{"wholes":["5"]}""", "wholes[0] must be an integer of at most 64 bits, but is a string.")]
    [InlineData("""{"wholes":[1,2.0]}""", "wholes[1] must be an integer of at most 64 bits, but is a number with a fraction or an exponent.")]
    [InlineData("""{"whole":9223372036854775808}""", "whole must be an integer of at most 64 bits, but is too large.")]
    [InlineData("""{"whole":2e1}""", "whole must be an integer of at most 64 bits, but is a number with a fraction or an exponent.")]
    [InlineData("""{"real":1e999}""", "real must be a number, but is too large.")]
    [InlineData("""{"flags":[true,"true"]}""", "flags[1] must be true or false, but is a string.")]
    [InlineData("""{"flags":[0]}""", "flags[0] must be true or false, but is a number.")]
    [InlineData("""{"grid":[[1],["2"]]}""", "grid[1][0] must be an integer of at most 64 bits, but is a string.")]
    [InlineData("""{"grid":[[1],2]}""", "grid[1] must be an array, but is a number.")]
    [InlineData("""{"part":{"size":"20"}}""", "part.size must be an integer of at most 64 bits, but is a string.")]
    [InlineData("""{"part":{"size":1,"inner":{"size":true}}}""", "part.inner.size must be an integer of at most 64 bits, but is a Boolean.")]
    [InlineData("""{"part":[]}""", "part must be an object, but is an array.")]
    [InlineData("""{"parts":{"size":1}}""", "parts must be an array, but is an object.")]
    [InlineData("""{"parts":[{"size":1},{"size":[]}]}""", "parts[1].size must be an integer of at most 64 bits, but is an array.")]
    [InlineData("""{"parts":["a"]}""", "parts[0] must be an object, but is a string.")]
    public async Task NestedValue_OfAnotherType_IsReportedByItsPath(string json, string message)
    {
        await using var service = await FakeService.StartAsync(Everything);
        using var caller = new RawCaller(service);

        var response = await caller.CallAsync("CreateThing", json);

        Assert.Equal((Type, message), (response.ToString(), (string?)response.Body["message"]));
    }

    [Theory]
    [InlineData("""{"part":{}}""", "part.size is required.")]
    [InlineData("""{"part":{"size":null}}""", "part.size is required.")]
    [InlineData("""{"parts":[{"size":1},{}]}""", "parts[1].size is required.")]
    [InlineData("""{"part":{"size":1,"inner":{}}}""", "part.inner.size is required.")]
    public async Task NestedMember_Missing_IsReportedByItsPath(string json, string message)
    {
        await using var service = await FakeService.StartAsync(Everything);
        using var caller = new RawCaller(service);

        var response = await caller.CallAsync("CreateThing", json);

        Assert.Equal(("400 MISSING_PARAMETER", message), (response.ToString(), (string?)response.Body["message"]));
    }

    [Theory]
    [InlineData("2026-12-31T23:59:59Z", true)]
    [InlineData("2024-02-29T00:00:00Z", true)]
    [InlineData("2026-12-31T23:59:59.123Z", true)]
    [InlineData("2026-12-31", false)]
    [InlineData("2026-12-31T23:59:59", false)]
    [InlineData("2026-12-31 23:59:59", false)]
    [InlineData("2026-12-31T23:59:59+08:00", false)]
    [InlineData("2026-12-31t23:59:59z", false)]
    [InlineData("2026-12-31T23:59Z", false)]
    [InlineData("2025-02-29T00:00:00Z", false)]
    [InlineData("2026-13-01T00:00:00Z", false)]
    [InlineData("2026-12-31T24:00:00Z", false)]
    [InlineData("2023-07-11T08:00:011Z", false)]
    [InlineData("2026-12-31T23:59:59Z\\n", false)]
    [InlineData("tomorrow", false)]
    [InlineData("1767225599", false)]
    [InlineData("", false)]
    public async Task Time_InAnotherFormatThanDocumented_IsRejected(string time, bool isTaken)
    {
        await using var service = await FakeService.StartAsync(Everything);
        using var caller = new RawCaller(service);

        foreach (var json in new[] { $$"""{"time":"{{time}}"}""", $$"""{"times":["{{time}}"]}""", $$$"""{"part":{"size":1,"when":"{{{time}}}"}}""" })
        {
            var response = await caller.CallAsync("CreateThing", json);
            Assert.True(response.ToString() == (isTaken ? "200" : Time), $"{json}: {response}");
            if (!isTaken) Assert.Contains("must be a string in the format yyyy-MM-ddTHH:mm:ssZ.", (string?)response.Body["message"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Date_IfTheExampleHasOne_IsAccepted()
    {
        var page = Pages.Api("QueryUsage", request: "| day | Yes | Timestamp | The day. |");
        await using var service = await FakeOfPages.StartAsync(
            page with { Content = page.Content.Replace("X-ZC-Action: QueryUsage", "X-ZC-Action: QueryUsage\n\nRequest:\n{\n  \"day\": \"2026-12-31\"\n}",
                StringComparison.Ordinal) });
        using var caller = new RawCaller(service);

        Assert.Equal("200", (await caller.CallAsync("QueryUsage", """{"day":"2026-11-30"}""")).ToString());
        Assert.Equal(Time, (await caller.CallAsync("QueryUsage", """{"day":"2026-11-31"}""")).ToString());
    }

    [Theory]
    [InlineData("""{"text":"\uD800"}""", "text is not valid Unicode")]
    [InlineData("""{"texts":["a","\uDC00\uD800"]}""", "texts[1] is not valid Unicode")]
    [InlineData("""{"free":{"a":"\uDFFF"}}""", "free.a is not valid Unicode")]
    [InlineData("""{"other":"\uD83D"}""", "other is not valid Unicode")]
    [InlineData("""{"\uD83D":1}""", "A member name of the request body is not valid Unicode")]
    [InlineData("""{"text":"a","text":"b"}""", "text is sent twice.")]
    [InlineData("""{"free":{"a":1,"a":2}}""", "free.a is sent twice.")]
    [InlineData("""{"text":"a"} {}""", "The request body is not valid JSON")]
    [InlineData("""{"text":"a",}""", "The request body is not valid JSON")]
    [InlineData("null", "The request body must be an object, but is null.")]
    [InlineData("\"{}\"", "The request body must be an object, but is a string.")]
    public async Task Body_OfInvalidUnicode_IsRejected(string json, string message)
    {
        await using var service = await FakeService.StartAsync(Everything);
        using var caller = new RawCaller(service);

        var response = await caller.CallAsync("CreateThing", json);

        Assert.Equal(Type, response.ToString());
        Assert.StartsWith(message, (string?)response.Body["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_OfInvalidUtf8_IsRejected()
    {
        await using var service = await FakeService.StartAsync(Everything);
        using var caller = new RawCaller(service);
        byte[][] bodies =
        [
            [.. "{\"text\":\""u8, 0xFF, .. "\"}"u8],
            [.. "{\"text\":\""u8, 0xC3, .. "\"}"u8],
            [.. "{\"text\":\""u8, 0xED, 0xA0, 0x80, .. "\"}"u8],
            [.. "{\""u8, 0x80, .. "\":1}"u8],
            [0xEF, 0xBB, 0xBF, .. "{}"u8],
            Encoding.Unicode.GetBytes("{}"),
        ];

        foreach (var body in bodies) Assert.Equal(Type, (await caller.CallAsync("CreateThing", body)).ToString());
        Assert.Equal("200", (await caller.CallAsync("CreateThing", """{"text":"\uD83D\uDE00 \u0000 ä 漢 😀"}""")).ToString());
    }

    [Fact]
    public async Task Body_NestedTooDeep_IsRejected()
    {
        await using var service = await FakeService.StartAsync(Everything);
        using var caller = new RawCaller(service);

        Assert.Equal(Type, (await caller.CallAsync("CreateThing", "{\"free\":" + new string('[', 100_000) + new string(']', 100_000) + "}")).ToString());
    }

    [Fact]
    public async Task Body_OfAnUndocumentedAction_MustBeAnObject()
    {
        await using var service = await FakeService.StartAsync(Everything);
        service.OnUndocumented("CreateMoon").Always()
            .Respond(FakeResponse.Success(static request => new JsonObject { ["name"] = request["name"]?.DeepClone() }));
        using var caller = new RawCaller(service);

        Assert.Equal("200", (await caller.CallAsync("CreateMoon", """{"name":5}""")).ToString());
        Assert.Equal(Type, (await caller.CallAsync("CreateMoon", "[")).ToString());
        Assert.Equal(Type, (await caller.CallAsync("CreateMoon", """{"name":"\uD800"}""")).ToString());
    }

    [Theory]
    [InlineData("CreateImage", """{"instanceId":"","imageName":"web-01"}""", "400 MISSING_PARAMETER")]
    [InlineData("CreateImage", """{"instanceId":"i-7f3a51","imageName":""}""", "400 INVALID_PARAMETER_LESS_LENGTH")]
    [InlineData("StopInstances", """{"instanceIds":[]}""", "400 MISSING_PARAMETER")]
    [InlineData("ResizeDisk", """{"diskId":"disk-51f0a2","diskSize":0}""", "400 INVALID_PARAMETER_LESS_MINIMUM")]
    [InlineData("ResizeDisk", """{"diskId":"disk-51f0a2","diskSize":-5}""", "400 INVALID_PARAMETER_LESS_MINIMUM")]
    [InlineData("ResizeDisk", """{"diskId":"disk-51f0a2","diskSize":32769}""", "400 INVALID_PARAMETER_EXCEED_MAXIMUM")]
    [InlineData("ResizeDisk", """{"diskId":"disk-51f0a2","diskSize":"20"}""", "400 INVALID_PARAMETER_TYPE")]
    [InlineData("CreateSnapshot", """{"diskId":"disk-51f0a2","snapshotName":"s1","retentionTime":"soon"}""", "400 INVALID_PARAMETER_DATE_FORMAT_ERROR")]
    [InlineData("DescribeInstances", """{"pageSize":"20"}""", "400 INVALID_PARAMETER_TYPE")]
    [InlineData("DescribeInstances", """{"instanceIds":"i-7f3a51"}""", "400 INVALID_PARAMETER_TYPE")]
    public async Task Request_OfTheSpecification_IsChecked(string action, string json, string expected)
    {
        await using var service = await FakeService.StartAsync(Zec.ZecApi.Descriptor);
        using var caller = new RawCaller(service);

        Assert.Equal(expected, (await caller.CallAsync(action, json)).ToString());
    }
}
