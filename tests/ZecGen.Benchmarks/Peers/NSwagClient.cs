using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ZecGen.Benchmarks.Builds;
using ZecGen.Benchmarks.Plain;

namespace ZecGen.Benchmarks.Peers;

/// <summary>The client that NSwag makes of the pages' OpenAPI document, compiled and loaded in this process, with the requests of <see cref="Samples"/>.</summary>
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

    /// <summary>Makes an image and tells its id.</summary>
    public Func<string> CreateImage { get; }

    /// <summary>Asks for a page of instances and tells the id of the last.</summary>
    public Func<string> DescribeInstances { get; }

    /// <summary>Makes, compiles and loads it.</summary>
    public static NSwagClient Load(HttpClient http)
    {
        var calls = Assembly().GetType("Zec.Calls", throwOnError: true)!;
        return new(
            Make(nameof(CreateImage), JsonSerializer.Serialize(Samples.CreateImage, PlainContext.Default.PlainCreateImageRequest)),
            Make(nameof(DescribeInstances), JsonSerializer.Serialize(Samples.DescribeInstances, PlainContext.Default.PlainDescribeInstancesRequest)));

        Func<string> Make(string name, string json) => (Func<string>)calls.GetMethod(name)!.Invoke(null, [http, json])!;
    }

    private static Assembly Assembly()
    {
        using var work = new WorkFolder();
        var (document, client) = (Path.Combine(work.Path, "openapi.json"), Path.Combine(work.Path, "Client.cs"));
        NSwag.Export(NSwag.UsualPages, document);
        NSwag.Generate(work, document, client);
        var compilation = CSharpCompilation.Create(
            "NSwagClient",
            [CSharpSyntaxTree.ParseText(File.ReadAllText(client)), CSharpSyntaxTree.ParseText(Calls)],
            [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        if (!result.Success) throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(10)));
        assembly.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(assembly);
    }
}
