using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Sentences;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>Rules about characters and about what must differ.</summary>
internal static class TextRules
{
    public static void Read(ReadDescription description, List<Constraint> rules)
    {
        if (!Several.IsSaid(description) && !HasAlternatives(description))
        {
            if (ReadCharacters(description) is { } characters) rules.Add(characters);
            if (ReadEdges(description) is { } edges) rules.Add(edges);
        }
        foreach (var (sentence, clause, _, _) in description.Of(RuleKind.Unique))
        {
            if (!description.IsUnconditional(sentence, clause)) continue;
            description.Take(clause);
            if (!rules.Any(static rule => rule is UniqueConstraint)) rules.Add(new UniqueConstraint("", "key"));
        }
    }

    // "A name or an IP": which of the two a rule is about, it does not say.
    private static bool HasAlternatives(ReadDescription description) =>
        description.HasTitle && Doubt.Has(description.Sentences[0][0], ["or", "或"]);

    private static CharactersConstraint? ReadCharacters(ReadDescription description)
    {
        // "… must start with a letter and can contain letters, digits and hyphens" says what the first may be, and what the others.
        var compositions = description.Of(RuleKind.Composition).ToList();
        var clauses = description.Of(RuleKind.Characters)
            .Concat(compositions.Where(found => IsBehindEdges(description, found.Sentence, found.Clause))).ToList();
        var classes = clauses.Select(static clause => CharactersForm.ClassOf(clause.Match)).Distinct().ToList();
        if (classes.Count != 1
            || clauses.Exists(found => !description.IsUnconditional(found.Sentence, found.Clause) || GoesOn(description, found.Sentence, found.Clause)))
            return null;
        if (compositions.Exists(found => !clauses.Contains(found))) return null;
        if (description.Others.Any(static other => !Explanation.LetsNothingIn(other))) return null;
        foreach (var (_, clause, _, _) in clauses) description.Take(clause);
        return new(classes[0]);
    }

    private static bool IsBehindEdges(ReadDescription description, int sentence, Clause clause)
    {
        var clauses = description.Sentences[sentence];
        return clauses.FindIndex(other => ReferenceEquals(other, clause)) is var at and > 0
            && clauses[at - 1] is { Form: EdgesForm { First: { } first } } && CharactersForm.ClassOf(clause.Match!) is var all
            && (!first.Upper || all.Upper) && (!first.Lower || all.Lower) && (!first.Digits || all.Digits);
    }

    private static EdgesConstraint? ReadEdges(ReadDescription description)
    {
        var clauses = description.Of(RuleKind.Edges).ToList();
        var rules = clauses.Select(static clause => (EdgesForm)clause.Form)
            .Select(static form => new EdgesConstraint(form.First, form.Last)).Distinct().ToList();
        if (rules.Count != 1
            || clauses.Exists(found => !description.IsUnconditional(found.Sentence, found.Clause) || ListGoesOn(description, found.Sentence, found.Clause)))
            return null;
        if (description.Others.Any(static other => !Explanation.DescribesCharacters(other) && !Explanation.LetsNothingIn(other))) return null;
        foreach (var (_, clause, _, _) in clauses) description.Take(clause);
        return rules[0];
    }

    // What stands behind the list may go on with it, unless it requires more.
    private static bool GoesOn(ReadDescription description, int sentence, Clause clause) =>
        description.Behind(sentence, clause).Any(static other => !other.IsRead && !Doubt.Narrows(other));

    // "… with a letter, digit or the user's prefix"
    private static bool ListGoesOn(ReadDescription description, int sentence, Clause clause) =>
        description.Behind(sentence, clause).FirstOrDefault() is { IsRead: false } next && Explanation.NamesCharacters(next) && !Doubt.Narrows(next);
}
