using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Parsing.Sentences;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>A description as clauses, and which of them rules were made of.</summary>
internal sealed class ReadDescription
{
    private readonly HashSet<Clause> taken = new(ReferenceComparer<Clause>.Instance);
    private readonly HashSet<int> introduced = [];
    private readonly DescriptionSentences description;

    // How many sentences from the beginning hold for some things only.
    private int restricted;

    /// <param name="hasTitle">Whether the first clause says what the member is.</param>
    /// <param name="values">What the description lists.</param>
    public ReadDescription(
        DescriptionSentences description, Subject subject, List<List<Clause>> sentences, bool hasTitle, EquatableArray<ValueDeclaration> values)
    {
        (this.description, Subject, Sentences, HasTitle) = (description, subject, sentences, hasTitle);
        MarkIntroduced();
        MarkRestricted(values);
        Units = [.. ReadUnits()];
    }

    public Subject Subject { get; }

    public List<List<Clause>> Sentences { get; }

    public bool HasTitle { get; }

    /// <summary>The units that the description gives the value.</summary>
    public IReadOnlyList<string> Units { get; }

    /// <summary>The clauses of some kinds, with the place of their sentence.</summary>
    public IEnumerable<(int Sentence, Clause Clause, RuleForm Form, PhraseMatch Match)> Of(params RuleKind[] kinds)
    {
        for (var i = 0; i < Sentences.Count; i++)
            foreach (var clause in Sentences[i])
                if (clause is { Form: RuleForm form, Match: { } match } && kinds.Contains(form.Kind)) yield return (i, clause, form, match);
    }

    /// <summary>What no form reads and may let in characters.</summary>
    /// <remarks>
    /// What says what the member is, a label, and a remark beside something that is read or a default belong to that, unless they speak of characters.
    /// </remarks>
    public IEnumerable<Clause> Others
    {
        get
        {
            for (var i = 0; i < Sentences.Count; i++)
            {
                var isAbout = (i == 0 && HasTitle)
                    || Sentences[i].Exists(static clause => clause.IsRead || clause.IsLabel || (Topics.In(clause.Text) & Topic.Default) != 0);
                foreach (var clause in Sentences[i])
                    if (!clause.IsRead && !(isAbout && Explanation.SpeaksOfOtherThings(clause))) yield return clause;
            }
        }
    }

    /// <summary>What no form reads behind the sentence that says what the member is.</summary>
    public IEnumerable<Clause> Unread => Sentences.Skip(HasTitle ? 1 : 0).SelectMany(static sentence => sentence.Where(static clause => !clause.IsRead));

    /// <summary>The clauses of the same sentence that stand behind one.</summary>
    public IEnumerable<Clause> Behind(int sentence, Clause clause) => Sentences[sentence].SkipWhile(other => !ReferenceEquals(other, clause)).Skip(1);

    public void Take(Clause clause) => taken.Add(clause);

    /// <summary>Makes the clauses of some kinds unread again, since no rule is made of them after all.</summary>
    public void Release(params RuleKind[] kinds)
    {
        foreach (var (_, clause, _, _) in Of(kinds)) taken.Remove(clause);
    }

    public void TakeAll() => taken.UnionWith(Sentences.SelectMany(static sentence => sentence).Where(static clause => clause.IsRead));

    public bool IsTaken(Clause clause) => taken.Contains(clause);

    public bool IsTitle(int sentence, Clause clause) => HasTitle && sentence == 0 && ReferenceEquals(Sentences[0][0], clause);

    /// <summary>Whether a clause is the title and says no more than what the member is: it may as well say when the rules behind it hold.</summary>
    public bool IsPlainTitle(int sentence, Clause clause) =>
        IsTitle(sentence, clause) && !Doubt.SaysMeaning(clause) && !Doubt.NamesValue(clause)
        && (MemberTitle.Is(clause, Subject) || !Exemption.Opens(clause));

    /// <summary>Whether nothing in its sentence, and no heading above it, makes a clause hold for some things only, or says more than is understood.</summary>
    public bool IsUnconditional(int sentence, Clause clause) =>
        !introduced.Contains(sentence)
        && Sentences[sentence].TrueForAll(other => other.IsRead || IsHarmless(sentence, other, clause))
        && !IsFollowedByFragment(sentence)
        && (clause.Form is RuleForm { Kind: RuleKind.Default } || !IsExempted(sentence))
        && sentence >= restricted;

    // "必须是10的整数倍；本地盘不受此限": semicolons part clauses of one sentence, of which one lets in what another rules out.
    private bool IsExempted(int sentence)
    {
        for (var i = sentence; i + 1 < Sentences.Count && description.All[i].EndsWithSemicolon; i++)
            if (Sentences[i + 1].Exists(Lets)) return true;
        for (var i = sentence; i > 0 && description.All[i - 1].EndsWithSemicolon; i--)
            if (Sentences[i - 1].Exists(Lets)) return true;
        return false;

        static bool Lets(Clause other) => !other.IsRead && !other.IsLabel && (Exemption.Opens(other) || Explanation.StatesScope(other));
    }

