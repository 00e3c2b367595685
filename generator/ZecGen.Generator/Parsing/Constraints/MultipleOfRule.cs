using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>The step of a number: <c>必须是0.05的倍数</c>, <c>a multiple of 0.05</c>.</summary>
internal static class MultipleOfRule
{
    private static readonly Phrase[] Phrases = [new("{b}的(倍数|整数倍)"), new("multiple of {b}")];

    public static MultipleOfConstraint? Read(IReadOnlyList<Sentence> sentences)
    {
        // Nought is a multiple of everything; saying so adds nothing.
        var bounds = Bounds.Of(sentences, Sign.MultipleOf, Phrases, static (sentence, match) => !Following.HasAlternative(sentence.Replace(" or 0", ""), match.End));
        return bounds is { IsStated: true, Upper: > 0 } ? new(bounds.Upper.Value) : null;
    }
}
