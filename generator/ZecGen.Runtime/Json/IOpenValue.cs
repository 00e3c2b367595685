namespace ZecGen;

/// <summary>An enumeration that keeps the text of values it does not know.</summary>
public interface IOpenValue
{
    /// <summary>The text on the wire; <see langword="null"/> for the default value.</summary>
    string Value { get; }
}
