using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using ZecGen.Benchmarks.Builds;
using ZecGen.Benchmarks.Plain;

namespace ZecGen.Benchmarks.Peers;

/// <summary>The client that NSwag makes of the pages' OpenAPI document, built and loaded in this process, with the requests of <see cref="Samples"/>.</summary>
internal sealed class NSwagClient
{
    // An action is an enumeration of its own, with one member, so that its default is the action.
    private const string Calls = """
        namespace Zec;

        public static class Calls
        {
            public static System.Func<string> CreateImage(System.Net.Http.HttpClient http, string json)
            {
                var (client, request) = (new ZecClient(http), System.Text.Json.JsonSerializer.Deserialize<CreateImageRequest>(json));
                return () => client.CreateImageAsync(default, "2025-09-01", request).GetAwaiter().GetResult().Response.ImageId;
            }

            public static System.Func<string> DescribeInstances(System.Net.Http.HttpClient http, string json)
            {
                var (client, request) = (new ZecClient(http), System.Text.Json.JsonSerializer.Deserialize<DescribeInstancesRequest>(json));
                return () => System.Linq.Enumerable.ElementAt(client.DescribeInstancesAsync(default, "2025-09-01", request).GetAwaiter().GetResult().Response.DataSet, 19).InstanceId;
            }
        }
        """;

    private NSwagClient(Func<string> createImage, Func<string> describeInstances) => (CreateImage, DescribeInstances) = (createImage, describeInstances);

    /// <summary>Creates an image and returns its id.</summary>
    public Func<string> CreateImage { get; }

    /// <summary>Requests a page of instances and returns the id of the last.</summary>
    public Func<string> DescribeInstances { get; }

    /// <summary>Makes, builds and loads it.</summary>
    public static NSwagClient Load(HttpClient http)
    {
        var calls = Assembly().GetType("Zec.Calls", throwOnError: true)!;
        return new(
            Make(nameof(CreateImage), JsonSerializer.Serialize(Samples.CreateImage, PlainContext.Default.PlainCreateImageRequest)),
            Make(nameof(DescribeInstances), JsonSerializer.Serialize(Samples.DescribeInstances, PlainContext.Default.PlainDescribeInstancesRequest)));

        Func<string> Make(string name, string json) => (Func<string>)calls.GetMethod(name)!.Invoke(null, [http, json])!;
    }

    // By a build of its own: a compiler that ran in here would leave the runtime with much to compile while it is measured.
    private static Assembly Assembly()
    {
        using var work = new WorkFolder();
        var project = work.Project("NSwagClient", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
            </Project>
            """);
        var document = Path.Combine(work.Path, "openapi.json");
        NSwag.Export(NSwag.UsualPages, document);
        NSwag.Generate(work, document, Path.Combine(project, "Client.cs"));
        File.WriteAllText(Path.Combine(project, "Calls.cs"), Calls);
        Tool.Run(project, "dotnet", "build", "-c", "Release");
        return AssemblyLoadContext.Default.LoadFromStream(
            new MemoryStream(File.ReadAllBytes(Path.Combine(project, "bin", "Release", "net10.0", "NSwagClient.dll"))));
    }
}
