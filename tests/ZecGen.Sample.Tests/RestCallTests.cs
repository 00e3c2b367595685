using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ZecGen.Generator.Tests.Harness;
using ZecGen.Runtime.Tests;
using ZecGen.Testing;

namespace ZecGen.Sample.Tests;

/// <summary>The pages of a sample → its client, whose methods are called: every byte of what they send, and what they do with what comes.</summary>
public sealed class RestCallTests
{
    private const string Done = """{"retCode":0,"retMsg":"OK","result":{},"retExtInfo":{},"time":1760000000123}""";

    private static readonly Lazy<EmittedAssembly> Bybit = new(static () =>
    {
        var folder = Path.Combine(ZecGen.Tests.CheckoutFolder.Root, "generated-sample", "Bybit.Sample");
        var run = GeneratorRun.WithExamples([.. Directory.EnumerateFiles(folder, "*.mdx", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => new PageFile(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file), Dialect: "bybit"))]);
        Assert.Empty(run.Problems);
        return EmittedAssembly.Load(run);
    });

    private static ServiceDescriptor Descriptor => FakeOfPages.DescriptorsOf(Bybit.Value).Single();

    [Theory]
    [InlineData("GetServerTime", "{}", "GET /v5/market/time", "")]
    [InlineData("GetTickers", """{"category":"spot","symbol":"BTCUSDT"}""", "GET /v5/market/tickers?category=spot&symbol=BTCUSDT", "")]
    [InlineData("GetKline", """{"symbol":"BTC/USDT ü","interval":"D","limit":2}""", "GET /v5/market/kline?symbol=BTC%2FUSDT%20%C3%BC&interval=D&limit=2", "")]
    [InlineData("GetHistoricalVolatility", """{"category":"option","period":7}""", "GET /v5/market/historical-volatility?category=option&period=7", "")]
    [InlineData("PlaceOrder", """{"category":"spot","symbol":"BTCUSDT","side":"Buy","orderType":"Limit","qty":"0.10","price":"60000","reduceOnly":false}""",
        "POST /v5/order/create",
        """{"category":"spot","symbol":"BTCUSDT","side":"Buy","orderType":"Limit","qty":"0.10","price":"60000","reduceOnly":false}""")]
    [InlineData("CancelOrder", """{"category":"spot","symbol":"BTCUSDT","orderLinkId":"第\"1\""}""", "POST /v5/order/cancel",
        """{"category":"spot","symbol":"BTCUSDT","orderLinkId":"第\"1\""}""")]
    [InlineData("GetOpenOrders", """{"category":"spot","limit":50,"cursor":"a=1&b%2C"}""",
        "GET /v5/order/realtime?category=spot&limit=50&cursor=a%3D1%26b%252C", "")]
    [InlineData("GetWalletBalance", """{"accountType":"UNIFIED","coin":"BTC,ETH"}""", "GET /v5/account/wallet-balance?accountType=UNIFIED&coin=BTC%2CETH", "")]
    [InlineData("GetPositionInfo", """{"category":"linear"}""", "GET /v5/position/list?category=linear", "")]
    [InlineData("SetLeverage", """{"category":"linear","symbol":"BTCUSDT","buyLeverage":"10","sellLeverage":"10"}""", "POST /v5/position/set-leverage",
        """{"category":"linear","symbol":"BTCUSDT","buyLeverage":"10","sellLeverage":"10"}""")]
    public async Task Method_SendsTheseBytes(string operation, string request, string line, string body)
    {
        await using var server = RawServer.InTurn(RawServer.Response(200, Done));
        var clock = new TestClock();
        using var client = Client(server.Options(options => options.TimeProvider = clock), new AccessKeyCredential("key-1", "s3cret"));

        await CallAsync(client, operation, request);

        var sent = server.Requests.Single();
        var text = line.Split('?') is [_, var query] ? query : body;
        var hash = HMACSHA256.HashData("s3cret"u8, Encoding.UTF8.GetBytes("1700000000000key-15000" + text));
        var length = Encoding.UTF8.GetByteCount(body).ToString(CultureInfo.InvariantCulture);
        string[] content = body.Length == 0 ? [] : ["Content-Type: application/json", "Content-Length: " + length];
        string[] headers =
        [
            "Accept-Encoding: gzip", .. content, "Host: " + server.Endpoint.Authority, "X-BAPI-API-KEY: key-1", "X-BAPI-RECV-WINDOW: 5000",
            "X-BAPI-SIGN: " + Convert.ToHexString(hash).ToLowerInvariant(), "X-BAPI-TIMESTAMP: 1700000000000",
        ];
        var lines = sent.Head.Split("\r\n");
        Assert.Equal(line + " HTTP/1.1", lines[0]);
        Assert.Equal(headers.Order(StringComparer.Ordinal), lines.Skip(1).Order(StringComparer.Ordinal));
        Assert.Equal(body, sent.Body);
    }

    [Fact]
    public async Task Enumeration_GoesFromCursorToCursor()
    {
        await using var server = RawServer.InTurn(
            RawServer.Response(200, """{"retCode":0,"result":{"nextPageCursor":"p=2","list":[{"orderId":"o-1"}]}}"""),
            RawServer.Response(200, """{"retCode":0,"result":{"nextPageCursor":"","list":[{"orderId":"o-2"}]}}"""));
        using var client = Client(server.Options(), new AccessKeyCredential("key-1", "s3cret"));
        var type = Bybit.Value.Type("Bybit.GetOpenOrdersRequest");

        var list = client.GetType().GetMethod("GetAllOpenOrdersAsync")!
            .Invoke(client, [JsonSerializer.Deserialize("""{"category":"spot"}""", type), CancellationToken.None])!;
        var ids = new List<string>();
        await foreach (var item in (IAsyncEnumerable<object>)list) ids.Add((string)item.GetType().GetProperty("OrderId")!.GetValue(item)!);

        Assert.Equal(["o-1", "o-2"], ids);
        Assert.Equal(["GET /v5/order/realtime?category=spot HTTP/1.1", "GET /v5/order/realtime?category=spot&cursor=p%3D2 HTTP/1.1"],
            server.Requests.Select(static request => request.Head.Split("\r\n")[0]));
    }

    [Fact]
    public async Task NumberInAText_IsADecimal()
    {
        await using var server = RawServer.InTurn(RawServer.Response(200,
            """{"retCode":0,"result":{"list":[{"symbol":"A","lastPrice":"0.00010","bid1Price":"","ask1Price":7.5}]}}"""));
        using var client = Client(server.Options(), new AccessKeyCredential("key-1", "s3cret"));

        var result = await CallAsync(client, "GetTickers", """{"category":"spot"}""");

        var ticker = ((System.Collections.IEnumerable)result.GetType().GetProperty("List")!.GetValue(result)!).Cast<object>().Single();
        Assert.Equal((0.00010m, null, 7.5m), (Value("LastPrice"), Value("Bid1Price"), Value("Ask1Price")));

        decimal? Value(string name) => ticker.GetType().GetProperty(name)!.GetValue(ticker) is { } value
            ? Convert.ToDecimal(value, CultureInfo.InvariantCulture) : null;
    }

    [Fact]
    public async Task EveryExample_IsReturnedByTheFake()
    {
        await using var service = await FakeService.StartAsync(Descriptor);
        using var client = Client(service.ClientOptions, service.Credential);

        foreach (var operation in Descriptor.Operations)
        {
            var sent = operation.Examples.Select(static example => example.Request).FirstOrDefault(static request => request is not null);
            Assert.NotNull(await CallAsync(client, operation.Action, sent ?? RequestOf(operation.Action)));
        }

        Assert.Equal(10, service.Requests.Count);
        Assert.All(service.Requests, static request => Assert.True(request.IsSuccess, request.Action));
    }

    private static string RequestOf(string operation) => operation switch
    {
        "GetKline" => """{"symbol":"BTCUSDT","interval":"D"}""",
        "GetWalletBalance" => """{"accountType":"UNIFIED"}""",
        _ => """{"category":"spot"}""",
    };

    private static ApiClient Client(ApiClientOptions options, AccessKeyCredential key) =>
        (ApiClient)Activator.CreateInstance(Bybit.Value.Type("Bybit.BybitClient"), key, options)!;

    private static async Task<object> CallAsync(ApiClient client, string operation, string request)
    {
        var parameters = JsonSerializer.Deserialize(request, Bybit.Value.Type($"Bybit.{operation}Request"));
        var task = (Task)client.GetType().GetMethod(operation + "Async")!.Invoke(client, [parameters, CancellationToken.None])!;
        await task;
        return task.GetType().GetProperty("Result")!.GetValue(task)!;
    }
}
