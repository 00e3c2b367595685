using Microsoft.Extensions.Time.Testing;
using Zec;
using ZecGen.Testing;

namespace ZecGen.Sample.Tests;

/// <summary>What is created can be found, changes its state, and goes away.</summary>
public class FakeStateTests
{
    private static readonly CreateImageRequest Valid = new() { InstanceId = "i-7f3a51", ImageName = "mine" };

    [Fact]
    public async Task CreatedResource_HasWhatWasSent()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000));
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor, new() { TimeProvider = clock });
        using var client = new ZecClient(service.Credential, service.ClientOptions);

        var first = await client.CreateImageAsync(Valid with { ResourceGroupId = "rg-9", Tags = new() { Tags = [new() { Key = "team", Value = "web" }] } });
        var second = await client.CreateImageAsync(Valid with { ImageName = "other" });

        Assert.NotEqual(first.ImageId, second.ImageId);
        Assert.StartsWith("img-", first.ImageId, StringComparison.Ordinal);
        Assert.Equal("mine", first.ImageName);
        var image = Assert.Single((await client.DescribeCustomImagesAsync(new() { ImageIds = [first.ImageId!] })).DataSet);
        Assert.Equal((first.ImageId, "mine", "rg-9"), (image.ImageId, image.ImageName, image.ResourceGroupId));
        Assert.Equal("team", Assert.Single(image.Tags!.TagsValue).Key);
        Assert.Null(image.ImageType);
    }

    [Fact]
    public async Task CreatedResource_QueriedOnce_BecomesAvailable()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var client = new ZecClient(service.Credential, service.ClientOptions);
        var id = (await client.CreateImageAsync(Valid)).ImageId!;

        Assert.Equal([ImageStatus.Creating, ImageStatus.Available, ImageStatus.Available], await StatesAsync(client, id, 3));
    }

    [Fact]
    public async Task ScriptedStates_AfterPolls_CountQueries()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var client = new ZecClient(service.Credential, service.ClientOptions);
        service.Resource("image").Starts("CREATING").Becomes("PROCESSING").After(polls: 2).Becomes("FAILED").After(polls: 1);
        var id = (await client.CreateImageAsync(Valid)).ImageId!;

        Assert.Equal(
            [ImageStatus.Creating, ImageStatus.Creating, ImageStatus.Processing, ImageStatus.Failed, ImageStatus.Failed],
            await StatesAsync(client, id, 5));
        Assert.Equal("FAILED", service.Resource("image").GetState(id));
    }

    [Fact]
    public async Task ScriptedStates_AfterATime_FollowTheClock()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000));
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor, new() { TimeProvider = clock });
        using var client = new ZecClient(service.Credential, service.ClientOptions);
        service.Resource("image").Starts("CREATING").Becomes("PROCESSING").After(TimeSpan.FromMinutes(1)).Becomes("AVAILABLE").After(TimeSpan.FromMinutes(2));
        var id = (await client.CreateImageAsync(Valid)).ImageId!;

        Assert.Equal([ImageStatus.Creating, ImageStatus.Creating], await StatesAsync(client, id, 2));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal([ImageStatus.Processing], await StatesAsync(client, id, 1));
        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal([ImageStatus.Available], await StatesAsync(client, id, 1));
    }

    [Fact]
    public async Task ScriptedStates_AfterATime_ChangeWithoutQueries()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000));
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor, new() { TimeProvider = clock });
        using var client = new ZecClient(service.Credential, service.ClientOptions);
        service.Resource("image").Starts("CREATING").Becomes("PROCESSING").After(TimeSpan.FromMinutes(1)).Disappears().After(TimeSpan.FromMinutes(1));
        var id = (await client.CreateImageAsync(Valid)).ImageId!;

        clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Empty((await client.DescribeCustomImagesAsync(new() { ImageIds = [id] })).DataSet);
        Assert.Null(service.Resource("image").GetState(id));
    }

    [Fact]
    public async Task CreatedResource_ScriptedToAppearLate_IsAbsentAtFirst()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var client = new ZecClient(service.Credential, service.ClientOptions);
        service.Resource("image").Starts("CREATING").AppearsAfter(polls: 2);
        var id = (await client.CreateImageAsync(Valid)).ImageId!;

        Assert.Empty((await client.DescribeCustomImagesAsync(new() { ImageIds = [id] })).DataSet);
        Assert.Empty((await client.DescribeCustomImagesAsync(new() { ImageIds = [id] })).DataSet);
        Assert.Single((await client.DescribeCustomImagesAsync(new() { ImageIds = [id] })).DataSet);
    }

    [Fact]
    public async Task DeletedResource_DisappearsAndCannotBeDeletedAgain()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var client = new ZecClient(service.Credential, service.ClientOptions);
        service.Resource("image").Clear().Add("img-1", "AVAILABLE").Add("img-2", "AVAILABLE");

        Assert.Empty((await client.DeleteImagesAsync(new() { ImageIds = ["img-1"] })).ImageIds);
        Assert.Equal([ImageStatus.Deleting], await StatesAsync(client, "img-1", 1));
        Assert.Empty((await client.DescribeCustomImagesAsync(new() { ImageIds = ["img-1"] })).DataSet);
        Assert.Equal(["img-2"], service.Resource("image").Ids);

        var exception = await Assert.ThrowsAsync<ZecException>(() => client.DeleteImagesAsync(new() { ImageIds = ["img-1"] }));
        Assert.Equal(ZecErrorCode.InvalidImageNotFound, exception.Code);
    }

    [Fact]
    public async Task Batch_FailingForSome_NamesTheirIds()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var client = new ZecClient(service.Credential, service.ClientOptions);
        service.Resource("image").Clear().Add("img-1", "AVAILABLE").Add("img-2", "CREATING").Add("img-3", "AVAILABLE");
        service.On("DeleteImages").Respond(FakeResponse.PartialFailure("img-3"));

        var planned = await client.DeleteImagesAsync(new() { ImageIds = ["img-3", "img-1"] });
        var busy = await client.DeleteImagesAsync(new() { ImageIds = ["img-2", "img-3", "img-4"] });

        Assert.Equal(["img-3"], planned.ImageIds);
        Assert.Equal(["img-2", "img-4"], busy.ImageIds);
    }

    [Fact]
    public async Task ModifiedResource_IsChanged()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var client = new ZecClient(service.Credential, service.ClientOptions);

        await client.ModifyImagesAttributesAsync(new() { ImageIds = ["img-20c9d4"], ImageName = "renamed" });

        Assert.Equal("renamed", Assert.Single((await client.DescribeCustomImagesAsync(new() { ImageIds = ["img-20c9d4"] })).DataSet).ImageName);
    }

    [Fact]
    public async Task DeletingAPart_KeepsTheResource()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var client = new ZecClient(service.Credential, service.ClientOptions);

        await client.DeleteImageCopyAsync(new() { ImageId = "img-20c9d4", RegionIds = ["asia-east-1"] });

        Assert.Contains("img-20c9d4", service.Resource("image").Ids);
    }

    [Fact]
    public async Task FiltersAndPages_ApplyTogether()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var client = new ZecClient(service.Credential, service.ClientOptions);
        var images = service.Resource("image").Clear();
        for (var i = 0; i < 25; i++)
            images.Add($"img-{i:00}", i % 5 == 0 ? "CREATING" : "AVAILABLE",
                new() { ["imageName"] = $"Web-{i:00}", ["regionIdList"] = new System.Text.Json.Nodes.JsonArray(i < 20 ? "asia" : "europe") });

        var page = await client.DescribeCustomImagesAsync(
            new() { ImageName = "web", ImageStatus = ImageStatus.Available, RegionId = "asia", PageSize = 10, PageNum = 2 });
        var usual = await client.DescribeCustomImagesAsync();
        var beyond = await client.DescribeCustomImagesAsync(new() { PageNum = 1000 });

        Assert.Equal(16, page.TotalCount);
        Assert.Equal(["img-13", "img-14", "img-16", "img-17", "img-18", "img-19"], page.DataSet.Select(image => image.ImageId));
        Assert.Equal((25, 20), (usual.TotalCount, usual.DataSet.Count));
        Assert.Equal((25, 0), (beyond.TotalCount, beyond.DataSet.Count));
    }

    [Fact]
    public async Task Views_OfOneKind_HaveTheirOwnExamples()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var client = new ZecClient(service.Credential, service.ClientOptions);

        Assert.Equal(5, (await client.DescribeCustomImagesAsync()).TotalCount);
        var other = (await client.DescribeImagesAsync(new() { ZoneId = "asia-east-1a" })).TotalCount;
        await client.CreateImageAsync(Valid);

        Assert.Equal(6, (await client.DescribeCustomImagesAsync()).TotalCount);
        Assert.Equal(other + 1, (await client.DescribeImagesAsync(new() { ZoneId = "asia-east-1a" })).TotalCount);
    }

    [Fact]
    public async Task Service_StartedWithoutExamples_IsEmpty()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor, new() { StartsWithExamples = false });
        using var client = new ZecClient(service.Credential, service.ClientOptions);

        Assert.Equal(0, (await client.DescribeCustomImagesAsync()).TotalCount);
    }

    private static async Task<List<ImageStatus?>> StatesAsync(ZecClient client, string id, int polls)
    {
        var states = new List<ImageStatus?>();
        for (var i = 0; i < polls; i++) states.Add(Assert.Single((await client.DescribeCustomImagesAsync(new() { ImageIds = [id] })).DataSet).ImageStatus);
        return states;
    }
}
