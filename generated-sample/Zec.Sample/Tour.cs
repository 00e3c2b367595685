using ZecGen;

namespace Zec.Sample;

/// <summary>Four things to do with a generated client.</summary>
/// <param name="client">Any client, as it is an interface.</param>
/// <param name="output">Where to report progress.</param>
public sealed class Tour(IZecClient client, TextWriter output)
{
    /// <summary>Does all four.</summary>
    /// <param name="instanceId">A stopped instance to make an image of.</param>
    /// <param name="zoneId">A zone to list the images of.</param>
    /// <returns>The exit code of the program: 0 when all went as it should.</returns>
    public async Task<int> RunAsync(string instanceId, string zoneId)
    {
        await CreateImageAsync(instanceId);
        await ListImagesAsync(zoneId);
        var refused = await SendWhatTheDocumentationForbidsAsync();
        var caught = await MeetADocumentedErrorAsync();
        return refused && caught ? 0 : 1;
    }

    private async Task CreateImageAsync(string instanceId)
    {
        output.WriteLine("\n1. Create an image");
        var image = await client.CreateImageAsync(new()
        {
            InstanceId = instanceId,
            ImageName = "web-base-01",
            Tags = new() { Tags = [new() { Key = "team", Value = "web" }] },
        });
        output.WriteLine($"   {image.ImageId} {image.ImageName} (request {image.RequestId})");
    }

    private async Task ListImagesAsync(string zoneId)
    {
        output.WriteLine("\n2. List images, two on a page");
        var count = 0;
        await foreach (var image in client.DescribeAllImagesAsync(new() { ZoneId = zoneId, OsType = OsType.Linux, PageSize = 2 }))
        {
            if (count++ % 2 == 0) output.WriteLine($"   page {(count / 2) + 1}");
            output.WriteLine($"     {image.ImageId} {image.ImageName} {(image.ImageStatus == ImageStatus.Available ? "can be used" : image.ImageStatus)}");
        }
    }

    private async Task<bool> SendWhatTheDocumentationForbidsAsync()
    {
        output.WriteLine("\n3. A request that the documentation forbids is not sent");
        try
        {
            // The analyzer reports constants that break a rule while the code is written.
#pragma warning disable ZEC0401
            await client.CreateImageAsync(new()
            {
                InstanceId = "",
                ImageName = "-",
                Tags = new() { Tags = [new() { Key = "team" }, new() { Key = "team" }] },
            });
#pragma warning restore ZEC0401
            return false;
        }
        catch (RequestValidationException exception)
        {
            foreach (var failure in exception.Failures) output.WriteLine($"   {failure.Rule,-11} {failure.Message}");
            return exception.Failures.Count > 1;
        }
    }

    private async Task<bool> MeetADocumentedErrorAsync()
    {
        output.WriteLine("\n4. An error that the documentation lists");
        try
        {
            await client.CreateImageAsync(new() { InstanceId = "i-no-such-instance", ImageName = "web-base-02" });
            return false;
        }
        catch (ZecException exception) when (exception.Code is ZecErrorCode.InvalidInstanceNotFound)
        {
            output.WriteLine($"   {exception.Code} with HTTP status {(int?)exception.StatusCode}, documented as: {exception.Code.Documented()?.Description}");
            output.WriteLine($"   {exception.Message}");
            return true;
        }
    }
}
