namespace ZecGen;

/// <summary>A generated record, which writes its members as JSON.</summary>
public interface IRecord
{
    /// <summary>Writes the members, each in its turn.</summary>
    /// <param name="json">Within the object.</param>
    void Write(RecordWriter json);
}
