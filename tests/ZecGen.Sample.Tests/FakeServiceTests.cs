using System.Net;
using Microsoft.Extensions.Time.Testing;
using Zec;
using ZecGen.Testing;

namespace ZecGen.Sample.Tests;

/// <summary>The fake refuses what the real service refuses, with the documented code.</summary>
public class FakeServiceTests
{
    private static readonly CreateImageRequest Valid = new() { InstanceId = "i-7f3a51", ImageName = "web-01" };

    [Fact]
    public async Task WrongPassword_IsASignatureFailure()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var client = new ZecClient(new AccessKeyCredential(service.Credential.AccessKeyId, "another"), service.ClientOptions);

        var exception = await Assert.ThrowsAsync<ZecException>(() => client.CreateImageAsync(Valid));

        Assert.Equal(ZecErrorCode.AuthfailureSignatureFailure, exception.Code);
        Assert.Equal(HttpStatusCode.Unauthorized, exception.StatusCode);
    }

    [Theory]
    [InlineData(299, true)]
    [InlineData(-299, true)]
    [InlineData(301, false)]
    [InlineData(-301, false)]
    public async Task Clock_MoreThanFiveMinutesOff_IsRejected(int seconds, bool isLetIn)
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(50));
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor, new() { TimeProvider = clock });
        var options = service.ClientOptions;
        options.TimeProvider = new FakeTimeProvider(clock.GetUtcNow().AddSeconds(seconds));
        using var client = new ZecClient(service.Credential, options);

        // A call that may be tried again is let in all the same: the client corrects its clock.
        var code = await CodeOf(() => client.With(new() { Retry = false }).CreateImageAsync(Valid));

        Assert.Equal(isLetIn ? null : ZecErrorCode.AuthfailureSignatureExpired, code);
    }

    [Theory]
    [InlineData("fake-token", null)]
    [InlineData("other-token", ZecErrorCode.AuthfailureInvalidAuthorization)]
    public async Task Token_IsAcceptedOnlyIfItIsKnown(string token, ZecErrorCode? expected)
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var client = new ZecClient(new BearerTokenCredential(token), service.ClientOptions);

        Assert.Equal(expected, await CodeOf(() => client.CreateImageAsync(Valid)));
    }

    [Fact]
    public async Task InvalidRequest_SentUnvalidated_IsRejectedByTheService()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        var options = service.ClientOptions;
        options.ValidateRequests = false;
        using var client = new ZecClient(service.Credential, options);

        Assert.Equal(ZecErrorCode.InvalidParameterLessLength, await CodeOf(() => client.CreateImageAsync(Valid with { ImageName = "w" })));
        Assert.Equal(ZecErrorCode.InvalidParameterExceedLength, await CodeOf(() => client.CreateImageAsync(Valid with { ImageName = new('w', 64) })));
        Assert.Equal(ZecErrorCode.InvalidParameterPatternError, await CodeOf(() => client.CreateImageAsync(Valid with { ImageName = "web 01" })));
        Assert.Equal(ZecErrorCode.InvalidParameterExceedMaximum, await CodeOf(() => client.DescribeCustomImagesAsync(new() { PageSize = 1001 })));
        Assert.Equal(4, service.Requests.Count);
    }

    [Fact]
    public async Task Action_WithAnUnknownVerb_ReturnsItsExample()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var client = new ZecClient(service.Credential, service.ClientOptions);

        Assert.Equal(66.7, Assert.Single((await client.DescribeImageCopyProgressAsync(new() { ImageId = "img-20c9d6" })).DataSet).SyncPercent);
        Assert.StartsWith("T", (await client.CopyImageAsync(new() { ImageId = "img-20c9d4", RegionIdList = ["r"] })).RequestId, StringComparison.Ordinal);
        Assert.StartsWith("T", (await client.DeleteImageCopyAsync(new() { ImageId = "img-20c9d4", RegionIds = ["r"] })).RequestId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Examples_ExistFromTheStartInAStableState()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var client = new ZecClient(service.Credential, service.ClientOptions);

        var custom = await client.DescribeCustomImagesAsync();

        Assert.Equal(5, custom.TotalCount);
        Assert.Equal(Enumerable.Repeat(ImageStatus.Available, 5), custom.DataSet.Select(image => image.ImageStatus!.Value));
    }

    [Fact]
    public void DocumentedExamples_ObeyTheirOwnRules()
    {
        foreach (var operation in ZecApi.Descriptor.Operations)
            foreach (var example in operation.Examples)
                Assert.Empty(operation.Check(System.Text.Encoding.UTF8.GetBytes(example.Request!)));
    }

    private static async Task<ZecErrorCode?> CodeOf<T>(Func<Task<T>> call)
    {
        try
        {
            await call();
            return null;
        }
        catch (ZecException exception)
        {
            return exception.Code;
        }
    }
}
