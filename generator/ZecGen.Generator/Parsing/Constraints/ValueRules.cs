using System.Globalization;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Sentences;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>Defaults, and rules that speak of another member.</summary>
internal static class ValueRules
{
    // What stands for no value at all, or for one that only the service knows.
    private static readonly HashSet<string> NoValues = new(StringComparer.OrdinalIgnoreCase)
    {
        "none", "null", "nil", "empty", "blank", "nothing", "unset", "unspecified", "undefined", "n/a", "na", "n.a", "n.a.", "no", "not",
        "unlimited", "infinite", "random",
        "automatic", "automatically", "generated", "current",
        "all", "any", "varies",
    };

    // "When x is specified" names no value.
    private static readonly HashSet<string> NoConditions = new(NoValues, StringComparer.Ordinal)
    {
        "specified", "set", "provided", "passed", "given", "enabled", "disabled", "valid", "invalid", "present", "absent", "used", "required",
        "selected", "omitted", "in",
    };

    /// <summary>Whether a word says that there is no value, or that only the service knows it.</summary>
    public static bool StandsForNoValue(string word) => NoValues.Contains(word);

    // "Partners can use both", "同时指定时以product为准": what is exclusive is sent together all the same.
    private static readonly string[] Both = ["both", "together", "at the same time", "takes precedence", "take precedence", "prevails", "同时", "为准", "优先"];

    private static readonly string[] Joints = ["and", "且", "并"];

    public static void Read(ReadDescription description, string name, TypeKind? kind, EquatableArray<ValueDeclaration> values, List<Constraint> rules,
        List<Contradiction> findings)
    {
        if (ReadDefault(description, kind, values) is { } standard)
        {
            CheckDefault(standard, values, rules, findings);
            rules.Add(standard);
        }
        else
        {
            DropBroken(description, rules);
        }
        // "Required when kind is A. Except for guests.": what holds under a condition of its own may take a relation back.
        if (description.Unread.Any(static clause => !Explanation.IsIn(clause) && (Doubt.HasCondition(clause) || Doubt.SpeaksOfQuantity(clause)))) return;
        var isExclusive = !description.Unread.Any(static clause => Doubt.Has(clause, Both));
        foreach (var (sentence, clause, _, match) in description.Of(RuleKind.Exclusive))
            if (isExclusive && description.IsUnconditional(sentence, clause) && OtherOf(match.Names, name) is { } other)
                Add(new ExclusiveConstraint(other), clause);
        if (description.Unread.Any(Doubt.SpeaksOfPresence)) return;
        foreach (var (sentence, clause, _, match) in description.Of(RuleKind.RequiredWhen))
        {
            if (!description.IsUnconditional(sentence, clause) || HasSecondCondition(description, sentence, clause)) continue;
            if (NamesValue(match.Names[1], clause) && match.Names[0] != name) Add(new RequiredWhenConstraint(match.Names[0], match.Names[1]), clause);
        }

        void Add(Constraint rule, Clause clause)
        {
            description.Take(clause);
            if (!rules.Contains(rule)) rules.Add(rule);
        }
    }

    // A sentence about two others is no rule of this one.
    private static string? OtherOf(List<string> names, string own) =>
        names.Count == 1 ? (names[0] == own ? null : names[0]) : names.Contains(own) ? names.FirstOrDefault(other => other != own) : null;

    private static DefaultConstraint? ReadDefault(ReadDescription description, TypeKind? kind, EquatableArray<ValueDeclaration> values)
    {
        var found = new List<(Clause Clause, string Value)>();
        foreach (var (sentence, clause, _, match) in description.Of(RuleKind.Default))
            if (description.IsUnconditional(sentence, clause) && !HasSecond(description, sentence, clause)
                && ValueOf(match, clause, kind, values, description) is { } value)
                found.Add((clause, value));
            else return null;
        if (found.Count == 0 || found.Any(other => other.Value != found[0].Value) || HasOtherCase(description)) return null;
        foreach (var (clause, _) in found) description.Take(clause);
        return new(found[0].Value);
    }

    // "Default: 1 (single), 3 (cluster)"
    private static bool HasSecond(ReadDescription description, int sentence, Clause clause) =>
        description.Behind(sentence, clause).Any(static other => !other.IsRead && (other.IsInParentheses || Doubt.NumbersOf(other).Count > 0));

    // "… is A and count is 2"
    private static bool HasSecondCondition(ReadDescription description, int sentence, Clause clause) =>
        description.Behind(sentence, clause).FirstOrDefault() is { IsRead: false } next
        && Joints.Any(word => next.Sentence.StandsAt(next.Start, word)) && !Doubt.Narrows(next);

