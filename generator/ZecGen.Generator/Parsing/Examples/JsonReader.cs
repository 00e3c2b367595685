using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Markdown;

namespace ZecGen.Generator.Parsing.Examples;

/// <summary>Reads the JSON of examples, which people wrote: forgives what it can tell for sure, and says what it forgave.</summary>
internal sealed class JsonReader
{
    private const int MaximumDepth = 64;
    private const int MaximumRepairs = 32;

    private readonly JsonCursor json;

    private JsonReader(JsonCursor json) => this.json = json;

    /// <summary>Reads one object or list after the other.</summary>
    /// <param name="repairs">What was mended is added to it.</param>
    /// <returns>What was read, and the place of what cannot be read; null where all of it can.</returns>
    public static (IReadOnlyList<JsonNode> Values, TextSpan? Failure) Read(IReadOnlyList<CodeLine> lines, List<JsonRepair> repairs)
    {
        var values = new List<JsonNode>(1);
        if (lines.Count == 0) return (values, null);
        var known = repairs.Count;
        var reader = new JsonReader(new(lines, repairs));
        var json = reader.json;
        for (json.SkipBlanks(); json.Next is '{' or '[' or '｛' or '［'; json.SkipBlanks())
        {
            if (reader.Value(0) is { } value && json.RepairCount - known <= MaximumRepairs) values.Add(value);
            else
            {
                // What is not sure is not mended either.
                repairs.RemoveRange(known, repairs.Count - known);
                return (values, json.SpanOf(Math.Min(json.At, json.Text.TrimEnd().Length), json.At));
            }
        }
        if (values.Count > 0 && !json.IsAtEnd) json.Repair(json.Next is '}' or ']' ? "a bracket too many" : "something behind its end", json.At, 1);
        return (values, null);
    }

    private JsonNode? Value(int depth)
    {
        json.SkipBlanks();
        if (json.IsAtEnd || depth > MaximumDepth || json.RepairCount > MaximumRepairs * 4) return null;
        return json.Next switch
        {
            '{' or '｛' => Object(depth),
            '[' or '［' => List(depth),
            var c when JsonStrings.IsQuote(c) => JsonStrings.Read(json, isName: false) is var (content, span) ? new(JsonKind.Text, content, span, default, default) : null,
            _ => JsonWords.Read(json),
        };
    }

    private JsonNode? Object(int depth)
    {
        var start = json.At;
        json.Take('{', '｛', "a full-width bracket");
        var members = new List<JsonMember>();
        while (true)
        {
            SkipSeparators(members.Count > 0, '}', '｝');
            if (Closes('}', '｝')) return Close(JsonKind.Object, start, members.ToEquatable(), default);
            if (json.IsAtEnd || Name() is not var (name, nameSpan)) return null;

            SkipColon();
            if (Value(depth + 1) is not { } value) return null;
            members.Add(new(name, nameSpan, value));
        }
    }

    private JsonNode? List(int depth)
    {
        var start = json.At;
        json.Take('[', '［', "a full-width bracket");
        var items = new List<JsonNode>();
        while (true)
        {
            SkipSeparators(items.Count > 0, ']', '］');
            if (Closes(']', '］')) return Close(JsonKind.Array, start, default, items.ToEquatable());
            if (Value(depth + 1) is not { } item) return null;
            items.Add(item);
        }
    }

    private void SkipColon()
    {
        json.SkipBlanks();
        if (json.Take(':', '：', "a full-width colon")) return;
        json.Repair(json.Next == '=' ? "an equals sign" : "a missing colon", json.At, 0);
        if (json.Next == '=') json.At++;
    }

    // At the end of the text whatever is open is closed: nothing else can be meant.
    private bool Closes(char close, char wide)
    {
        if (json.Take(close, wide, "a full-width bracket")) return true;
        if (!json.IsAtEnd) return false;
        json.Repair("a missing bracket", json.Text.TrimEnd().Length, 0);
        return true;
    }

    private JsonNode Close(JsonKind kind, int start, EquatableArray<JsonMember> members, EquatableArray<JsonNode> items) => new(kind, "", json.SpanOf(start, json.At), members, items);

    // One comma between two; none before the first, none after the last.
    private void SkipSeparators(bool expected, char close, char wide)
    {
        json.SkipBlanks();
        var separated = false;
        for (; json.Next is ',' or '，' or '、' or ';' or '；' || IsEllipsis(); json.SkipBlanks())
        {
            if (IsEllipsis())
            {
                json.Repair("dots for something left out", json.At, 1);
                while (json.Next is '.' or '…') json.At++;
                // They may stand between two commas, or after the last.
                (separated, expected) = (false, false);
                continue;
            }
            if (separated || !expected) json.Repair("a comma too many", json.At, 1);
            else if (json.Next != ',') json.Repair(json.Next is '，' ? "a full-width comma" : "another mark for a comma", json.At, 1);
            separated = true;
            json.At++;
        }
        separated |= SkipStrayLine();
        if (json.IsAtEnd) return;
        var closes = json.Next == close || json.Next == wide;
        if (closes && separated) json.Repair("a comma after the last", json.At, 0);
        if (!closes && expected && !separated) json.Repair("a missing comma", json.At, 0);
    }

    private bool IsEllipsis() => json.Next == '…' || (json.Next == '.' && string.CompareOrdinal(json.Text, json.At, "...", 0, 3) == 0);

    // A line of a debugger's log among the members: words one after the other, which JSON never has.
    private bool SkipStrayLine()
    {
        if (!char.IsLetter(json.Next)) return false;
        var end = json.Text.IndexOf('\n', json.At);
        if (end < 0) return false;
        var word = json.At;
        while (word < end && char.IsLetterOrDigit(json.Text[word])) word++;
        while (word < end && json.Text[word] == ' ') word++;
        if (word == end || !char.IsLetter(json.Text[word]) || json.Text[word - 1] != ' ') return false;
        json.Repair("a line that is no JSON", json.At, end - json.At);
        json.At = end;
        json.SkipBlanks();
        if (json.Next != ',') return false;
        json.At++;
        json.SkipBlanks();
        return true;
    }

    private (string Name, TextSpan Span)? Name()
    {
        if (JsonStrings.IsQuote(json.Next)) return JsonStrings.Read(json, isName: true);
        var start = json.At;
        while (!json.IsAtEnd && (char.IsLetterOrDigit(json.Next) || json.Next == '_')) json.At++;
        if (json.At == start) return null;
        var name = json.Text.Substring(start, json.At - start);
        var span = json.SpanOf(start, json.At);
        json.Repair("a name without quotes", start, json.At - start);
        if (json.Next == '"') json.At++;
        return (name, span);
    }
}
