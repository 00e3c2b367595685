using System.Text.Json.Nodes;

namespace ZecGen.Testing;

/// <summary>Changes what a planned answer says. Each gives a new answer; one that is no JSON stays as it is.</summary>
public static class FakeEdits
{
    /// <summary>Is edited.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="edit">Changes the whole object: <c>requestId</c> and <c>response</c>, or <c>code</c> and <c>message</c>.</param>
    public static FakeAnswer With(this FakeAnswer answer, Action<JsonObject> edit) => Edited(answer, (json, _) => edit(json));

    /// <summary>Has the first half of its JSON only, as though it were all.</summary>
    /// <param name="answer">The answer.</param>
    public static FakeAnswer WithHalfTheJson(this FakeAnswer answer) => Of(answer, static (reply, _) =>
    {
        var text = reply.BodyText;
        (reply.Json, reply.Text) = (null, text[..(text.Length / 2)]);
    });

    /// <summary>Has members in every object that no documentation knows: a text, an object and a list.</summary>
    /// <param name="answer">The answer.</param>
    public static FakeAnswer WithUnknownMembers(this FakeAnswer answer) => Edited(answer, static (json, _) => ResponseEdits.AddUnknownMembers(json));

    /// <summary>Has a value that is not documented wherever the documentation lists the values.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="value">The value.</param>
    public static FakeAnswer WithUnknownValues(this FakeAnswer answer, string value = "NOT_YET_DOCUMENTED") => Edited(answer, (json, situation) =>
    {
        if (json[FakeDialect.Default.Envelope.Result] is JsonObject response && situation.Operation is { } operation)
            ResponseEdits.SetEnumerations(response, OperationShape.Of(operation).Response, value);
    });

    /// <summary>Says null where it said something, all but the request id and the lists of objects; and names the members that it left out.</summary>
    /// <param name="answer">The answer.</param>
    public static FakeAnswer WithNulls(this FakeAnswer answer) => Edited(answer, static (json, situation) =>
    {
        if (json[FakeDialect.Default.Envelope.Result] is JsonObject response)
            ResponseEdits.SetNull(response, situation.Operation is { } operation ? OperationShape.Of(operation).Response : null);
    });

    /// <summary>Has fewer items on its page than it has room for, though more follow.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="missing">How many fewer.</param>
    public static FakeAnswer WithShortPage(this FakeAnswer answer, int missing = 1) => Edited(answer, (json, _) =>
    {
        if (json[FakeDialect.Default.Envelope.Result]?[FakeDialect.Default.Pages.Items] is not JsonArray items) return;
        for (var i = 0; i < missing && items.Count > 0; i++) items.RemoveAt(items.Count - 1);
    });

    /// <summary>Has no result.</summary>
    /// <param name="answer">The answer.</param>
    public static FakeAnswer WithoutResponse(this FakeAnswer answer) => Edited(answer, static (json, _) => json.Remove(FakeDialect.Default.Envelope.Result));

    private static FakeAnswer Edited(FakeAnswer answer, Action<JsonObject, Situation> edit) => Of(answer, (reply, situation) =>
    {
        if (reply.Json is { } json) edit(json, situation);
    });

    private static FakeAnswer Of(FakeAnswer answer, Action<Reply, Situation> change)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.And(change);
    }
}
