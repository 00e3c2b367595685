namespace ZecGen;

/// <summary>Represents a documented rule that a request violates.</summary>
/// <param name="Path">The path of the member in the JSON, such as <c>tags.tags[2].key</c>.</param>
/// <param name="Rule">The name of the rule, as in JSON Schema: <c>required</c>, <c>minLength</c>, <c>maxLength</c>, <c>minimum</c>, <c>maximum</c>,
/// <c>minItems</c>, <c>maxItems</c>, <c>multipleOf</c>, <c>pattern</c>, <c>uniqueItems</c>, and additionally <c>exclusive</c>.</param>
/// <param name="Message">A sentence with the path, the limit and the actual value.</param>
public sealed record ValidationFailure(string Path, string Rule, string Message)
{
    /// <summary>Returns the message.</summary>
    public override string ToString() => Message;
}
