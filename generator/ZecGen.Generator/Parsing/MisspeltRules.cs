using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Constraints;
using ZecGen.Generator.Parsing.Sentences;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

/// <summary>A sentence that would be a rule but for one misspelt word: <c>Value rnage: 5 to 300</c>, <c>默人值：60</c>.</summary>
/// <remarks>What looks like a slip is corrected and its sentence is read once more; it is one where that makes a rule. So no word that is right is taken for a
/// slip because it resembles another one.</remarks>
internal static class MisspeltRules
{
    // Each correction parses its sentence again, and at most one is reported.
    private const int MostTries = 6;

    private const int ShortestWord = 4;

    // With the longest ones, two letters may be wrong.
    private const int LongWord = 9;

    private const char FirstIdeograph = '\u2E80';

    private static readonly string[] Words =
        ("value values range length limit limits maximum minimum default defaults character characters between greater than least most exceed multiple from "
            + "must only integer allowed valid less more supports supported up to at and of").Split(' ');

    private static readonly HashSet<string> Known = new(Words, StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Phrases =
    [
        "取值范围", "长度限制", "长度范围", "最多支持", "最大支持", "最大长度", "最小长度", "最多允许", "默认值", "默认为", "个字符", "最大值", "最小值", "不超过",
        "不能超过", "不得超过", "不大于", "不小于", "上限",
    ];

    private static readonly string[] DefaultWords = ["default", "defaults"];

    private static readonly string[] DefaultPhrases = ["默认值", "默认为"];

    // "2千个字符" is a number that goes on, and no slip.
    private static readonly char[] Magnitudes = ['十', '百', '千', '万', '亿'];

    // Of shorter ones, half would be missing.
    private const int LongPhrase = 4;

    // What differs from those by a character and is right.
    private static readonly HashSet<string> OtherPhrases =
        new(Phrases.Concat(["个字节", "个字母", "个字段", "个字数", "个汉字", "默认是", "最大量", "不等于", "不少于", "不多于"]));

    /// <returns>The word, what it is taken for, and its sentence; null where no correction makes a rule.</returns>
    public static (string Word, string Right, string Sentence)? Find(FieldDeclaration field, DescriptionSentences sentences)
    {
        var tries = MostTries;
        for (var i = 0; i < sentences.All.Count; i++)
        {
            var sentence = sentences.All[i].Original;
            // Without a number a sentence says a default at most.
            var hasNumber = sentences.All[i].Has(Topic.Number) || sentence.Any(IsDigit);
            var slips = (hasNumber ? Slips(sentence, Words, Phrases) : Slips(sentence, DefaultWords, DefaultPhrases)).Take(tries).ToList();
            if (slips.Count == 0) continue;
            // What the member is stands first, and tells what is counted.
            var title = i > 0 ? sentences.All[0].Original : "";
            var before = RulesIn(field, title, sentence);
            foreach (var slip in slips)
                if (RulesIn(field, title, Corrected(sentence, [slip])) > before) return Found(slip, sentence);
            // Two words may be wrong at once.
            var all = slips.GroupBy(static slip => slip.Start).Select(static at => at.First()).OrderBy(static slip => slip.Start).ToList();
            if (all.Count > 1 && RulesIn(field, title, Corrected(sentence, all)) > before) return Found(all[0], sentence);
            tries -= slips.Count;
            if (tries <= 0) break;
        }
        return null;
    }

    private static (string Word, string Right, string Sentence) Found((int Start, int Length, string Right) slip, string sentence) =>
        (sentence.Substring(slip.Start, slip.Length), slip.Right, sentence);

    private static string Corrected(string sentence, List<(int Start, int Length, string Right)> slips)
    {
        for (var i = slips.Count - 1; i >= 0; i--)
            sentence = sentence.Substring(0, slips[i].Start) + slips[i].Right + sentence.Substring(slips[i].Start + slips[i].Length);
        return sentence;
    }

    private static int RulesIn(FieldDeclaration field, string title, string sentence)
    {
        TextLine[] lines = title.Length == 0 ? [Line(sentence)] : [Line(title), Line(sentence)];
        return ConstraintReader.Read(field.Name, DescriptionSentences.Of(new(lines.ToEquatable())), field.Type, field.Values).Constraints.Count;
    }

    private static TextLine Line(string text) => new(text, IsItem: false, default);

    private static IEnumerable<(int Start, int Length, string Right)> Slips(string text, string[] words, string[] phrases)
    {
        foreach (var slip in MisspeltNumbers(text)) yield return slip;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] >= FirstIdeograph)
            {
                foreach (var phrase in phrases)
                    for (var length = phrase.Length - 1; length <= phrase.Length + 1; length++)
                        if (IsSlipAt(text, i, length, phrase) && text.IndexOfAny(Magnitudes, i, length) < 0) yield return (i, length, phrase);
                continue;
            }
            if (!IsLatin(text[i])) continue;
            var start = i;
            while (i < text.Length && IsLatin(text[i])) i++;
            foreach (var right in RightWords(text.Substring(start, i - start), words)) yield return (start, i - start, right);
            i--;
        }
    }

    // "3OO", "l2", "to3OO"
    private static IEnumerable<(int Start, int Length, string Right)> MisspeltNumbers(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && (IsDigit(text[i]) || IsLikeDigit(text[i]))) i++;
            if (i == start) continue;
            var digits = start;
            while (start > 0 && IsLatin(text[start - 1])) start--;
            if (start < digits)
                while (digits < i && !IsDigit(text[digits])) digits++;
            var number = text.Substring(digits, i - digits);
            if (!number.Any(IsDigit) || number.All(IsDigit) || (i < text.Length && IsLatin(text[i]))) continue;
            var right = number.Replace('O', '0').Replace('o', '0').Replace('l', '1').Replace('I', '1');
            yield return (start, i - start, start < digits ? $"{text.Substring(start, digits - start)} {right}" : right);
        }
    }

    private static IEnumerable<string> RightWords(string word, string[] words)
    {
        if (Known.Contains(word)) yield break;
        var lower = word.ToLowerInvariant();
        foreach (var right in words)
        {
            var most = right.Length >= LongWord ? 2 : 1;
            if (Math.Abs(lower.Length - right.Length) > most) continue;
            // "ot": in a short word only letters that changed places are a slip.
            if (right.Length < ShortestWord ? lower.Length != 2 || right.Length != 2 || lower[0] != right[1] || lower[1] != right[0]
                : Spelling.Distance(lower, right) > most)
                continue;
            yield return char.IsUpper(word[0]) ? char.ToUpperInvariant(right[0]) + right.Substring(1) : right;
        }
    }

    // One character is wrong, too much or missing, or two have changed places.
    private static bool IsSlipAt(string text, int at, int length, string phrase)
    {
        if (at + length > text.Length || text[at + length - 1] < FirstIdeograph) return false;
        var (start, end) = (0, 0);
        while (start < length && start < phrase.Length && text[at + start] == phrase[start]) start++;
        while (end < length - start && end < phrase.Length - start && text[at + length - 1 - end] == phrase[phrase.Length - 1 - end]) end++;
        for (var i = start; i < length - end; i++)
            if (text[at + i] < FirstIdeograph || !char.IsLetter(text[at + i])) return false;
        var isSlip = (length - start - end, phrase.Length - start - end) switch
        {
            (1, 1) => phrase.Length > 2,
            (1, 0) => true,
            (0, 1) => phrase.Length >= LongPhrase,
            (2, 2) => text[at + start] == phrase[start + 1] && text[at + start + 1] == phrase[start],
            _ => false,
        };
        return isSlip && !OtherPhrases.Contains(text.Substring(at, length));
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsLikeDigit(char c) => c is 'O' or 'o' or 'l' or 'I';

    private static bool IsLatin(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
