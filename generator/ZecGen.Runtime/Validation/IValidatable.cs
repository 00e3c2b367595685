namespace ZecGen;

/// <summary>Defines a method that validates an object against its documentation.</summary>
public interface IValidatable
{
    /// <summary>Validates the object and adds violated rules to <paramref name="failures"/>. Does not allocate if the object is valid.</summary>
    /// <param name="failures">The collection that receives the violated rules.</param>
    void Validate(ref ValidationFailures failures);
}
