using Udisk;
using ZecGen;
#if HAS_FAKE
using ZecGen.Testing;
#endif

// Creates disks, lists them page by page and extends the last one. With --live it calls the real service and uses the key of UCLOUD_PUBLIC_KEY and
// UCLOUD_PRIVATE_KEY; without it, a fake that it starts on this machine. What it creates for real is charged.
var defaults = new Dictionary<string, string> { ["Region"] = "cn-bj2", ["Zone"] = "cn-bj2-04" };
if (args is ["--live"])
{
    using var real = new UdiskClient(new ApiClientOptions { DefaultParameters = defaults });
    return await RunAsync(real);
}

#if HAS_FAKE
await using var service = await FakeService.StartAsync(UdiskApi.Descriptor);
service.On("ResizeUDisk").Times(1).Respond(FakeResponse.Error(200, "17026", "The disk is attached."));
var options = service.ClientOptions;
options.DefaultParameters = defaults;
using var client = new UdiskClient(service.Credential, options);
Console.WriteLine($"A fake of {UdiskApi.Descriptor.Name} listens on this machine.");
return await RunAsync(client);
#else
Console.Error.WriteLine("This build has no fake; --live calls the real service.");
return 2;
#endif

static async Task<int> RunAsync(UdiskClient client)
{
    try
    {
        foreach (var name in new[] { "system", "data", "logs" })
            Console.WriteLine($"Created {string.Join(", ", (await client.CreateUDiskAsync(new() { Name = name, Size = 20 })).UDiskId)}.");
        string? last = null;
        await foreach (var disk in client.DescribeAllUDiskAsync(new() { Limit = 2 }))
            Console.WriteLine($"{last = disk.UDiskId}: {disk.Name}, {disk.Size} GB");
        try
        {
            await client.ResizeUDiskAsync(new() { UDiskId = last ?? "", Size = 40 });
            Console.WriteLine("Extended the last one.");
        }
        catch (UdiskException exception) when (exception.Code == UdiskErrorCode.云盘挂载中)
        {
            Console.WriteLine($"Not extended: {exception.Error.Message} ({exception.RawCode})");
        }
        return 0;
    }
    catch (RequestValidationException exception)
    {
        foreach (var failure in exception.Failures) Console.Error.WriteLine(failure.Message);
        return 2;
    }
    catch (ApiException exception)
    {
        Console.Error.WriteLine(exception.Message);
        return 1;
    }
}