    private bool IsHarmless(int sentence, Clause other, Clause clause)
    {
        // "创建数量" and "操作系统" begin and end as places and times do.
        if (IsTitle(sentence, other))
            return other.IsLabel ? IsName(other) : !Doubt.HasConditionWord(other, mayBeginWithPlace: true) && MemberTitle.Is(other, Subject);
        // "默认为true，即实例关机才允许被卸载": what a default means changes no default.
        if (clause.Form is RuleForm { Kind: RuleKind.Default } && other.Start > clause.Start && Explanation.IsIn(other)) return true;
        if (Doubt.HasCondition(other)) return false;
        if (other.IsLabel && other.Start < clause.Start) return IsName(other);
        if ((other.Start > clause.Start || other.IsInParentheses) && Explanation.IsIn(other)) return true;
        return Explanation.DescribesCharacters(other) || Doubt.SpeaksOfWidth(other) || Doubt.AllowsEmpty(other) || Doubt.Narrows(other)
            || Subject.EndsAt(other.Sentence, other.Start).Contains(other.End);
    }

    // "取值范围：1～10；每个可用区", "Value range: 1 to 10. Except in Asia.": a few words go on with what a semicolon ends; behind a full stop, those that say
    // where it holds.
    private bool IsFollowedByFragment(int sentence)
    {
        if (sentence + 1 >= Sentences.Count || Sentences[sentence][Sentences[sentence].Count - 1].IsLabel) return false;
        if (Sentences[sentence + 1] is not { Count: 1 } next || next[0] is not { IsRead: false, IsLabel: false } fragment || !Explanation.IsFragment(fragment))
            return false;
        return description.All[sentence].EndsWithSemicolon || Explanation.Qualifies(fragment);
    }

    // "Value range: 20 to 500. This applies to SSD disks.": a sentence about the rule before it says where it holds.
    private void MarkRestricted(EquatableArray<ValueDeclaration> values)
    {
        for (var i = 0; i < Sentences.Count; i++)
        {
            if (Sentences[i].FirstOrDefault() is not { IsRead: false } first) continue;
            // A few words that begin with "only", or that say nothing, hold for what comes as well.
            var isScope = Explanation.LimitsScope(first) || (StandsAlone(i) && ScopeFragment.Is(first, Subject, values));
            if (isScope || (i == 0 && HasTitle && OpensScope(first, Subject))) restricted = Sentences.Count;
            // With nothing before it, it speaks of what comes.
            else if (Explanation.StatesScope(first)) restricted = Explanation.RefersForward(first) || i == 0 ? Sentences.Count : Math.Max(restricted, i);
        }
    }

    // "Except Asia. Value range: …", "Not checked. …"
    private static bool OpensScope(Clause first, Subject subject) =>
        first.End >= first.Sentence.Text.TrimEnd('.').Length && Exemption.IsScope(first, MemberTitle.Is(first, subject), subject);

    // The first words say what the member is, unless nothing else stands in their line, not even a full stop; what a label announces is its text.
    private bool StandsAlone(int sentence) =>
        Sentences[sentence] is { Count: 1 } only && !only[0].IsLabel && !introduced.Contains(sentence)
        && (sentence > 0 || (Sentences.Count > 1 && description.All[1].Line > description.All[0].Line
            && (!description.All[0].IsEnded || ScopeFragment.EndsWithHolder(only[0]))));

    // A line that ends with a colon says of what the next ones speak, and so does one of a few words without an end.
    private void MarkIntroduced()
    {
        var (isIntroduced, wasItem) = (false, false);
        var (line, labelLine) = (-1, -1);
        for (var i = 0; i < Sentences.Count; i++)
        {
            if (description.All[i].Line != line)
            {
                line = description.All[i].Line;
                // Of a list, all items are.
                isIntroduced = (labelLine >= 0 && line == labelLine + 1) || (isIntroduced && wasItem && description.All[i].IsItem);
                wasItem = description.All[i].IsItem;
                labelLine = -1;
            }
            if (isIntroduced) introduced.Add(i);
            if (Sentences[i].LastOrDefault() is { IsLabel: true } label && label.End == label.Sentence.Text.Length - 1 && !IsName(label)) labelLine = line;
            if (IsCaption(i)) labelLine = line;
        }
    }

    // "Windows instances", in a line of its own.
    private bool IsCaption(int sentence) =>
        sentence > 0 && Sentences[sentence] is { Count: 1 } only && only[0] is { IsRead: false, IsLabel: false } clause && Explanation.IsFragment(clause)
        && description.All[sentence - 1].Line < description.All[sentence].Line && !description.All[sentence].IsEnded
        && (sentence + 1 == Sentences.Count || description.All[sentence + 1].Line > description.All[sentence].Line);

    /// <summary>Whether a label is the member itself, or says no more than "note".</summary>
    public bool IsName(Clause clause) =>
        clause.IsLabel && !IsOfPair(clause) && (ClauseReader.IsOpening(clause.Text)
            || (HasTitle && !ReferenceEquals(Sentences[0][0], clause) && Subject.EndsAt(clause.Sentence, clause.Start).Contains(clause.End)));

    // "Key: … Value: …"
    private bool IsOfPair(Clause clause) =>
        Doubt.Has(clause, ["value", "值"])
        && Sentences.Exists(static sentence => sentence.Exists(static other => other.IsLabel && Doubt.Has(other, ["key", "键"])));

    private IEnumerable<string> ReadUnits()
    {
        foreach (var sentence in Sentences)
            foreach (var clause in sentence)
                if (clause is { Form: RuleForm { Kind: RuleKind.Unit }, Match.Units: { Count: 1 } units }) yield return units[0];
        if (!HasTitle) yield break;
        // "Timeout in seconds"
        var title = Sentences[0][0].Sentence;
        foreach (var token in title.Tokens)
            if (title.StandsAt(token.Start, "in")
                && Parsing.Sentences.Units.All.FirstOrDefault(unit => title.StandsAt(title.SkipBlanks(token.End), unit)) is { } found)
                yield return found;
    }
}
