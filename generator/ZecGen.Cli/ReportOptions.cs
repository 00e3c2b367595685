using System.CommandLine;
using System.Text;
using ZecGen.Cli.Files;
using ZecGen.Cli.Reports;
using ZecGen.Cli.Reports.Html;
using ZecGen.Cli.Terminals;

namespace ZecGen.Cli;

/// <summary>The options that say in which format findings are written, and where.</summary>
internal sealed class ReportOptions
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    private readonly Terminal terminal;

    private readonly Option<string?> output;

    /// <param name="terminal">Where paths begin, and the standard output.</param>
    /// <param name="description">What the formats are.</param>
    /// <param name="formats">Of which the first is the usual one.</param>
    public ReportOptions(Terminal terminal, string description, params string[] formats)
        : this(terminal, new Option<string?>("--output", "-o"), description, formats)
    {
    }

    /// <param name="output">The option that names the file.</param>
    public ReportOptions(Terminal terminal, Option<string?> output, string description, params string[] formats)
    {
        (this.terminal, this.output) = (terminal, output);
        output.Description = "The file to write. The default is standard output.";
        Format = RunOptions.Choice("--format", description, formats);
        output.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } path && (path.Length == 0 || Directory.Exists(terminal.FullPath(path))))
                result.AddError($"'{path}' is not the name of a file.");
        });
    }

    public Option<string> Format { get; }

    /// <summary>Whether a document is asked for, rather than lines for people.</summary>
    public bool IsDocument(ParseResult arguments) => arguments.GetValue(Format) != "text" || arguments.GetValue(output) is not null;

    /// <summary>The full path of the file to write, null for standard output.</summary>
    public string? FileOf(ParseResult arguments) => arguments.GetValue(output) is { } path ? terminal.FullPath(path) : null;

    public void AddTo(Command command)
    {
        command.Add(Format);
        command.Add(output);
    }

    /// <summary>Writes findings in one of the formats that all commands share.</summary>
    /// <param name="parts">What was understood of the pages, for people.</param>
    public void Write(FindingReport report, ParseResult arguments, Func<IReadOnlyList<ReadPart>> parts)
    {
        switch (arguments.GetValue(Format))
        {
            case "json":
                Write(arguments, stream => JsonReport.Write(report, stream));
                break;
            case "sarif":
                if (SarifReport.Truncation(report) is { } truncation) terminal.Error.WriteLine(truncation);
                Write(arguments, stream => SarifReport.Write(report, stream));
                break;
            case "github":
                WriteForGitHub(report, arguments);
                break;
            case "html":
                Write(arguments, stream => HtmlReport.Write(report, parts(), stream));
                break;
            default:
                WriteText(arguments, writer => TextReport.Write(report, writer));
                break;
        }
    }

    /// <summary>Writes text in the encoding of the terminal, or a file in UTF-8.</summary>
    public void WriteText(ParseResult arguments, Action<TextWriter> write)
    {
        if (arguments.GetValue(output) is null)
        {
            write(terminal.Output);
            return;
        }
        Write(arguments, stream =>
        {
            using var writer = new StreamWriter(stream, Utf8, leaveOpen: true) { NewLine = "\n" };
            write(writer);
        });
    }

    /// <summary>Writes a document: a file as a whole or not at all.</summary>
    public void Write(ParseResult arguments, Action<Stream> write)
    {
        if (arguments.GetValue(output) is not { } path)
        {
            using var stream = terminal.OpenOutput();
            write(stream);
            return;
        }
        using var content = new MemoryStream();
        write(content);
        OutputFiles.Write([(terminal.FullPath(path), content.ToArray())]);
    }

    private void WriteForGitHub(FindingReport report, ParseResult arguments)
    {
        WriteText(arguments, writer => GitHubReport.Write(report, writer));
        var summary = terminal.Variable("GITHUB_STEP_SUMMARY");
        if (!string.IsNullOrEmpty(summary))
        {
            var file = new FileInfo(terminal.FullPath(summary));
            File.AppendAllText(file.FullName, GitHubReport.SummaryOf(report, file.Exists ? file.Length : 0), Utf8);
        }
        if (GitHubReport.Unshown(report) is > 0 and var unshown)
            terminal.Error.WriteLine($"GitHub shows {GitHubReport.MostOfASeverity} findings of a severity in a step; {unshown} more are "
                + (string.IsNullOrEmpty(summary) ? "not shown." : "in the summary of the job, as far as it holds them."));
    }
}
