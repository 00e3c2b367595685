using System.Globalization;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Sentences;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>Limits of length, value and number of elements, from all the clauses that state them and none that takes them back.</summary>
internal static class LimitRules
{
    // Units that a number may have without a word about it beforehand.
    private static readonly string[] PlainUnits = ["Mbps", "GiB", "MiB", "个", "milliseconds", "seconds", "minutes", "hours"];

    // What makes a number, or a range that begins with it, one of characters.
    private static readonly SentencePattern OfCharacters = new("[~ {b}] [个] (字|位|characters|character|chars|char|bytes|byte|letters|letter)");

    private static readonly string[] Values = ["value", "values", "the value", "the values", "值"];

    // What has values of its own.
    private static readonly string[] Wholes = ["key", "keys", "pair", "pairs", "json", "header", "headers", "map", "键", "标签"];

    private static readonly SentencePattern BareRange = new(@"[\[] {a} ~ {b} [\]]");

    public static void Read(ReadDescription description, TypeExpression type, TypeKind? kind, List<Constraint> rules, List<Contradiction> findings)
    {
        if (type.ArrayDepth > 0)
        {
            if (ReadLimits(description, findings, type, kind, RuleKind.Count) is { } count)
                rules.Add(new CountConstraint((int?)count.Lower, (int?)count.Upper));
        }
        else if (kind == TypeKind.Text)
        {
            // "Separated by commas": what is said may be said of one of them.
            if (!Several.IsSaid(description)
                && ReadLimits(description, findings, type, kind, RuleKind.Length, RuleKind.LengthInBytes, RuleKind.LengthInThousands) is { } length)
                rules.Add(new LengthConstraint((int?)length.Lower, (int?)length.Upper));
        }
        else if (kind is TypeKind.Integer or TypeKind.Float or TypeKind.Decimal)
        {
            var range = ReadLimits(description, findings, type, kind, RuleKind.Range);
            var step = ReadStep(description, range, kind);
            if (range is { Lower: > 0 } && step > range.Value.Upper)
            {
                // No value of the range has the step.
                findings.Add(new(ProofreadingCatalogue.ContradictoryLimits));
                return;
            }
            if (range is { } limits) rules.Add(new RangeConstraint(limits.Lower, limits.Upper));
            if (step is { } given) rules.Add(new MultipleOfConstraint(given));
        }
    }

    private static Limits? ReadLimits(ReadDescription description, List<Contradiction> findings, TypeExpression type, TypeKind? kind, params RuleKind[] kinds)
    {
        // What holds for some things only is looked at as what is not read: it may take back, and does not add.
        var clauses = description.Of(kinds).Where(found => description.IsUnconditional(found.Sentence, found.Clause)).ToList();
        if (clauses.Count == 0) return null;
        var limits = default(Limits);
        foreach (var (sentence, clause, form, match) in clauses)
        {
            if (GoesOn(description.Sentences[sentence], clause) || (kinds[0] == RuleKind.Length && IsOfPart(description, clause))) return null;
            if (BoundsOf(clause, form, match, description, type, kind) is not var (lower, upper)) return null;
            if (lower > upper)
            {
                findings.Add(new(ProofreadingCatalogue.ReversedRange, Text(lower), Text(upper)));
                return null;
            }
            // No whole number lies between them.
            if (kind == TypeKind.Integer && decimal.Ceiling(lower ?? 0) > decimal.Floor(upper ?? decimal.MaxValue) && lower is not null)
            {
                findings.Add(new(ProofreadingCatalogue.ContradictoryLimits));
                return null;
            }
            if (form.Kind != RuleKind.Range && !(IsCount(lower) && IsCount(upper) && upper != 0)) return null;
            limits.Add(lower, upper);
        }
        if (limits.AreContradictory || limits.AreReversed)
        {
            // "10 to 20 and 40 to 80" are two ranges.
            var areRanges = clauses.TrueForAll(found => found.Sentence == clauses[0].Sentence && found.Match is { Lower: not null, Upper: not null });
            if (!areRanges) findings.Add(new(ProofreadingCatalogue.ContradictoryLimits));
            return null;
        }
        if (!limits.AreStated || IsTakenBack(description, limits, kinds, [.. clauses.Select(static found => found.Clause)])) return null;
        if (kinds[0] == RuleKind.Length && description.Sentences.Any(static sentence => sentence.Any(Doubt.SpeaksOfWidth))) limits.DropLower();
        if (kinds[0] == RuleKind.Length && HasOther(description, Doubt.NamesValue)) limits.DropLower();
        if (kinds[0] is RuleKind.Length or RuleKind.Count && description.Sentences.Any(static sentence => sentence.Any(MayBeEmpty))) limits.DropLower();
        foreach (var (_, clause, _, _) in clauses) description.Take(clause);
        return limits.AreStated ? limits : null;
    }

