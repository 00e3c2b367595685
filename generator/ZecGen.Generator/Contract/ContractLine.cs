using System.Globalization;
using System.Text;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Contract;

/// <summary>A line of a contract's text: a place, what stands there, and facts about it as <c>key</c> or <c>key=value</c>.</summary>
internal sealed class ContractLine(string place, string kind)
{
    private readonly List<(string Key, string? Value)> facts = [];

    public string Place => place;

    public string Kind => kind;

    /// <summary>The names that the place consists of.</summary>
    public string[] Names { get; } = [.. place.Split('/').Select(Contract.Place.Unescape)];

    public IEnumerable<(string Key, string? Value)> Facts => facts;

    /// <summary>Adds a fact, unless there is nothing to say.</summary>
    public ContractLine With(string key, string? value)
    {
        if (!string.IsNullOrEmpty(value)) facts.Add((key, value));
        return this;
    }

    public ContractLine With(string key, IEnumerable<string> values) => With(key, string.Join(" ", values.Select(Contract.Place.Escape)));

    public ContractLine With(string key, bool holds)
    {
        if (holds) facts.Add((key, null));
        return this;
    }

    public bool Has(string key) => facts.Exists(fact => fact.Key == key);

    public string this[string key] => facts.Find(fact => fact.Key == key).Value ?? "";

    /// <summary>What <see cref="With(string, IEnumerable{string})"/> added.</summary>
    public IEnumerable<string> List(string key) => this[key].Split([' '], StringSplitOptions.RemoveEmptyEntries).Select(Contract.Place.Unescape);

    public int Number(string key) => int.TryParse(this[key], NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;

    public override string ToString()
    {
        var text = new StringBuilder(place).Append(' ').Append(kind);
        foreach (var (key, value) in facts)
        {
            text.Append(' ').Append(key);
            if (value is not null) Append(text.Append('='), value);
        }
        return text.ToString();
    }

    /// <returns>Null where the text is no line. Whether a contract has its words is another question.</returns>
    public static ContractLine? Parse(string text)
    {
        var parts = Split(text);
        if (parts is not { Count: >= 2 } || parts[0].Value is not null || parts[1].Value is not null) return null;
        var line = new ContractLine(parts[0].Key, parts[1].Key);
        foreach (var (key, value) in parts.Skip(2)) line.facts.Add((key, value));
        return line;
    }

    private static List<(string Key, string? Value)>? Split(string text)
    {
        var parts = new List<(string, string?)>();
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            while (at < text.Length && text[at] is not (' ' or '=')) at++;
            var key = text.Substring(start, at - start);
            string? value = null;
            if (at < text.Length && text[at] == '=' && (value = Value(text, ref at)) is null) return null;
            if (key.Length == 0 || (at < text.Length && text[at] != ' ')) return null;
            parts.Add((key, value));
            at++;
        }
        return parts;
    }

    private static string? Value(string text, ref int at)
    {
        at++;
        var start = at;
        if (at >= text.Length || text[at] != '"')
        {
            while (at < text.Length && text[at] != ' ') at++;
            return text.Substring(start, at - start);
        }
        var value = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '"':
                    at++;
                    return value.ToString();
                case '\\' when at + 5 < text.Length && text[at + 1] == 'u':
                    if (!ushort.TryParse(text.Substring(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)) return null;
                    value.Append((char)code);
                    at += 5;
                    break;
                case '\\' when at + 1 < text.Length:
                    value.Append(text[++at]);
                    break;
                default:
                    value.Append(text[at]);
                    break;
            }
        }
        return null;
    }

    // What is no plain word stands in quotes. Whatever a terminal or an editor would act on is written by its number.
    private static void Append(StringBuilder text, string value)
    {
        if (value.All(static c => c is > ' ' and < (char)127 and not ('"' or '\\' or '=')))
        {
            text.Append(value);
            return;
        }
        text.Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            if (!Characters.IsHarmless(value, i)) text.Append("\\u").Append(((int)value[i]).ToString("x4", CultureInfo.InvariantCulture));
            else if (value[i] is '"' or '\\') text.Append('\\').Append(value[i]);
            else text.Append(value[i]);
        }
        text.Append('"');
    }
}
