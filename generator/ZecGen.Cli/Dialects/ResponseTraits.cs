using System.Text.Json;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Words;

namespace ZecGen.Cli.Dialects;

/// <summary>What the JSON objects of a page show of the envelope that results come in.</summary>
/// <param name="Zeros">The members that are 0.</param>
/// <param name="Successes">The members that are codes, with their values as JSON, of objects that have a result beside them.</param>
/// <param name="Messages">The names that speak of a message: members that are texts, then rows of tables.</param>
/// <param name="Filled">The members that are lists or objects with something in them, of objects that have a member which is 0 or a code.</param>
internal sealed record ResponseTraits(
    IReadOnlyList<string> Zeros, IReadOnlyList<(string Name, string Value)> Successes, IReadOnlyList<string> Messages, IReadOnlyList<string> Filled)
{
    public static ResponseTraits Of(Document document, IEnumerable<string> rows)
    {
        var (zeros, successes) = (new List<string>(), new List<(string, string)>());
        var (messages, filled) = (new List<string>(), new List<string>());
        foreach (var block in document.Sections.SelectMany(static section => section.Blocks).OfType<CodeBlock>())
        {
            try
            {
                using var json = JsonDocument.Parse(string.Join('\n', block.Lines.Select(static line => line.Text)));
                if (json.RootElement.ValueKind != JsonValueKind.Object) continue;
                List<JsonProperty> members = [.. json.RootElement.EnumerateObject()];
                var codes = members.Where(static member => member.Value.ValueKind == JsonValueKind.Number && member.Value.GetRawText() == "0").ToList();
                zeros.AddRange(codes.Select(static member => member.Name));
                messages.AddRange(members.Where(static member => member.Value.ValueKind == JsonValueKind.String && IsOfMessage(member.Name))
                    .Select(static member => member.Name));
                List<string> results = [.. members.Where(static member => IsFilled(member.Value)).Select(static member => member.Name)];
                List<JsonProperty> stated = results.Count == 0 ? [] : members.FindAll(IsCode);
                successes.AddRange(stated.Select(static member => (member.Name, member.Value.GetRawText())));
                if (codes.Count + stated.Count > 0) filled.AddRange(results);
            }
            catch (JsonException)
            {
                // It shows something else.
            }
        }
        return new(zeros, successes, messages.Count > 0 ? messages : [.. rows.Where(IsOfMessage)], filled);
    }

    private static bool IsCode(JsonProperty member) => member.Name.EndsWith("code", StringComparison.OrdinalIgnoreCase)
        && (member.Value.ValueKind == JsonValueKind.Number || (member.Value.ValueKind == JsonValueKind.String && member.Value.GetString()!.Length > 0));

    private static bool IsFilled(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Any(),
        JsonValueKind.Array => value.GetArrayLength() > 0,
        _ => false,
    };

    private static bool IsOfMessage(string name) => Identifiers.IsName(name)
        && (name.Contains("message", StringComparison.OrdinalIgnoreCase) || name.EndsWith("msg", StringComparison.OrdinalIgnoreCase));
}
