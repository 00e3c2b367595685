namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>Sentences that speak as rules do and that no rule reads: counted, so that nothing is lost without a trace.</summary>
internal static class UnreadSentences
{
    public static IEnumerable<string> Of(FieldDeclaration field, Statements statements)
    {
        if ((statements.Signs & Sign.Rule) == 0) yield break;
        foreach (var sentence in statements.All)
            if (sentence.Has(Sign.Rule) && !sentence.Has(Sign.Reference) && !IsRead(sentence)) yield return sentence.Text;

        bool IsRead(Sentence sentence) =>
            (statements.All.Count == 1 ? field.Constraints : ConstraintReader.Read(field.Name, Statements.Of(sentence), field.Type, field.Values)).Count > 0;
    }
}
