using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing.Sentences;

/// <summary>A sentence of a description.</summary>
/// <param name="line">Which line of the description it stands in.</param>
internal sealed class DescriptionSentence(string original, Topic topics, int line)
{
    private SentenceText? text;

    public string Original => original;

    public Topic Topics => topics;

    public int Line => line;

    public SentenceText Text => text ??= new(original);

    /// <summary>Whether it speaks of anything that rules are about.</summary>
    public bool MayStateRule => Has(DescriptionSentences.Concern);

    public bool Has(Topic topic) => (Topics & topic) != 0;
}

/// <summary>What a description says, sentence by sentence: read once, for all the rules.</summary>
/// <param name="Topics">What the description as a whole speaks of.</param>
internal sealed record DescriptionSentences(IReadOnlyList<DescriptionSentence> All, Topic Topics)
{
    /// <summary>What a text must have for any rule to look at it.</summary>
    public const Topic Concern =
        Topic.Digit | Topic.Subject | Topic.Default | Topic.Exclusive | Topic.RequiredWhen | Topic.Time | Topic.Date | Topic.Rule;

    private static readonly DescriptionSentences None = new([], Topic.None);

    public static DescriptionSentences Of(RichText description)
    {
        if (description.IsBlank) return None;

        var topics = Topic.None;
        foreach (var line in description.Lines) topics |= Sentences.Topics.In(line.Text);
        if ((topics & Concern) == 0) return None with { Topics = topics };

        var all = new List<DescriptionSentence>();
        for (var i = 0; i < description.Lines.Count; i++)
            foreach (var sentence in SentenceSplitter.Split(description.Lines[i].Text)) all.Add(new(sentence, Sentences.Topics.In(sentence), i));
        return new(all, topics);
    }
}
