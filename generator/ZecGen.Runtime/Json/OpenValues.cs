using System.ComponentModel;

namespace ZecGen.Infrastructure;

/// <summary>What all generated enumerations know of themselves.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OpenValues
{
    /// <summary>The documented values, in the order of the documentation.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    public static ValueList<T> All<T>()
        where T : struct, IOpenValue<T> => OpenEnumConverter<T>.Instance.All;

    /// <summary>Whether a value is documented; the default one is not.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="value">The value.</param>
    public static bool IsKnown<T>(T value)
        where T : struct, IOpenValue<T> => OpenEnumConverter<T>.Instance.Knows(value);
}
