
namespace ZecGen.Generator.Parsing.Examples;

/// <summary>The bodies of an example → its request and its response. What stands above a body says which it is, unless its members show that it is the other one.</summary>
/// <param name="result">The member of a response that holds the result: a body that has it is a response.</param>
/// <param name="marks">In the order of the example.</param>
internal sealed class ExampleParts(string result, IReadOnlyList<ExampleMark> marks)
{
    private readonly List<(JsonNode Body, bool? IsRequest)> bodies = [];

    public JsonNode? Request { get; private set; }

    public JsonNode? Response { get; private set; }

    public List<ExampleMark> Mislabelled { get; } = [];

    /// <param name="isRequest">What stands above it, null where nothing does.</param>
    public void Add(JsonNode body, bool? isRequest) => bodies.Add((body, isRequest));

    /// <summary>Decides which body is which: the first of each kind is taken.</summary>
    public void Sort()
    {
        var (sent, answered) = (bodies.Count(static body => body.IsRequest == true), bodies.Count(static body => body.IsRequest == false));
        foreach (var (body, marked) in bodies)
        {
            var isRequest = marked ?? !IsEnvelope(body);
            // A body that lacks the result is a request only where nothing else is, and another one is the response.
            if (marked == true && IsEnvelope(body) && (sent > 1 || answered == 0 || !HasEnvelope(isRequest: false))) isRequest = false;
            else if (marked == false && !IsEnvelope(body) && HasEnvelope(isRequest: null) && (sent == 0 || HasEnvelope(isRequest: true))) isRequest = true;

            // Several parts may stand below one mark, the request first.
            if (marked is { } label && label != isRequest && MarkOf(body) is { } mark && IsFirstBelow(mark, body)) Mislabelled.Add(mark);
            if (isRequest) Request ??= body;
            else Response ??= body;
        }
    }

    private bool IsEnvelope(JsonNode body) => body[result] is not null;

    private bool HasEnvelope(bool? isRequest) => bodies.Exists(other => (isRequest is null || other.IsRequest == isRequest) && IsEnvelope(other.Body));

    private ExampleMark? MarkOf(JsonNode body) => marks.LastOrDefault(mark => mark.Span.Start < body.Span.Start);

    private bool IsFirstBelow(ExampleMark mark, JsonNode body) =>
        bodies.TrueForAll(other => other.Body.Span.Start >= body.Span.Start || other.Body.Span.Start < mark.Span.Start);
}

/// <summary>What stands above a part of an example and says which it is.</summary>
/// <param name="Text">As written.</param>
/// <param name="IsRequest">What it says.</param>
internal sealed record ExampleMark(string Text, bool IsRequest, Microsoft.CodeAnalysis.Text.TextSpan Span);
