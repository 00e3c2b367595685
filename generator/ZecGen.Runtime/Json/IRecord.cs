using System.ComponentModel;

namespace ZecGen.Infrastructure;

/// <summary>Defines a generated record that reads and writes its members as JSON.</summary>
/// <remarks>Both ways name each member by its name on the wire, mostly in the order of the documentation; neither depends on the order of the other.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRecord
{
    /// <summary>Creates a record from the members of a JSON object. Does not use the instance it is called on.</summary>
    /// <param name="json">Within the object.</param>
    /// <exception cref="System.Text.Json.JsonException">A required member is missing, or a member does not have the documented type.</exception>
    IRecord Read(ref RecordReader json);

    /// <summary>Writes the members, each in its turn.</summary>
    /// <param name="json">Within the object.</param>
    void Write(RecordWriter json);
}
