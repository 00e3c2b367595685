using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Diagnostics;

namespace ZecGen.Cli.Reports;

/// <summary>Gives findings what they are recognized by: the text that they are about, and no line number.</summary>
internal static class FindingKeys
{
    private const int Length = 16;

    /// <param name="findings">Ordered by page and place.</param>
    /// <param name="textOf">The text of a page, null where it cannot be read.</param>
    public static IReadOnlyList<Finding> Set(IEnumerable<Finding> findings, Func<string, string?> textOf)
    {
        (string? Path, PageLines? Lines) page = default;
        return Numbered(findings.Select(finding =>
        {
            if (page.Path != finding.Path) page = (finding.Path, finding.Path.Length > 0 && textOf(finding.Path) is { } text ? new(text) : null);
            return finding with { Key = Of(finding.Rule.Id, Subject(finding, page.Lines)) };
        }));
    }

    /// <summary>Tells findings of a page whose keys are the same apart by their order.</summary>
    public static IReadOnlyList<Finding> Numbered(IEnumerable<Finding> findings)
    {
        var numbers = new Dictionary<(string Path, string Key), int>();
        return [.. findings.Select(finding =>
        {
            var number = numbers[(finding.Path, finding.Key)] = numbers.GetValueOrDefault((finding.Path, finding.Key)) + 1;
            return finding with { Key = string.Create(CultureInfo.InvariantCulture, $"{finding.Key}:{number}") };
        })];
    }

    /// <param name="subject">The words that a finding of this id is recognized by.</param>
    public static string Of(string id, string subject) => HashOf($"{id}\n{subject}");

    /// <summary>What a finding is recognized by among those of all pages.</summary>
    /// <param name="path">Its page, from the root of the repository.</param>
    public static string FingerprintOf(Finding finding, string path) => HashOf($"{path}\n{finding.Key}");

    // Messages count lines and pages, which change with what the finding is not about.
    private static string Subject(Finding finding, PageLines? lines)
    {
        if (finding.Region is not { } region) return string.Concat(finding.Message.Where(static c => !char.IsDigit(c)));
        if (lines is null) return "";
        var line = lines[region.StartLine];
        var start = Math.Min(region.StartColumn - 1, line.Length);
        var end = region.EndLine == region.StartLine ? Math.Clamp(region.EndColumn - 1, start, line.Length) : line.Length;
        return Plain(line) + "\n" + Plain(line[start..end]);
    }

    private static string Plain(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Length];
}

/// <summary>The lines of a page as diagnostics count them.</summary>
internal sealed class PageLines(string text)
{
    private readonly LineMap map = LineMap.Of(text);

    public int Count => map.Starts.Count;

    /// <summary>A line without its end, empty where there is none.</summary>
    /// <param name="number">From 1.</param>
    public string this[int number] =>
        number < 1 || number > Count ? "" : text[map.Starts[number - 1]..(number < Count ? map.Starts[number] : text.Length)].TrimEnd('\r', '\n');

    /// <summary>Where a place begins in the text.</summary>
    public int OffsetOf(int line, int column) => Math.Min(map.Starts[Math.Clamp(line, 1, Count) - 1] + column - 1, text.Length);

    public TextSpan SpanOf(Region region) =>
        TextSpan.FromBounds(OffsetOf(region.StartLine, region.StartColumn), Math.Max(OffsetOf(region.StartLine, region.StartColumn),
            OffsetOf(region.EndLine, region.EndColumn)));
}
