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
                foreach (var piece in sentence.Replace(" / ", ",").Split(Ends))
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

    // "Mode (0=off": the value is the last word before the sign.
    private static (ValueDeclaration Value, string Joint)? First(string piece, bool areNumbers)
    {
        foreach (var sign in Joints)
        {
            var at = piece.IndexOf(sign, StringComparison.Ordinal);
            if (at <= 0) continue;
            var end = piece.AsSpan(0, at).TrimEnd().Length;
            var start = end;
            while (start > 0 && ListedValues.IsValueCharacter(piece[start - 1])) start--;
            var before = piece.AsSpan(0, start).TrimEnd().Length;
            if (before > 0 && Openings.IndexOf(piece[before - 1]) < 0) continue;
            if (ReadPair(piece.Substring(start).TrimEnd(), areNumbers, sign) is { } found) return found;
        }
        return null;
    }

    private static (ValueDeclaration Value, string Joint)? ReadPair(string piece, bool areNumbers, string? joint)
    {
        var at = joint is null ? -1 : piece.IndexOf(joint, StringComparison.Ordinal);
        if (at <= 0) return null;
        var value = piece.Substring(0, at).TrimEnd();
        var meaning = piece.Substring(at + joint!.Length).TrimStart().TrimEnd([.. Closings]);
        if (meaning.Length == 0 || !IsValue(value, areNumbers, joint) || !BeginsMeaning(meaning[0])) return null;
        // A dash that has no blanks joins a word, unless it stands between a number and other letters.
        if (joint is "-" or "–" or "—" && !(at > value.Length && piece[at + joint.Length] == ' ') && !(areNumbers && meaning[0] >= '\u2E80')) return null;
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
