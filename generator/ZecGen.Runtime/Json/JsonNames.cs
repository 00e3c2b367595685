using System.Text;
using System.Text.Json;

namespace ZecGen;

/// <summary>The member names of a record in the order of its documentation, ready to write and quick to find.</summary>
public sealed class JsonNames
{
    private readonly JsonEncodedText[] names;
    private readonly byte[][] utf8;

    /// <summary>Takes the names.</summary>
    /// <param name="names">In the order of the documentation.</param>
    public JsonNames(params string[] names)
    {
        this.names = Array.ConvertAll(names, static name => JsonEncodedText.Encode(name, WireJson.Encoder));
        utf8 = Array.ConvertAll(names, Encoding.UTF8.GetBytes);
    }

    /// <summary>A name, ready to write.</summary>
    /// <param name="index">Its place.</param>
    public JsonEncodedText this[int index] => names[index];

    /// <summary>Reads the next member's name and goes to its value.</summary>
    /// <param name="reader">Within an object.</param>
    /// <param name="next">The place of the name that is probably next; begin with 0. Members in documented order are found at once.</param>
    /// <param name="member">The place of the name; -1 when it is none of these.</param>
    /// <returns>False at the end of the object.</returns>
    public bool Read(ref Utf8JsonReader reader, ref int next, out int member)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.PropertyName)
        {
            member = -1;
            return false;
        }

        member = Find(ref reader, next);
        if (member >= 0) next = member + 1;
        reader.Read();
        return true;
    }

    private int Find(ref Utf8JsonReader reader, int next)
    {
        for (var i = next; i < names.Length; i++)
            if (reader.ValueTextEquals(utf8[i])) return i;
        for (var i = 0; i < next && i < names.Length; i++)
            if (reader.ValueTextEquals(utf8[i])) return i;
        return -1;
    }
}
