using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Constraints;
using ZecGen.Generator.Parsing.Sentences;

namespace ZecGen.Generator.Parsing;

/// <summary>What the text around the tables says of fields by their names: <c>Note: `depth` may also be -1.</c></summary>
/// <remarks>It makes no rule, since it may speak of other things as well; it takes back those of a description that it may contradict.</remarks>
internal sealed class FieldNotes(IEnumerable<ClassifiedSection> sections)
{
    // What may stand between the beginning of a clause and the name.
    private static readonly HashSet<string> Articles = new(StringComparer.OrdinalIgnoreCase) { "the", "parameter", "field", "note", "notes" };
    private static readonly string[] IdeographArticles = ["参数", "字段", "注意", "说明"];

    // What says a value of the field before it, or behind it.
    private static readonly string[] Predicates =
        ["can", "may", "could", "is", "=", "to", "accepts", "allows", "supports", "up to", "outside", "可", "最", "设", "填", "为", "取", "传", "支持"];
    private static readonly string[] Verbs = ["of", "set", "pass", "use", "send", "when", "if", "将", "把"];

    // What speaks of all the limits of a table.
    private static readonly string[] Limits = ["limit", "limits", "range", "ranges", "rule", "rules", "restriction", "restrictions", "限制", "范围", "上限", "规则"];
    private static readonly string[] Tables = ["above", "below", "table", "these", "以上", "上述", "上表", "本表", "下表", "以下", "表中"];

    // Nobody writes more about one field, nor about all of them; what comes behind takes rules back without being looked at.
    private const int Most = 50;

    private readonly List<FieldNote> general = [];
    private readonly Footnotes footnotes = new();
    private Dictionary<string, List<FieldNote>>? notes;

    /// <param name="cells">Of the field's row, which may refer to a footnote.</param>
    public IEnumerable<FieldNote> Of(string field, IEnumerable<RichText> cells)
    {
        notes ??= Read();
        var own = notes.TryGetValue(field, out var found) ? found.Concat(general) : general;
        return footnotes.IsEmpty ? own : own.Concat(cells.SelectMany(footnotes.Of));
    }

    private Dictionary<string, List<FieldNote>> Read()
    {
        var found = new Dictionary<string, List<FieldNote>>(StringComparer.OrdinalIgnoreCase);
        foreach (var block in sections.SelectMany(static section => section.Section.Blocks))
            foreach (var line in (block switch { Paragraph text => text.Text, HtmlText html => html.Text, _ => RichText.Empty }).Lines)
                foreach (var sentence in SentenceSplitter.Split(line.Text)) Add(sentence, block.Span, found);
        return found;
    }

    private void Add(string sentence, TextSpan span, Dictionary<string, List<FieldNote>> notes)
    {
        var text = new SentenceText(sentence);
        var said = new NoteSentence(text, sentence, span);
        footnotes.Add(said);
        if (Doubt.Has(said.Whole, Limits) && Doubt.Has(said.Whole, Tables)) AddTo(general, said, isSubject: true);
        var isBeginning = true;
        for (var at = 0; at < text.Tokens.Length; at++)
        {
            var token = text.Tokens[at];
            if (token.Kind == TokenKind.Word)
            {
                var name = text.Slice(token.Start, token.End);
                if (!isBeginning && !SaysValue(text, at)) continue;
                if (!notes.TryGetValue(name, out var known)) notes.Add(name, known = []);
                if (known.Count == 0 || !ReferenceEquals(known[known.Count - 1].Said, said)) AddTo(known, said, isBeginning);
                isBeginning &= Articles.Contains(name);
            }
            else isBeginning = token.Kind == TokenKind.Mark ? isBeginning || text.Text[token.Start] is ':' : isBeginning && IsArticle(text, token.Start);
        }
    }

    private static void AddTo(List<FieldNote> list, NoteSentence said, bool isSubject)
    {
        if (list.Count <= Most) list.Add(new(said, isSubject, IsBeyond: list.Count == Most));
    }

    // "Set depth to 0", "in Asia, depth can be up to 20", "depth = 0": a value of the field is said, and it does not only occur.
    private static bool SaysValue(SentenceText text, int at)
    {
        var behind = text.SkipBlanks(text.Tokens[at].End);
        if (behind < text.Text.Length && text.Text[behind] == '"') behind = text.SkipBlanks(behind + 1);
        if (Predicates.Any(word => text.StandsAt(behind, word))) return true;
        if (at > 0 && text.Tokens[at - 1].Kind == TokenKind.Mark && text.Text[text.Tokens[at - 1].Start] == '"') at--;
        return at > 0 && Verbs.Any(word => text.StandsAt(text.Tokens[at - 1].Start, word));
    }

    private static bool IsArticle(SentenceText text, int at) =>
        IdeographArticles.Any(word => text.StandsAt(at, word) || (at > 0 && text.StandsAt(at - 1, word)));
}

/// <param name="Said">The sentence.</param>
/// <param name="IsSubject">Whether it begins with the field, and so speaks of it.</param>
/// <param name="IsBeyond">Whether there are so many that the rest is not looked at.</param>
internal sealed record FieldNote(NoteSentence Said, bool IsSubject, bool IsBeyond);

/// <summary>A sentence beside the tables, taken apart once for all the fields that it names.</summary>
/// <param name="span">Of the block that it stands in.</param>
internal sealed class NoteSentence(SentenceText text, string sentence, TextSpan span)
{
    private readonly Lazy<Exemption> exemption = new(() => Exemption.Of(new(text, 0, text.Text.Length, null, null)));

    public string Sentence => sentence;

    public TextSpan Span => span;

    public Clause Whole { get; } = new(text, 0, text.Text.Length, null, null);

    public Exemption Exemption => exemption.Value;
}
