using System.IO.Compression;
using System.Net;
using System.Net.Sockets;

namespace ZecGen.Runtime.Tests;

public class CompressionTests
{
    private const string Body = """{"requestId":"T1","response":{"requestId":"T1"}}""";

    [Theory]
    [InlineData("gzip")]
    [InlineData("GZip")]
    [InlineData("")]
    public async Task Responses_CompressedOrNot_AreRead(string encoding)
    {
        var port = FreePort();
        using var listener = new HttpListener { Prefixes = { $"http://127.0.0.1:{port}/" } };
        listener.Start();
        using var connections = new HttpMessageInvoker(ApiTransport.CreateHandler());
        using var request = new HttpRequestMessage(HttpMethod.Post, $"http://127.0.0.1:{port}/");

        var sending = connections.SendAsync(request, CancellationToken.None);
        var context = await listener.GetContextAsync();
        var offered = context.Request.Headers["Accept-Encoding"];
        context.Response.ContentType = "application/json; charset=utf-8";
        if (encoding.Length > 0) context.Response.AddHeader("Content-Encoding", encoding);
        await context.Response.OutputStream.WriteAsync(encoding.Length > 0 ? Packed(Body) : System.Text.Encoding.UTF8.GetBytes(Body));
        context.Response.Close();
        using var response = await sending;

        Assert.Contains("gzip", offered, StringComparison.Ordinal);
        Assert.Equal(Body, await response.Content.ReadAsStringAsync());
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Empty(response.Content.Headers.ContentEncoding);
    }

    private static byte[] Packed(string text)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest)) gzip.Write(System.Text.Encoding.UTF8.GetBytes(text));
        return bytes.ToArray();
    }

    private static int FreePort()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return ((IPEndPoint)free.LocalEndpoint).Port;
    }
}
