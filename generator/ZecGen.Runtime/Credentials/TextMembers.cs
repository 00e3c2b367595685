using System.Text;
using System.Text.Json;

namespace ZecGen;

/// <summary>The texts of a JSON object and of the objects within it, by their path.</summary>
internal sealed class TextMembers
{
    private const char Separator = '\n';

    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);

    /// <exception cref="JsonException">It is no JSON object.</exception>
    public TextMembers(ReadOnlySpan<byte> json)
    {
        var text = new JsonText(json.StartsWith("\uFEFF"u8) ? json.Slice(3) : json);
        Read(ref text, "");
        text.End();
    }

    /// <returns>Null where there is none, or an empty one.</returns>
    public string? Find(params string[] path) => texts.TryGetValue(string.Join(Separator.ToString(), path), out var text) ? text : null;

    /// <summary>The members of an object that stands at the top, or within one that does, since tools keep profiles in either way.</summary>
    /// <returns>Null where there is none that has a text.</returns>
    public Func<string, string?>? Object(string name)
    {
        var prefix = texts.Keys.Any(key => key.StartsWith(name + Separator, StringComparison.Ordinal)) ? name
            : texts.Keys.Select(static key => key.Split(Separator)).Where(path => path.Length == 3 && path[1] == name)
                .Select(static path => path[0] + Separator + path[1]).FirstOrDefault();
        return prefix is null ? null : member => member.Length > 0 ? Find(prefix, member) : null;
    }

    private void Read(ref JsonText json, string path)
    {
        json.StartObject();
        while (json.NextMember(out var quoted))
        {
            var name = path + NameOf(quoted);
            if (json.IsObject) Read(ref json, name + Separator);
            else if (json.IsNested) json.Skip();
            else if (json.Text()?.Trim() is { Length: > 0 } value) texts[name] = value;
        }
    }

    private static string NameOf(ReadOnlySpan<byte> quoted) => Encoding.UTF8.GetString(
        (JsonName.IsEscaped(quoted) ? JsonName.Unescaped(quoted) : quoted.Slice(1, quoted.Length - 2)).ToArray());
}
