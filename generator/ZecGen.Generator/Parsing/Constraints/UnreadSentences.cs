using ZecGen.Generator.Parsing.Sentences;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>Sentences that speak as rules do and that no rule was made of: counted, so that nothing is lost without a trace.</summary>
internal static class UnreadSentences
{
    public static IReadOnlyList<string> Of(DescriptionSentences description, ReadDescription read)
    {
        List<string>? unread = null;
        for (var i = 0; i < description.All.Count; i++)
        {
            var sentence = description.All[i];
            if (SpeaksAsRule(sentence.Topics, sentence.Original) && !sentence.Has(Topic.Reference) && !IsRead(read.Sentences[i], read)) (unread ??= []).Add(sentence.Original);
        }
        return unread ?? [];
    }

    private static bool IsRead(List<Clause> clauses, ReadDescription read) =>
        clauses.Exists(read.IsTaken) && !clauses.Exists(clause => !read.IsTaken(clause) && SpeaksAsRule(Topics.In(clause.Text), clause.Text));

    // A number of characters, or one that something is compared with, is a limit whatever the words around it are; a misspelt word of rules was meant as one.
    private static bool SpeaksAsRule(Topic topics, string text) =>
        (topics & Topic.Rule) != 0
        || ((topics & Topic.Number) != 0 && (topics & (Topic.TextLength | Topic.Comparison)) != 0)
        || ((topics & DescriptionSentences.Concern) != 0 && Topics.HasMisspeltRuleWord(text));
}
