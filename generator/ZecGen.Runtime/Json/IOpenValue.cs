using System.ComponentModel;

namespace ZecGen.Infrastructure;

/// <summary>Defines an enumeration that preserves undocumented values.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOpenValue
{
    /// <summary>Gets the text on the wire; <see langword="null"/> for the default value.</summary>
    string Value { get; }

    /// <summary>Gets the documented values in the order of the documentation, separated by line feeds. One string compiles faster than a list.</summary>
    string Known { get; }
}

/// <summary>Defines an enumeration that preserves undocumented values and converts text to values.</summary>
/// <typeparam name="T">The enumeration itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOpenValue<T> : IOpenValue
    where T : struct, IOpenValue<T>
{
    /// <summary>Returns the value for a text. Does not use the value it is called on.</summary>
    /// <param name="text">The text on the wire.</param>
    T Of(string text);
}
