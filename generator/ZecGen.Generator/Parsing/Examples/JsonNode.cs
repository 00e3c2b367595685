using Microsoft.CodeAnalysis.Text;

namespace ZecGen.Generator.Parsing.Examples;

/// <summary>A value of a documented example, with its place in the page: a place on the example's tape.</summary>
internal readonly record struct JsonNode(JsonTokens Tape, int Place)
{
    public JsonKind Kind => Tape[Place].Kind;

    /// <summary>A text without its quotes and escapes; a number or word as it stands.</summary>
    public ReadOnlySpan<char> Text => Tape.TextAt(Place);

    public TextSpan Span => Tape[Place].Span;

    /// <summary>None where it is no object.</summary>
    public JsonMembers Members => new(Kind == JsonKind.Object ? Held : default);

    /// <summary>None where it is no array.</summary>
    public JsonNodes Items => Kind == JsonKind.Array ? Held : default;

    private JsonNodes Held => new(Tape, Place + 1, Place + Tape[Place].Size);

    public JsonNode? this[string name]
    {
        get
        {
            foreach (var member in Members)
                if (member.Name.SequenceEqual(name.AsSpan())) return member.Value;
            return null;
        }
    }

    public bool Equals(JsonNode other) => JsonTokens.AreEqual(Tape, Place, other.Tape, other.Place);

    public override int GetHashCode()
    {
        var hash = 0;
        for (var i = 0; i < Tape[Place].Size; i++)
        {
            var token = Tape[Place + i];
            hash = unchecked((((hash * 397) ^ (int)token.Kind) * 397) ^ token.Span.GetHashCode());
        }
        return hash;
    }

    /// <summary>The value as well-formed JSON without blanks.</summary>
    public string ToJson() => JsonText.Of(this);
}

/// <summary>A member of an object: its name's place on the tape, before its value's.</summary>
internal readonly record struct JsonMember(JsonTokens Tape, int Place)
{
    public ReadOnlySpan<char> Name => Tape.TextAt(Place);

    public TextSpan NameSpan => Tape[Place].Span;

    public JsonNode Value => new(Tape, Place + 1);
}
