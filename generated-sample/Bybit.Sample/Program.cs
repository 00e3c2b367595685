using Bybit;
using ZecGen;
#if HAS_FAKE
using ZecGen.Testing;
#endif

// Asks for prices, places an order, lists the open ones page by page and takes one back. With --live it calls the real service and uses the key of
// BYBIT_API_KEY and BYBIT_API_SECRET; without it, a fake that it starts on this machine. What it orders for real is traded.
if (args is ["--live"])
{
    using var real = new BybitClient();
    return await RunAsync(real);
}

#if HAS_FAKE
await using var service = await FakeService.StartAsync(BybitApi.Descriptor);
service.On("GetTickers").Times(1).Fail("10006");
service.On("CancelOrder").Respond(FakeResponse.Error(200, "110001", "order not exists or too late to cancel"));
using var client = new BybitClient(service.Credential, service.ClientOptions);
Console.WriteLine($"A fake of {BybitApi.Descriptor.Name} listens on this machine.");
return await RunAsync(client);
#else
Console.Error.WriteLine("This build has no fake; --live calls the real service.");
return 2;
#endif

static async Task<int> RunAsync(BybitClient client)
{
    try
    {
        var tickers = await client.GetTickersAsync(new() { Category = Category.Spot, Symbol = "BTCUSDT" });
        // What a page calls a number is one, though it comes as text.
        foreach (var ticker in tickers.List) Console.WriteLine($"{ticker.Symbol}: {ticker.LastPrice}");

        var order = await client.PlaceOrderAsync(new()
        {
            Category = Category.Spot, Symbol = "BTCUSDT", Side = Side.Buy, OrderType = OrderType.Limit, Qty = DecimalText.Format(0.001m), Price = "10000",
        });
        Console.WriteLine($"Placed {order.OrderId}.");

        await foreach (var page in client.GetAllOpenOrdersAsync(new() { Category = Category.Spot, Limit = 50 }).AsPages())
            foreach (var open in page.Items)
                Console.WriteLine($"{open.OrderId}: {open.Symbol}, {DecimalText.Parse(open.Qty) * DecimalText.Parse(open.Price)} USDT");
        try
        {
            await client.CancelOrderAsync(new() { Category = Category.Spot, Symbol = "BTCUSDT", OrderId = order.OrderId });
            Console.WriteLine("Took it back.");
        }
        catch (BybitException exception) when (exception.RawCode == "110001")
        {
            Console.WriteLine($"Not taken back: {exception.Error.Message} ({exception.RawCode})");
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
