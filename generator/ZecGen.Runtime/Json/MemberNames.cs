using System.Text;
using System.Text.Json;

namespace ZecGen;

/// <summary>The member names of a record in the order of its documentation, ready to write and quick to find.</summary>
internal sealed class MemberNames(string owner, string[] names)
{
    private readonly byte[][] utf8 = Array.ConvertAll(names, Encoding.UTF8.GetBytes);

    /// <summary>The type that has the members, for messages.</summary>
    public string Owner => owner;

    public IReadOnlyList<string> Texts => names;

    public JsonEncodedText[] Encoded { get; } = Array.ConvertAll(names, static name => JsonEncodedText.Encode(name, WireJson.Encoder));

    /// <summary>The place of the name on which <paramref name="json"/> stands; -1 when it is none of these.</summary>
    /// <param name="json">On the name of a member.</param>
    /// <param name="next">The place of the name that is probably meant.</param>
    public int Find(ref Utf8JsonReader json, int next)
    {
        for (var i = next; i < utf8.Length; i++)
            if (json.Is(utf8[i])) return i;
        for (var i = 0; i < next && i < utf8.Length; i++)
            if (json.Is(utf8[i])) return i;
        return -1;
    }
}
