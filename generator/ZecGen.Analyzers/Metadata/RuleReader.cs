using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ZecGen.Generator.Emission;
using ZecGen.Infrastructure;

namespace ZecGen.Analyzers.Metadata;

/// <summary>The short form of rules → rules. What it does not know or cannot read rules nothing out: it may come from a later generator.</summary>
internal static class RuleReader
{
    public static IReadOnlyDictionary<string, MemberRules> Read(string text)
    {
        var members = new Dictionary<string, MemberRules>(StringComparer.Ordinal);
        foreach (var member in text.Split(RuleKeys.Member))
        {
            var parts = member.Split(RuleKeys.Rule);
            members[parts[0]] = ReadMember(parts);
        }
        return members;
    }

    private static MemberRules ReadMember(string[] parts)
    {
        var (rules, others, isSecret) = (ImmutableArray.CreateBuilder<Rule>(), ImmutableArray.CreateBuilder<string>(), false);
        for (var i = 1; i < parts.Length; i++)
        {
            if (parts[i].Length == 0) continue;
            var (key, rest) = (parts[i][0], parts[i].Substring(1));
            if (key == RuleKeys.Secret) isSecret = true;
            else if (key == RuleKeys.Exclusive) others.Add(rest);
            else if (ReadRule(key, rest) is { } rule) rules.Add(rule);
        }
        return new(parts[0], isSecret, rules.ToImmutable(), others.ToImmutable());
    }

    private static Rule? ReadRule(char key, string text) => key switch
    {
        RuleKeys.Length => LimitsOf(text) is var (minimum, maximum) ? new LengthRule(minimum.Count, maximum.Count) : null,
        RuleKeys.Range => LimitsOf(text) is var (minimum, maximum) ? new RangeRule(minimum, maximum) : null,
        RuleKeys.Elements => LimitsOf(text) is var (minimum, maximum) ? new ElementsRule(minimum.Count, maximum.Count) : null,
        RuleKeys.Step => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var step) && step > 0 ? new StepRule(step) : null,
        RuleKeys.Characters => SetOf(text) is { } allowed ? new CharactersRule(allowed) : null,
        RuleKeys.First => SetOf(text) is { } first ? new EdgesRule(first, null) : null,
        RuleKeys.Last => SetOf(text) is { } last ? new EdgesRule(null, last) : null,
        _ => null,
    };

    private static (Limit Minimum, Limit Maximum)? LimitsOf(string text) =>
        text.IndexOf(RuleKeys.To) is >= 0 and var to && Limit.Of(text.Substring(0, to)) is { } minimum && Limit.Of(text.Substring(to + 1)) is { } maximum
            ? (minimum, maximum)
            : null;

    private static CharacterSet? SetOf(string text)
    {
        if (text.Length == 0 || text[0] is < '0' or > '7' || Unescaped(text) is not { } others) return null;
        var alphabet = text[0] - '0';
        var isUpper = (alphabet & RuleKeys.Upper) != 0;
        var isLower = (alphabet & RuleKeys.Lower) != 0;
        var hasDigits = (alphabet & RuleKeys.Digits) != 0;
        var set = (isUpper, isLower, hasDigits) switch
        {
            (true, true, true) => CharacterSet.LettersAndDigits,
            (true, true, false) => CharacterSet.Letters,
            (true, false, true) => CharacterSet.UppercaseLettersAndDigits,
            (true, false, false) => CharacterSet.UppercaseLetters,
            (false, true, true) => CharacterSet.LowercaseLettersAndDigits,
            (false, true, false) => CharacterSet.LowercaseLetters,
            (false, false, true) => CharacterSet.Digits,
            _ => default,
        };
        return others.Length == 0 ? set : set.Plus(others);
    }

    // Behind the digit that stands for the alphabet.
    private static string? Unescaped(string text)
    {
        var others = new StringBuilder();
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] != RuleKeys.Escape)
            {
                others.Append(text[i]);
                continue;
            }
            if (i + 2 >= text.Length || !byte.TryParse(text.Substring(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
                return null;
            others.Append((char)code);
            i += 2;
        }
        return others.ToString();
    }
}
