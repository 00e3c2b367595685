using Zec.Sample;
using ZecGen;
using ZecGen.Testing;

// Without arguments the sample calls a fake of the service that it starts on this machine; with --live, the real one.
var live = args.Contains("--live");
if (live)
{
    if (Environment.GetEnvironmentVariable("ZENLAYER_ACCESS_KEY_ID") is not { Length: > 0 } id
        || Environment.GetEnvironmentVariable("ZENLAYER_ACCESS_KEY_PASSWORD") is not { Length: > 0 } password)
    {
        Console.Error.WriteLine("--live needs the environment variables ZENLAYER_ACCESS_KEY_ID and ZENLAYER_ACCESS_KEY_PASSWORD.");
        return 2;
    }
    if (args is not [_, var instanceId, var zoneId])
    {
        Console.Error.WriteLine("--live creates a real image; name a stopped instance and a zone: --live <instance id> <zone id>");
        return 2;
    }
    using var client = new Zec.ZecClient(new AccessKeyCredential(id, password));
    return await new Tour(client, Console.Out).RunAsync(instanceId, zoneId);
}

await using var service = await FakeService.StartAsync(Zec.ZecApi.Descriptor);
using (var client = new Zec.ZecClient(service.Credential, service.ClientOptions))
{
    Console.WriteLine($"A fake of {Zec.ZecApi.Descriptor.Name} {Zec.ZecApi.Descriptor.Version} listens on this machine.");
    return await new Tour(client, Console.Out).RunAsync("i-7f3a51", "asia-east-1a");
}
