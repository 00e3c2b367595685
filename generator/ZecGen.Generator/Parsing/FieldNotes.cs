using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Sentences;

namespace ZecGen.Generator.Parsing;

/// <summary>What the text around the tables says of fields by their names: <c>Note: `depth` may also be -1.</c></summary>
/// <remarks>It makes no rule, since it may speak of other things as well; it takes back those of a description that it may contradict.</remarks>
internal sealed class FieldNotes(IEnumerable<ClassifiedSection> sections)
{
    // What may stand between the beginning of a clause and the name.
    private static readonly string[] Articles = ["the ", "The ", "parameter ", "field ", "参数", "字段"];

    private Dictionary<string, List<FieldNote>>? notes;

    public IReadOnlyList<FieldNote> Of(string field) => (notes ??= Read()).TryGetValue(field, out var found) ? found : [];

    private Dictionary<string, List<FieldNote>> Read()
    {
        var found = new Dictionary<string, List<FieldNote>>(StringComparer.OrdinalIgnoreCase);
        foreach (var block in sections.SelectMany(static section => section.Section.Blocks))
            foreach (var line in (block switch { Paragraph text => text.Text, HtmlText html => html.Text, _ => RichText.Empty }).Lines)
                foreach (var sentence in SentenceSplitter.Split(line.Text)) Add(new(sentence, block.Span), found);
        return found;
    }

    // By what a clause begins with, which is what it speaks of.
    private static void Add(FieldNote note, Dictionary<string, List<FieldNote>> notes)
    {
        var text = note.Sentence;
        for (var at = 0; at < text.Length; at++)
        {
            var isBehindComma = at > 0 && text[at - 1] is ',' or '，';
            if (at > 0 && !isBehindComma && text[at - 1] is not (':' or '：')) continue;
            at = Skip(text, at);
            var start = at;
            while (at < text.Length && (Tokenizer.IsLatin(text[at]) || Tokenizer.IsDigit(text[at]))) at++;
            if (at == start) continue;
            var name = text.Substring(start, at - start);
            // "by name, address, tags and more" are words.
            if (isBehindComma && name.All(char.IsLower)) continue;
            if (!notes.TryGetValue(name, out var known)) notes.Add(name, known = []);
            if (known.Count == 0 || !ReferenceEquals(known[known.Count - 1], note)) known.Add(note);
        }
    }

    private static int Skip(string text, int at)
    {
        while (at < text.Length && (text[at] is ' ' or '"' or '*' or '·' or '-')) at++;
        while (Articles.FirstOrDefault(word => string.CompareOrdinal(text, at, word, 0, word.Length) == 0) is { } article) at += article.Length;
        return at;
    }
}

/// <param name="Span">Of the block that it stands in.</param>
internal sealed record FieldNote(string Sentence, TextSpan Span);
