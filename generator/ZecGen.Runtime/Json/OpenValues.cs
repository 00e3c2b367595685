using System.ComponentModel;

namespace ZecGen.Infrastructure;

/// <summary>Provides the documented values of generated enumerations.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OpenValues
{
    /// <summary>Returns the documented values, in the order of the documentation.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    public static ValueList<T> All<T>()
        where T : struct, IOpenValue<T> => OpenEnumConverter<T>.Instance.All;

    /// <summary>Determines whether a value is documented; the default value is not.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="value">The value.</param>
    public static bool IsKnown<T>(T value)
        where T : struct, IOpenValue<T> => OpenEnumConverter<T>.Instance.Knows(value);
}
