using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ZecGen.Cli.Tests.Reports;

/// <summary>A Chromium without a window, driven by its own protocol; tests are skipped where there is none.</summary>
public sealed partial class Browser : IAsyncLifetime, IDisposable
{
    // On however busy a machine.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private readonly string profile = Directory.CreateTempSubdirectory("zecgen-browser-").FullName;
    private readonly ClientWebSocket socket = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode>> calls = new();
    private readonly CancellationTokenSource end = new();
    private Process? process;
    private Task? reading;
    private int lastCall;

    private static string? Program { get; } = Candidates().FirstOrDefault(File.Exists);

    public async Task InitializeAsync()
    {
        if (Program is null) return;
        var start = new ProcessStartInfo(Program,
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-dev-shm-usage", "--remote-debugging-port=0",
            "--user-data-dir=" + profile, "about:blank",
        ]) { RedirectStandardError = true };
        process = Process.Start(start)!;
        var address = await FindAddressAsync(process.StandardError).WaitAsync(Longest);
        await socket.ConnectAsync(new(address), end.Token).WaitAsync(Longest);
        reading = Task.Run(ReadAsync);
        _ = Task.Run(() => process.StandardError.ReadToEndAsync());
    }

    public async Task DisposeAsync()
    {
        await end.CancelAsync();
        if (reading is not null) await reading;
        if (process is not null)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }
        try
        {
            Directory.Delete(profile, recursive: true);
        }
        catch (IOException)
        {
            // Some process of the browser still writes; the folder is a temporary one.
        }
    }

    public void Dispose()
    {
        socket.Dispose();
        end.Dispose();
    }

    /// <summary>Opens a file in a tab of its own, as wide as a screen.</summary>
    public async Task<Tab> OpenAsync(string file, int width)
    {
        Skip.If(Program is null, "There is no Chromium.");
        var target = await CallAsync(null, "Target.createTarget", new() { ["url"] = "about:blank" });
        var session = await CallAsync(null, "Target.attachToTarget", new() { ["targetId"] = target["targetId"]!.GetValue<string>(), ["flatten"] = true });
        var tab = new Tab(this, session["sessionId"]!.GetValue<string>());
        tabs[tab.Session] = tab;
        foreach (var domain in new[] { "Page", "Runtime", "Network", "Log" }) await tab.CallAsync(domain + ".enable");
        await tab.CallAsync("Emulation.setDeviceMetricsOverride", new() { ["width"] = width, ["height"] = 900, ["deviceScaleFactor"] = 1, ["mobile"] = false });
        await tab.CallAsync("Page.navigate", new() { ["url"] = new Uri(file).AbsoluteUri });
        await tab.Loaded.WaitAsync(Longest);
        return tab;
    }

    private readonly ConcurrentDictionary<string, Tab> tabs = new();

    private async Task<JsonNode> CallAsync(string? session, string method, JsonObject? parameters = null)
    {
        var id = Interlocked.Increment(ref lastCall);
        var answer = calls[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var call = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters ?? [] };
        if (session is not null) call["sessionId"] = session;
        await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(call), WebSocketMessageType.Text, endOfMessage: true, end.Token);
        return await answer.Task.WaitAsync(Longest);
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[1 << 16];
        using var message = new MemoryStream();
        try
        {
            while (!end.IsCancellationRequested)
            {
                message.SetLength(0);
                for (var part = default(ValueWebSocketReceiveResult); !part.EndOfMessage;)
                {
                    part = await socket.ReceiveAsync(buffer.AsMemory(), end.Token);
                    message.Write(buffer, 0, part.Count);
                }
                Take(JsonNode.Parse(message.GetBuffer().AsSpan(0, (int)message.Length))!);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            foreach (var call in calls.Values) call.TrySetException(exception);
        }
    }

    private void Take(JsonNode message)
    {
        if (message["id"] is { } id && calls.TryRemove(id.GetValue<int>(), out var call))
        {
            if (message["error"] is { } error) call.SetException(new InvalidOperationException(error.ToJsonString()));
            else call.SetResult(message["result"]!);
        }
        else if (message["sessionId"]?.GetValue<string>() is { } session && tabs.TryGetValue(session, out var tab))
        {
            tab.Take(message["method"]!.GetValue<string>(), message["params"]!);
        }
    }

    private static async Task<string> FindAddressAsync(StreamReader error)
    {
        while (await error.ReadLineAsync() is { } line)
            if (Listening().Match(line) is { Success: true } found) return found.Groups[1].Value;
        throw new InvalidOperationException("Chromium ended before it listened.");
    }

    private static IEnumerable<string> Candidates()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        foreach (var name in new[] { "chromium", "chromium-browser", "google-chrome", "chrome.exe" })
            foreach (var folder in folders)
                if (folder.Length > 0) yield return Path.Combine(folder, name);
        foreach (var root in new[] { Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86 })
            yield return Path.Combine(Environment.GetFolderPath(root), "Google", "Chrome", "Application", "chrome.exe");
        yield return "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
    }

    [GeneratedRegex(@"^DevTools listening on (ws://\S+)")]
    private static partial Regex Listening();

    /// <summary>A tab with what it did.</summary>
    public sealed class Tab(Browser browser, string session)
    {
        private readonly TaskCompletionSource loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Session => session;

        internal Task Loaded => loaded.Task;

        /// <summary>What went wrong, was asked for elsewhere, or popped up.</summary>
        public ConcurrentQueue<string> Offences { get; } = new();

        public Task<JsonNode> CallAsync(string method, JsonObject? parameters = null) => browser.CallAsync(session, method, parameters);

        /// <summary>The value of an expression, after the next frame was drawn.</summary>
        public async Task<string> EvaluateAsync(string expression)
        {
            var result = await CallAsync("Runtime.evaluate", new()
            {
                ["expression"] = $"(async () => {{ const value = eval({JsonSerializer.Serialize(expression)}); "
                    + "await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))); return String(value); })()",
                ["awaitPromise"] = true,
                ["returnByValue"] = true,
            });
            return result["exceptionDetails"] is { } problem
                ? throw new InvalidOperationException(problem.ToJsonString())
                : result["result"]!["value"]!.GetValue<string>();
        }

        internal void Take(string method, JsonNode parameters)
        {
            switch (method)
            {
                case "Page.loadEventFired":
                    loaded.TrySetResult();
                    break;
                case "Page.javascriptDialogOpening" or "Runtime.exceptionThrown" or "Log.entryAdded":
                    Offences.Enqueue(parameters.ToJsonString());
                    break;
                case "Network.requestWillBeSent" when parameters["request"]!["url"]!.GetValue<string>() is var url
                    && !url.StartsWith("file:", StringComparison.Ordinal) && url != "about:blank":
                    Offences.Enqueue(url);
                    break;
            }
        }
    }
}
