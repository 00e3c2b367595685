using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Markdown;

namespace ZecGen.Generator.Parsing.Examples;

/// <summary>Reads the JSON of examples, which people wrote: forgives what it can tell for sure, and says what it forgave.</summary>
internal sealed class JsonReader
{
    private const int MaximumDepth = 64;
    private const int MaximumRepairs = 32;

    private readonly string text;
    private readonly IReadOnlyList<CodeLine> lines;

    // Where the lines begin in the text; none where the text is one piece of the page, and its first line tells all.
    private readonly int[] starts;
    private readonly List<JsonRepair> repairs = [];
    private int at;

    private JsonReader(IReadOnlyList<CodeLine> lines)
    {
        this.lines = lines;
        if (IsOnePiece(lines))
        {
            var (first, last) = (lines[0], lines[lines.Count - 1]);
            text = first.Source.Substring(first.From, last.From + last.Length - first.From);
            starts = [];
            return;
        }
        var joined = new StringBuilder();
        starts = new int[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            starts[i] = joined.Length;
            joined.Append(lines[i].Text).Append('\n');
        }
        text = joined.ToString();
    }

    /// <returns>Null where there is no JSON, or none that can be told for sure.</returns>
    public static JsonNode? Read(IReadOnlyList<CodeLine> lines, out IReadOnlyList<JsonRepair> repairs)
    {
        repairs = [];
        if (lines.Count == 0) return null;
        var reader = new JsonReader(lines);
        var node = reader.Value(0);
        repairs = reader.repairs;
        return reader.repairs.Count <= MaximumRepairs && node is { Kind: JsonKind.Object or JsonKind.Array } ? node : null;
    }

    private static bool IsOnePiece(IReadOnlyList<CodeLine> lines)
    {
        for (var i = 1; i < lines.Count; i++)
            if (!ReferenceEquals(lines[i].Source, lines[0].Source) || lines[i].From != lines[i].Start || lines[i].From != lines[i - 1].From + lines[i - 1].Length + 1) return false;
        return lines[0].From == lines[0].Start;
    }

    private JsonNode? Value(int depth)
    {
        SkipBlanks();
        if (at >= text.Length || depth > MaximumDepth || repairs.Count > MaximumRepairs) return null;
        return text[at] switch
        {
            '{' => Object(depth),
            '[' => List(depth),
            '"' or '“' or '”' => Quoted(isName: false) is var (content, span) ? new(JsonKind.Text, content, span, default, default) : null,
            _ => Word(),
        };
    }

    private JsonNode? Object(int depth)
    {
        var start = at++;
        var members = new List<JsonMember>();
        while (true)
        {
            SkipSeparators(members.Count > 0, '}');
            if (at >= text.Length) return null;
            if (text[at] == '}') return Close(JsonKind.Object, start, members.ToEquatable(), default);
            if (Name() is not var (name, nameSpan)) return null;

            SkipBlanks();
            if (at < text.Length && text[at] is ':' or '：')
            {
                if (text[at] == '：') Repair("a full-width colon", at, 1);
                at++;
            }
            else Repair("a missing colon", at, 0);
            if (Value(depth + 1) is not { } value) return null;
            members.Add(new(name, nameSpan, value));
        }
    }

    private JsonNode? List(int depth)
    {
        var start = at++;
        var items = new List<JsonNode>();
        while (true)
        {
            SkipSeparators(items.Count > 0, ']');
            if (at >= text.Length) return null;
            if (text[at] == ']') return Close(JsonKind.Array, start, default, items.ToEquatable());
            if (Value(depth + 1) is not { } item) return null;
            items.Add(item);
        }
    }

    private JsonNode Close(JsonKind kind, int start, EquatableArray<JsonMember> members, EquatableArray<JsonNode> items)
    {
        at++;
        return new(kind, "", SpanOf(start, at), members, items);
    }

    // One comma between two; none before the first, none after the last.
    private void SkipSeparators(bool expected, char close)
    {
        SkipBlanks();
        var separated = false;
        for (; at < text.Length && text[at] is ',' or '，'; at++, SkipBlanks())
        {
            if (separated || !expected) Repair("a comma too many", at, 1);
            else if (text[at] == '，') Repair("a full-width comma", at, 1);
            separated = true;
        }
        separated |= SkipStrayLine();
        if (at >= text.Length) return;
        if (text[at] == close && separated) Repair("a comma after the last", at, 0);
        if (text[at] != close && expected && !separated) Repair("a missing comma", at, 0);
    }