    // "For a standby the default is 5": another default, in a case of its own.
    private static bool HasOtherCase(ReadDescription description) =>
        description.Sentences.Any(static sentence => sentence.Any(static clause => !clause.IsRead && (Topics.In(clause.Text) & Topic.Default) != 0)
            && sentence.Any(static clause => !clause.IsRead && Doubt.HasCondition(clause)));

    private static string? ValueOf(PhraseMatch match, Clause clause, TypeKind? kind, EquatableArray<ValueDeclaration> values, ReadDescription description)
    {
        switch (kind)
        {
            case TypeKind.Integer or TypeKind.Float or TypeKind.Decimal:
                if (kind == TypeKind.Integer && match.Upper is { } given && given != decimal.Truncate(given)) return null;
                // "1h" may be sent as 1 and as 3600.
                var number = match.Upper?.ToString(CultureInfo.InvariantCulture);
                if (values.Any(listed => listed.Text == number)) return number;
                // "1h" may be sent as 1 and as 3600.
                return !LimitRules.HaveUnit(match, description)
                    || (description.Units.Count == 0 && match.Units.Any(static unit => Units.AreSame(unit, "minutes") || Units.AreSame(unit, "hours")))
                    ? null
                    : number;
            case TypeKind.Boolean:
                return match.Names[0].ToLowerInvariant() is var word and ("true" or "false") ? word : null;
            default:
                var value = match.Names[0];
                // One in another case is reported as no value of the list.
                if (values.Any(listed => string.Equals(listed.Text, value, StringComparison.OrdinalIgnoreCase))) return value;
                return NoValues.Contains(value) || value.IndexOf("XX", StringComparison.Ordinal) >= 0 || (IsPlainWord(value)
                    && !clause.Sentence.Tokens.Any(static token => token.Kind == TokenKind.Ideograph) && !IsQuoted(clause, value)) ? null : value;
        }
    }

    // "When x is specified", "when x is A/B"
    private static bool NamesValue(string value, Clause clause) =>
        value is "true" or "false" || IsQuoted(clause, value)
        || (!NoConditions.Contains(value) && value.IndexOf('/') < 0
            && (!IsPlainWord(value) || clause.Sentence.Tokens.Any(static token => token.Kind == TokenKind.Ideograph)));

    // In an English sentence a word in lower case is a word, unless the values say otherwise.
    private static bool IsPlainWord(string value) => value.All(static c => c is >= 'a' and <= 'z' or '-');

    private static bool IsQuoted(Clause clause, string value) => clause.Text.IndexOf('"' + value, StringComparison.Ordinal) >= 0;

    private static void CheckDefault(DefaultConstraint standard, EquatableArray<ValueDeclaration> values, List<Constraint> rules, List<Contradiction> findings)
    {
        if (values.Count > 0 && !values.Any(value => value.Text == standard.Value))
            findings.Add(new(ProofreadingCatalogue.UnlistedDefault, standard.Value, string.Join(", ", values.Map(static value => value.Text))));
        var number = NumberOf(standard.Value);
        foreach (var rule in rules.ToList())
        {
            if (!BrokenRules.IsBrokenByText(rule, standard.Value.AsSpan()) && !(number is { } value && BrokenRules.IsBrokenByNumber(rule, value))) continue;
            // A value outside a range has a meaning of its own, and may be sent as well.
            findings.Add(rule is RangeConstraint
                ? new(ProofreadingCatalogue.DefaultOutOfRange, standard.Value)
                : new(ProofreadingCatalogue.DefaultAgainstRule, standard.Value, WhatBreaks(rule)));
            rules.Remove(rule);
        }
    }

    // "Default value: 0 (off)": no default is certain, and that it may be sent is.
    private static void DropBroken(ReadDescription description, List<Constraint> rules)
    {
        foreach (var (_, _, _, match) in description.Of(RuleKind.Default))
        {
            if (match.Upper is { } number) DroppedRules.Drop(description, rules, rule => BrokenRules.IsBrokenByNumber(rule, number));
            if (match.Names.Count > 0 && (!StandsForNoValue(match.Names[0]) || match.Names[0] is "all" or "any"))
                DroppedRules.Drop(description, rules, rule => BrokenRules.IsBrokenByText(rule, match.Names[0].AsSpan()));
        }
    }

    private static string WhatBreaks(Constraint rule) => rule switch
    {
        LengthConstraint => "length",
        CharactersConstraint => "characters",
        EdgesConstraint => "first or last character",
        _ => "step",
    };

    private static decimal? NumberOf(string value) =>
        decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
