using System.Globalization;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Model;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

/// <summary>A cell that names a field: the name itself, and what people put around it.</summary>
/// <param name="Name">As the wire has it; where <paramref name="IsName"/> is false, the cell as it is.</param>
/// <param name="Parent">What stands before the last dot, empty where there is none: <c>opts.disk</c> of <c>opts.disk[].size</c>.</param>
/// <param name="Marks">How many signs of nesting stand before the name.</param>
/// <param name="Indent">How many blanks that hold stand before the name.</param>
/// <param name="IsDeprecated">Whether the name is struck out, or a remark says so.</param>
internal readonly record struct NameCell(string Name, string Parent, int Marks, int Indent, bool IsName, bool IsDeprecated)
{
    private const int MostLayers = 8;

    private const string Quotes = "\"'`“”‘’「」『』《》<>[]【】（）(){}";
    private const string Branches = "»›>＞|｜¦=＝";
    private const string Dashes = "-－–—+─━·•";
    private const string Bars = "|｜¦∣";
    private const string Superscripts = "¹²³⁴⁵⁶⁷⁸⁹⁰†‡";

    // A slash between blanks; without them it stands between a field and its member.
    private static readonly string[] NameSeparators = [",", "，", "、", ";", "；", " / ", " | ", " or ", " and ", "或", "和", "&"];

    private static readonly HashSet<string> NoNames = new(StringComparer.OrdinalIgnoreCase) { "deprecated", "null" };

    // What stands between a name and that of its member.
    private static readonly string[] Joints = [".", "->", "=>", "→", "⇒", "➔", "➜", "›", "»", ">", "::"];

    /// <summary>How many lists deep it is, where its name says so.</summary>
    public int ListDepth { get; init; }

    /// <summary>The path as it is written, where it leads through one element of a list: <c>Disks.0.Size</c>; else null.</summary>
    public string? ElementPath { get; init; }

    /// <summary>Whether it tells what stands at a place of a list: <c>bids[0]</c>.</summary>
    public bool IsPlace { get; init; }

    /// <summary>Whether it is a map, and its name is written with what stands for any of its keys: <c>labels[key]</c>.</summary>
    public bool IsMap { get; init; }

    public bool IsNested => Marks > 0 || Parent.Length > 0;

    public static NameCell Of(RichText cell)
    {
        // Nearly all cells are a name and nothing else.
        var text = cell.Flat;
        if (cell.Lines.Count == 1 && cell.Lines[0].Marks.Count == 0 && Identifiers.IsName(text)) return new(text, "", 0, 0, true, false);

        var isStruck = cell.Lines.Count > 0
            && cell.Lines.All(static line => line.Marks.Any(mark => mark.Kind == MarkKind.Struck && mark.Length * 2 > line.Text.Length));
        var (marks, indent, start) = Nesting(text);
        var name = PlainCharacters.Of(text.Substring(start));
        var isDeprecated = DeprecationReader.TakeMark(ref name) || isStruck;
        if (name.Length > 1 && name[0] == '.') marks++;
        if (IsWord(name)) return new(name, "", marks, indent, true, isDeprecated);

        name = Bare(name);
        var (parent, last) = Split(name);
        if (IsWord(last)) return new(last, parent, marks, indent, true, isDeprecated) { ListDepth = DepthOf(name) };
        var depth = DepthOf(name);
        name = WithoutRemark(name);
        if (!IsWord(name) && WithoutMarked(cell) is { } unmarked) name = unmarked;
        return new(name, "", marks, indent, IsWord(name), isDeprecated) { ListDepth = depth };
    }

    // "ids[]" is a list, whatever its type says.
    private static int DepthOf(string name)
    {
        var depth = 0;
        for (var end = name.Length; end > 2 && name[end - 1] == ']' && name[end - 2] == '['; end -= 2) depth++;
        return depth;
    }

    /// <summary>Whether a cell has two names or more and nothing else: <c>size, length</c>.</summary>
    /// <remarks>A type or a word that says what is required, behind a name, is a remark.</remarks>
    public static bool NamesSeveral(RichText cell)
    {
        if (cell.Lines.Count == 0 || (cell.Lines.Count == 1 && Identifiers.IsName(cell.Lines[0].Text))) return false;
        var count = 0;
        foreach (var line in cell.Lines)
            foreach (var part in PlainCharacters.Of(line.Text).Split(NameSeparators, StringSplitOptions.RemoveEmptyEntries))
            {
                var name = Bare(part);
                if (name.Length == 0) continue;
                if (!IsWord(Split(name).Last) || PrimitiveTypes.IsPrimitive(name) || RequiredCell.SpeaksForItself(name)) return false;
                // "f" may say no, but not before a name.
                if (count > 0 && (RequiredCell.Read(name) is Requirement.Yes or Requirement.No || NoNames.Contains(name))) return false;
                count++;
            }
        return count > 1;
    }

    // "└─ child", "> > child", "-- child", "   child"
    private static (int Marks, int Indent, int Start) Nesting(string text)
    {
        var (branches, dashes, indent, at, isBarred) = (0, 0, 0, 0, false);
        for (; at < text.Length; at++)
        {
            if (Dashes.IndexOf(text[at]) >= 0) dashes++;
            else if (IsBranch(text[at])) (branches, isBarred) = (branches + 1, Bars.IndexOf(text[at]) >= 0);
            // "|__size"
            else if (text[at] == '_' && isBarred && (text[at - 1] == '_' || (at + 1 < text.Length && text[at + 1] == '_'))) dashes++;
            else if (text[at] is '\u00A0' or (>= '\u2002' and <= '\u200A')) indent++;
            else if (text[at] is '\u2003' or '\u3000') indent += 2;
            else if (text[at] is not ' ') break;
        }
        // "<size>" is a name in brackets, "-" is no name.
        if (at == text.Length) return (0, 0, 0);
        // "|-" above "|--" are two levels, "├─" and "└──" are one.
        return (branches == 1 && isBarred && dashes > 0 ? dashes : branches > 0 ? branches : dashes, indent, at);
    }

    // Signs that draw or point: arrows, lines, corners and triangles. Symbols beside them, such as stars and ticks, say other things.
    private static bool IsBranch(char c) => Branches.IndexOf(c) >= 0 || c
        is (>= '\u2190' and <= '\u21FF') or (>= '\u2200' and <= '\u22FF') or (>= '\u2308' and <= '\u230F') or (>= '\u231C' and <= '\u231F')
        or (>= '\u23A1' and <= '\u23AD') or (>= '\u2500' and <= '\u257F') or (>= '\u25B2' and <= '\u25C5') or (>= '\u2794' and <= '\u27BE')
        or (>= '\u27F0' and <= '\u297F') or (>= '\u2B00' and <= '\u2B11') or (>= '\uFE30' and <= '\uFE44');

    /// <summary>The text of a cell behind its signs of nesting.</summary>
    public static string WithoutSigns(RichText cell) => cell.Flat.Substring(Nesting(cell.Flat).Start);

    /// <summary>Whether a sign before the name may be one of nesting, or a bullet, or say something else: <c>* size</c>, <c>1.1 size</c>.</summary>
    public static bool HasDoubtfulSign(RichText cell)
    {
        var text = PlainCharacters.Of(cell.Flat);
        var end = text.IndexOf(' ');
        if (end <= 0 || end + 1 == text.Length) return false;
        return text.Substring(0, end).Trim('*', '~').Length == 0
            || (text.IndexOf('.') is > 0 and var dot && dot < end - 1 && text.Substring(0, end).All(static c => c is '.' or (>= '0' and <= '9')));
    }

    // Takes off, one by one, what is no part of a name at either end.
    private static string Bare(string name)
    {
        for (var layers = 0; layers < MostLayers; layers++)
        {
            var bare = WithoutFootnote(WithoutSymbols(name).Trim(' ', '*', ':', '：', ',', '，', ';', '。', '?', '#').Trim(Superscripts.ToCharArray()).Trim(' '));
            if (bare.Length > 2 && Quotes.IndexOf(bare[0]) >= 0 && Quotes.IndexOf(bare[bare.Length - 1]) >= 0 && bare[bare.Length - 2] != '[')
                bare = bare.Substring(1, bare.Length - 2);
            if (bare == name) return bare;
            name = bare;
        }
        return name;
    }

    // "★size", "size①", "⚠️ size": no name on the wire begins or ends with a symbol.
    private static string WithoutSymbols(string name)
    {
        var (start, end) = (0, name.Length);
        while (start < end && IsSymbol(name[start])) start++;
        while (end > start && IsSymbol(name[end - 1])) end--;
        return name.Substring(start, end - start);
    }

    private static bool IsSymbol(char c) => c > '\u007F' && char.GetUnicodeCategory(c)
        is UnicodeCategory.OtherSymbol or UnicodeCategory.OtherNumber or UnicodeCategory.Surrogate
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    // ":new: size", "1. size", "size required": what stands beside a name and names nothing.
    private static bool IsRemark(string word) =>
        word.All(static c => c >= '\u2E80' || IsSymbol(c))
        || (word.Length > 1 && (word[0] == ':' || word[word.Length - 1] == ':'))
        || (word.Length > 1 && word[word.Length - 1] == '.' && word.Substring(0, word.Length - 1).All(char.IsDigit))
        || RequiredCell.SpeaksForItself(word);

    // "size[^1]", "size^1", "size[1]" of a footnote
    private static string WithoutFootnote(string name)
    {
        var at = name.IndexOf('^');
        if (at <= 0) return name;
        var end = at + 1;
        while (end < name.Length && (char.IsLetterOrDigit(name[end]) || name[end] is '-' or '_')) end++;
        if (name[at - 1] == '[' && end < name.Length && name[end] == ']') return name.Remove(at - 1, end + 2 - at);
        return end == name.Length ? name.Substring(0, at) : name;
    }

    // "disks[].size", "disks.N.size" and "disks[0].size" all speak of the items of disks.
    private static (string Parent, string Last) Split(string name)
    {
        var segments = new List<string>();
        // "policy/retries", but not "size/大小"
        var isPath = name.IndexOf('/') > 0 && !Joints.Any(joint => name.IndexOf(joint, StringComparison.Ordinal) >= 0);
        foreach (var written in isPath ? name.Split('/') : name.Split(Joints, StringSplitOptions.None))
        {
            var part = written.Trim(' ');
            var open = part.IndexOf('[');
            var segment = open >= 0 && part.EndsWith("]", StringComparison.Ordinal)
                && part.Skip(open).All(static c => c is '[' or ']' or '*' or 'n' or 'N' or 'i' or >= '0' and <= '9') ? part.Substring(0, open) : part;
            // ".size" belongs to whatever stands above.
            if (segment.All(static c => c is >= '0' and <= '9') || (segments.Count > 0 && segment is "N" or "n" or "#" or "*")) continue;
            segments.Add(segment);
        }
        if (segments.Count == 0 || !segments.All(IsWord)) return ("", name);
        var last = segments[segments.Count - 1];
        segments.RemoveAt(segments.Count - 1);
        return (string.Join(".", segments), last);
    }

    // "size (GB)", "size 大小", "大小 size"
    private static string WithoutRemark(string name)
    {
        if (name.Length > 0 && name[name.Length - 1] == ')' && name.IndexOf('(') is var open and > 0) name = Bare(name.Substring(0, open));
        if (IsWord(name)) return name;
        string? only = null;
        foreach (var word in name.Split([' ', '(', ')', '/', '，', '、'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (IsRemark(word)) continue;
            if (only is not null) return name;
            only = word;
        }
        return only ?? name;
    }

    // "size `NEW`", "size ![beta](…)": what is marked up beside a name that is not.
    private static string? WithoutMarked(RichText cell)
    {
        if (cell.Lines.Count != 1 || cell.Lines[0] is not { Marks.Count: > 0 } line) return null;
        var from = line.Marks.Min(static mark => mark.Start);
        var name = Bare(line.Text.Substring(0, from));
        return IsWord(name) && line.Marks.Any(
            mark => mark.Start == from && mark.Kind is MarkKind.Code or MarkKind.Strong && from + mark.Length == line.Text.Length) ? name : null;
    }

    /// <summary>The same cell where operations have routes: a place of a list without a row of its own, names with others in brackets, and names that
    /// begin with a digit or a sign.</summary>
    public NameCell OfRoute(RichText cell)
    {
        var text = PlainCharacters.Of(cell.Flat);
        text = text.Substring(Nesting(text).Start).Trim(' ', '*', '`');
        // "24h_high", "$type", "@id"
        if (text.Length > 1 && text[0] is '$' or '@' or >= '0' and <= '9' && IsWord("_" + text.Substring(1)) && text.Any(char.IsLetter))
            return this with { Name = text, Parent = "", IsName = true };
        var open = text.IndexOf('[');
        if (open <= 0 || !IsWord(text.Substring(0, open))) return this;
        var (end, places, names) = (open, 0, 0);
        while (end < text.Length && text[end] == '[' && text.IndexOf(']', end) is > 0 and var close)
        {
            var inner = text.Substring(end + 1, close - end - 1);
            if (inner.Length > 0 && inner.All(static c => c is >= '0' and <= '9')) places++;
            else if (MapKey.Is(inner) && places + names == 0 && text.Substring(close + 1).Trim().Length == 0)
                return this with { Name = text.Substring(0, open), Parent = "", IsName = true, IsMap = true };
            else if (IsWord(inner)) names++;
            else break;
            end = close + 1;
        }
        var behind = text.Substring(end).TrimStart();
        // "bids[0]: price"
        if (places > 0 && names == 0 && (behind.Length == 0 || behind[0] is ':' or '(' or '-'))
            return this with { Name = text.Substring(0, open), Parent = "", IsName = true, ListDepth = places, IsPlace = true };
        return names > 0 && places == 0 && behind is "" or "[]"
            ? this with { Name = text.Substring(0, end), Parent = "", IsName = true, ListDepth = behind.Length / 2 } : this;
    }

    /// <summary>Whether a text could be a name on the wire.</summary>
    private static bool IsWord(string text)
    {
        if (text.Length is 0 or > 128 || !(text[0] is >= 'A' and <= 'Z' or >= 'a' and <= 'z' or '_')) return false;
        foreach (var c in text)
            if (c is not (>= 'A' and <= 'Z' or >= 'a' and <= 'z' or >= '0' and <= '9' or '_' or '-')) return false;
        return text[text.Length - 1] != '-';
    }
}
