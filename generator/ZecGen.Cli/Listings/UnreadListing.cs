using ZecGen.Cli.Runs;
using ZecGen.Cli.Terminals;

namespace ZecGen.Cli.Listings;

/// <summary>What looks like a rule, a table or a column and was not understood.</summary>
internal static class UnreadListing
{
    public static void Write(DocumentationRun run, Terminal terminal)
    {
        foreach (var finding in run.Diagnostics.Where(finding => finding.Id.StartsWith("ZEC02", StringComparison.Ordinal)))
            terminal.Output.WriteLine(Findings.AsCompilerLine(finding, terminal.Folder));
    }
}
