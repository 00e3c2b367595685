using System.ComponentModel;

namespace ZecGen.Infrastructure;

/// <summary>An enumeration that keeps the text of values it does not know.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOpenValue
{
    /// <summary>The text on the wire; <see langword="null"/> for the default value.</summary>
    string Value { get; }

    /// <summary>The texts of the documented values in the order of the documentation, with a line feed between two: one text, since a list is much more for the compiler.</summary>
    string Known { get; }
}

/// <summary>An enumeration that keeps the text of values it does not know, and makes values of texts.</summary>
/// <typeparam name="T">The enumeration itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOpenValue<T> : IOpenValue
    where T : struct, IOpenValue<T>
{
    /// <summary>The value that a text stands for. Does not look at the value it is called on.</summary>
    /// <param name="text">The text on the wire.</param>
    T Of(string text);
}
