using System.Net;

namespace ZecGen.Runtime.Tests;

/// <summary>Calls by name, and calls with options of their own.</summary>
public class CallTests
{
    [Fact]
    public async Task CallByName_SendsTheActionAndItsJson()
    {
        var stub = new StubHandler(Responses.Success);
        using var client = stub.Client();

        var response = await client.CallAsync("DescribeNewThings", RawJson.Parse("""{"size":5}"""));

        Assert.Equal(("DescribeNewThings", """{"size":5}"""), (stub.Headers["x-zc-action"], stub.Body));
        Assert.Equal("abc", response.ToElement().GetProperty("name").GetString());
    }

    [Fact]
    public async Task CallByName_WithoutParameters_SendsAnEmptyObject()
    {
        var stub = new StubHandler(Responses.Success);
        using var client = stub.Client();
        await client.CallAsync("DescribeNewThings");
        Assert.Equal("{}", stub.Body);
    }

    [Theory]
    [InlineData("", "{}")]
    [InlineData("Do\r\nX-Injected: 1", "{}")]
    [InlineData("DescribeThings", "[]")]
    [InlineData("DescribeThings", "null")]
    public async Task CallByName_WithAnInvalidActionOrRequest_Throws(string action, string request)
    {
        var stub = new StubHandler(Responses.Success);
        using var client = stub.Client();
        await Assert.ThrowsAsync<ArgumentException>(() => client.CallAsync(action, RawJson.Parse(request)));
        Assert.Equal(0, stub.Calls);
    }

    [Fact]
    public async Task With_ValidationDisabled_AppliesToItsCallsOnly()
    {
        var stub = new StubHandler(Responses.Success);
        using var client = stub.Client();

        await client.With(new() { ValidateRequests = false }).DoThingAsync(new());

        Assert.Equal(1, stub.Calls);
        await Assert.ThrowsAsync<RequestValidationException>(() => client.DoThingAsync(new()));
    }

    [Fact]
    public async Task With_CalledTwice_CombinesTheOptions()
    {
        var stub = new StubHandler(Responses.Success);
        using var client = stub.Client(configure: options => options.RequestClient = "tests 1.0");

        await client.With(new() { ValidateRequests = false, Headers = Header("X-Trace", "1") })
            .With(new() { Headers = Header("x-trace", "2") }).DoThingAsync(new());

        Assert.Equal("2", stub.Headers["x-trace"]);
        Assert.Equal("tests 1.0", stub.Headers["x-zc-request-client"]);
    }

    [Fact]
    public async Task With_Disposed_LeavesTheClientOpen()
    {
        using var client = new StubHandler(Responses.Success).Client();
        client.With(new()).Dispose();
        Assert.Equal("abc", (await client.DoThingAsync(new() { Name = "abc" })).Name);
    }

    [Theory]
    [InlineData("x-note", "a\r\nb")]
    [InlineData("x-note", "ключ")]
    [InlineData("x-note", "a\0")]
    [InlineData("x note", "a")]
    [InlineData("", "a")]
    [InlineData("Authorization", "Bearer t")]
    [InlineData("host", "example.com")]
    public void Header_InvalidOrReserved_IsRejected(string name, string value) =>
        Assert.Throws<ArgumentException>(() => new CallOptions { Headers = Header(name, value) });

    [Theory]
    [InlineData("x-zc-action", "Other")]
    [InlineData("X-ZC-Request-Client", "a/b")]
    public void Header_OfTheProtocol_IsRejected(string name, string value)
    {
        using var client = new StubHandler(Responses.Success).Client();
        Assert.Throws<ArgumentException>(() => client.With(new() { Headers = Header(name, value) }));
    }

    [Theory]
    [InlineData("Terraform-latest, v1.0; x_y", true)]
    [InlineData("", false)]
    [InlineData("a/b", false)]
    [InlineData("a\nb", false)]
    public void RequestClient_WithInvalidCharacters_IsRejected(string name, bool isTaken)
    {
        var exception = Record.Exception(() => new SampleClient(new BearerTokenCredential("t"), new() { RequestClient = name }).Dispose());
        Assert.Equal(isTaken, exception is null);
        Assert.True(exception is null or ArgumentException);
        Assert.Throws<ArgumentException>(() => new SampleClient(new BearerTokenCredential("t"), new() { RequestClient = new('a', 129) }));
    }

    [Theory]
    [InlineData("REQUEST_LIMIT_EXCEEDED", 200, RetryClass.Always)]
    [InlineData("REQUEST_LIMIT_EXCEEDED", 400, RetryClass.Always)]
    [InlineData(null, 429, RetryClass.Always)]
    [InlineData("SERVICE_TEMPORARY_UNAVAILABLE", 503, RetryClass.Always)]
    [InlineData("REQUEST_TIMED_OUT", 503, RetryClass.ReadOnly)]
    [InlineData("INTERNAL_SERVER_ERROR", 500, RetryClass.ReadOnly)]
    [InlineData("SOME_CODE", 500, RetryClass.ReadOnly)]
    [InlineData(null, 502, RetryClass.ReadOnly)]
    [InlineData("AUTHFAILURE_SIGNATURE_EXPIRED", 401, RetryClass.AfterClockCorrection)]
    [InlineData("AUTHFAILURE_SIGNATURE_FAILURE", 401, RetryClass.Never)]
    [InlineData("OPERATION_DENIED_INSTANCE_IN_OPERATION", 400, RetryClass.Later)]
    [InlineData("OPERATION_DENIED_DISK_PROCESSING", 403, RetryClass.Later)]
    [InlineData("INVALID_OPERATION_TIMEOUT", 400, RetryClass.Later)]
    [InlineData("INVALID_INSTANCE_NOT_FOUND", 404, RetryClass.Never)]
    [InlineData(null, 403, RetryClass.Never)]
    public void Errors_AreClassifiedForRetries(string? code, int status, RetryClass expected)
    {
        Assert.Equal(expected, new ZenlayerProtocol("things", "2026-01-01").Classify(code, status));
        if (code is not null)
            Assert.Equal(expected, Assert.Single(new ErrorCatalogue<RetryClass>(ZenlayerProtocol.GetRetryClass) { { code, status, "" } }).Retry);
    }

    [Fact]
    public void ErrorMessage_OfADocumentedCode_HasItsDescription() =>
        Assert.Equal(
            "DoThing failed: 404 INVALID_THING_NOT_FOUND (request T1): no thing t-1 [The thing does not exist.]",
            new ApiException(
                new(ApiErrorKind.Service, "DoThing") { StatusCode = HttpStatusCode.NotFound, Code = "INVALID_THING_NOT_FOUND", RequestId = "T1",
                    Message = "no thing t-1" },
                new("INVALID_THING_NOT_FOUND", 404, "The thing does not exist.")).Message);

    private static Dictionary<string, string> Header(string name, string value) => new() { [name] = value };
}
