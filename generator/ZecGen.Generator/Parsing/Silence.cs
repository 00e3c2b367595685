using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Collections;

namespace ZecGen.Generator.Parsing;

/// <summary>A comment that silences findings: <c>&lt;!-- zecgen-disable ZEC0101 --&gt;</c> for the page, <c>&lt;!-- zecgen-disable-line ZEC0101 --&gt;</c> for its own line.</summary>
/// <param name="Line">The line it holds for, null where it holds for the page.</param>
internal sealed record Silence(EquatableArray<string> Ids, int? Line, TextSpan Span)
{
    private const string Opening = "<!-- zecgen-disable";
    private const string OneLine = "-line";
    private const string Closing = "-->";

    public static EquatableArray<Silence> In(string text, Diagnostics.LineMap lines)
    {
        var silences = new List<Silence>();
        for (var at = text.IndexOf(Opening, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Opening, at + 1, StringComparison.Ordinal))
        {
            var end = text.IndexOf(Closing, at, StringComparison.Ordinal);
            if (end < 0) break;
            var start = at + Opening.Length;
            var isLine = string.CompareOrdinal(text, start, OneLine, 0, OneLine.Length) == 0;
            if (isLine) start += OneLine.Length;
            var span = TextSpan.FromBounds(at, end + Closing.Length);
            var ids = text.Substring(start, end - start).Split([' ', ',', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
            silences.Add(new(ids.ToEquatable(), isLine ? lines.Lines(span).Start.Line : null, span));
        }
        return silences.ToEquatable();
    }

    public bool Covers(Diagnostics.DiagnosticInfo finding) => Ids.Contains(finding.Descriptor.Id) && (Line is null || Line == finding.Lines.Start.Line);
}
