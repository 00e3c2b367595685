using System.Text;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Constraints;
using ZecGen.Generator.Parsing.Sentences;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

/// <summary>Values that a sentence lists one after the other: <c>取值范围：tcp、udp，默认为tcp</c>, <c>Valid values: "IPv4", "IPv6".</c></summary>
internal static class InlineValues
{
    private const int LongestLine = 8_000;

    private static readonly ClauseForms Texts = new([new ValuesForm(areNumbers: false), .. DefaultForms.Names, .. RemarkForms.All]);
    private static readonly ClauseForms Numbers = new([new ValuesForm(areNumbers: true), .. DefaultForms.Numbers, .. RemarkForms.All]);

    private static readonly string[] Joints = ["and", "or", "和", "或", "及", "以及"];

    // What says that one text has several of the values.
    private static readonly string[] Joiners =
        ["separated", "separate", "comma", "commas", "semicolon", "semicolons", "delimited", "逗号", "分号", "分隔", "隔开", "分割"];

    // What announces values may end its line.
    private static readonly SentencePattern Announcement = new(ValuesForm.Label);

    /// <param name="name">The field on the wire.</param>
    /// <param name="lines">Of a description that has a topic of values.</param>
    /// <param name="areNumbers">Whether values are numbers; else one of them must be none.</param>
    public static EquatableArray<ValueDeclaration> Read(string name, EquatableArray<TextLine> lines, bool areNumbers)
    {
        Subject? subject = null;
        var isAnnounced = false;
        var found = default(EquatableArray<ValueDeclaration>);
        foreach (var line in lines.Where(static line => line.Text.Length <= LongestLine))
            foreach (var sentence in SentenceSplitter.Split(Parted(line), endsAtSemicolon: false).Select(static sentence => new SentenceText(sentence)))
            {
                subject ??= new(name, sentence);
                if (Joiners.Any(word => TextSearch.Find(sentence.Text, word) >= 0)) return default;
                if (isAnnounced && new ValuesForm(areNumbers).ReadList(sentence, 0) is { } announced) found = Or(found, announced);
                var clauses = ClauseReader.Read(sentence, areNumbers ? Numbers : Texts, subject);
                var at = clauses.FindIndex(static clause => clause.Form is ValuesForm);
                if (at >= 0 && !clauses.Exists(clause => !clause.IsRead && Doubt.HasCondition(clause) && !MayBeTitle(clause)) && !GoesOn(clauses, at))
                    found = Or(found, clauses[at].Match!);
                else if (found.Count > 0 && GoesOnWith(sentence, found, areNumbers)) return default;
                isAnnounced = clauses.Count > 0 && clauses[clauses.Count - 1] is { IsLabel: true } label && Announces(sentence, label, subject);
            }
        return found;
    }

    // Code ends a value, and a word that is glued to it is none.
    private static string Parted(TextLine line)
    {
        if (line.Marks.Count == 0) return line.Text;
        var (parted, at) = (new StringBuilder(line.Text.Length + 8), 0);
        foreach (var mark in line.Marks.Where(static mark => mark.Kind == MarkKind.Code).OrderBy(static mark => mark.Start))
        {
            var end = mark.Start + mark.Length;
            if (end <= at || !ListedValues.IsGlued(line.Text, end)) continue;
            parted.Append(line.Text, at, end - at).Append(' ');
            at = end;
        }
        return parted.Append(line.Text, at, line.Text.Length - at).ToString();
    }

    /// <summary>Values behind what the member is, in capitals and with their meanings: <c>规格：BASIC（基础版）、PRO</c>.</summary>
    /// <param name="line">The first one of a description.</param>
    public static EquatableArray<ValueDeclaration> ReadBehindTitle(string name, TextLine line)
    {
        if (line.Text.Length > LongestLine || line.Text.IndexOfAny(['(', '（', '|', '/']) < 0) return default;
        if (ReadAlone(line.Text) is { Count: > 0 } alone) return alone;
        if (SentenceSplitter.Split(line.Text, endsAtSemicolon: false).FirstOrDefault() is not { } first) return default;
        var sentence = new SentenceText(first);
        var clauses = ClauseReader.Read(sentence, ClauseForms.None, new(name, null));
        if (clauses.Count < 2 || !MemberTitle.Is(clauses[0], new(name, null)) || sentence.Text[clauses[0].End] is not (',' or ':')) return default;
        if (new ValuesForm(areNumbers: false).ReadList(sentence, clauses[0].End + 1) is not { } match) return default;
        if (sentence.Text.Substring(match.End).Trim(' ', '.').Length > 0) return default;
        var values = ValuesForm.ValuesOf(match);
        return values.Any(static value => !value.Documentation.IsBlank) && values.All(static value => IsInCapitals(value.Text)) ? values : default;
    }

    // "FAST | SLOW" and nothing else
    private static EquatableArray<ValueDeclaration> ReadAlone(string line)
    {
        var parts = line.TrimEnd('.', '。', ' ').Split('|', '/');
        return parts.Length > 1 && parts.All(static part => IsInCapitals(part.Trim())) && parts.Distinct(StringComparer.Ordinal).Count() == parts.Length
            ? parts.Select(static part => new ValueDeclaration(part.Trim(), RichText.Empty)).ToEquatable()
            : default;
    }

    private static bool IsInCapitals(string value) => value.Length > 1 && value.All(static c => c is >= 'A' and <= 'Z' or >= '0' and <= '9' or '_');

    // "操作系统，可选值：A、B": what the member is, and no system for which the values hold.
    private static bool MayBeTitle(Clause clause) =>
        clause.Start == 0 && Doubt.EndsAsCondition(clause) && clause.Text.All(Tokenizer.IsIdeograph) && !Doubt.HasConditionWord(clause);

    // The first list is the one.
    private static EquatableArray<ValueDeclaration> Or(EquatableArray<ValueDeclaration> found, PhraseMatch next) =>
        found.Count > 0 ? found : ValuesForm.ValuesOf(next);

    private static bool Announces(SentenceText sentence, Clause label, Subject subject) =>
        Announcement.MatchClause(sentence, label.Start, subject) is not null
            || subject.EndsAt(sentence, label.Start).Any(end => Announcement.MatchClause(sentence, end, subject) is not null);

    // "枚举值：A，B；四层协议。C，D；七层协议": half of a list is none.
    private static bool GoesOnWith(SentenceText sentence, EquatableArray<ValueDeclaration> found, bool areNumbers)
    {
        for (var at = 0; at < sentence.Text.Length; at++)
            if ((at == 0 || sentence.Text[at - 1] == ';') && new ValuesForm(areNumbers).ReadList(sentence, at) is { } more
                && !ValuesForm.ValuesOf(more).Any(found.Contains))
                return true;
        return false;
    }

    // "A, B and their subsets", "a, b, the rest of the c" and "1, 2, 5 to 10" are no whole lists.
    private static bool GoesOn(List<Clause> clauses, int at) =>
        at + 1 < clauses.Count && clauses[at + 1] is { IsRead: false } next
        && (next.Sentence.TokenAt(next.Start) is { Kind: TokenKind.Word or TokenKind.Number }
            || (Doubt.NumbersOf(next).Count > 0 && (Topics.In(next.Text) & Topic.Rule) != 0) || Joints.Any(word => next.Sentence.StandsAt(next.Start, word)));
}
