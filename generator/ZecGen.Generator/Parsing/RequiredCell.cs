using System.Globalization;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Model;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

internal enum Requirement
{
    No,
    Yes,

    /// <summary>In some cases, which a cell does not say so that a program could check it.</summary>
    Sometimes,
    Blank,
    Unknown,
}

/// <summary>What a cell of a required column says: a word or a sign, and perhaps a remark behind it.</summary>
internal static class RequiredCell
{
    private static readonly Dictionary<string, Requirement> Words = Table(
        (Requirement.Yes,
            "是 必选 必填 必须 必需 必传 必要 需要 yes y true t required mandatory must m 1 √ ✓ ✔ ✅ ☑ ● [x] :white_check_mark: :heavy_check_mark: :ballot_box_with_check: "
                + ":check:"),
        (Requirement.No,
            "否 不 不是 可选 选填 非必选 非必填 非必须 非必需 非必传 不必 不必填 不必选 不需要 无需 no n not false f optional o 0 × ✗ ✘ ✕ ✖ ❌ ☐ [] :x: :negative_squared_cross_mark: "
                + ":heavy_multiplication_x: not_required not_mandatory"),
        (Requirement.Sometimes, "条件必选 条件必填 条件必传 条件必须 条件可选 有条件 条件 视情况 视情况而定 二选一 conditional conditionally conditionally_required c depends sometimes"));

    private static readonly HashSet<string> BareFlags =
        new("是 需要 yes y true t m 1 否 不 不是 不需要 no n not false f o 0 c depends sometimes".Split(' '), StringComparer.Ordinal);

    private static readonly string[] Buts = ["but ", "但是", "但"];

    private static readonly string[] Nothing = ["", "-", "--", "—", "–", "/", "n/a", "na", "none", "null", "无", "?"];

    // What says again that there is no exception, or something of the value.
    private static readonly HashSet<string> Additions = new(StringComparer.Ordinal)
    {
        "always", "in all cases", "in any case", "in every case", "总是", "始终", "一律", "任何情况", "任何情况下", "所有情况", "所有情况下", "必填项", "必选项", "必传项",
        "unique", "globally unique", "not empty", "not null", "唯一", "全局唯一", "不能为空", "不可为空", "不为空", "非空",
    };

    private static readonly char[] Marks = [',', ';', ':', '.', '(', ')', '[', ']', '^', '-', '–', '—', '*', '_', '`', '"', '!', '。', '、'];

    // What a remark says that takes back what stands before it.
    private static readonly string[] Conditions = ["当", "如果", "若", "时", "仅", "只", "除", "条件", "之一", "或", "if", "when", "only", "unless", "except", "depend",
        "for ", "or ", "one of", "condition", "either"];

    private static readonly string[] ValueWords = ["must be", "cannot be", "can not be", "unique", "characters", "必须", "不可", "不能", "不得", "唯一", "个字符"];

    /// <summary>What a cell says of whether a field must be given.</summary>
    public static Requirement Read(string cell)
    {
        // Nearly all cells are one word.
        if (Words.TryGetValue(cell, out var exact)) return exact;
        var text = Plain(cell);
        if (Nothing.Contains(text)) return Requirement.Blank;
        if (Words.TryGetValue(text, out exact) || Words.TryGetValue(text.Replace(' ', '_'), out exact)) return exact;

        var end = EndOfWord(text);
        if (!Words.TryGetValue(text.Substring(0, end).Replace(' ', '_'), out var word)) return Requirement.Unknown;
        var remark = text.Substring(end);
        // "Yes/No" says nothing.
        if (!HasCondition(remark) && remark.TrimStart(' ') is { Length: > 0 } rest && rest[0] is '/' or '|' or '\\') return Requirement.Unknown;
        return word == Requirement.Yes && !AddsNothing(remark) && !IsOfValue(remark) ? Requirement.Sometimes : word;
    }

    /// <summary>Whether a cell says anything beside its word that may hold for some cases only: <c>No (prepaid)</c>.</summary>
    public static bool HasRemark(string cell)
    {
        if (Words.ContainsKey(cell)) return false;
        var text = Plain(cell);
        return EndOfWord(text) is var end and > 0 && !AddsNothing(text.Substring(end));
    }

    /// <summary>What a cell says of the cases in which a field must be given, as a sentence of a description would: <c>Required if level is PRO</c>.</summary>
    /// <returns>Null where it says nothing of them.</returns>
    public static string? ConditionIn(string cell)
    {
        if (Words.ContainsKey(cell)) return null;
        var text = PlainCharacters.Of(cell).Trim(' ', '*', '`', '"', '.', '。', '_');
        var end = EndOfWord(text);
        if (end == 0 || (!HasCondition(text.Substring(end)) && (Read(cell) != Requirement.Sometimes || AddsNothing(text.Substring(end))))
            || IsOfValue(text.Substring(end)))
            return null;
        var (word, remark) = (text.Substring(0, end), text.Substring(end).Trim(' ', ',', '，', ';', '；', '(', ')', '（', '）'));
        if (Words[word.Replace(' ', '_')] == Requirement.Yes)
            return !BareFlags.Contains(word.ToLowerInvariant()) ? text : word[0] < '\u0080' ? "Required " + remark : remark;
        foreach (var but in Buts)
            if (TextSearch.StartsAt(remark, 0, but)) return remark.Substring(but.Length);
        return remark;
    }

