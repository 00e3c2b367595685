namespace ZecGen.Cli.Reports.Html;

/// <summary>The style sheet and the script of a report, which this assembly carries.</summary>
internal static class ReportFiles
{
    public static string Style { get; } = Read("report.css");

    public static string Script { get; } = Read("report.js");

    // A browser reads all line ends alike, and compares its digest with what it read.
    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(ReportFiles).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
