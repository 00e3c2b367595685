using ZecGen.Infrastructure;

namespace ZecGen.Analyzers.Metadata;

/// <summary>A documented rule about the values of a member. What breaks it is decided by <see cref="ValidationFailures"/>, as in validators.</summary>
internal abstract class Rule
{
    /// <param name="constant">A text, a <see langword="long"/>, a <see langword="double"/> or a <see langword="decimal"/>, as the member has it.</param>
    public virtual void Check(ref ValidationFailures failures, string member, object constant, bool isSecret)
    {
    }

    public virtual void CheckElements(ref ValidationFailures failures, string member, int count)
    {
    }
}

internal sealed class LengthRule(int? minimum, int? maximum) : Rule
{
    public override void Check(ref ValidationFailures failures, string member, object constant, bool isSecret)
    {
        if (constant is string text) failures.Length(member, text, minimum, maximum);
    }
}

internal sealed class CharactersRule(CharacterSet allowed) : Rule
{
    public override void Check(ref ValidationFailures failures, string member, object constant, bool isSecret)
    {
        if (constant is string text) failures.Characters(member, text, allowed, isSecret);
    }
}

internal sealed class EdgesRule(CharacterSet? first, CharacterSet? last) : Rule
{
    public override void Check(ref ValidationFailures failures, string member, object constant, bool isSecret)
    {
        if (constant is string text) failures.Edges(member, text, first, last, isSecret);
    }
}

internal sealed class RangeRule(Limit minimum, Limit maximum) : Rule
{
    public override void Check(ref ValidationFailures failures, string member, object constant, bool isSecret)
    {
        switch (constant)
        {
            case long number:
                failures.Range(member, number, minimum.Integer, maximum.Integer);
                break;
            case double number:
                failures.Range(member, number, minimum.Double, maximum.Double);
                break;
            case decimal number:
                failures.Range(member, number, minimum.Decimal, maximum.Decimal);
                break;
        }
    }
}

internal sealed class StepRule(decimal step) : Rule
{
    public override void Check(ref ValidationFailures failures, string member, object constant, bool isSecret)
    {
        switch (constant)
        {
            case long number:
                failures.MultipleOf(member, number, step);
                break;
            case double number:
                failures.MultipleOf(member, number, step);
                break;
            case decimal number:
                failures.MultipleOf(member, number, step);
                break;
        }
    }
}

internal sealed class ElementsRule(int? minimum, int? maximum) : Rule
{
    public override void CheckElements(ref ValidationFailures failures, string member, int count)
    {
        if (!ValidationFailures.IsWithin(count, minimum, maximum)) failures.AddElements(member, count, minimum, maximum);
    }
}
