using System.ComponentModel;

namespace ZecGen.Infrastructure;

/// <summary>Determines what a converter knows by name: the members of a record, or the values of an enumeration.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IWireNames
{
    /// <summary>Gets the documented names on the wire, in the order of the documentation.</summary>
    IReadOnlyList<string> WireNames { get; }
}
