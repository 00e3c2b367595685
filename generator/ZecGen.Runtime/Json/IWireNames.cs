using System.ComponentModel;

namespace ZecGen.Infrastructure;

/// <summary>Provides the names on the wire that a converter knows: the members of a record, or the values of an enumeration.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IWireNames
{
    /// <summary>Gets the documented names on the wire, in the order of the documentation.</summary>
    IReadOnlyList<string> WireNames { get; }
}
