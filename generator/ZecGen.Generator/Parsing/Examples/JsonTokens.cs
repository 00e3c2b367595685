using Microsoft.CodeAnalysis.Text;

namespace ZecGen.Generator.Parsing.Examples;

internal enum JsonKind : byte
{
    Object,
    Array,
    Text,
    Number,
    Truth,
    Null,

    /// <summary>A value of a query, which does not show its type.</summary>
    Word,

    /// <summary>The name of a member, whose value comes next.</summary>
    Name,
}

/// <param name="Text">Where its text stands on the tape; that of an object or array is empty.</param>
/// <param name="Span">Where it stands in the page.</param>
/// <param name="Size">How many tokens it takes together with what it holds.</param>
internal readonly record struct JsonToken(JsonKind Kind, TextSpan Text, TextSpan Span, int Size = 1);

/// <summary>The JSON of an example: names and values in the order in which they are written, what holds others before what it holds.</summary>
/// <remarks>
/// Examples are most of what pages say, and all pages live until the last one is read. An object for each value would cost
/// the garbage collector more than it takes to read them, an array without references costs it nothing.
/// </remarks>
/// <param name="text">The page, or the example where it is no single piece of the page. Texts are not taken out of it before they are used.</param>
/// <param name="corrections">Texts that do not stand there as they are meant; their places are counted on from the end of the text.</param>
internal sealed class JsonTokens(string text, string corrections, JsonToken[] tokens)
{
    /// <summary>The values that are held by no other.</summary>
    public JsonNodes Values => new(this, 0, tokens.Length);

    public ref readonly JsonToken this[int place] => ref tokens[place];

    public ReadOnlySpan<char> TextAt(int place)
    {
        var span = tokens[place].Text;
        return span.Start < text.Length ? text.AsSpan(span.Start, span.Length) : corrections.AsSpan(span.Start - text.Length, span.Length);
    }

    /// <summary>Whether the same stands at two places, with the same places in the page.</summary>
    public static bool AreEqual(JsonTokens left, int leftPlace, JsonTokens right, int rightPlace)
    {
        if (ReferenceEquals(left, right) && leftPlace == rightPlace) return true;
        var size = left[leftPlace].Size;
        // The first token has the size of all, so that two of one size are compared to the same end.
        for (var i = 0; i < size; i++)
        {
            ref readonly var one = ref left[leftPlace + i];
            ref readonly var other = ref right[rightPlace + i];
            if (one.Kind != other.Kind || one.Span != other.Span || one.Size != other.Size
                || !left.TextAt(leftPlace + i).SequenceEqual(right.TextAt(rightPlace + i)))
                return false;
        }
        return true;
    }
}
