using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace ZecGen.Generator.Emission;

/// <summary>Writes blocks that look like their output; what stands in a hole on a line of its own keeps that line's indentation.</summary>
/// <remarks>Four blanks at the beginning of a line become a tab: a tenth of what is emitted would be blanks otherwise.</remarks>
internal sealed class CodeWriter
{
    private const int TabWidth = 4;

    private readonly StringBuilder text = new();
    private int indentation;

    // The blanks that begin the current line, until something is written on it; null from then on.
    private int? pending = 0;
    private bool skipLineEnd;

    /// <summary>Writes the block and ends its last line.</summary>
    public void Write([InterpolatedStringHandlerArgument("")] ref Block block)
    {
        if (pending is null) EndLine();
        pending = 0;
        skipLineEnd = false;
    }

    public void Blank() => text.Append('\n');

    /// <summary>Writes each item, with a blank line between two.</summary>
    public void WriteSeparated<T>(IEnumerable<T> items, Action<CodeWriter, T> write)
    {
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst) Blank();
            isFirst = false;
            write(this, item);
        }
    }

    public override string ToString() => text.ToString();

    private void Literal(string literal)
    {
        foreach (var c in literal)
        {
            if (c == '\r') continue;
            if (c == '\n')
            {
                if (!skipLineEnd) EndLine();
                skipLineEnd = false;
                pending = 0;
            }
            else if (c == ' ' && pending is not null) pending++;
            else
            {
                BeginContent();
                text.Append(c);
            }
        }
    }

    private void Append(string code)
    {
        if (code.Length == 0) return;
        BeginContent();
        text.Append(code);
    }

    private void Nest(Action<CodeWriter> write)
    {
        var outer = indentation;
        indentation += pending ?? 0;
        pending = 0;
        write(this);
        indentation = outer;
        pending = 0;
        skipLineEnd = true;
    }

    private void BeginContent()
    {
        if (pending is null) return;
        var blanks = indentation + pending.Value;
        text.Append('\t', blanks / TabWidth).Append(' ', blanks % TabWidth);
        pending = null;
        skipLineEnd = false;
    }

    private void EndLine()
    {
        text.Append('\n');
        pending = 0;
    }

    [InterpolatedStringHandler]
    internal readonly ref struct Block
    {
        private readonly CodeWriter writer;

        public Block(int literalLength, int formattedCount, CodeWriter writer)
        {
            _ = literalLength + formattedCount;
            this.writer = writer;
        }

        public void AppendLiteral(string value) => writer.Literal(value);

        public void AppendFormatted(Code code) => writer.Append(code.ToString());

        public void AppendFormatted(int number) => writer.Append(number.ToString(CultureInfo.InvariantCulture));

        public void AppendFormatted(Action<CodeWriter> nested) => writer.Nest(nested);
    }
}
