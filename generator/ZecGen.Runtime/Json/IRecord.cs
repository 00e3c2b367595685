using System.ComponentModel;

namespace ZecGen.Infrastructure;

/// <summary>A generated record, which reads and writes its members as JSON.</summary>
/// <remarks>Both ways name each member by its name on the wire, mostly in the order of the documentation; neither depends on the order of the other.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRecord
{
    /// <summary>Makes a record of the members of a JSON object. Does not look at the record it is called on.</summary>
    /// <param name="json">Within the object.</param>
    /// <exception cref="System.Text.Json.JsonException">A required member is missing, or a member has another type than documented.</exception>
    IRecord Read(ref RecordReader json);

    /// <summary>Writes the members, each in its turn.</summary>
    /// <param name="json">Within the object.</param>
    void Write(RecordWriter json);
}
