using System.Text.Json;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Words;

namespace ZecGen.Cli.Dialects;

/// <summary>What the JSON objects of a page show of the envelope that results come in.</summary>
/// <param name="Zeros">The members that are 0.</param>
/// <param name="Messages">The names that speak of a message: members that are texts, then rows of tables.</param>
/// <param name="Filled">The members that are lists or objects with something in them, of objects that have a member which is 0.</param>
internal sealed record ResponseTraits(IReadOnlyList<string> Zeros, IReadOnlyList<string> Messages, IReadOnlyList<string> Filled)
{
    public static ResponseTraits Of(Document document, IEnumerable<string> rows)
    {
        var (zeros, messages, filled) = (new List<string>(), new List<string>(), new List<string>());
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
                if (codes.Count > 0) filled.AddRange(members.Where(static member => IsFilled(member.Value)).Select(static member => member.Name));
            }
            catch (JsonException)
            {
                // It shows something else.
            }
        }
        return new(zeros, messages.Count > 0 ? messages : [.. rows.Where(IsOfMessage)], filled);
    }

    private static bool IsFilled(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Any(),
        JsonValueKind.Array => value.GetArrayLength() > 0,
        _ => false,
    };

    private static bool IsOfMessage(string name) => Identifiers.IsName(name)
        && (name.Contains("message", StringComparison.OrdinalIgnoreCase) || name.EndsWith("msg", StringComparison.OrdinalIgnoreCase));
}
