using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>An SDK that was built against a runtime of today runs on one of tomorrow, which has more members.</summary>
public class RuntimeGrowthTests
{
    private const string Program = """
        using System;
        using System.Collections.Generic;
        using System.Net;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        using Zec;
        using ZecGen;

        public static class Program
        {
            public static async Task<string[]> RunAsync()
            {
                var said = new List<string>();
                using var http = new HttpClient(new Service());
                using var client = new ZecClient(new AccessKeyCredential("key-1", "secret"), new ApiClientOptions { HttpClient = http, RequestClient = "test" });
                IZecClient view = client.With(new CallOptions { Retry = false });
                try { await view.CreateImageAsync(new() { InstanceId = "i-1", ImageName = "-" }); }
                catch (RequestValidationException exception) { said.Add(exception.Failures[0].Rule); }
                said.Add((await view.CreateImageAsync(new() { InstanceId = "i-1", ImageName = "web-01", Tags = new() { Tags = [new() { Key = "a" }] } })).ImageId!);
                await foreach (var image in view.DescribeAllCustomImagesAsync(new() { OsType = OsType.Linux })) said.Add(image.ImageId + image.ImageStatus);
                try { await view.CreateImageAsync(new() { InstanceId = "i-9", ImageName = "web-01" }); }
                catch (ZecException exception) { said.Add($"{exception.Code} {exception.Documented!.Status} {exception.Error.Attempts}"); }
                said.Add((await client.CallAsync("DescribeThings")).ToString());
                foreach (var operation in ZecApi.Descriptor.Operations) said.Add($"{operation.Action} {operation.IsReadOnly} {operation.Errors.Count > 0} {operation.Examples.Count > 0} {operation.Wait?.Query}");
                return said.ToArray();
            }

            private sealed class Service : HttpMessageHandler
            {
                protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
                {
                    var action = string.Join("", request.Headers.GetValues("x-zc-action"));
                    var body = await request.Content!.ReadAsStringAsync(cancellationToken);
                    var response = body.Contains("i-9") ? "{\"requestId\":\"T1\",\"code\":\"INVALID_INSTANCE_NOT_FOUND\",\"message\":\"no\"}"
                        : "{\"requestId\":\"T1\",\"response\":" + (action == "DescribeCustomImages"
                            ? "{\"totalCount\":1,\"dataSet\":[{\"imageStatus\":\"AVAILABLE\",\"imageId\":\"img-2\"}]}" : "{\"imageId\":\"img-1\"}") + "}";
                    return new(body.Contains("i-9") ? HttpStatusCode.NotFound : HttpStatusCode.OK) { Content = new StringContent(response) };
                }
            }
        }
        """;

    private static readonly string[] Folders = ["/image/", "/common/"];

    private static readonly GeneratorRun Run = GeneratorRun.WithExamples(
        [.. Repository.Specification.Where(static page => Folders.Any(folder => page.RelativePath.Contains(folder, StringComparison.Ordinal)))]);

    [Fact]
    public async Task Sdk_OnARuntimeWithMoreMembers_Runs()
    {
        var sdk = Run.Output.AddSyntaxTrees(CSharpSyntaxTree.ParseText(Program, (CSharpParseOptions)Run.Output.SyntaxTrees.First().Options));
        var runtime = new GrownRuntime();
        var program = runtime.Load(sdk).GetType("Program", throwOnError: true)!;

        var said = await (Task<string[]>)program.GetMethod("RunAsync")!.Invoke(null, null)!;

        Assert.Equal(["minLength", "img-1", "img-2AVAILABLE", "InvalidInstanceNotFound 404 1", """{"imageId":"img-1"}"""], said[..5]);
        Assert.Contains("CreateImage False True True DescribeCustomImages", said);
        Assert.Contains("DescribeCustomImages True True True ", said);
    }

    /// <summary>A parameter more would be another constructor, so what describes itself in emitted code is set by name.</summary>
    [Fact]
    public void Constructors_CalledByEmittedCode_HaveFewParametersAndNoOptionalOnes()
    {
        var called = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        foreach (var tree in Run.Output.SyntaxTrees)
        {
            var model = Run.Output.GetSemanticModel(tree);
            foreach (var node in tree.GetRoot().DescendantNodes()
                .Where(static node => node is BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax))
                if (model.GetSymbolInfo(node).Symbol is IMethodSymbol { ContainingAssembly.Name: "ZecGen.Runtime" } constructor)
                    called.Add(constructor.OriginalDefinition);
        }

        Assert.NotEmpty(called);
        Assert.Empty(called.Where(static constructor => !CanGrow(constructor)).Select(static constructor => constructor.ToDisplayString()));
    }

    // The constructor of a positional record changes with each of its members.
    private static bool CanGrow(IMethodSymbol constructor) =>
        constructor.Parameters.Length <= 4 && !constructor.Parameters.Any(static parameter => parameter.IsOptional)
        && constructor.ContainingType.GetMembers("Deconstruct").Length == 0;
}
