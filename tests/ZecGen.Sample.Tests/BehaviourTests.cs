using System.Net;
using Zec;
using ZecGen.Testing;

namespace ZecGen.Sample.Tests;

/// <summary>What the service returns → what the caller gets, over real sockets. Each case is a response that clients of other languages take for a
/// success, lose the status of, or fail on in some way of their own.</summary>
public class BehaviourTests
{
    private const string ErrorText = """{"requestId":"T1","code":"INVALID_IMAGE_NOT_FOUND","message":"no image"}""";

    public static TheoryData<string, FakeResponse, ApiErrorKind, int?, string?> Failures { get; } = new()
    {
        { "400 with an envelope", FakeResponse.Error(400, "INVALID_PARAMETER_TYPE"), ApiErrorKind.Service, 400, "INVALID_PARAMETER_TYPE" },
        { "429 with an envelope", FakeResponse.RateLimited(), ApiErrorKind.Service, 429, "REQUEST_LIMIT_EXCEEDED" },
        { "429 with a page", FakeResponse.Html(429), ApiErrorKind.InvalidResponse, 429, null },
        { "200 with the code of the rate limit", FakeResponse.Error(200, "REQUEST_LIMIT_EXCEEDED"), ApiErrorKind.Service, 200, "REQUEST_LIMIT_EXCEEDED" },
        { "200 with another error", FakeResponse.Error(200, "INVALID_IMAGE_NOT_FOUND"), ApiErrorKind.Service, 200, "INVALID_IMAGE_NOT_FOUND" },
        { "200 without a response", FakeResponse.Documented.WithoutResponse(), ApiErrorKind.InvalidResponse, 200, null },
        { "200 with a response of null", FakeResponse.Documented.With(json => json["response"] = null), ApiErrorKind.InvalidResponse, 200, null },
        { "200 with a response of text", FakeResponse.Documented.With(json => json["response"] = "done"), ApiErrorKind.InvalidResponse, 200, null },
        { "200 with null alone", FakeResponse.Text(200, "null"), ApiErrorKind.InvalidResponse, 200, null },
        { "200 without a body", FakeResponse.Empty(200), ApiErrorKind.InvalidResponse, 200, null },
        { "200 with half of its JSON", FakeResponse.Documented.WithHalfTheJson(), ApiErrorKind.InvalidResponse, 200, null },
        { "200 with a list where an object is documented", FakeResponse.Documented.With(json => json["response"] = new System.Text.Json.Nodes.JsonArray()),
            ApiErrorKind.InvalidResponse, 200, null },
        { "201 with a result", FakeResponse.Documented.WithStatus(201), ApiErrorKind.InvalidResponse, 201, null },
        { "202 with a result", FakeResponse.Documented.WithStatus(202), ApiErrorKind.InvalidResponse, 202, null },
        { "204", FakeResponse.Empty(204), ApiErrorKind.InvalidResponse, 204, null },
        { "301", FakeResponse.Redirect(new("https://localhost/elsewhere"), 301), ApiErrorKind.InvalidResponse, 301, null },
        { "302", FakeResponse.Redirect(new("https://localhost/elsewhere")), ApiErrorKind.InvalidResponse, 302, null },
        { "307", FakeResponse.Redirect(new("https://localhost/elsewhere"), 307), ApiErrorKind.InvalidResponse, 307, null },
        { "308", FakeResponse.Redirect(new("https://localhost/elsewhere"), 308), ApiErrorKind.InvalidResponse, 308, null },
        { "500 with an envelope", FakeResponse.Error(500, "INTERNAL_SERVER_ERROR"), ApiErrorKind.Service, 500, "INTERNAL_SERVER_ERROR" },
        { "500 with an empty object", FakeResponse.Text(500, "{}"), ApiErrorKind.InvalidResponse, 500, null },
        { "500 with an empty code", FakeResponse.Text(500, """{"requestId":"T1","code":"","message":"?"}"""), ApiErrorKind.InvalidResponse, 500, null },
        { "502 with a page", FakeResponse.Html(502), ApiErrorKind.InvalidResponse, 502, null },
        { "503 without a body", FakeResponse.Empty(503), ApiErrorKind.InvalidResponse, 503, null },
        { "503 with an envelope", FakeResponse.Error(503, "SERVICE_TEMPORARY_UNAVAILABLE"), ApiErrorKind.Service, 503, "SERVICE_TEMPORARY_UNAVAILABLE" },
        { "a numeric code", FakeResponse.Text(400, """{"requestId":"T1","code":40001,"message":"?"}"""), ApiErrorKind.Service, 400, "40001" },
        { "a challenge for browsers", FakeResponse.Challenge, ApiErrorKind.Blocked, 403, null },
        { "403 with an envelope", FakeResponse.Error(403, "OPERATION_FAILED_FOR_RECYCLE_RESOURCE"), ApiErrorKind.Service, 403,
            "OPERATION_FAILED_FOR_RECYCLE_RESOURCE" },
        { "451", FakeResponse.LegallyBlocked, ApiErrorKind.Blocked, 451, null },
        { "a connection that is reset", FakeResponse.ConnectionReset, ApiErrorKind.Network, null, null },
        { "a response that is lost", FakeResponse.Documented.Lost(), ApiErrorKind.Network, null, null },
        { "a body that is cut off", FakeResponse.Documented.Truncated(), ApiErrorKind.Network, null, null },
        { "an error in a page's clothes", FakeResponse.Text(404, ErrorText, "text/html"), ApiErrorKind.Service, 404, "INVALID_IMAGE_NOT_FOUND" },
    };

