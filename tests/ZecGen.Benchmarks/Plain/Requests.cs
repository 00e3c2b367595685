using Zec;

namespace ZecGen.Benchmarks.Plain;

/// <summary>The same requests as <see cref="Samples"/>, of generated types, and the client that sends them.</summary>
internal static class Requests
{
    public static DescribeInstancesRequest DescribeInstances { get; } =
        new() { ZoneId = Samples.DescribeInstances.ZoneId, PageSize = Samples.DescribeInstances.PageSize, PageNum = Samples.DescribeInstances.PageNum };

    public static CreateImageRequest CreateImage(string name) => new()
    {
        InstanceId = Samples.CreateImage.InstanceId!,
        ImageName = name,
        ResourceGroupId = Samples.CreateImage.ResourceGroupId,
        Tags = new() { Tags = [.. Samples.CreateImage.Tags!.Tags!.Select(tag => new Tag { Key = tag.Key, Value = tag.Value })] },
    };

    public static ZecClient Client(HttpMessageHandler transport) =>
        new(new AccessKeyCredential("0D9UtpyKYcHxms5v", "Gu5t9xGARNpq86cd98joQYCN3"), new ApiClientOptions { HttpClient = new(transport) });
}