    // A clause beside the rules that no form reads.
    private static bool HasOther(ReadDescription description, Func<Clause, bool> says)
    {
        for (var i = 0; i < description.Sentences.Count; i++)
            foreach (var clause in description.Sentences[i])
                if (!clause.IsRead && !description.IsPlainTitle(i, clause) && says(clause)) return true;
        return false;
    }

    // "A pair key=value. Value length: 1 to 20 characters." is about a part.
    private static bool IsOfPart(ReadDescription description, Clause clause) =>
        Values.Any(word => clause.Sentence.StandsAt(clause.Start, word))
        && description.Sentences.Any(sentence => sentence.Exists(other => Doubt.Has(other, Wholes) || other.Text.IndexOf('=') >= 0));

    private static bool MayBeEmpty(Clause clause) => (clause.Form is not RuleForm form || MayTakeBack(form.Kind)) && Doubt.AllowsEmpty(clause);

    private static string Text(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static bool IsWhole(decimal? value) => value is null || value == decimal.Truncate(value.Value);

    // Nobody limits a text or a list to nothing, or to half an element.
    private static bool IsCount(decimal? value) => value is null || (value is >= 0 and <= int.MaxValue && value == decimal.Truncate(value.Value));

    // Null where the clause is no limit of the member after all.
    private static (decimal? Lower, decimal? Upper)? BoundsOf(
        Clause clause, RuleForm form, PhraseMatch match, ReadDescription description, TypeExpression type, TypeKind? kind)
    {
        switch (form.Kind)
        {
            case RuleKind.LengthInBytes:
                return (null, match.Upper);
            case RuleKind.LengthInThousands:
                return match.Upper == match.Lower * 1024 || match.Upper == match.Lower * 1000 ? (null, match.Upper) : null;
            case RuleKind.Count:
                // "其中最多1个" counts some of them.
                if (clause.Sentence.StandsAt(clause.Start, "其中") || CountedNoun.MayBeQuota(clause)) return null;
                return (!form.CountsOwn || !description.HasTitle || description.Subject.KnowsHead(match.Noun!))
                    && CountedNoun.MeansElements(match.Noun, clause, description.Subject, type) ? (match.Lower, match.Upper) : null;
            case RuleKind.Range:
                // "1.5M" is a million and a half.
                if (kind == TypeKind.Integer && match.Units.Count > 0 && !(IsWhole(match.Lower) && IsWhole(match.Upper))) return null;
                if (!HaveUnit(match, description) || (kind != TypeKind.Integer && (form.ExcludesLower || form.ExcludesUpper))) return null;
                return (form.ExcludesLower ? decimal.Floor(match.Lower!.Value) + 1 : match.Lower,
                    form.ExcludesUpper ? decimal.Ceiling(match.Upper!.Value) - 1 : match.Upper);
            default:
                return (form.IsExact ? match.Upper : match.Lower, match.Upper);
        }
    }

    /// <summary>Whether the units of a number are those of the member.</summary>
    public static bool HaveUnit(PhraseMatch match, ReadDescription description) =>
        match.Units.All(unit => description.Units.Count > 0 && !Units.AreSame(unit, "个")
            ? description.Units.Any(own => Units.AreSame(own, unit))
            : PlainUnits.Any(plain => Units.AreSame(plain, unit)));

    // "Value range: 1 to 5 (exclusive)", "…, 10 to 20", "…, larger for others".
    private static bool GoesOn(List<Clause> sentence, Clause clause)
    {
        var isBehind = false;
        foreach (var other in sentence)
        {
            if (ReferenceEquals(other, clause))
            {
                isBehind = true;
                continue;
            }
            if (other.Form is RuleForm { Kind: RuleKind.Restatement })
            {
                if (!isBehind || !Restates(other.Match!, clause.Match!)) return true;
                continue;
            }
            if (other is { Form: RuleForm { Kind: not RuleKind.Values } }) continue;
            if (Doubt.NumbersOf(other).Count > 0 && (isBehind || clause.Form is RuleForm { Kind: not RuleKind.Range } || Doubt.SpeaksOfQuantity(other)
                || Doubt.NumbersOf(other).Any(number => number.Value > clause.Match!.Upper || number.Value < clause.Match.Lower)))
                return true;
            if (isBehind && (Doubt.SpeaksOfQuantity(other) || Doubt.SpeaksOfChange(other)
                || (other.IsInParentheses && !clause.IsInParentheses && !Doubt.SpeaksOfWidth(other))))
                return true;
        }
        return false;
    }

    // "32768 GB (32 TB)"
    private static bool Restates(PhraseMatch remark, PhraseMatch limit) =>
        remark.Units.Count == 1 && (limit.Upper ?? limit.Lower) is { } value && remark.Upper is { } other && other != 0
            && (value == other || value == other * 1024 || value == other * 1000);

    // A number within the limits lets nothing in that they rule out; one beyond them does.
    private static bool IsTakenBack(ReadDescription description, Limits limits, RuleKind[] kinds, List<Clause> sources)
    {
        for (var i = 0; i < description.Sentences.Count; i++)
            foreach (var clause in description.Sentences[i])
            {
                if (clause.Form is RuleForm form && !MayTakeBack(form.Kind) && !(kinds.Contains(form.Kind) && !sources.Contains(clause))) continue;
                // Beside a limit it has been looked at already.
                if (clause.Form is RuleForm { Kind: RuleKind.Restatement } && description.Sentences[i].Exists(sources.Contains)) continue;
                if (Doubt.NumbersOf(clause).Any(number => !limits.Contains(number.Value) && Counts(kinds[0], clause, number))) return true;
                if (!clause.IsRead && !description.IsPlainTitle(i, clause)
                    && (Doubt.SpeaksOfQuantity(clause) || Doubt.SpeaksOfChange(clause) || (description.IsTitle(i, clause) && Exemption.Opens(clause))))
                    return true;
            }
        return kinds[0] is RuleKind.Length or RuleKind.Count && IsMeasuredOtherwise(description);
    }

    private static bool IsMeasuredOtherwise(ReadDescription description)
    {
        for (var i = 0; i < description.Sentences.Count; i++)
        {
            var sentence = i;
            if (Measurement.MayBeSaid(description.Sentences[i], description.Subject, clause => description.IsTitle(sentence, clause))) return true;
        }
        return false;
    }

    private static bool MayTakeBack(RuleKind kind) =>
        kind is RuleKind.Meaning or RuleKind.Omission or RuleKind.Remark or RuleKind.Values or RuleKind.Restatement;

    // Numbers that count something else than characters or elements say nothing of those.
    private static bool Counts(RuleKind kind, Clause clause, Token number) => kind switch
    {
        RuleKind.Length => clause.IsRead || OfCharacters.Ends(clause.Sentence, number.End, Subject.None).Count > 0
            || (Doubt.Allows(clause) && ClauseEnd.IsAt(clause.Sentence, number.End)),
        RuleKind.Count => clause.IsRead || BareRange.MatchClause(clause.Sentence, clause.Start, Subject.None) is null,
        _ => true,
    };

    private static decimal? ReadStep(ReadDescription description, Limits? range, TypeKind? kind)
    {
        var clauses = description.Of(RuleKind.MultipleOf, RuleKind.Step).ToList();
        var steps = clauses.Select(static clause => clause.Match.Upper).Distinct().ToList();
        if (steps.Count != 1 || steps[0] is not > 0) return null;
        // A whole number has no decimal places.
        if (kind == TypeKind.Integer && steps[0] != decimal.Truncate(steps[0]!.Value)) return null;
        foreach (var (sentence, clause, form, match) in clauses)
        {
            if (!description.IsUnconditional(sentence, clause) || GoesOn(description.Sentences[sentence], clause) || !HaveUnit(match, description)) return null;
            // "Other values are rounded up.", "1 is also accepted."
            if (HasOther(description, static other => Exemption.Opens(other) || Explanation.StatesScope(other))) return null;
            if (HasOther(description, other => Doubt.NumbersOf(other).Exists(number => number.Value % steps[0] != 0))) return null;
            // A step counts from the lower limit.
            if (form.Kind == RuleKind.Step && range?.Lower is { } lower && lower % steps[0] != 0) return null;
        }
        foreach (var (_, clause, _, _) in clauses) description.Take(clause);
        return steps[0];
    }
}
