using System.Collections.Concurrent;

namespace ZecGen.Testing;

/// <summary>Counts how often the same thing was asked for without success.</summary>
internal sealed class TryCounter
{
    private readonly ConcurrentDictionary<(string Action, string Body), int> failures = new();

    /// <summary>The number of the try, from 1.</summary>
    public int Of(string action, string body) => failures.GetValueOrDefault((action, body)) + 1;

    public void Record(FakeRequest request)
    {
        var key = (request.Action, request.Body);
        if (request.IsSuccess) failures.TryRemove(key, out _);
        else failures.AddOrUpdate(key, 1, static (_, count) => count + 1);
    }
}
