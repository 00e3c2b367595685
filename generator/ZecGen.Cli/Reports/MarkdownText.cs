using System.Text;

namespace ZecGen.Cli.Reports;

/// <summary>Text of pages within Markdown that a site renders: it stands for itself and is no markup.</summary>
internal static class MarkdownText
{
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\r' or '\n') escaped.Append(' ');
            else if (c is '<' or '>' or '&') escaped.Append(c switch { '<' => "&lt;", '>' => "&gt;", _ => "&amp;" });
            else if (c is '_' or '`' or '*' or '[' or ']' or '|' or '\\' or '~' or '@') escaped.Append('\\').Append(c);
            else escaped.Append(c);
        }
        return escaped.ToString();
    }
}
