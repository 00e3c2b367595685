using System.Text;
using Microsoft.Extensions.Time.Testing;
using Zec;
using ZecGen.Testing;

namespace ZecGen.Sample.Tests;

/// <summary>A wrong call → the documented refusal, over real sockets.</summary>
public class FakeChecksTests
{
    private static readonly byte[] Valid = """{"instanceId":"i-7f3a51","imageName":"web-01"}"""u8.ToArray();

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    public async Task Signature_CoversTheContentTypeAsSent(string contentType)
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var caller = new RawCaller(service) { ContentType = contentType };

        Assert.Equal("200", (await caller.CallAsync("CreateImage", Valid)).ToString());
    }

    [Fact]
    public async Task Body_ChangedAfterSigning_IsASignatureFailure()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var caller = new RawCaller(service);

        var response = await caller.CallAsync("CreateImage", Valid, signedBody: [.. Valid, (byte)' ']);

        Assert.Equal("401 AUTHFAILURE_SIGNATURE_FAILURE", response.ToString());
    }

    /// <summary>Whoever takes a credential of their own learns which one the fake knows.</summary>
    [Theory]
    [InlineData("own-key", "FakeService.Credential")]
    [InlineData(null, "FakeServiceOptions.BearerToken")]
    public async Task OwnCredential_IsRefusedWithTheWayToTheKnownOne(string? key, string way)
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        ApiCredential credential = key is null ? new BearerTokenCredential("own-token") : new AccessKeyCredential(key, "own-password");
        using var client = new ZecClient(credential, service.ClientOptions);

        var exception = await Assert.ThrowsAsync<ZecException>(() => client.DescribeImagesAsync(new() { ZoneId = "asia-east-1a" }));

        Assert.Contains(way, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing", null)]
    [InlineData("another scheme", "Basic dXNlcjpwYXNzd29yZA==")]
    [InlineData("no parts", "ZC2-HMAC-SHA256")]
    [InlineData("no signature", "ZC2-HMAC-SHA256 Credential=fake-access-key, SignedHeaders=content-type;host")]
    [InlineData("other signed headers",
        "ZC2-HMAC-SHA256 Credential=fake-access-key, SignedHeaders=host, Signature=0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("no id",
        "ZC2-HMAC-SHA256 Credential=, SignedHeaders=content-type;host, Signature=0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("a short signature", "ZC2-HMAC-SHA256 Credential=fake-access-key, SignedHeaders=content-type;host, Signature=00")]
    [InlineData("capital digits",
        "ZC2-HMAC-SHA256 Credential=fake-access-key, SignedHeaders=content-type;host, "
            + "Signature=000000000000000000000000000000000000000000000000000000000000000A")]
    public async Task Authorization_Malformed_IsRejected(string what, string? header)
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var caller = new RawCaller(service);

        var response = await caller.CallAsync("CreateImage", Valid, authorization: _ => header);

        Assert.True(response is { Status: 401, Code: "AUTHFAILURE_INVALID_AUTHORIZATION" }, $"{what}: {response}");
    }

    [Theory]
    [InlineData("CredentialX=fake-access-key")]
    [InlineData("Credential=another-key")]
    public async Task Signature_OfAnotherKey_IsRejected(string credential)
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var caller = new RawCaller(service);

        var response = await caller.CallAsync("CreateImage", Valid,
            authorization: header => header.Replace("Credential=fake-access-key", credential, StringComparison.Ordinal));

        Assert.Equal(401, response.Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("1.5e9")]
    public async Task Timestamp_ThatIsNoNumber_IsRejected(string timestamp)
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var caller = new RawCaller(service);

        Assert.Equal("401 AUTHFAILURE_INVALID_AUTHORIZATION", (await caller.CallAsync("CreateImage", Valid, timestamp: timestamp)).ToString());
    }

    [Fact]
    public async Task Timestamp_ChangedAfterSigning_IsASignatureFailure()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000));
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor, new() { TimeProvider = clock });
        using var caller = new RawCaller(service);

        Assert.Equal("401 AUTHFAILURE_SIGNATURE_FAILURE", (await caller.CallAsync("CreateImage", Valid, timestamp: "1700000001")).ToString());
    }

    [Fact]
    public async Task Responses_AreDatedByTheClockOfTheService()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000));
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor, new() { TimeProvider = clock });
        using var caller = new RawCaller(service);

        var response = await caller.CallAsync("CreateImage", Valid, timestamp: "1699999000");

        Assert.Equal("401 AUTHFAILURE_SIGNATURE_EXPIRED", response.ToString());
        Assert.Equal(clock.GetUtcNow(), response.Date);
    }

    [Theory]
    [InlineData("NoSuchAction", "2025-09-01", "/api/v2/zec", "401 AUTHFAILURE_UNAUTHORIZED_OPERATION")]
    [InlineData("createimage", "2025-09-01", "/api/v2/zec", "401 AUTHFAILURE_UNAUTHORIZED_OPERATION")]
    [InlineData("CreateImage", "2024-04-01", "/api/v2/zec", "401 AUTHFAILURE_UNAUTHORIZED_OPERATION")]
    [InlineData("CreateImage", "2025-09-01", "/api/v2/bmc", "404 OPERATION_FAILED_RESOURCE_NOT_FOUND")]
    public async Task UnknownActionVersionOrService_IsRejected(string action, string version, string path, string refusal)
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var caller = new RawCaller(service) { Version = version, Path = path };

        Assert.Equal(refusal, (await caller.CallAsync(action, Valid)).ToString());
    }

    [Theory]
    [InlineData("NoSuchAction", "2025-09-01", "it has AssociateEipAddress, ")]
    [InlineData("CreateImage", "2024-04-01", "has the version 2025-09-01 and no other")]
    public async Task UnknownActionOrVersion_IsToldTheKnownOnes(string action, string version, string told)
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var caller = new RawCaller(service) { Version = version };

        Assert.Contains(told, (await caller.CallAsync(action, Valid)).Body.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CreateImage", "{", "400 INVALID_PARAMETER_TYPE")]
    [InlineData("CreateImage", "", "400 INVALID_PARAMETER_TYPE")]
    [InlineData("CreateImage", "[]", "400 INVALID_PARAMETER_TYPE")]
    [InlineData("CreateImage", "null", "400 INVALID_PARAMETER_TYPE")]
    [InlineData("CreateImage", """{"instanceId":"i-1","imageName":"web-01","imageName":"web-02"}""", "400 INVALID_PARAMETER_TYPE")]
    [InlineData("CreateImage", """{"instanceId":{},"imageName":"web-01"}""", "400 INVALID_PARAMETER_TYPE")]
    [InlineData("DescribeCustomImages", """{"pageNum":"first"}""", "400 INVALID_PARAMETER_TYPE")]
    [InlineData("CreateImage", """{"imageName":"web-01"}""", "400 MISSING_PARAMETER")]
    [InlineData("CreateImage", """{"instanceId":null,"imageName":"web-01"}""", "400 MISSING_PARAMETER")]
    [InlineData("CreateImage", """{"instanceId":"i-1","imageName":"w"}""", "400 INVALID_PARAMETER_LESS_LENGTH")]
    [InlineData("CreateImage", """{"instanceId":"i-1","imageName":"-web"}""", "400 INVALID_PARAMETER_PATTERN_ERROR")]
    [InlineData("CreateImage", """{"instanceId":"i-1","imageName":"web-01","tags":{"tags":[{"key":"a"},{"key":"a"}]}}""", "400 INVALID_PARAMETER_VALUE")]
    [InlineData("DescribeCustomImages", """{"pageSize":0}""", "400 INVALID_PARAMETER_LESS_MINIMUM")]
    [InlineData("DescribeCustomImages", """{"pageSize":1001}""", "400 INVALID_PARAMETER_EXCEED_MAXIMUM")]
    [InlineData("DescribeCustomImages", """{"tagKeys":["1","2","3","4","5","6","7","8","9","10","11","12","13","14","15","16","17","18","19","20","21"]}""",
        "400 INVALID_PARAMETER_EXCEED_LENGTH")]
    [InlineData("DescribeCustomImages", """{"notDocumented":1}""", "200")]
    [InlineData("DescribeCustomImages", "{}", "200")]
    public async Task Request_IsCheckedAgainstItsDocumentation(string action, string json, string expected)
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var caller = new RawCaller(service);

        Assert.Equal(expected, (await caller.CallAsync(action, json)).ToString());
    }

    [Fact]
    public async Task Requests_AreRecordedWithoutSignatures()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000));
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor, new() { TimeProvider = clock });
        using var caller = new RawCaller(service);

        await caller.CallAsync("CreateImage", Valid);
        clock.Advance(TimeSpan.FromSeconds(2));
        await caller.CallAsync("NoSuchAction", "{}");

        Assert.Collection(
            service.Requests,
            first =>
            {
                Assert.Equal(("CreateImage", Encoding.UTF8.GetString(Valid), 200, null, 1),
                    (first.Action, first.Body, first.Status, first.Code, first.Attempt));
                Assert.Equal("application/json", first.Headers["Content-Type"]);
                Assert.Equal("2025-09-01", first.Headers["X-ZC-Version"]);
                Assert.False(first.Headers.ContainsKey("authorization"));
            },
            second =>
            {
                Assert.Equal(("NoSuchAction", 401, "AUTHFAILURE_UNAUTHORIZED_OPERATION"), (second.Action, second.Status, second.Code));
                Assert.Equal(clock.GetUtcNow(), second.ReceivedAt);
            });
        Assert.DoesNotContain(service.Requests, request => request.ToString().Contains("Signature=", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("CreateZecInstances", """{"zoneId":"asia-east-1a", "password" : "S3cret-pass" ,"instanceCount":1}""",
        """{"zoneId":"asia-east-1a", "password" : "***" ,"instanceCount":1}""")]
    [InlineData("CreateZecInstances", """{"password":"S3cret-pass","password":"S3cret-pass"}""", """{"password":"***","password":"***"}""")]
    [InlineData("CreateZecInstances", """{"p\u0061ssword":["S3cret-pass"]}""", """{"p\u0061ssword":"***"}""")]
    [InlineData("CreateZecInstances", """{"password":"S3cret-pass" """, "\"***\"")]
    [InlineData("CreateMoon", """{"password":"S3cret-pass","name":"io"}""", """{"password":"***","name":"io"}""")]
    [InlineData("DescribeZones", """{"zoneIds":["password"]}""", """{"zoneIds":["password"]}""")]
    public async Task Requests_AreRecordedWithoutSecretMembers(string action, string json, string recorded)
    {
        var observed = new List<FakeRequest>();
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor, new() { Observer = observed.Add });
        service.OnUndocumented("CreateMoon").Always().Respond(FakeResponse.Success());
        using var caller = new RawCaller(service);

        var response = await caller.CallAsync(action, json);

        Assert.Equal((recorded, recorded), (Assert.Single(service.Requests).Body, Assert.Single(observed).Body));
        Assert.DoesNotContain("S3cret", response.Body.ToJsonString() + service.Requests[0] + observed[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_DifferingInASecret_AreSeparateAttempts()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        service.On("ResetInstance").Always().Respond(503);
        using var caller = new RawCaller(service);
        foreach (var password in new[] { "Pass-word-1", "Pass-word-2", "Pass-word-1" })
            await caller.CallAsync("ResetInstance", $$"""{"instanceId":"i-7f3a51","imageId":"img-20c9d4","password":"{{password}}"}""");

        Assert.Equal([1, 1, 2], service.Requests.Select(request => request.Attempt));
        Assert.Single(service.Requests.Select(request => request.Body).Distinct());
    }

    [Fact]
    public async Task Services_ManyAtOnce_RunSideBySide()
    {
        var services = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => FakeService.StartAsync(ZecApi.Descriptor)));
        try
        {
            await Task.WhenAll(services.Select(async (service, number) =>
            {
                using var client = new ZecClient(service.Credential, service.ClientOptions);
                for (var i = 0; i <= number % 3; i++) await client.DescribeCustomImagesAsync();
            }));

            Assert.Equal(50, services.Select(service => service.Endpoint.Port).Distinct().Count());
            Assert.All(services.Select((service, number) => (service, number)), pair => Assert.Equal((pair.number % 3) + 1, pair.service.Requests.Count));
        }
        finally
        {
            foreach (var service in services) await service.DisposeAsync();
        }
    }

    [Fact]
    public async Task Dispose_DuringCalls_DoesNotWaitForThem()
    {
        var service = await FakeService.StartAsync(ZecApi.Descriptor);
        service.On("DescribeCustomImages").Respond(FakeResponse.NoResponse);
        service.On("CreateImage").Respond(FakeResponse.Documented.Trickling(1, TimeSpan.FromHours(1)));
        var options = service.ClientOptions;
        // A stopped service is not worth another attempt.
        options.Retry.MaxAttempts = 1;
        using var client = new ZecClient(service.Credential, options);
        var calls = new Task[] { client.DescribeCustomImagesAsync(), client.CreateImageAsync(new() { InstanceId = "i-7f3a51", ImageName = "web-01" }) };
        await service.ArrivalOfAsync(2);

        await service.DisposeAsync().AsTask().WaitAsync(Patience.Time);

        foreach (var call in calls) await Assert.ThrowsAsync<ZecException>(() => call.WaitAsync(Patience.Time));
    }
}
