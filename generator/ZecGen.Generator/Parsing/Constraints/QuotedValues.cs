using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>Values in quotation marks that may be sent, and that a rule would refuse: <c>Either "all" or a name. Length limit: 5 to 10 characters.</c>
/// </summary>
internal static class QuotedValues
{
    private const int Longest = 40;

    private static readonly string[] Offers =
        ["either", "or", "use", "pass", "send", "enter", "set", "specify", "means", "stands for", "accepted", "allowed", "或", "填", "传", "输入", "指定", "表示", "代表"];

    /// <summary>Removes the rules that such a value breaks.</summary>
    public static void Check(ReadDescription description, List<Constraint> rules)
    {
        if (!rules.Exists(static rule => rule is LengthConstraint or CharactersConstraint or EdgesConstraint)) return;
        foreach (var clause in description.Sentences.SelectMany(static sentence => sentence))
        {
            if (clause.IsRead || !Doubt.Has(clause, Offers)) continue;
            var text = clause.Text;
            for (var open = text.IndexOf('"'); open >= 0;)
            {
                var close = text.IndexOf('"', open + 1);
                if (close < 0) break;
                if (close - open - 1 is > 0 and <= Longest)
                {
                    var value = text.Substring(open + 1, close - open - 1);
                    DroppedRules.Drop(description, rules, rule => BrokenRules.IsBrokenByText(rule, value.AsSpan()));
                }
                open = text.IndexOf('"', close + 1);
            }
        }
    }
}
