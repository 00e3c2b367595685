using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Markdown;

namespace ZecGen.Generator.Parsing.Examples;

/// <summary>Reads the JSON of examples, which people wrote: corrects unambiguous mistakes, and reports them.</summary>
internal sealed class JsonReader
{
    /// <summary>How it reports what stands behind an example.</summary>
    public const string BehindItsEnd = "content after its end";

    private const int MaximumDepth = 64;
    private const int MaximumRepairs = 32;

    private readonly JsonCursor json;
    private readonly List<JsonToken> tokens;

    private static readonly JsonTokens Nothing = new("", "", []);

    // Most lines of an example hold a name and a value.
    private JsonReader(JsonCursor json, int lines) => (this.json, tokens) = (json, new(lines * 2));

    /// <summary>Reads one object or list after the other.</summary>
    /// <param name="repairs">What was fixed is added to it.</param>
    /// <returns>What was read, and the place of what cannot be read; null where all of it can.</returns>
    public static (JsonTokens Json, TextSpan? Failure) Read(IReadOnlyList<CodeLine> lines, List<JsonRepair> repairs)
    {
        if (lines.Count == 0) return (Nothing, null);
        var known = repairs.Count;
        var reader = new JsonReader(new(lines, repairs), lines.Count);
        var json = reader.json;
        for (json.SkipBlanks(); json.Next is '{' or '[' or '｛' or '［'; json.SkipBlanks())
        {
            var place = reader.tokens.Count;
            if (reader.Value(0) && json.RepairCount - known <= MaximumRepairs) continue;
            // What is not sure is not fixed either.
            repairs.RemoveRange(known, repairs.Count - known);
            reader.tokens.RemoveRange(place, reader.tokens.Count - place);
            return (reader.ToTokens(), json.SpanOf(Math.Min(json.At, json.LastEnd), json.At));
        }
        // Members without what they are members of.
        if (reader.tokens.Count == 0 && !json.IsAtEnd && json.Rest.IndexOf("\":".AsSpan(), StringComparison.Ordinal) >= 0)
            return (reader.ToTokens(), json.SpanOf(json.At, json.At));
        // A part with another mark before it, such as a misspelt one, is lost as a whole.
        if (reader.tokens.Count > 0 && json.Rest.IndexOfAny('{', '｛') >= 0) return (reader.ToTokens(), json.SpanOf(json.At, json.At));
        // The quote of a call in a shell is closed behind its data.
        if (reader.tokens.Count > 0 && !json.IsAtEnd && json.Rest.Trim() is not ("'" or "\"" or "';" or "\";"))
            json.Repair(json.Next is '}' or ']' ? "an extra bracket" : BehindItsEnd, json.At, 1);
        return (reader.ToTokens(), null);
    }

    private JsonTokens ToTokens() => new(json.Text, json.Corrections, [.. tokens]);

    private bool Value(int depth)
    {
        json.SkipBlanks();
        if (json.IsAtEnd || depth > MaximumDepth || json.RepairCount > MaximumRepairs * 4) return false;
        return json.Next switch
        {
            '{' or '｛' => Object(depth),
            '[' or '［' => List(depth),
            var c => Add(JsonStrings.IsQuote(c) ? JsonStrings.Read(json, JsonKind.Text) : JsonWords.Read(json)),
        };
    }

    private bool Add(JsonToken? token)
    {
        if (token is not { } known) return false;
        tokens.Add(known);
        return true;
    }

    private bool Object(int depth)
    {
        var (start, place) = (json.At, Open(JsonKind.Object));
        json.Take('{', '｛', "a full-width bracket");
        while (true)
        {
            SkipSeparators(tokens.Count > place + 1, '}', '｝');
            if (Closes('}', '｝')) return Close(place, json.SpanOf(start, json.At));
            var name = tokens.Count;
            if (json.IsAtEnd || !Add(Name())) return false;

            SkipColon();
            if (!Value(depth + 1)) return false;
            Close(name, tokens[name].Span);
        }
    }

    private bool List(int depth)
    {
        var (start, place) = (json.At, Open(JsonKind.Array));
        json.Take('[', '［', "a full-width bracket");
        while (true)
        {
            SkipSeparators(tokens.Count > place + 1, ']', '］');
            if (Closes(']', '］')) return Close(place, json.SpanOf(start, json.At));
            if (!Value(depth + 1)) return false;
        }
    }

    private int Open(JsonKind kind)
    {
        tokens.Add(new(kind, default, default));
        return tokens.Count - 1;
    }

    // What was read since belongs to it.
    private bool Close(int place, TextSpan span)
    {
        tokens[place] = tokens[place] with { Span = span, Size = tokens.Count - place };
        return true;
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
        json.Repair("a missing bracket", json.LastEnd, 0);
        return true;
    }

    // One comma between two; none before the first, none after the last.
    private void SkipSeparators(bool expected, char close, char wide)
    {
        json.SkipBlanks();
        var separated = false;
        for (; json.Next is ',' or '，' or '、' or ';' or '；' || IsEllipsis(); json.SkipBlanks())
        {
            if (IsEllipsis())
            {
                json.Repair("an ellipsis", json.At, 1);
                while (json.Next is '.' or '…') json.At++;
                // They may stand between two commas, or after the last.
                (separated, expected) = (false, false);
                continue;
            }
            if (separated || !expected) json.Repair("an extra comma", json.At, 1);
            else if (json.Next != ',') json.Repair(json.Next is '，' ? "a full-width comma" : "another character instead of a comma", json.At, 1);
            separated = true;
            json.At++;
        }
        separated |= SkipStrayLine();
        if (json.IsAtEnd) return;
        var closes = json.Next == close || json.Next == wide;
        if (closes && separated) json.Repair("a trailing comma", json.At, 0);
        if (!closes && expected && !separated) json.Repair("a missing comma", json.At, 0);
    }

    private bool IsEllipsis() => json.Next == '…' || json.Rest.StartsWith("...".AsSpan());

    // A line of a debugger's log among the members: words one after the other, which JSON never has.
    private bool SkipStrayLine()
    {
        if (!char.IsLetter(json.Next)) return false;
        var length = json.Rest.IndexOf('\n');
        if (length < 0) return false;
        var end = json.At + length;
        var word = json.At;
        while (word < end && char.IsLetterOrDigit(json.Text[word])) word++;
        while (word < end && json.Text[word] == ' ') word++;
        if (word == end || !char.IsLetter(json.Text[word]) || json.Text[word - 1] != ' ') return false;
        json.Repair("a line that is not JSON", json.At, end - json.At);
        json.At = end;
        json.SkipBlanks();
        if (json.Next != ',') return false;
        json.At++;
        json.SkipBlanks();
        return true;
    }

    private JsonToken? Name()
    {
        if (JsonStrings.IsQuote(json.Next)) return JsonStrings.Read(json, JsonKind.Name);
        var start = json.At;
        while (!json.IsAtEnd && (char.IsLetterOrDigit(json.Next) || json.Next == '_')) json.At++;
        if (json.At == start) return null;
        var name = new JsonToken(JsonKind.Name, TextSpan.FromBounds(start, json.At), json.SpanOf(start, json.At));
        json.Repair("a name without quotes", start, json.At - start);
        if (json.Next == '"') json.At++;
        return name;
    }
}