    // A line of a debugger's log among the members: words one after the other, which JSON never has.
    private bool SkipStrayLine()
    {
        var end = text.IndexOf('\n', Math.Min(at, text.Length));
        if (end < 0 || at >= text.Length || !char.IsLetter(text[at])) return false;
        var word = at;
        while (word < end && char.IsLetterOrDigit(text[word])) word++;
        while (word < end && text[word] == ' ') word++;
        if (word == end || !char.IsLetter(text[word]) || text[word - 1] != ' ') return false;
        Repair("a line that is no JSON", at, end - at);
        at = end;
        SkipBlanks();
        if (at >= text.Length || text[at] != ',') return false;
        at++;
        SkipBlanks();
        return true;
    }

    private (string, TextSpan)? Name()
    {
        if (text[at] is '"' or '“' or '”') return Quoted(isName: true);
        var start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_')) at++;
        if (at == start) return null;
        var name = text.Substring(start, at - start);
        var span = SpanOf(start, at);
        Repair("a name without quotes", start, at - start);
        if (at < text.Length && text[at] == '"') at++;
        return (name, span);
    }

    private (string, TextSpan)? Quoted(bool isName)
    {
        if (text[at] != '"') Repair("a typographic quote", at, 1);
        var start = ++at;
        if (PlainEnd(start, isName) is var end and >= 0)
        {
            at = end + 1;
            return (text.Substring(start, end - start), SpanOf(start, end));
        }
        var content = new StringBuilder();
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (c is '"' or '”' || (c == '\n' && !isName))
            {
                var span = SpanOf(start, at);
                if (c == '\n') EndUnclosed(content, start);
                else at++;
                return (content.ToString(), span);
            }
            if (isName && c is ':' or '\n')
            {
                Repair("a missing quote", at, 0);
                return (content.ToString().Trim(), SpanOf(start, at));
            }
            if (c == '\\' && !Escape(content)) return null;
            else if (c != '\\') content.Append(c);
        }
        return null;
    }

    // Where a text without escapes and slips ends; -1 where it is not so plain.
    private int PlainEnd(int start, bool isName)
    {
        var length = text.AsSpan(start).IndexOfAny("\"”\\\n".AsSpan());
        return length >= 0 && text[start + length] == '"' && !(isName && text.IndexOf(':', start, length) >= 0) ? start + length : -1;
    }

    // The quote that should have closed the text stood before the comma at the line's end.
    private void EndUnclosed(StringBuilder content, int start)
    {
        Repair("a missing quote", start, 0);
        while (content.Length > 0 && content[content.Length - 1] is ' ' or '\r') content.Length--;
        if (content.Length > 0 && content[content.Length - 1] == ',')
        {
            content.Length--;
            while (text[at] != ',') at--;
        }
    }

    private bool Escape(StringBuilder content)
    {
        if (++at >= text.Length) return false;
        if (text[at] != 'u')
        {
            content.Append(text[at] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', var other => other });
            return true;
        }
        if (at + 4 >= text.Length || !int.TryParse(text.Substring(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)) return false;
        content.Append((char)code);
        at += 4;
        return true;
    }

    private JsonNode? Word()
    {
        var start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '+' or '.')) at++;
        var word = text.Substring(start, at - start);
        JsonKind? kind = word switch { "true" or "false" => JsonKind.Truth, "null" => JsonKind.Null, _ => IsNumber(word) ? JsonKind.Number : null };
        return kind is null ? null : new(kind.Value, word, SpanOf(start, at), default, default);
    }

    // As JSON has it: no sign of plus, no leading zero, digits on both sides of the point.
    private static bool IsNumber(string word)
    {
        var at = word.Length > 0 && word[0] == '-' ? 1 : 0;
        var whole = Digits();
        if (whole == 0 || (whole > 1 && word[at - whole] == '0')) return false;
        if (at < word.Length && word[at] == '.')
        {
            at++;
            if (Digits() == 0) return false;
        }
        if (at < word.Length && word[at] is 'e' or 'E')
        {
            at++;
            if (at < word.Length && word[at] is '+' or '-') at++;
            if (Digits() == 0) return false;
        }
        return at == word.Length;

        int Digits()
        {
            var start = at;
            while (at < word.Length && word[at] is >= '0' and <= '9') at++;
            return at - start;
        }
    }

    private void Repair(string problem, int start, int length) => repairs.Add(new(problem, SpanOf(start, start + length)));

    private TextSpan SpanOf(int start, int end) => TextSpan.FromBounds(Offset(start), Math.Max(Offset(start), Offset(end)));

    private int Offset(int position)
    {
        if (starts.Length == 0) return lines[0].Start + position;
        var line = Array.BinarySearch(starts, position);
        if (line < 0) line = ~line - 1;
        return lines[line].Start + Math.Min(position - starts[line], lines[line].Length);
    }

    private void SkipBlanks()
    {
        while (at < text.Length && (text[at] is ' ' or '\t' or '\r' or '\n' or '\u00A0' or '\u3000')) at++;
    }
}
