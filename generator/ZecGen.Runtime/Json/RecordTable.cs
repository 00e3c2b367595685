using System.Text;
using System.Text.Json;

namespace ZecGen;

/// <summary>What a record has: its members in the order of the documentation, ready to write and quick to find.</summary>
internal sealed class RecordTable
{
    private readonly byte[][] utf8;

    private RecordTable(IRecord prototype, List<string> names, List<MemberCodec> codecs)
    {
        (Prototype, Names, Codecs) = (prototype, [.. names], [.. codecs]);
        utf8 = Array.ConvertAll(Names, Encoding.UTF8.GetBytes);
        Encoded = Array.ConvertAll(Names, static name => JsonEncodedText.Encode(name, WireJson.Encoder));
    }

    /// <summary>Some record of the type: interfaces of netstandard2.0 have no static members that it could be asked for instead.</summary>
    public IRecord Prototype { get; }

    public string[] Names { get; }

    public MemberCodec[] Codecs { get; }

    public JsonEncodedText[] Encoded { get; }

    /// <summary>Whether some JSON had the members in another order than the documentation.</summary>
    public bool ComesInAnyOrder { get; set; }

    /// <summary>Learns the members by having nothing read and nothing written, and noting what is asked for and what is offered.</summary>
    public static RecordTable Of(IRecord prototype)
    {
        var (names, codecs) = (new List<string>(), new List<MemberCodec>());
        var json = new RecordReader(codecs);
        prototype.Read(ref json);
        prototype.Write(new(names));
        return new(prototype, names, codecs);
    }

    /// <summary>The place of the name on which <paramref name="json"/> stands; -1 when it is none of these.</summary>
    /// <param name="json">On the name of a member.</param>
    /// <param name="next">The place of the name that is probably meant.</param>
    public int Find(ref Utf8JsonReader json, int next)
    {
        if (json.HasValueSequence || json.ValueIsEscaped) return FindUnusual(ref json);
        var name = json.ValueSpan;
        for (var i = next; i < utf8.Length; i++)
            if (name.SequenceEqual(utf8[i])) return i;
        for (var i = 0; i < next && i < utf8.Length; i++)
            if (name.SequenceEqual(utf8[i])) return i;
        return -1;
    }

    // Escaped, or in several pieces.
    private int FindUnusual(ref Utf8JsonReader json)
    {
        for (var i = 0; i < utf8.Length; i++)
            if (json.ValueTextEquals(utf8[i])) return i;
        return -1;
    }
}
