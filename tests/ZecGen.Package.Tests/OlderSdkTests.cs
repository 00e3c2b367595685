namespace ZecGen.Package.Tests;

/// <summary>A client library that was built with the published package, on the runtime that is packed now: what consumers have once one of their packages
/// wants the newer one.</summary>
[Collection(Projects.Name)]
public class OlderSdkTests(SharedFeed shared)
{
    private static readonly string Published = Path.Combine(Checkout.Root, "tests", "ZecGen.Package.Tests", "Published");

    /// <summary>The runtime compiles every method of the library, which fails where anything that one of them uses is gone, and calls go all ways.</summary>
    [Fact]
    public async Task Sdk_BuiltWithThePublishedRuntime_RunsOnThePackedOne()
    {
        var project = shared.Feed.CreateProject(
            "older",
            new Dictionary<string, string>
            {
                ["Program.cs"] = """
                    using System.Reflection;
                    using System.Runtime.CompilerServices;
                    using Zec;
                    using ZecGen;
                    using ZecGen.Testing;

                    const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
                    var methods = typeof(ZecClient).Assembly.GetTypes()
                        .SelectMany(type => type.GetMethods(Own).Cast<MethodBase>().Concat(type.GetConstructors(Own)))
                        .Where(method => method.GetMethodBody() is not null && !method.ContainsGenericParameters).ToList();
                    foreach (var method in methods) RuntimeHelpers.PrepareMethod(method.MethodHandle);
                    Console.WriteLine(methods.Count > 2000);

                    await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
                    using var client = new ZecClient(service.Credential, service.ClientOptions);
                    try { await client.CreateImageAsync(new() { InstanceId = "i-7f3a51", ImageName = "-" }); }
                    catch (RequestValidationException exception) { Console.WriteLine(exception.Failures[0].Message); }
                    var image = await client.CreateImageAsync(new() { InstanceId = "i-7f3a51", ImageName = "web-01" });
                    Console.WriteLine(image.ImageName);
                    Console.WriteLine((await client.WaitForCreateImageAsync([image.ImageId!]))[0].ImageStatus);
                    var names = new List<string?>();
                    await foreach (var item in client.DescribeAllCustomImagesAsync(new() { PageSize = 1 })) names.Add(item.ImageName);
                    Console.WriteLine(names.Contains("web-01"));
                    try { await client.CreateImageAsync(new() { InstanceId = "i-none", ImageName = "web-02" }); }
                    catch (ZecException exception) { Console.WriteLine($"{exception.Code} {exception.RawCode}"); }
                    """,
            },
            items: $"<PackageReference Include=\"ZecGen.Testing\" Version=\"{Feed.Version}\" />"
                + $"<Reference Include=\"Zec.Sdk\"><HintPath>{Path.Combine(Published, "Zec.Sdk.dll")}</HintPath></Reference>");

        (await project.BuildAsync()).ExpectSuccess();
        Assert.Equal(
            """
            True
            imageName must have 2 to 63 characters; it has 1.
            web-01
            AVAILABLE
            True
            InvalidInstanceNotFound INVALID_INSTANCE_NOT_FOUND

            """.ReplaceLineEndings("\n"),
            await project.RunAsync());
    }
}
