using System.Text.Json.Nodes;

namespace ZecGen.Testing;

/// <summary>Provides methods that modify the content of a planned response. Each returns a new response; content that is not JSON is unchanged.</summary>
public static class FakeEdits
{
    /// <summary>Edits the response.</summary>
    /// <param name="response">The response.</param>
    /// <param name="edit">An action that modifies the whole object: <c>requestId</c> and <c>response</c>, or <c>code</c> and <c>message</c>.</param>
    public static FakeResponse With(this FakeResponse response, Action<JsonObject> edit) => Edited(response, (json, _) => edit(json));

    /// <summary>Truncates the JSON to its first half.</summary>
    /// <param name="response">The response.</param>
    public static FakeResponse WithHalfTheJson(this FakeResponse response) => Of(response, static (reply, _) =>
    {
        var text = reply.BodyText;
        (reply.Json, reply.Text) = (null, text[..(text.Length / 2)]);
    });

    /// <summary>Adds undocumented members to every object: a string, an object and a list.</summary>
    /// <param name="response">The response.</param>
    public static FakeResponse WithUnknownMembers(this FakeResponse response) => Edited(response, static (json, _) => ResponseEdits.AddUnknownMembers(json));

    /// <summary>Replaces every documented enumeration value with an undocumented value.</summary>
    /// <param name="response">The response.</param>
    /// <param name="value">The value.</param>
    public static FakeResponse WithUnknownValues(this FakeResponse response, string value = "NOT_YET_DOCUMENTED") => Edited(response, (json, context) =>
    {
        if (json[FakeDialect.Current.Envelope.Result] is JsonObject response && context.Operation is { } operation)
            ResponseEdits.SetEnumerations(response, OperationShape.Of(operation).Response, value);
    });

    /// <summary>Sets all members to null, including omitted ones, except for the request id and lists of objects.</summary>
    /// <param name="response">The response.</param>
    public static FakeResponse WithNulls(this FakeResponse response) => Edited(response, static (json, context) =>
    {
        if (json[FakeDialect.Current.Envelope.Result] is JsonObject response)
            ResponseEdits.SetNull(response, context.Operation is { } operation ? OperationShape.Of(operation).Response : null);
    });

    /// <summary>Removes the last items of the page, so that it is shorter than requested.</summary>
    /// <param name="response">The response.</param>
    /// <param name="missing">The number of missing items.</param>
    public static FakeResponse WithShortPage(this FakeResponse response, int missing = 1) => Edited(response, (json, _) =>
    {
        if (json[FakeDialect.Current.Envelope.Result]?[FakeDialect.Current.Pages.Items] is not JsonArray items) return;
        for (var i = 0; i < missing && items.Count > 0; i++) items.RemoveAt(items.Count - 1);
    });

    /// <summary>Removes the result.</summary>
    /// <param name="response">The response.</param>
    public static FakeResponse WithoutResponse(this FakeResponse response) =>
        Edited(response, static (json, _) => json.Remove(FakeDialect.Current.Envelope.Result));

    private static FakeResponse Edited(FakeResponse response, Action<JsonObject, FakeCallContext> edit) => Of(response, (reply, context) =>
    {
        if (reply.Json is { } json) edit(json, context);
    });

    private static FakeResponse Of(FakeResponse response, Action<Reply, FakeCallContext> change)
    {
        ArgumentNullException.ThrowIfNull(response);
        return response.And(change);
    }
}
