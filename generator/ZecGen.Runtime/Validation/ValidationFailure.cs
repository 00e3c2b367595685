namespace ZecGen;

/// <summary>A rule of the documentation that a request breaks.</summary>
/// <param name="Path">Where, as a path through the JSON, e.g. <c>tags.tags[2].key</c>.</param>
/// <param name="Rule">Which rule, in the words of JSON Schema: <c>required</c>, <c>minLength</c>, <c>maxLength</c>, <c>minimum</c>, <c>maximum</c>, <c>minItems</c>, <c>maxItems</c>, <c>multipleOf</c>, <c>pattern</c>, <c>uniqueItems</c>, and besides <c>exclusive</c>.</param>
/// <param name="Message">One sentence with the path, the limit and what was found.</param>
public sealed record ValidationFailure(string Path, string Rule, string Message)
{
    /// <summary>The message.</summary>
    public override string ToString() => Message;
}
