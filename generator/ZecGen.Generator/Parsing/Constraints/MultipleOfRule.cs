using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>The step of a number: <c>必须是0.05的倍数</c>, <c>a multiple of 0.05</c>.</summary>
internal static class MultipleOfRule
{
    private static readonly Phrase[] Phrases = [new("{b}的(倍数|整数倍)"), new("multiple of {b}")];

    // How many places behind the point there may be, in words and figures.
    private static readonly (Phrase Phrase, decimal Step)[] Places =
    [
        .. from row in new[] { ("一|1", "one|1", 0.1m), ("两|二|2", "two|2", 0.01m), ("三|3", "three|3", 0.001m) }
           from phrase in new[] { $"(最多|至多|不超过)[支持|保留]({row.Item1})位小数", $"(up to|at most|maximum of|no more than)({row.Item2}) decimal (places|place)" }
           select (new Phrase(phrase), row.Item3),
    ];

    public static MultipleOfConstraint? Read(List<Sentence> sentences)
    {
        // Nought is a multiple of everything; saying so adds nothing.
        var bounds = Bounds.Of(sentences, Sign.MultipleOf, Phrases, static (sentence, match) => !Following.HasAlternative(sentence.Replace(" or 0", ""), match.End));
        if (!bounds.IsOpen) return bounds is { IsStated: true, Upper: > 0 } ? new(bounds.Upper.Value) : null;
        var steps = sentences.Where(static sentence => sentence.Has(Sign.MultipleOf)).SelectMany(StepsOf).Distinct().ToList();
        return steps.Count == 1 ? new(steps[0]) : null;
    }

    private static IEnumerable<decimal> StepsOf(Sentence sentence) => Places.Where(row => row.Phrase.Find(sentence.Text) is not null).Select(static row => row.Step);
}
