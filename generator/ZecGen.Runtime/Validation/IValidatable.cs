namespace ZecGen;

/// <summary>Something that can tell what its documentation rules out.</summary>
public interface IValidatable
{
    /// <summary>Adds what the documentation rules out to <paramref name="failures"/>. Allocates nothing when all is well.</summary>
    /// <param name="failures">Where to add.</param>
    void Validate(ref ValidationFailures failures);
}
