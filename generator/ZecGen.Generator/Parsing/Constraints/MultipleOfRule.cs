using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>The step of a number: <c>必须是0.05的倍数</c>, <c>a multiple of 0.05</c>.</summary>
internal static class MultipleOfRule
{
    private static readonly Phrase[] Phrases = [new("{b}的(倍数|整数倍)"), new("multiple of {b}")];

    // A sentence without one of these is not looked at closer.
    private static readonly WordSet Marks = new("的倍数", "的整数倍", "multiple");

    public static MultipleOfConstraint? Read(IReadOnlyList<string> sentences)
    {
        // Nought is a multiple of everything; saying so adds nothing.
        var bounds = Bounds.Read(sentences.Where(Marks.IsIn).Select(static sentence => sentence.Replace(" or 0", "")), Phrases, static (sentence, match) => !Following.HasAlternative(sentence, match.End));
        return bounds is { IsStated: true, Upper: > 0 } ? new(bounds.Upper.Value) : null;
    }
}
