using Zec;
using ZecGen;

// One signed call, as a command line tool makes it.
if (args is not [var instanceId, var imageName]
    || Environment.GetEnvironmentVariable("ZENLAYER_ACCESS_KEY_ID") is not { Length: > 0 } id
    || Environment.GetEnvironmentVariable("ZENLAYER_ACCESS_KEY_SECRET") is not { Length: > 0 } password)
{
    Console.Error.WriteLine(
        "Makes an image of a stopped instance: Zec.Aot <instance id> <image name>\nNeeds the environment variables ZENLAYER_ACCESS_KEY_ID and "
            + "ZENLAYER_ACCESS_KEY_SECRET; ZENLAYER_ENDPOINT names another endpoint than the public one.");
    return 2;
}

var options = new ApiClientOptions();
if (Environment.GetEnvironmentVariable("ZENLAYER_ENDPOINT") is { Length: > 0 } endpoint) options.Endpoint = new(endpoint);
using var client = new ZecClient(new AccessKeyCredential(id, password), options);
try
{
    var image = await client.CreateImageAsync(new() { InstanceId = instanceId, ImageName = imageName });
    Console.WriteLine(image.ImageId);
    return 0;
}
catch (RequestValidationException exception)
{
    foreach (var failure in exception.Failures) Console.Error.WriteLine(failure.Message);
    return 2;
}
catch (ZecException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
