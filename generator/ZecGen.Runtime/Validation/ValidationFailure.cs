namespace ZecGen;

/// <summary>A rule of the documentation that a request breaks.</summary>
/// <param name="Path">Where, as a path through the JSON, e.g. <c>tags.tags[2].key</c>.</param>
/// <param name="Rule">Which kind of rule: <c>required</c>, <c>length</c>, <c>range</c>, <c>count</c>, <c>characters</c>, <c>edges</c> or <c>unique</c>.</param>
/// <param name="Message">One sentence with the path, the limit and what was found.</param>
public sealed record ValidationFailure(string Path, string Rule, string Message)
{
    /// <summary>The message.</summary>
    public override string ToString() => Message;
}
