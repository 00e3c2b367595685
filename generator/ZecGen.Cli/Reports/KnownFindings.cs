using System.Globalization;
using System.Text;
using ZecGen.Generator.Model;

namespace ZecGen.Cli.Reports;

/// <summary>A baseline of findings: a file with a line for each finding that is known, sorted, to be reviewed like code.</summary>
/// <remarks>A line has the page from the folder of the file, the id of the finding, its key and its message, with tabs between them. The message is for
/// readers.</remarks>
/// <param name="path">The file's full path.</param>
internal sealed class KnownFindings(string path, IReadOnlyList<KnownFinding> entries)
{
    private const string Header =
        "# Known findings, one a line. 'zecgen check --baseline' fails for all others; with --update-baseline it writes this file.\n";

    /// <summary>The first line that is none of a baseline, null where there is none.</summary>
    public int? MalformedLine { get; private init; }

    public static KnownFindings Read(string path)
    {
        var entries = new List<KnownFinding>();
        int? malformed = null;
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            if (line.Split('\t', 4) is [{ Length: > 0 } page, { Length: > 0 } id, { Length: > 0 } key, var message])
                entries.Add(new(page, id, key, message, number));
            else malformed ??= number;
        }
        return new(path, entries) { MalformedLine = malformed };
    }

    /// <summary>The findings, those that this file has marked as known.</summary>
    public IReadOnlyList<Finding> Mark(IEnumerable<Finding> findings, string folder)
    {
        var known = entries.Select(static entry => (entry.Page, entry.Id, entry.Key)).ToHashSet();
        return [.. findings.Select(finding => finding with { IsKnown = known.Contains(IdentityOf(finding, folder)) })];
    }

    /// <summary>The entries that no finding needs any more.</summary>
    /// <param name="isRead">Whether a page, as a full path, is one of those that were checked, or would be if it were still there.</param>
    public IEnumerable<KnownFinding> Unneeded(IEnumerable<Finding> findings, string folder, Func<string, bool> isRead)
    {
        var found = findings.Select(finding => IdentityOf(finding, folder)).ToHashSet();
        return entries.Where(entry => !found.Contains((entry.Page, entry.Id, entry.Key)) && IsRead(entry, isRead));
    }

    /// <summary>The text of the file with these findings, and with what it says of pages that were not checked.</summary>
    public string With(IEnumerable<Finding> findings, string folder, Func<string, bool> isRead)
    {
        var lines = findings
            .Select(finding => (IdentityOf(finding, folder), Text: Plain(finding.Message)))
            .Select(static found => $"{found.Item1.Page}\t{found.Item1.Id}\t{found.Item1.Key}\t{found.Text}\n")
            .Concat(entries.Where(entry => !IsRead(entry, isRead)).Select(static entry => $"{entry.Page}\t{entry.Id}\t{entry.Key}\t{entry.Message}\n"));
        return Header + string.Concat(lines.Distinct().Order(StringComparer.Ordinal));
    }

    private bool IsRead(KnownFinding entry, Func<string, bool> isRead) =>
        entry.Page == NoPage || isRead(Path.GetFullPath(Uri.UnescapeDataString(entry.Page), Path.GetDirectoryName(path)!));

    private const string NoPage = "-";

    private (string Page, string Id, string Key) IdentityOf(Finding finding, string folder)
    {
        var page = finding.Path.Length == 0
            ? NoPage
            : Path.GetRelativePath(Path.GetDirectoryName(path)!, Path.GetFullPath(finding.Path, folder)).Replace('\\', '/');
        return (Escaped(page), finding.Rule.Id, finding.Key);
    }

    // A name with a tab or a line end would be another line.
    private static string Escaped(string page)
    {
        if (!page.Any(static c => c is '%' or '#' or < ' ')) return page;
        var escaped = new StringBuilder();
        foreach (var c in page)
            escaped.Append(c is '%' or '#' or < ' ' ? string.Create(CultureInfo.InvariantCulture, $"%{(int)c:X2}") : c.ToString());
        return escaped.ToString();
    }

    private static string Plain(string text) => string.Concat(text.Select((c, at) => Characters.IsHarmless(text, at) ? c : ' '));
}

/// <summary>A line of a baseline of findings.</summary>
/// <param name="Page">From the folder of the file.</param>
/// <param name="Line">Counted from 1.</param>
internal sealed record KnownFinding(string Page, string Id, string Key, string Message, int Line);
