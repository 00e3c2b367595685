using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using ZecGen.Testing;

namespace ZecGen.Load;

/// <summary>What reached the service, by call: every call has a name of its own in its body.</summary>
internal sealed partial class Ledger
{
    private readonly ConcurrentDictionary<string, List<FakeRequest>> requests = new(StringComparer.Ordinal);

    public static string NameOf(int call) => $"call-{call:000000}";

    public void Add(FakeRequest request)
    {
        if (CallName().Match(request.Body) is not { Success: true, Value: var name }) return;
        var attempts = requests.GetOrAdd(name, static _ => []);
        // What is kept is small: neither body nor headers.
        lock (attempts) attempts.Add(request with { Body = "", Headers = new Dictionary<string, string>() });
    }

    /// <summary>The requests of a call in the order in which they came.</summary>
    public IReadOnlyList<FakeRequest> Of(int call) => requests.GetValueOrDefault(NameOf(call)) ?? [];

    public IEnumerable<FakeRequest> All() => requests.Values.SelectMany(static attempts => attempts);

    [GeneratedRegex("call-[0-9]{6}")]
    private static partial Regex CallName();
}
