namespace ZecGen.Cli.Reports;

/// <summary>Where something stands on a page; all numbers count from 1.</summary>
/// <param name="EndColumn">The column behind it.</param>
internal sealed record Region(int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    /// <summary>The beginning of a file, for what is about all of it.</summary>
    public static Region Start { get; } = new(1, 1, 1, 1);
}

/// <summary>What is to be said of a page, or of all pages.</summary>
/// <param name="Path">The page's, from where the tool was called, with forward slashes; empty where the finding is about no page.</param>
/// <param name="Region">Null where it is about no place.</param>
/// <param name="Message">What is wrong and how to fix it, in one line without markup.</param>
internal sealed record Finding(FindingRule Rule, FindingSeverity Severity, string Path, Region? Region, string Message)
{
    /// <summary>What it is recognized by on its page, whatever is written above it; empty until <see cref="FindingKeys"/> sets it.</summary>
    public string Key { get; init; } = "";

    /// <summary>Whether it says that nothing is made of its page.</summary>
    public bool LeavesPageOut { get; init; }

    /// <summary>Whether a baseline has it.</summary>
    public bool IsKnown { get; init; }
}