    /// <summary>Whether a cell makes sense without its header: "Mandatory" does, "Yes" does not.</summary>
    public static bool SpeaksForItself(string cell) =>
        Read(cell) is not (Requirement.Unknown or Requirement.Blank) && Plain(cell) is var text && !IsSign(cell) && !BareFlags.Contains(text);

    /// <summary>What a cell says of that behind the name in it: <c>size (required)</c>.</summary>
    public static Requirement BesideName(string cell) => BehindName(cell) is { } remark ? Read(remark) : Requirement.Unknown;

    /// <summary>What stands behind the name in a cell and says whether the field must be given, else null.</summary>
    public static string? BehindName(string cell)
    {
        var end = cell.IndexOfAny([' ', '(', '（', '[', ',', '，']);
        if (end < 0) return null;
        var remark = PlainCharacters.Of(cell.Substring(end)).Trim(' ', '*', '_', '`', ':', ',', '-', '(', ')', '[', ']');
        return SpeaksForItself(remark) ? remark : null;
    }

    /// <summary>Whether a cell with a name says whether it must be given.</summary>
    public static bool IsBesideName(string cell) => BesideName(cell) is Requirement.Yes or Requirement.No;

    /// <summary>What the first sentence of a description says where it is one such word: "Optional. ID of the disk."</summary>
    public static (bool IsRequired, string Word)? Opening(RichText description)
    {
        if (description.IsBlank || description.Lines[0].Text is not { Length: > 0 } text) return null;
        var end = text.IndexOfAny(['.', '。'], 0, Math.Min(text.Length, LongestWord + 1));
        if (end < 0 && text.Length > LongestWord) return null;
        var word = end < 0 ? text : text.Substring(0, end);
        return SpeaksForItself(word) && Read(word) is Requirement.Yes or Requirement.No && Words.ContainsKey(Plain(word))
            ? (Read(word) == Requirement.Yes, word)
            : null;
    }

    /// <summary>Whether the last sentence of a description is one word that says that it must be given: "ID of the disk. Required."</summary>
    public static bool EndsRequired(RichText description)
    {
        if (description.IsBlank) return false;
        var text = description.Lines[description.Lines.Count - 1].Text.TrimEnd(' ', '.', '。');
        var word = text.Substring(text.LastIndexOfAny(['.', '。', '!', ';']) + 1).Trim();
        return word.Length > 0 && word.Length <= LongestWord && word.Length < text.Length && SpeaksForItself(word) && Read(word) == Requirement.Yes
            && Words.ContainsKey(Plain(word));
    }

    /// <summary>Whether a cell has a sign and no word: such columns leave cells blank that mean no.</summary>
    public static bool IsSign(string cell) => Plain(cell) is { Length: > 0 } text && (text[0] is ':' or '[' || !text.Any(char.IsLetterOrDigit));

    private static bool HasCondition(string remark) => Conditions.Any(condition => TextSearch.Find(remark, condition) >= 0);

    /// <summary>Whether a cell says yes with a remark that names no case and says nothing of the value: nobody knows what it takes back.</summary>
    public static bool IsUnclear(string cell)
    {
        if (Words.ContainsKey(cell) || Read(cell) != Requirement.Sometimes) return false;
        var text = Plain(cell);
        var remark = text.Substring(EndOfWord(text));
        return Words.TryGetValue(text.Substring(0, EndOfWord(text)).Replace(' ', '_'), out var word) && word == Requirement.Yes && !HasCondition(remark);
    }

    // "是，创建后不可修改", "Yes - must be unique": what a value must be is no case in which there is none.
    private static bool IsOfValue(string remark) => !HasCondition(remark) && ValueWords.Any(word => TextSearch.Find(remark, word) >= 0);

    // The mark of a note, the word once more, or the type: whatever else stands beside a word may say for what it holds.
    private static bool AddsNothing(string remark) =>
        remark.Length == 0 || remark.Split(Marks).Select(static piece => piece.Trim()).All(static piece =>
            !piece.Any(char.IsLetter) || Additions.Contains(piece) || PrimitiveTypes.IsPrimitive(piece)
            || (Words.TryGetValue(piece.Replace(' ', '_'), out var again) && again == Requirement.Yes));

    private static string Plain(string cell)
    {
        var text = PlainCharacters.Of(cell).Replace("\uFE0F", "").Replace("[ ]", "[]");
        return text.Trim(' ', '*', '`', '"', '.', '。', '_').ToLower(CultureInfo.InvariantCulture);
    }

    // The longest word of the table that the text begins with, and no longer word begins with.
    private static int EndOfWord(string text)
    {
        for (var end = Math.Min(text.Length, LongestWord); end > 0; end--)
            if (Words.ContainsKey(text.Substring(0, end).Replace(' ', '_')) && (end == text.Length || !char.IsLetterOrDigit(text[end]))) return end;
        return 0;
    }

    private static readonly int LongestWord = Words.Keys.Max(static word => word.Length);

    private static Dictionary<string, Requirement> Table(params (Requirement Meaning, string Words)[] rows)
    {
        var table = new Dictionary<string, Requirement>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows)
            foreach (var word in row.Words.Split(' ')) table.Add(PlainCharacters.Of(word), row.Meaning);
        return table;
    }
}