    public static TheoryData<string, FakeResponse> Successes { get; } = new()
    {
        { "another content type", FakeResponse.Documented.WithContentType("text/html") },
        { "a wrong character set", FakeResponse.Documented.WithContentType("text/plain; charset=iso-8859-1") },
        { "no content type", FakeResponse.Documented.WithContentType(null) },
        { "unknown members", FakeResponse.Documented.WithUnknownMembers() },
        { "unknown values", FakeResponse.Documented.WithUnknownValues() },
        { "a code of null beside the result", FakeResponse.Documented.With(json => json["code"] = null) },
        { "bytes that trickle", FakeResponse.Documented.Trickling(97, TimeSpan.FromMilliseconds(1)) },
        { "a little latency", FakeResponse.Documented.After(TimeSpan.FromMilliseconds(50)) },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Failure_KeepsItsKindStatusAndCode(string what, FakeResponse response, ApiErrorKind kind, int? status, string? code)
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        service.On("DescribeCustomImages").Always().Respond(response);
        using var client = new ZecClient(service.Credential, service.ClientOptions);

        var exception = await Assert.ThrowsAsync<ZecException>(() => Once(client).DescribeCustomImagesAsync());

        Assert.True((kind, status, code) == (exception.Error.Kind, (int?)exception.StatusCode, exception.RawCode), $"{what}: {exception.Message}");
        Assert.Contains("DescribeCustomImages", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("fake-access-key-password", exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Signature=", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task FailedWrite_IsRetriedOnlyIfNothingWasDone(
        string what, FakeResponse response, ApiErrorKind kind, int? status, string? code)
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        service.On("CreateImage").Respond(response);
        using var client = new ZecClient(service.Credential, service.ClientOptions);

        var outcome = await Record.ExceptionAsync(() => client.CreateImageAsync(new() { InstanceId = "i-7f3a51", ImageName = "web-01" }));

        var isSafe = code is "REQUEST_LIMIT_EXCEEDED" or "SERVICE_TEMPORARY_UNAVAILABLE" || status == 429;
        Assert.True(service.Requests.Count == (isSafe ? 2 : 1), $"{what}: {service.Requests.Count} requests, {outcome?.Message}");
        Assert.Equal(isSafe ? null : kind, (outcome as ZecException)?.Error.Kind);
    }

    [Theory]
    [MemberData(nameof(Successes))]
    public async Task Success_InAnUnusualForm_IsRead(string what, FakeResponse response)
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var client = new ZecClient(service.Credential, service.ClientOptions);
        service.Resource("image").Clear().Add("img-1", "AVAILABLE", new() { ["imageName"] = "镜像-é" });
        service.On("DescribeCustomImages").Respond(response);

        var image = Assert.Single((await Once(client).DescribeCustomImagesAsync()).DataSet);

        Assert.True(image is { ImageId: "img-1", ImageName: "镜像-é" }, what);
    }

