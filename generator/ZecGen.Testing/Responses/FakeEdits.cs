using System.Text.Json.Nodes;

namespace ZecGen.Testing;

/// <summary>Changes what a planned response says. Each gives a new response; one that is no JSON stays as it is.</summary>
public static class FakeEdits
{
    /// <summary>Is edited.</summary>
    /// <param name="response">The response.</param>
    /// <param name="edit">Changes the whole object: <c>requestId</c> and <c>response</c>, or <c>code</c> and <c>message</c>.</param>
    public static FakeResponse With(this FakeResponse response, Action<JsonObject> edit) => Edited(response, (json, _) => edit(json));

    /// <summary>Has the first half of its JSON only, as though it were all.</summary>
    /// <param name="response">The response.</param>
    public static FakeResponse WithHalfTheJson(this FakeResponse response) => Of(response, static (reply, _) =>
    {
        var text = reply.BodyText;
        (reply.Json, reply.Text) = (null, text[..(text.Length / 2)]);
    });

    /// <summary>Has members in every object that no documentation knows: a text, an object and a list.</summary>
    /// <param name="response">The response.</param>
    public static FakeResponse WithUnknownMembers(this FakeResponse response) => Edited(response, static (json, _) => ResponseEdits.AddUnknownMembers(json));

    /// <summary>Has a value that is not documented wherever the documentation lists the values.</summary>
    /// <param name="response">The response.</param>
    /// <param name="value">The value.</param>
    public static FakeResponse WithUnknownValues(this FakeResponse response, string value = "NOT_YET_DOCUMENTED") => Edited(response, (json, situation) =>
    {
        if (json[FakeDialect.Default.Envelope.Result] is JsonObject response && situation.Operation is { } operation)
            ResponseEdits.SetEnumerations(response, OperationShape.Of(operation).Response, value);
    });

    /// <summary>Says null where it said something, all but the request id and the lists of objects; and names the members that it left out.</summary>
    /// <param name="response">The response.</param>
    public static FakeResponse WithNulls(this FakeResponse response) => Edited(response, static (json, situation) =>
    {
        if (json[FakeDialect.Default.Envelope.Result] is JsonObject response)
            ResponseEdits.SetNull(response, situation.Operation is { } operation ? OperationShape.Of(operation).Response : null);
    });

    /// <summary>Has fewer items on its page than it has room for, though more follow.</summary>
    /// <param name="response">The response.</param>
    /// <param name="missing">How many fewer.</param>
    public static FakeResponse WithShortPage(this FakeResponse response, int missing = 1) => Edited(response, (json, _) =>
    {
        if (json[FakeDialect.Default.Envelope.Result]?[FakeDialect.Default.Pages.Items] is not JsonArray items) return;
        for (var i = 0; i < missing && items.Count > 0; i++) items.RemoveAt(items.Count - 1);
    });

    /// <summary>Has no result.</summary>
    /// <param name="response">The response.</param>
    public static FakeResponse WithoutResponse(this FakeResponse response) => Edited(response, static (json, _) => json.Remove(FakeDialect.Default.Envelope.Result));

    private static FakeResponse Edited(FakeResponse response, Action<JsonObject, FakeCallContext> edit) => Of(response, (reply, situation) =>
    {
        if (reply.Json is { } json) edit(json, situation);
    });

    private static FakeResponse Of(FakeResponse response, Action<Reply, FakeCallContext> change)
    {
        ArgumentNullException.ThrowIfNull(response);
        return response.And(change);
    }
}
