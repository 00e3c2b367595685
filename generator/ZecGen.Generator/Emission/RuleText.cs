using System.Globalization;
using System.Text;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Emission;

/// <summary>The rules of a record that constants can break, in the short form that the analyzer reads.</summary>
internal static class RuleText
{
    /// <returns>Empty where there are none.</returns>
    public static string Of(RecordType record)
    {
        var text = TextBuffer.Take();
        foreach (var member in record.Members)
        {
            var begin = text.Length;
            foreach (var constraint in member.Constraints) Append(text, constraint, member, record);
            if (text.Length == begin) continue;
            if (member.IsSecret) text.Append(RuleKeys.Rule).Append(RuleKeys.Secret);
            text.Insert(begin, member.Name);
            if (begin > 0) text.Insert(begin, RuleKeys.Member);
        }
        return TextBuffer.Finish(text);
    }

    private static void Append(StringBuilder text, Constraint constraint, Member member, RecordType record)
    {
        switch (constraint)
        {
            case LengthConstraint length:
                AppendLimits(text, RuleKeys.Length, length.Minimum, length.Maximum);
                break;
            case RangeConstraint range:
                AppendLimits(text, RuleKeys.Range, range.Minimum, range.Maximum);
                break;
            case CountConstraint count:
                AppendLimits(text, RuleKeys.Elements, count.Minimum, count.Maximum);
                break;
            case MultipleOfConstraint multiple:
                text.Append(RuleKeys.Rule).Append(RuleKeys.Step).Append(multiple.Step.ToString(CultureInfo.InvariantCulture));
                break;
            case CharactersConstraint characters:
                AppendSet(text, RuleKeys.Characters, characters.Allowed);
                break;
            case EdgesConstraint edges:
                AppendSet(text, RuleKeys.First, edges.First);
                AppendSet(text, RuleKeys.Last, edges.Last);
                break;
            case ExclusiveConstraint exclusive when !record.HasSaid(member, exclusive):
                text.Append(RuleKeys.Rule).Append(RuleKeys.Exclusive).Append(exclusive.OtherName);
                break;
        }
    }

    private static void AppendLimits(StringBuilder text, char key, IFormattable? minimum, IFormattable? maximum) =>
        text.Append(RuleKeys.Rule).Append(key).Append(minimum?.ToString(null, CultureInfo.InvariantCulture)).Append(RuleKeys.To)
            .Append(maximum?.ToString(null, CultureInfo.InvariantCulture));

    private static void AppendSet(StringBuilder text, char key, CharacterClass? set)
    {
        if (set is null) return;
        var alphabet = (set.Upper ? RuleKeys.Upper : 0) + (set.Lower ? RuleKeys.Lower : 0) + (set.Digits ? RuleKeys.Digits : 0);
        text.Append(RuleKeys.Rule).Append(key).Append((char)('0' + alphabet));
        foreach (var c in set.Others)
        {
            if (c is > ' ' and not (RuleKeys.Member or RuleKeys.Escape)) text.Append(c);
            else text.Append(RuleKeys.Escape).Append(((int)c).ToString("X2", CultureInfo.InvariantCulture));
        }
    }
}
