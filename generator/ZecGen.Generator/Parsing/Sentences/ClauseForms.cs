using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing.Sentences;

/// <summary>Forms in the order in which they are tried, found by what a clause begins with.</summary>
internal sealed class ClauseForms
{
    public static readonly ClauseForms None = new([]);

    private readonly ClauseForm? own;
    private readonly ClauseForm[] anywhere;
    private readonly Dictionary<char, ClauseForm[]> byBeginning = [];

    public ClauseForms(IReadOnlyList<ClauseForm> forms)
    {
        var beginnings = new HashSet<char>(forms.SelectMany(static form => form.Beginnings ?? []));
        foreach (var beginning in beginnings) byBeginning.Add(beginning, [.. forms.Where(form => form.Beginnings is not { } own || own.Contains(beginning))]);
        anywhere = [.. forms.Where(static form => form.Beginnings is null)];
    }

    /// <param name="own">Tried before all others, for one member alone.</param>
    public ClauseForms(ClauseForm own, ClauseForms others) => (this.own, anywhere, byBeginning) = (own, others.anywhere, others.byBeginning);

    /// <summary>The first form that reads a clause whole.</summary>
    /// <param name="isPredicate">Whether the member stands before it as the subject.</param>
    public (ClauseForm Form, PhraseMatch Match)? Read(SentenceText text, int start, Subject subject, bool isPredicate)
    {
        start = text.SkipBlanks(start);
        if (start >= text.Text.Length) return null;
        if (own is not null && (!isPredicate || own.TakesSubject) && own.Read(text, start, subject) is { } first) return (own, first);
        foreach (var form in byBeginning.TryGetValue(TextSearch.Lower(text.Text[start]), out var found) ? found : anywhere)
            if ((!isPredicate || form.TakesSubject) && form.Read(text, start, subject) is { } match) return (form, match);
        return null;
    }
}
