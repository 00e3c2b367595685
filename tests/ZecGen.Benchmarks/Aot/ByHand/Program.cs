using ZecGen.Benchmarks.Calls;

// The call of generated-sample/Zec.Aot with the hand-written client.
if (args is not [var instanceId, var imageName])
{
    Console.Error.WriteLine("Makes an image of a stopped instance: ByHand <instance id> <image name>");
    return 2;
}

using var http = new HttpClient();
var client = new HandClient(http,
    Environment.GetEnvironmentVariable("ZENLAYER_ENDPOINT") is { Length: > 0 } endpoint ? new Uri(new Uri(endpoint), "/api/v2/zec") : null);
try
{
    var image = await client.CreateImageAsync(new() { InstanceId = instanceId, ImageName = imageName });
    Console.WriteLine(image.ImageId);
    return 0;
}
catch (InvalidOperationException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
