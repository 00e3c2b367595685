using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing.Sentences;

/// <summary>A sentence of a description.</summary>
/// <param name="quoted">The same with quotation marks around the words that the page shows as code.</param>
/// <param name="line">Which line of the description it stands in.</param>
/// <param name="endsWithSemicolon">Whether a semicolon parts it from the next one of its line.</param>
/// <param name="isEnded">Whether a mark ends it.</param>
/// <param name="isItem">Whether its line is an item of a list.</param>
internal sealed class DescriptionSentence(string original, string quoted, Topic topics, int line, bool endsWithSemicolon, bool isEnded, bool isItem)
{
    private SentenceText? text;

    public string Original => original;

    public Topic Topics => topics;

    public int Line => line;

    public bool EndsWithSemicolon => endsWithSemicolon;

    /// <summary>Whether a mark ends it.</summary>
    public bool IsEnded => isEnded;

    /// <summary>Whether its line is an item of a list.</summary>
    public bool IsItem => isItem;

    public SentenceText Text => text ??= new(quoted);

    /// <summary>Whether it speaks of anything that rules are about.</summary>
    public bool MayStateRule => Has(DescriptionSentences.Concern);

    public bool Has(Topic topic) => (Topics & topic) != 0;
}

/// <summary>What a description says, sentence by sentence: read once, for all the rules.</summary>
/// <param name="Topics">What the description as a whole speaks of.</param>
/// <param name="Overlong">How a description begins that is too long to be read, else null.</param>
internal sealed record DescriptionSentences(IReadOnlyList<DescriptionSentence> All, Topic Topics, string? Overlong = null)
{
    /// <summary>What a text must have for any rule to look at it.</summary>
    public const Topic Concern =
        Topic.Digit | Topic.Subject | Topic.Default | Topic.Exclusive | Topic.RequiredWhen | Topic.Time | Topic.Date | Topic.Rule;

    // Nobody documents a field at such length; what is longer is no description that rules are made of.
    private const int MostCharacters = 8_000;

    private static readonly string[] Announcements = [":", "：", "=", " is", " to", " be", "为", "是"];

    private static readonly DescriptionSentences None = new([], Topic.None);

    public static DescriptionSentences Of(RichText description)
    {
        if (description.IsBlank) return None;

        var topics = Topic.None;
        var length = 0;
        foreach (var line in description.Lines)
        {
            topics |= Sentences.Topics.In(line.Text);
            length += line.Text.Length;
        }
        if ((topics & Concern) == 0) return None with { Topics = topics };
        if (length > MostCharacters) return None with { Topics = topics, Overlong = description.Lines[0].Text };

        var all = new List<DescriptionSentence>();
        for (var i = 0; i < description.Lines.Count; i++)
        {
            var (text, end) = (description.Lines[i].Text, 0);
            foreach (var sentence in SentenceSplitter.Split(text))
            {
                end = text.IndexOf(sentence, end, StringComparison.Ordinal) + sentence.Length;
                // What is struck out no longer holds.
                if (IsStruck(description.Lines[i], end - sentence.Length, sentence.Length)) continue;
                all.Add(new(sentence, WithQuotes(description.Lines[i], end - sentence.Length, sentence),
                    Sentences.Topics.In(sentence), i, end < text.Length && text[end] is ';' or '；',
                    end < text.Length || sentence[sentence.Length - 1] is '.' or '。', description.Lines[i].IsItem));
            }
        }
        return new(all, topics);
    }

    // In lower case, a word may be one of the sentence or a value; as code it is a value, or a name.
    private static string WithQuotes(TextLine line, int start, string sentence)
    {
        for (var i = line.Marks.Count - 1; i >= 0; i--)
        {
            var (mark, at) = (line.Marks[i], line.Marks[i].Start - start);
            if (mark.Kind != MarkKind.Code || at < 0 || at + mark.Length > sentence.Length) continue;
            var word = line.Text.Substring(mark.Start, mark.Length);
            if (!word.All(static c => c is >= 'a' and <= 'z' or '-') || Units.All.Contains(word) || !IsSaid(line.Text, mark.Start)) continue;
            sentence = sentence.Insert(at + mark.Length, "\"").Insert(at, "\"");
        }
        return sentence;
    }

    // "Default value: `ops`", "when mode is `pro`"; elsewhere it names something.
    private static bool IsSaid(string line, int at)
    {
        var before = line.Substring(0, at).TrimEnd();
        return Announcements.Any(word => before.EndsWith(word, StringComparison.Ordinal));
    }

    private static bool IsStruck(TextLine line, int start, int length) =>
        line.Marks.Any(mark => mark.Kind == MarkKind.Struck && mark.Start <= start + (length / 4) && mark.Start + mark.Length >= start + length - (length / 4));
}
