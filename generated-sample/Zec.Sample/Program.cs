using Zec;
using Zec.Sample;
using ZecGen;
using ZecGen.Testing;

// Without --live the sample calls a fake of the service that it starts on this machine; with it, the real one.
const string Usage = """
    Zec.Sample [TASK]                                a task against a fake on this machine; the tour unless one is named
    Zec.Sample tour --live INSTANCE ZONE             creates an image of a stopped instance
    Zec.Sample boot --live ZONE TYPE                 creates an instance and waits until it runs
    Zec.Sample disk --live INSTANCE                  creates a disk and attaches it
    Zec.Sample address --live INSTANCE               allocates an address and binds it
    --live needs ZENLAYER_ACCESS_KEY_ID and ZENLAYER_ACCESS_KEY_SECRET, ZENLAYER_TOKEN, or a profile in ~/.zenlayer/credentials.json; what it creates is
    charged.
    """;

var isLive = args.Contains("--live");
var words = args.Where(argument => argument != "--live").ToArray();
if (SampleTask.Find(words.FirstOrDefault() ?? "tour") is not { } task || (isLive && words.Length - 1 != task.Arguments.Count))
{
    Console.Error.WriteLine(Usage);
    return 2;
}

if (isLive)
{
    Console.WriteLine("Calls use the credential of the environment variables, or of the current profile of the vendor's command line tool.");
    using var client = new ZecClient();
    try
    {
        return await task.RunAsync(client, new WaitOptions(), words[1..], Console.Out);
    }
    catch (CredentialNotFoundException exception)
    {
        Console.Error.WriteLine(exception.Message);
        return 2;
    }
}

await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
using (var client = new ZecClient(service.Credential, service.ClientOptions))
{
    Console.WriteLine($"A fake of {ZecApi.Descriptor.Name} {ZecApi.Descriptor.Version} listens on this machine.");
    return await task.RunAsync(client, new() { Interval = TimeSpan.FromMilliseconds(200) }, task.Arguments, Console.Out);
}
