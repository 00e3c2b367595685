namespace ZecGen.Generator.Parsing.Sentences;

/// <summary>A clause of a sentence, and what it says.</summary>
/// <param name="Start">Where it begins in the text of the sentence.</param>
/// <param name="Form">The form that it has as a whole, null where it has none of those that were looked for.</param>
/// <param name="IsLabel">Whether a colon stands behind it.</param>
internal sealed record Clause(
    SentenceText Sentence, int Start, int End, ClauseForm? Form, PhraseMatch? Match, bool IsLabel = false, bool IsInParentheses = false)
{
    public string Text => Sentence.Slice(Start, End);

    public bool IsRead => Form is not null;
}

/// <summary>A form that a whole clause may have.</summary>
internal abstract class ClauseForm
{
    /// <summary>The characters that it may begin with, in lower case; null where it may begin with any.</summary>
    public virtual IReadOnlyCollection<char>? Beginnings => null;

    /// <returns>What it says, null where anything of the clause is left over.</returns>
    public abstract PhraseMatch? Read(SentenceText text, int start, Subject subject);

    /// <summary>Whether the member may stand before it as the subject.</summary>
    public virtual bool TakesSubject => true;
}
