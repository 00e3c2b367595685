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
            if (sentence.Has(Topic.Rule) && !sentence.Has(Topic.Reference) && !IsRead(read.Sentences[i], read)) (unread ??= []).Add(sentence.Original);
        }
        return unread ?? [];
    }

    private static bool IsRead(List<Clause> clauses, ReadDescription read) =>
        clauses.Exists(read.IsTaken) && !clauses.Exists(clause => !read.IsTaken(clause) && (Topics.In(clause.Text) & (Topic.Rule | Topic.Digit)) == (Topic.Rule | Topic.Digit));
}
