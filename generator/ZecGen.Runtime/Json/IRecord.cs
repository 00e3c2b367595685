using System.ComponentModel;

namespace ZecGen.Infrastructure;

/// <summary>Defines a generated record that reads and writes its members as JSON.</summary>
/// <remarks>Both methods use the names on the wire, mostly in the order of the documentation; neither depends on the order of the other.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRecord
{
    /// <summary>Creates a record from the members of a JSON object. Does not use the instance it is called on.</summary>
    /// <param name="json">The reader, positioned within the object.</param>
    /// <returns>The record.</returns>
    /// <exception cref="System.Text.Json.JsonException">A required member is missing, or a member does not have the documented type.</exception>
    IRecord Read(ref RecordReader json);

    /// <summary>Writes the members, one after the other.</summary>
    /// <param name="json">The writer, positioned within the object.</param>
    void Write(RecordWriter json);
}
