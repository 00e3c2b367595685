using System.Text.RegularExpressions;

namespace ZecGen.Cli.Reports;

/// <summary>The help page of a diagnostic, which the tool carries.</summary>
/// <param name="Text">All of it, in Markdown.</param>
internal sealed partial record HelpPage(string Text)
{
    private const string FixHeading = "\n## What to do\n";

    /// <summary>What is wrong, below the title and the severity.</summary>
    public string Cause => Text[Text.IndexOf(".\n", Text.IndexOf('\n', StringComparison.Ordinal), StringComparison.Ordinal)..FixStart][2..].Trim();

    /// <summary>What to do.</summary>
    public string Fix => Text[FixStart..][FixHeading.Length..].Trim();

    private int FixStart => Text.IndexOf(FixHeading, StringComparison.Ordinal);

    /// <returns>Null where there is none.</returns>
    public static HelpPage? Find(string id)
    {
        if (typeof(HelpPage).Assembly.GetManifestResourceStream(id + ".md") is not { } page) return null;
        using var reader = new StreamReader(page);
        return new(Links().Replace(reader.ReadToEnd().ReplaceLineEndings("\n"), "$1"));
    }

    // Pages link to each other, which cannot be followed outside their folder.
    [GeneratedRegex(@"\[(ZEC\d+)\]\(ZEC\d+\.md\)")]
    private static partial Regex Links();
}
