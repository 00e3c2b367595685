using ZecGen.Generator.Collections;

namespace ZecGen.Generator.Parsing.Examples;

/// <summary>The bodies of an example → its request and its response. What stands above a body says which it is, unless its members show that it is
/// the other one.</summary>
/// <param name="responseMembers">What only a response has: one of them is enough.</param>
/// <param name="marks">In the order of the example.</param>
internal sealed class ExampleParts(EquatableArray<string> responseMembers, IReadOnlyList<ExampleMark> marks)
{
    private readonly List<(JsonNode Body, bool? IsRequest, bool IsEnvelope)> bodies = [];

    public JsonNode? Request { get; private set; }

    public JsonNode? Response { get; private set; }

    /// <summary>The marks above parts that are the other one, in the order of the example.</summary>
    public IReadOnlyCollection<ExampleMark> Mislabelled => mislabelled.Values;

    private readonly SortedDictionary<int, ExampleMark> mislabelled = [];

    /// <param name="isRequest">What stands above it, null where nothing does.</param>
    public void Add(JsonNode body, bool? isRequest) => bodies.Add((body, isRequest, responseMembers.Any(name => body[name] is not null)));

    /// <summary>Decides which body is which: the first of each kind is taken.</summary>
    public void Sort()
    {
        var (sent, received) = (bodies.Count(static body => body.IsRequest == true), bodies.Count(static body => body.IsRequest == false));
        var (hasEnvelope, isSentEnvelope, isReceivedEnvelope) = (bodies.Exists(static body => body.IsEnvelope),
            bodies.Exists(static body => body is { IsEnvelope: true, IsRequest: true }),
            bodies.Exists(static body => body is { IsEnvelope: true, IsRequest: false }));
        foreach (var (body, marked, isEnvelope) in bodies)
        {
            var isRequest = marked ?? !isEnvelope;
            if (marked == true && isEnvelope && (sent > 1 || received == 0 || !isReceivedEnvelope)) isRequest = false;
            // A response that lacks its result is a request only where another body is the response.
            else if (marked == false && !isEnvelope && hasEnvelope && (sent == 0 || isSentEnvelope)) isRequest = true;

            if (marked is { } label && label != isRequest) NoteMark(body);
            if (isRequest) Request ??= body;
            else Response ??= body;
        }
    }

    // Of several parts below one mark, the first is what it speaks of.
    private void NoteMark(JsonNode body)
    {
        if (marks.LastOrDefault(mark => mark.Span.Start < body.Span.Start) is not { } above || mislabelled.ContainsKey(above.Span.Start)) return;
        if (bodies.TrueForAll(other => other.Body.Span.Start >= body.Span.Start || other.Body.Span.Start < above.Span.Start))
            mislabelled.Add(above.Span.Start, above);
    }
}

/// <summary>What stands above a part of an example and says which it is.</summary>
/// <param name="Text">As written.</param>
/// <param name="IsRequest">What it says.</param>
internal sealed record ExampleMark(string Text, bool IsRequest, Microsoft.CodeAnalysis.Text.TextSpan Span);
