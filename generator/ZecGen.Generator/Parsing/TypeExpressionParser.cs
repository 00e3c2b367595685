using ZecGen.Generator.Declarations;
using ZecGen.Generator.Model;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

/// <summary>Reads a type cell: <c>Array of [Tag](…#tag)</c>, <c>String[]</c>, <c>List&lt;Integer&gt;</c>, <c>Integer (64-bit)</c>.</summary>
internal static class TypeExpressionParser
{
    private const int MaximumDepth = 8;
    private const int LongestName = 160;

    // What is longer is no type; taking it apart end by end would take a square of its length.
    private const int LongestType = 1_000;

    private static readonly string[] ArrayWords = ["array", "list", "set", "数组", "列表", "集合"];
    private static readonly string[] ArrayEnds = ["[]", " array", " list", "(array)", "(list)", "(数组)", "(列表)", "(集合)", "数组", "列表", "集合"];
    private static readonly string[] NullEnds = [" or null", " / null", " | null", "/null", "|null", "?", ", nullable", " nullable", "类型"];
    private static readonly string[] Alternatives = [" or ", "或", "|", "/", "、"];
    private static readonly string[] KindEnds = [" object", " objects", " structure", " structures", "对象", "结构"];

    // What may stand beside a link to a structure.
    private static readonly char[] Blanks = [' ', ',', '，', '.', '。', ':', '：', '(', ')', '[', ']', '<', '>', '-', '\'', '"'];
    private static readonly HashSet<string> KnownWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "object", "objects", "structure", "structures", "struct", "type", "enum", "json", "any", "a", "an", "the", "of", "see",
        "对象", "结构", "结构体", "类型", "枚举", "的", "见", "参见", "参考", "详见",
    };

    private static readonly HashSet<string> ListWords = new(StringComparer.OrdinalIgnoreCase) { "array", "list", "set", "数组", "列表" };

    private const string Map = "Map";

    // Most cells say no more than one of these names; those are one object in all pages.
    private static readonly Dictionary<string, TypeExpression> Plain =
        PrimitiveTypes.Names.ToDictionary(static name => name, static name => new TypeExpression(name, 0, name, null), StringComparer.Ordinal);

    /// <summary>The type of what says nothing of it.</summary>
    public static TypeExpression Any => Plain["Object"];

    /// <summary>The type of a map, whatever its values are.</summary>
    public static TypeExpression AnyMap => Plain[Map];

    public static TypeExpression Parse(RichText cell)
    {
        var text = cell.Flat;
        var link = cell.FirstLink;
        if (Plain.TryGetValue(text, out var plain)) return link is null ? plain : plain with { Link = link };
        if (text.Length > LongestType) return new(text, 0, text, link);

        var name = PlainCharacters.Of(text);
        var depth = 0;
        if (link is not null && LinkedItems(cell, link, name) is { } linkedName) (name, depth) = (linkedName, 1);
        while (true)
        {
            if (PrimitiveTypes.IsPrimitive(name)) break;
            if (ListOf(name) is { } items && depth < MaximumDepth) (name, depth) = (items, depth + 1);
            else if (WithoutRemark(name) is { } bare) name = bare;
            else if (depth < MaximumDepth && ElementOf(name, depth) is var (element, levels)) (name, depth) = (element, depth + levels);
            else break;
        }
        name = NameOf(name, isElement: depth > 0);
        if (link is null || (Identifiers.IsName(name) && PrimitiveTypes.KindOf(name) != TypeKind.Raw)) return new(text, depth, name, link);
        // What nobody knows beside a link may say anything of it: a type that is misspelt, or a second one.
        if (name == Map || !Beside(link, cell, name).All(static word => KnownWords.Contains(word) || ListWords.Contains(word)))
            return new(text, 0, text, null, link);
        // Where the text is no name of a structure, the section that it leads to is. "An array of" it is a list as well.
        return new(text, depth == 0 && Beside(link, cell, name).Any(ListWords.Contains) ? 1 : depth, AnchorOf(link) ?? name, link);
    }

    /// <summary>The same type, or that of any value where it names several: <c>integer or string</c>, <c>Boolean/string</c>.</summary>
    public static TypeExpression OrAny(TypeExpression type) =>
        type is { Link: null, Mention: null } && !PrimitiveTypes.IsPrimitive(type.Name) && IsOneOfSeveral(type.Text)
            ? new(type.Text, 0, "Any", null) : type;

    private static bool IsOneOfSeveral(string text)
    {
        var types = text.Split([" or ", "/", "|", " 或 ", "或"], StringSplitOptions.RemoveEmptyEntries);
        return types.Length > 1 && types.All(static type => PrimitiveTypes.IsPrimitive(type.Trim(' ', '`', '*')));
    }

    // "array[*Disk*](#disk)": the brackets are those of the link.
    private static string? LinkedItems(RichText cell, string link, string name)
    {
        if (cell.Lines.Count != 1) return null;
        foreach (var mark in cell.Lines[0].Marks)
        {
            if (mark.Kind != MarkKind.Link || mark.Target != link) continue;
            var linked = PlainCharacters.Of(cell.Lines[0].Text.Substring(mark.Start, mark.Length)).Trim();
            if (name.Length > linked.Length && name.EndsWith(linked, StringComparison.Ordinal) && Identifiers.IsName(linked)
                && ListWords.Contains(name.Substring(0, name.Length - linked.Length)))
                return linked;
        }
        return null;
    }

    // What is left of a text beside the words of its link.
    private static string[] Beside(string link, RichText cell, string name)
    {
        foreach (var line in cell.Lines)
            foreach (var mark in line.Marks)
            {
                if (mark.Kind != MarkKind.Link || mark.Target != link) continue;
                var linked = PlainCharacters.Of(line.Text.Substring(mark.Start, mark.Length)).Trim();
                if (linked.IndexOf(name, StringComparison.Ordinal) >= 0) return [];
                if (linked.Length > 0) name = name.Replace(linked, " ");
            }
        return name.Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
    }

    private static string? AnchorOf(string link) =>
        link.IndexOf('#') is var at and >= 0 && link.Substring(at + 1) is var anchor && Identifiers.IsName(anchor) ? anchor : null;

    // "Array(String)", "Array String"; what else stands in parentheses is a remark.
    private static string? ListOf(string name)
    {
        if (name.Length > LongestName) return null;
        foreach (var word in ArrayWords)
        {
            if (!name.StartsWith(word, StringComparison.OrdinalIgnoreCase) || name.Length < word.Length + 2) continue;
            var rest = name.Substring(word.Length).Trim(' ', ',');
            var isBlank = name[word.Length] is ' ' or ',';
            if (rest.Length == 0) continue;
            if (rest[0] == '(' && rest[rest.Length - 1] == ')') (rest, isBlank) = (WithoutOf(rest.Substring(1, rest.Length - 2).Trim()), true);
            if (isBlank && (PrimitiveTypes.IsPrimitive(rest) || (Identifiers.IsName(rest) && char.IsUpper(rest[0])) || ListOf(rest) is not null)) return rest;
        }
        return null;
    }

    private static string WithoutOf(string element) => element.StartsWith("of ", StringComparison.OrdinalIgnoreCase) ? element.Substring(3).Trim() : element;

    // What stands in parentheses says how wide a number is, or the same in another language.
    private static string? WithoutRemark(string name)
    {
        if (WithoutEnd(name, NullEnds) is { } stated) return stated;
        if (WithoutEnd(name, ArrayEnds) is not null) return null;
        if (name.Length == 0 || name[name.Length - 1] != ')' || name.LastIndexOf('(') is not (> 0 and var open)) return null;
        var (bare, remark) = (name.Substring(0, open).TrimEnd(), name.Substring(open + 1, name.Length - open - 2).Trim());
        // "Number (integer)"
        return PrimitiveTypes.CanonicalOf(bare) == "Number" && PrimitiveTypes.KindOf(remark) is TypeKind.Integer or TypeKind.Decimal ? remark : bare;
    }

    private static (string Element, int Levels)? ElementOf(string name, int depth)
    {
        if (WithoutEnd(name, ArrayEnds) is { } element) return (element, 1);
        if (name.Length > 2 && name.StartsWith("[]", StringComparison.Ordinal)) return (name.Substring(2), 1);
        // A link in brackets that somebody escaped is a name; "[String]" by itself is a list.
        if (name.Length > 2 && name[0] == '[' && name[name.Length - 1] == ']') return (name.Substring(1, name.Length - 2).Trim(), depth == 0 ? 1 : 0);
        foreach (var word in ArrayWords)
        {
            if (!name.StartsWith(word, StringComparison.OrdinalIgnoreCase)) continue;
            var rest = name.Substring(word.Length).TrimStart();
            if (rest.Length == 0) return ("Object", 1);
            if (rest.StartsWith("of ", StringComparison.OrdinalIgnoreCase)) return (rest.Substring(3).TrimStart(), 1);
            if (rest.Length > 2 && (rest[0], rest[rest.Length - 1]) is ('<', '>') or ('[', ']')) return (rest.Substring(1, rest.Length - 2).Trim(), 1);
        }
        return null;
    }

    private static string NameOf(string name, bool isElement)
    {
        if (PrimitiveTypes.CanonicalOf(name) is { } canonical) return canonical;
        if (isElement && name.EndsWith("s", StringComparison.Ordinal) && PrimitiveTypes.CanonicalOf(name.Substring(0, name.Length - 1)) is { } plural)
            return plural;
        if (name.StartsWith("Map", StringComparison.OrdinalIgnoreCase) && name.Length > 3 && name[3] is '<' or '[' or ' ') return "Map";
        if (OneOf(name) is { } common) return common;
        return WithoutEnd(name, KindEnds) is { } kind && Identifiers.IsName(kind) ? kind : name;
    }

    // "Integer/Long" is one type, and every whole number is a number; what else has several types has none.
    private static string? OneOf(string name)
    {
        string? common = null;
        foreach (var part in name.Split(Alternatives, StringSplitOptions.RemoveEmptyEntries))
        {
            if (PrimitiveTypes.CanonicalOf(part.Trim()) is not { } type) return null;
            if (common is null || PrimitiveTypes.KindOf(common) == PrimitiveTypes.KindOf(type)) common ??= type;
            else if ((PrimitiveTypes.KindOf(common), PrimitiveTypes.KindOf(type)) is (TypeKind.Integer, TypeKind.Float) or (TypeKind.Float, TypeKind.Integer))
                common = "Float";
            else return null;
        }
        return common;
    }

    private static string? WithoutEnd(string name, string[] ends)
    {
        foreach (var end in ends)
            if (name.Length > end.Length && name.EndsWith(end, StringComparison.OrdinalIgnoreCase))
                return name.Substring(0, name.Length - end.Length).TrimEnd();
        return null;
    }
}
