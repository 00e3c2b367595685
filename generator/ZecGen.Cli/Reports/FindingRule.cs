using ZecGen.Generator.Diagnostics;

namespace ZecGen.Cli.Reports;

/// <summary>How much a finding counts.</summary>
internal enum FindingSeverity
{
    Error,
    Warning,
    Note,

    /// <summary>Not reported, only listed where somebody asks for it.</summary>
    Hidden,
}

/// <summary>A kind of finding.</summary>
/// <param name="Id">Names it for good, such as <c>ZEC0101</c>.</param>
/// <param name="Title">A noun phrase.</param>
/// <param name="Severity">How much it counts where nobody says otherwise.</param>
/// <param name="Cause">What is wrong, in Markdown.</param>
/// <param name="Fix">What to do, in Markdown.</param>
internal sealed record FindingRule(string Id, string Title, FindingSeverity Severity, string Category, string Cause, string Fix)
{
    /// <summary>The rule of a diagnostic, explained by its help page.</summary>
    public static FindingRule Of(Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor)
    {
        var help = HelpPage.Find(descriptor.Id);
        return new(
            descriptor.Id, descriptor.Title.ToString(System.Globalization.CultureInfo.InvariantCulture), RunFindings.SeverityOf(descriptor.DefaultSeverity),
            DiagnosticCatalogue.LeavesPageOut(descriptor) ? "Page left out" : descriptor.Category, help?.Cause ?? "", help?.Fix ?? "");
    }
}
