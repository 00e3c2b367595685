using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace ZecGen.Generator.Emission;

/// <summary>A piece of C# that is safe where it stands. Text of pages becomes one only through <see cref="Literal"/>, <see cref="DocText"/> or
/// <see cref="Name"/>.</summary>
/// <remarks>The writer takes nothing else, so a page's text that was not escaped does not compile in the emitters.</remarks>
internal readonly struct Code
{
    private readonly string? text;

    private Code(string text) => this.text = text;

    /// <summary>A settled C# name.</summary>
    /// <exception cref="ArgumentException">It is no identifier.</exception>
    public static Code Name(string identifier)
    {
        var begins = true;
        foreach (var c in identifier)
        {
            var fits = begins ? char.IsLetter(c) || c == '_' : char.IsLetterOrDigit(c) || c is '_' or '.';
            if (!fits) throw new ArgumentException($"'{identifier}' is no C# name.", nameof(identifier));
            begins = c == '.';
        }
        return begins ? throw new ArgumentException($"'{identifier}' is no C# name.", nameof(identifier)) : new(identifier);
    }

    public static Code Of(Handler code) => new(code.ToString());

    public static Code TrimEnd(Code code) => new(code.ToString().TrimEnd(' '));

    public static Code Join(string separator, IEnumerable<Code> codes) => new(string.Join(separator, codes.Select(code => code.text)));

    /// <summary>For the escaping layer alone: a text that it has made safe.</summary>
    internal static Code Escaped(string safe) => new(safe);

    public override string ToString() => text ?? "";

    [InterpolatedStringHandler]
    internal readonly struct Handler
    {
        private readonly StringBuilder text;

        public Handler(int literalLength, int formattedCount)
        {
            _ = literalLength + formattedCount;
            text = TextBuffer.Take();
        }

        public void AppendLiteral(string value) => text.Append(value);

        public void AppendFormatted(Code code) => text.Append(code.ToString());

        public void AppendFormatted(int number) => text.Append(number.ToString(CultureInfo.InvariantCulture));

        public override string ToString() => TextBuffer.Finish(text);
    }
}
