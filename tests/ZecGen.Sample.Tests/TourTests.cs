using Zec;
using Zec.Sample;
using ZecGen.Testing;

namespace ZecGen.Sample.Tests;

/// <summary>The sample's tour over real HTTP.</summary>
public class TourTests
{
    [Fact]
    public async Task Tour_ShowsAllFourTasksAndExitsWithZero()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var client = new ZecClient(service.Credential, service.ClientOptions);
        using var output = new StringWriter();

        var exitCode = await new Tour(client, output).RunAsync("i-7f3a51", "asia-east-1a");

        Assert.Equal(0, exitCode);
        var text = output.ToString();
        Assert.Contains("img-000001 web-base-01", text, StringComparison.Ordinal);
        Assert.Contains("page 3", text, StringComparison.Ordinal);
        Assert.Contains("tags.tags[1].key", text, StringComparison.Ordinal);
        Assert.Contains("InvalidInstanceNotFound with HTTP status 404", text, StringComparison.Ordinal);
        Assert.Equal(
            ["CreateImage 200", "DescribeImages 200", "CreateImage 404"],
            service.Requests.Select(request => $"{request.Action} {request.Status}").Distinct());
    }

    [Fact]
    public async Task Tour_WithoutTheExpectedError_ExitsWithOne()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        service.On("CreateImage").Always().Respond(FakeResponse.Success());
        using var client = new ZecClient(service.Credential, service.ClientOptions);

        Assert.Equal(1, await new Tour(client, TextWriter.Null).RunAsync("i-7f3a51", "asia-east-1a"));
    }
}