    [Fact]
    public async Task UnknownEnumerationValue_KeepsItsText()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var client = new ZecClient(service.Credential, service.ClientOptions);
        service.On("DescribeCustomImages").Respond(FakeResponse.Documented.WithUnknownValues("ARCHIVED"));

        Assert.All((await client.DescribeCustomImagesAsync()).DataSet, image => Assert.Equal("ARCHIVED", image.ImageStatus?.ToString()));
    }

    [Fact]
    public async Task NullMembers_AreAbsent()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var client = new ZecClient(service.Credential, service.ClientOptions);
        service.On("DescribeCustomImages").Respond(FakeResponse.Documented.WithNulls());

        var response = await client.DescribeCustomImagesAsync();

        Assert.Null(response.TotalCount);
        Assert.NotEmpty(response.DataSet);
        Assert.All(response.DataSet, image => Assert.Equal(new CustomImage(), image));
    }

    [Fact]
    public async Task PartialFailure_NamesTheFailedIds()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var client = new ZecClient(service.Credential, service.ClientOptions);
        service.On("StopInstances").Respond(FakeResponse.PartialFailure("i-7f3a52"));

        var response = await client.StopInstancesAsync(new() { InstanceIds = ["i-7f3a51", "i-7f3a52"] });

        Assert.Equal(["i-7f3a52"], response.InstanceIds);
        Assert.Equal("STOPPING", service.Resource("instance").GetState("i-7f3a51"));
        Assert.Equal("RUNNING", service.Resource("instance").GetState("i-7f3a52"));
    }

    [Fact]
    public async Task Redirect_IsNotFollowed()
    {
        await using var elsewhere = await FakeService.StartAsync(ZecApi.Descriptor);
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        service.OnAny().Always().Respond(FakeResponse.Redirect(new(elsewhere.Endpoint, "/api/v2/zec"), 307));
        using var client = new ZecClient(service.Credential, service.ClientOptions);

        await Assert.ThrowsAsync<ZecException>(() => client.DescribeCustomImagesAsync());

        Assert.Empty(elsewhere.Requests);
    }

    [Fact]
    public async Task UnreachableService_IsANetworkError()
    {
        var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var client = new ZecClient(service.Credential, service.ClientOptions);
        await service.DisposeAsync();

        var exception = await Assert.ThrowsAsync<ZecException>(() => Once(client).DescribeCustomImagesAsync());

        Assert.Equal((ApiErrorKind.Network, null), (exception.Error.Kind, exception.StatusCode));
    }

    [Fact]
    public async Task UndocumentedAction_CalledByName_ReturnsItsResponse()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        service.OnUndocumented("CreateMoon").Respond(FakeResponse.Success(request => new() { ["moonId"] = $"moon-{request["name"]}" }));
        using var client = new ZecClient(service.Credential, service.ClientOptions);

        var response = await client.CallAsync("CreateMoon", RawJson.Parse("""{"name":"io"}"""));

        Assert.Equal("moon-io", response.ToElement().GetProperty("moonId").GetString());
        Assert.Equal(HttpStatusCode.Unauthorized, (await Assert.ThrowsAsync<ZecException>(() => client.CallAsync("CreateStar"))).StatusCode);
    }

    [Fact]
    public async Task Enumeration_WithARepeatedOrShortPage_EndsWithAllItems()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var client = new ZecClient(service.Credential, service.ClientOptions);
        var images = service.Resource("image").Clear();
        for (var i = 0; i < 10; i++) images.Add($"img-{i}", "AVAILABLE");
        var call = service.On("DescribeCustomImages").Respond(FakeResponse.Documented).Then(FakeResponse.RepeatedPage());

        var repeated = await ListAsync();
        call.Clear().Times(2).Respond(FakeResponse.Documented).Then(FakeResponse.Documented.WithShortPage());
        var shortened = await ListAsync();

        Assert.Equal(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"], repeated);
        Assert.Equal(["0", "1", "2", "3", "4", "5", "6", "7", "8"], shortened);

        async Task<List<string>> ListAsync()
        {
            var ids = new List<string>();
            await foreach (var image in client.DescribeAllCustomImagesAsync(new() { PageSize = 4 })) ids.Add(image.ImageId![4..]);
            return ids;
        }
    }

    private static IZecClient Once(ZecClient client) => client.With(new() { Retry = false });
}
