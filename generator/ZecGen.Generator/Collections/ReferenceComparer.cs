using System.Runtime.CompilerServices;

namespace ZecGen.Generator.Collections;

/// <summary>Compares objects by identity, where their contents are long or may be alike.</summary>
internal sealed class ReferenceComparer<T> : IEqualityComparer<T>
    where T : class
{
    public static readonly ReferenceComparer<T> Instance = new();

    public bool Equals(T? left, T? right) => ReferenceEquals(left, right);

    public int GetHashCode(T value) => RuntimeHelpers.GetHashCode(value);
}
