using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing;

/// <summary>Values that a sign joins with what they mean, one behind the other: <c>0=off, 1=on</c>, <c>FAST → fast</c>, <c>0：关闭；1：开启</c>.</summary>
internal static class PairedValues
{
    private const int LongestLine = 2_000;

    private static readonly char[] Ends = [',', '，', '、', ';', '；', '|'];

    private static readonly string[] Joints = ["=>", "->", "=", "→", "—", "–", "：", ":", "-"];

    // What a sentence, a remark or a title before the first value ends with.
    private const string Openings = ":：,，(（。.";

    private const string Closings = ")）。. ";

    /// <param name="areNumbers">Whether values are numbers.</param>
    public static EquatableArray<ValueDeclaration> Read(EquatableArray<TextLine> lines, bool areNumbers)
    {
        List<ValueDeclaration> best = [], run = [];
        string? joint = null;
        foreach (var line in lines)
        {
            if (line.Text.Length > LongestLine || Joints.All(sign => line.Text.IndexOf(sign, StringComparison.Ordinal) < 0)) { Break(); continue; }
            foreach (var sentence in line.Text.Split('。'))
                foreach (var piece in PiecesOf(sentence, areNumbers))
                {
                    if (run.Count > 0 && ReadPair(piece.Trim(), areNumbers, joint) is { } next) run.Add(next.Value);
                    else
                    {
                        Break();
                        if (First(piece, areNumbers) is not { } first) continue;
                        (joint, run) = (first.Joint, [first.Value]);
                    }
                }
        }
        Break();
        return best.Count >= 2 && best.Select(static value => value.Text).Distinct(StringComparer.Ordinal).Count() == best.Count
            && !best.Exists(ListedValues.StatesRule)
            ? best.ToEquatable()
            : default;

        void Break()
        {
            if (run.Count > best.Count) best = run;
            run = [];
        }
    }

    // "0-甲；1-乙(含x，y)": where semicolons part the values, commas stand in what these mean. "price = a / b; size = c" are formulas.
    private static string[] PiecesOf(string sentence, bool areNumbers)
    {
        var pieces = sentence.Split([';', '；'], StringSplitOptions.RemoveEmptyEntries);
        return pieces.Length > 1 && sentence.IndexOf(" / ", StringComparison.Ordinal) < 0 && First(pieces[0], areNumbers) is { Joint: var joint }
            && pieces.Skip(1).All(piece => piece.Trim().Length == 0 || ReadPair(piece.Trim(), areNumbers, joint) is not null)
                ? pieces
                : sentence.Replace(" / ", ",").Split(Ends);
    }

    // "Mode (0=off": the value is the last word before the sign.
    private static (ValueDeclaration Value, string Joint)? First(string piece, bool areNumbers)
    {
        foreach (var sign in Joints)
        {
            for (var at = piece.IndexOf(sign, StringComparison.Ordinal); at >= 0; at = piece.IndexOf(sign, at + 1, StringComparison.Ordinal))
            {
                var end = piece.AsSpan(0, at).TrimEnd().Length;
                var start = end;
                while (start > 0 && ListedValues.IsValueCharacter(piece[start - 1])) start--;
                var before = piece.AsSpan(0, start).TrimEnd().Length;
                if (before > 0 && Openings.IndexOf(piece[before - 1]) < 0) continue;
                if (ReadPair(piece.Substring(start).TrimEnd(), areNumbers, sign) is { } found) return found;
            }
        }
        return null;
    }

    private static (ValueDeclaration Value, string Joint)? ReadPair(string piece, bool areNumbers, string? joint)
    {
        var at = joint is null ? -1 : piece.IndexOf(joint, StringComparison.Ordinal);
        if (at <= 0) return null;
        var value = piece.Substring(0, at).TrimEnd();
        var meaning = piece.Substring(at + joint!.Length).Trim();
        if (meaning.IndexOfAny(['(', '（']) < 0) meaning = meaning.TrimEnd([.. Closings]);
        if (meaning.Length == 0 || !IsValue(value, areNumbers, joint) || !BeginsMeaning(meaning[0])) return null;
        // A dash that has no blanks joins a word, unless it stands between a number and other letters.
        if (joint is "-" or "–" or "—" && !(at > value.Length && piece[at + joint.Length] == ' ') && !(areNumbers && meaning.Any(static c => c >= '\u2E80')))
            return null;
        return (new(value, new([new(meaning, false, default)])), joint);
    }

    // Texts have a sign that parts nothing but values: a colon may stand behind any word.
    private static bool IsValue(string value, bool areNumbers, string joint)
    {
        if (value.Length == 0 || !value.All(ListedValues.IsValueCharacter)) return false;
        var isNumber = value.All(static c => c is >= '0' and <= '9');
        return areNumbers ? isNumber : joint is not (":" or "：" or "-") && (isNumber || char.IsLetter(value[0]));
    }

    private static bool BeginsMeaning(char c) => char.IsLetter(c) || c is '"' or '“' or '\'' or '`';
}
