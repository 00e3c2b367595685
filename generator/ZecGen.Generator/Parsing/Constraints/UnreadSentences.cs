using ZecGen.Generator.Declarations;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Sentences;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>Sentences that speak as rules do and that no rule was made of: counted, so that nothing is lost without a trace.</summary>
internal static class UnreadSentences
{
    private const string Counters = "个条台项";

    private static readonly SentencePattern Range = new(@"({a} ~ {b}|\[ {a} , {b} \])");

    // What announces values, with something behind it.
    private static readonly SentencePattern Announcement = new(ValuesForm.Label);

    private static readonly string[] Links = [":", " is", " are", "include", "includes", "follows", "为", "是", "有", "包括", "包含", "如下"];

    /// <param name="hasValues">Whether the values are read that the description lists.</param>
    public static IReadOnlyList<string> Of(
        DescriptionSentences description, ReadDescription read, TypeExpression type, TypeKind? kind, bool hasValues)
    {
        // Whose elements a number may count.
        var list = type.ArrayDepth > 0 ? read.Subject : null;
        var isNumber = kind is TypeKind.Integer or TypeKind.Float or TypeKind.Decimal;
        List<string>? unread = null;
        for (var i = 0; i < description.All.Count; i++)
        {
            var sentence = description.All[i];
            var clauses = read.Sentences[i];
            var speaks = SpeaksAsRule(sentence.Topics, sentence.Original, list) || (isNumber && sentence.Has(Topic.Number) && StatesRange(sentence.Text))
                || (!hasValues && sentence.Has(Topic.Values) && AnnouncesValues(clauses, read.Subject));
            if ((speaks && !sentence.Has(Topic.Reference) && !IsRead(clauses, read, list))
                || clauses.Exists(clause => clause.Form is RuleForm { StatesRule: true } && !read.IsTaken(clause)))
                (unread ??= []).Add(sentence.Original);
        }
        return unread ?? [];
    }

    private static bool AnnouncesValues(List<Clause> clauses, Subject subject) =>
        clauses.Exists(clause => Announce(clause.Sentence, clause.Start, subject));

    /// <summary>"Valid values: A", "可选值为A"; "values outside the range" announces none.</summary>
    /// <param name="goesOn">Whether the values may stand on the next line.</param>
    public static bool Announce(SentenceText text, int start, Subject subject, bool goesOn = false)
    {
        if (Announcement.Ends(text, start, subject) is not { Count: > 0 } ends) return false;
        var (label, rest) = (text.Slice(start, ends[0]).TrimEnd(), text.Text.Substring(ends[0]));
        var isLabel = rest.TrimStart().StartsWith(":", StringComparison.Ordinal) || Links.Any(link => label.EndsWith(link, StringComparison.OrdinalIgnoreCase));
        if (rest.Trim(' ', ':', '.').Length == 0) return goesOn && isLabel;
        // "枚举值，"A"，"B""
        return isLabel || (rest.TrimStart(' ', ',') is { Length: > 0 } list && list[0] == '"');
    }

    private static bool IsRead(List<Clause> clauses, ReadDescription read, Subject? list) =>
        clauses.Exists(read.IsTaken) && !clauses.Exists(clause => !read.IsTaken(clause) && SpeaksAsRule(Topics.In(clause.Text), clause.Text, list));

    // A number of characters, or one that something is compared with, is a limit whatever the words around it are, and so is a number of things of a list;
    // a misspelt word of rules was meant as one.
    private static bool SpeaksAsRule(Topic topics, string text, Subject? list) =>
        (topics & Topic.Rule) != 0
        || ((topics & Topic.Number) != 0 && (topics & (Topic.TextLength | Topic.Comparison)) != 0)
        || (list is not null && (topics & Topic.Number) != 0 && CountsThings(new(text), list))
        || ((topics & DescriptionSentences.Concern) != 0 && Topics.HasMisspeltRuleWord(text));

    // "折扣，0.01～1之间" is one of a number, whatever the words around it are; two that only name values, as "1-10: low", are read as those.
    public static bool StatesRange(SentenceText text) => Range.Find(text) is not null;

    // "100个", "20 台", "100 IDs"
    private static bool CountsThings(SentenceText text, Subject subject)
    {
        var tokens = text.Tokens;
        for (var i = 0; i + 1 < tokens.Length; i++)
        {
            if (tokens[i].Kind != TokenKind.Number) continue;
            var next = text.Slice(tokens[i + 1].Start, tokens[i + 1].End);
            if (tokens[i + 1].Kind == TokenKind.Word ? subject.Mentions(next) || CountedNoun.IsElement(next) : Counters.IndexOf(next[0]) >= 0) return true;
        }
        return false;
    }
}
