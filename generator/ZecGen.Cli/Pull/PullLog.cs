using System.Globalization;
using ZecGen.Cli.Terminals;

namespace ZecGen.Cli.Pull;

/// <summary>What is said while pages are pulled: on a terminal the progress in a line that is written again and again, elsewhere in a few lines.</summary>
internal sealed class PullLog(Terminal terminal, bool isQuiet)
{
    private const int Steps = 10;

    // A site may give cause for any number of warnings.
    private const int MaxWarnings = 50;

    private readonly Lock gate = new();
    private int warnings, notes, width, lastStep;

    private readonly List<(string Severity, string Text)> findings = [];

    /// <summary>How many warnings there were.</summary>
    public int Warnings => warnings;

    /// <summary>Everything that was found, whether or not it was said.</summary>
    public IReadOnlyList<(string Severity, string Text)> Findings => findings;

    public void Warn(string text)
    {
        findings.Add(("warning", text));
        Write("warning: " + text, ++warnings);
    }

    public void Fail(string text)
    {
        findings.Add(("error", text));
        WriteLine("error: " + text);
    }

    /// <summary>What ends the pull, in words of its own.</summary>
    public void End(string text)
    {
        findings.Add(("error", text));
        WriteLine(text);
    }

    public void Note(string text)
    {
        findings.Add(("note", text));
        if (!isQuiet) Write("note: " + text, ++notes);
    }

    public void Say(string text)
    {
        if (!isQuiet) WriteLine(text);
    }

    public void Progress(int done, int total)
    {
        if (isQuiet) return;
        lock (gate)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"{done} of {total} pages");
            if (!terminal.IsErrorRedirected)
            {
                terminal.Error.Write("\r" + text.PadRight(width));
                width = text.Length;
                return;
            }
            var step = done * Steps / total;
            if (step <= lastStep || total < Steps * Steps) return;
            lastStep = step;
            terminal.Error.WriteLine(text);
        }
    }

    /// <summary>What was left out of the lines.</summary>
    public void End()
    {
        if (warnings > MaxWarnings) WriteLine(string.Create(CultureInfo.InvariantCulture, $"… and {warnings - MaxWarnings} more warnings."));
        if (notes > MaxWarnings) WriteLine(string.Create(CultureInfo.InvariantCulture, $"… and {notes - MaxWarnings} more notes."));
    }

    public void WriteLine(string text)
    {
        lock (gate)
        {
            if (width > 0) terminal.Error.Write("\r" + new string(' ', width) + "\r");
            width = 0;
            terminal.Error.WriteLine(text);
        }
    }

    private void Write(string text, int count)
    {
        if (count <= MaxWarnings) WriteLine(text);
    }
}
