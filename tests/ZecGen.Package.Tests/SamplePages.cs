namespace ZecGen.Package.Tests;

/// <summary>Pages and programs of the projects.</summary>
internal static class SamplePages
{
    public static string ResizeDisk { get; } = Of("ResizeDisk", "zec");

    /// <summary>A page of an action that takes a disk and its size.</summary>
    public static string Of(string action, string service) => $$"""
        # {{action}}

        ## 1. API Description

        Grows a disk.

        ## 2. Request Parameters

        | Parameter Name | Required | Type | Description |
        | --- | --- | --- | --- |
        | diskId | Yes | String | ID of the disk. |
        | diskSize | Yes | Integer | New size in GiB. Value range: 20 to 32768. |

        ## 3. Response Parameters

        | Parameter Name | Type | Description |
        | --- | --- | --- |
        | requestId | String | ID of the call. |
        | orderNumber | String | Number of the order. |

        ## 4. Code Example

        ```json
        POST /api/v2/{{service}} HTTP/1.1
        X-ZC-Action: {{action}}

        Request:
        { "diskId": "disk-1", "diskSize": 40 }

        Response:
        { "requestId": "T1", "response": { "requestId": "T1", "orderNumber": "42" } }
        ```
        """;

    /// <summary>Calls the client over a transport that returns at once.</summary>
    public const string CallingProgram = """"
        using System.Net;
        using Zec;
        using ZecGen;

        using var http = new HttpClient(new Stub());
        using var client = new ZecClient(new AccessKeyCredential("id", "password"), new() { HttpClient = http });
        try { await client.ResizeDiskAsync(new() { DiskId = "disk-1", DiskSize = int.Parse("7") }); }
        catch (RequestValidationException exception) { Console.WriteLine(exception.Failures[0].Message); }
        Console.WriteLine((await client.ResizeDiskAsync(new() { DiskId = "disk-1", DiskSize = 40 })).OrderNumber);

        sealed class Stub : HttpMessageHandler
        {
            protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                Console.WriteLine($"{request.RequestUri} {await request.Content!.ReadAsStringAsync(cancellationToken)}");
                return new(HttpStatusCode.OK) { Content = new StringContent("""{"requestId":"T1","response":{"requestId":"T1","orderNumber":"42"}}""") };
            }
        }
        """";

    /// <summary>Prints the methods of the client that call actions, in order.</summary>
    public const string ListingProgram = """
        Console.WriteLine(string.Join(" ", typeof(Zec.IZecClient).GetMethods().Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal)).Select(method => method.Name + method.GetParameters()[0].ParameterType.GetProperties().Count(property => property.CanWrite)).Order()));
        """;
}
