using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ZecGen.Testing;

/// <summary>The parameters of a query → the members that they are: <c>ids=a&amp;ids=b</c> is a list, and so are <c>ids[]=a</c> and <c>ids.0=a</c>.</summary>
internal static class QueryMembers
{
    /// <param name="query">The query.</param>
    /// <param name="shape">What the request has; null where nobody knows.</param>
    /// <param name="lists">How the elements of lists stand in queries.</param>
    public static IEnumerable<KeyValuePair<string, JsonNode?>> Of(IQueryCollection query, RecordShape? shape, string? lists)
    {
        var nested = new List<KeyValuePair<string, string>>();
        foreach (var (sent, values) in query)
        {
            var name = sent.Replace("[]", "", StringComparison.Ordinal).Replace('[', '.').Replace("]", "", StringComparison.Ordinal);
            if (shape?.Find(sent) is null && name.Contains('.', StringComparison.Ordinal))
            {
                if (values.Count == 1 && !sent.EndsWith("[]", StringComparison.Ordinal)) nested.Add(new(name, values.ToString()));
                else nested.AddRange(values.Select((value, index) => KeyValuePair.Create($"{name}.{index}", value ?? "")));
                continue;
            }
            if (shape?.Find(name)?.Value is not { Element: { } element })
                yield return new(name, RequestJson.ValueOf(values.ToString(), shape?.Find(name)?.Value));
            else
                yield return new(name, new JsonArray([.. values.SelectMany(value => ElementsOf(value ?? "", lists))
                    .Select(value => RequestJson.ValueOf(value, element))]));
        }
        foreach (var (name, value) in QueryJson.Of(nested, shape)) yield return new(name, value?.DeepClone());
    }

    private static string[] ElementsOf(string text, string? lists) => lists == "comma" ? text.Split(',') : [text];
}
