using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace ZecGen.Generator.Emission;

/// <summary>Writes blocks that look like their output; what stands in a hole on a line of its own keeps that line's indentation.</summary>
/// <remarks>Four blanks at the beginning of a line become a tab: a tenth of what is emitted would be blanks otherwise.</remarks>
internal sealed class CodeWriter
{
    private const int TabWidth = 4;
    private const int OnALine = -1;

    private readonly StringBuilder text = TextBuffer.Take();
    private int indentation;

    // How many blanks begin the current line, until something is written on it.
    private int pending;

    // How many blanks began it.
    private int lineBlanks;
    private bool skipLineEnd;

    /// <summary>Writes the block and ends its last line.</summary>
    public void Write([InterpolatedStringHandlerArgument("")] ref Block block)
    {
        if (pending == OnALine) EndLine();
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

    /// <summary>What was written. The writer is not to be used any more.</summary>
    public string Finish() => TextBuffer.Finish(text);

    private void Literal(string literal)
    {
        for (var at = 0; at < literal.Length;)
        {
            var lineEnd = literal.IndexOf('\n', at);
            var end = lineEnd < 0 ? literal.Length : lineEnd;
            var next = end + 1;
            if (end > at && literal[end - 1] == '\r') end--;
            if (pending != OnALine)
                for (; at < end && literal[at] == ' '; at++) pending++;
            if (at < end)
            {
                BeginContent();
                text.Append(literal, at, end - at);
            }
            if (lineEnd < 0) return;
            if (!skipLineEnd) EndLine();
            skipLineEnd = false;
            pending = 0;
            at = next;
        }
    }

    private void Append(string code)
    {
        if (code.Length == 0) return;
        BeginContent();
        var at = 0;
        // What goes on in the next line stands deeper than its beginning.
        for (int end; (end = code.IndexOf('\n', at)) >= 0; at = end + 1)
        {
            text.Append(code, at, end - at).Append('\n');
            Indent(lineBlanks + TabWidth);
        }
        text.Append(code, at, code.Length - at);
    }

    private void Nest(Action<CodeWriter> write)
    {
        var outer = indentation;
        // A block within a line is indented like the line.
        if (pending != OnALine) indentation += pending;
        pending = 0;
        write(this);
        indentation = outer;
        pending = 0;
        skipLineEnd = true;
    }

    private void BeginContent()
    {
        if (pending == OnALine) return;
        lineBlanks = indentation + pending;
        Indent(lineBlanks);
        pending = OnALine;
        skipLineEnd = false;
    }

    private void Indent(int blanks) => text.Append('\t', blanks / TabWidth).Append(' ', blanks % TabWidth);

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
