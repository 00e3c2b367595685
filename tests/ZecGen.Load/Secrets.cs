using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using ZecGen.Testing;

namespace ZecGen.Load;

/// <summary>Looks for secrets in all that a run shows: logs, spans, exceptions, recorded requests. Every secret of a run has the same word in it.</summary>
internal sealed class Secrets : ILoggerProvider, ILogger
{
    private const string Word = "s3cr3t";
    private const string Signature = "Signature=";

    private readonly ConcurrentDictionary<string, string> leaks = new();
    private readonly ActivityListener listener;
    private int seen;

    public Secrets()
    {
        listener = new()
        {
            ShouldListenTo = static source => source.Name == "ZecGen",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Look,
        };
        ActivitySource.AddActivityListener(listener);
    }

    /// <summary>Where secrets were found, each kind of place once.</summary>
    public IEnumerable<string> Leaks => leaks.Select(static leak => $"{leak.Key} has a secret: {leak.Value}");

    /// <summary>How many texts were looked at.</summary>
    public int Seen => seen;

    public static string Of(string name) => $"{Word}-{name}";

    public void Look(string place, string text)
    {
        Interlocked.Increment(ref seen);
        if (text.Contains(Word, StringComparison.Ordinal) || text.Contains(Signature, StringComparison.Ordinal)) leaks.TryAdd(place, text);
    }

    public void Look(FakeRequest request) => Look("a recorded request", $"{request} {string.Join(' ', request.Headers)}");

    private void Look(Activity span)
    {
        var tags = string.Join(' ', span.TagObjects) + string.Join(' ', span.Events.SelectMany(static happening => happening.Tags));
        Look("a span", $"{span.DisplayName} {span.StatusDescription} {tags}");
    }

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Look("a log", $"{formatter(state, exception)} {exception}");

    public void Dispose() => listener.Dispose();
}
