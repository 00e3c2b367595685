using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ZecGen.Generator.Dialects.Files;

namespace ZecGen.Cli.Dialects;

/// <summary>What pages that nobody described have in common → a dialect file, with what speaks for each part of it and what nothing explains.</summary>
internal sealed class DialectProposal
{
    // What fewer pages show is their own.
    private const int LeastPages = 3;

    private readonly List<PageTraits> pages;
    private readonly List<PageTraits> actions;
    private readonly List<string> recognized = [];

    public DialectProposal(IEnumerable<PageTraits> pages)
    {
        this.pages = [.. pages];
        actions = [.. this.pages.Where(static page => page.IsAction)];
        EndsTitles = Says("names of actions at the end of titles", actions.Count(static page => page.TitleEnd is not null));
        var calls = actions.SelectMany(page => page.Calls.Where(call => !EndsTitles || call.Value == page.TitleEnd)).ToList();
        (Address, Route) = (Usual(calls.Select(static call => call.Address)), Usual(calls.Select(static call => call.Path)));
        ActionParameter = Usual(calls.Select(static call => call.Parameter));
        if (ActionParameter is { } parameter)
            Note($"calls of {Address}{Route} by a query whose parameter '{parameter}' names the action",
                actions.Count(page => page.Calls.Any(call => call.Parameter == parameter)), actions.Count);
        ServiceFolder = FolderOf(actions.Where(page => !EndsTitles || page.TitleEnd is not null).Select(static page => page.Folder));
        IsFlattened = Says("names that are paths to members", actions.Count(static page => page.Paths > 0), least: LeastPages);
        Descriptions = [.. this.pages.SelectMany(static page => page.Descriptions.Distinct()).CountBy(static header => header)
            .OrderByDescending(static count => count.Value).ThenBy(static count => count.Key, StringComparer.Ordinal).Select(static count => count.Key)];
        foreach (var header in Descriptions)
            Note($"descriptions below '{header}'", this.pages.Count(page => page.Descriptions.Contains(header)), this.pages.Count);
        HasNumericCodes = this.pages.Exists(static page => page.HasNumericCodes);
        if (HasNumericCodes) Note("error codes that are numbers", this.pages.Count(static page => page.HasNumericCodes), this.pages.Count);
        Code = Usual(this.pages.SelectMany(static page => page.Zeros.Codes.Distinct()));
        Message = Usual(this.pages.SelectMany(static page => page.Zeros.Messages.Distinct()));
        if (Code is not null) Note($"responses with '{Code}', which is 0", this.pages.Count(page => page.Zeros.Codes.Contains(Code)), actions.Count);
        (Offset, Page) = (First("offset", "start"), First("pagenumber", "pagenum", "page"));
        (Size, Total) = (First("limit", "pagesize", "size"), First("totalcount", "total"));
        if ((Offset ?? Page) is { } number && Size is not null && Total is not null)
            Note($"pages of lists by '{number}', '{Size}' and '{Total}'", actions.Count(page => page.Members.Contains(number)), actions.Count);
    }

    /// <summary>A sentence for each thing that was recognized, with counts.</summary>
    public IReadOnlyList<string> Recognized => recognized;

    /// <summary>A sentence for each heading and each column that nothing explains, the most frequent first.</summary>
    public IEnumerable<string> Unrecognized =>
        pages.SelectMany(static page => page.Headings.Select(static heading => heading.Heading).Distinct())
            .Where(heading => !Ignored.Contains(heading)).CountBy(static heading => heading).Where(static count => count.Value >= LeastPages)
            .OrderByDescending(static count => count.Value).ThenBy(static count => count.Key, StringComparer.Ordinal)
            .Select(static count => Text($"the heading '{count.Key}' above tables of {count.Value} pages (pages.sections)"))
        .Concat(pages.SelectMany(static page => page.Headers.Distinct()).Where(header => !Descriptions.Contains(header))
            .CountBy(static header => header).Where(static count => count.Value >= LeastPages)
            .OrderByDescending(static count => count.Value).ThenBy(static count => count.Key, StringComparer.Ordinal)
            .Select(static count => Text($"the column '{count.Key}' of {count.Value} pages (pages.columns)")));

    private bool EndsTitles { get; }

    private string? Address { get; }

    private string? Route { get; }

    private string? ActionParameter { get; }

    private string? ServiceFolder { get; }

    private bool IsFlattened { get; }

    private bool HasNumericCodes { get; }

    private IReadOnlyList<string> Descriptions { get; }

    private string? Code { get; }

    private string? Message { get; }

    private string? Offset { get; }

    private string? Page { get; }

    private string? Size { get; }

    private string? Total { get; }

    // A table that has the parameter with the action has what all calls have.
    private List<string> Ignored => ActionParameter is null ? [] :
    [
        .. actions.SelectMany(page =>
                page.Headings.Where(heading => heading.Names.Contains(ActionParameter)).Select(static heading => heading.Heading).Distinct())
            .CountBy(static heading => heading).Where(static count => count.Value >= LeastPages).Select(static count => count.Key),
    ];

    public void Write(Stream output, string name)
    {
        using var json = new Utf8JsonWriter(output, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("dialect", name);
        json.WriteString("protocol", ActionParameter is null ? DialectReader.Protocols[0].Word : DialectReader.Protocols[1].Word);
        json.WriteStartObject("pages");
        if (EndsTitles) json.WriteString("operation", "title-end");
        if (ServiceFolder is not null) json.WriteString("service", ServiceFolder);
        if (IsFlattened) json.WriteString("rows", "flattened");
        if (HasNumericCodes) json.WriteString("codes", "number");
        if (Ignored is { Count: > 0 } ignored)
        {
            json.WriteStartObject("sections");
            json.WriteStartArray("ignored");
            foreach (var heading in ignored) json.WriteStringValue(heading);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        if (Descriptions.Count > 0)
        {
            json.WriteStartObject("columns");
            json.WriteStartArray("description");
            foreach (var header in Descriptions) json.WriteStringValue(header);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteStartObject("call");
        json.WriteString("address", Address ?? "https://api.example");
        json.WriteString("method", ActionParameter is null ? "POST" : "GET");
        json.WriteString("route", Route is { Length: > 0 } ? Route : "/");
        json.WriteStartObject("action");
        json.WriteString(ActionParameter is null ? "header" : "parameter", ActionParameter ?? "X-Action");
        json.WriteEndObject();
        if (ActionParameter is not null) json.WriteString("parameters", "query");
        json.WriteEndObject();
        json.WriteStartObject("envelope");
        json.WriteString("code", Code ?? "code");
        json.WriteString("message", Message ?? "message");
        if (Code is not null && ActionParameter is not null) json.WriteNumber("success", 0);
        if (ActionParameter is { } action && actions.Exists(page => page.Members.Contains(action)))
        {
            json.WriteStartArray("ignored");
            json.WriteStringValue(action);
            json.WriteEndArray();
        }
        json.WriteEndObject();
        if ((Offset ?? Page) is not null && Size is not null && Total is not null)
        {
            json.WriteStartObject("shapes");
            json.WriteString(Offset is null ? "page" : "offset", Offset ?? Page);
            json.WriteString("size", Size);
            json.WriteString("total", Total);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private bool Says(string what, int count, int least = 0)
    {
        if (count == 0 || (least == 0 ? count * 2 <= actions.Count : count < least)) return false;
        Note(what, count, actions.Count);
        return true;
    }

    private void Note(string what, int count, int all) => recognized.Add(Text($"{what} ({count} of {all} pages)"));

    // The first that several pages have, in whatever case.
    private string? First(params string[] names) => names
        .Select(name => Usual(actions.SelectMany(page => page.Members.Where(member => member.Equals(name, StringComparison.OrdinalIgnoreCase)).Distinct())))
        .FirstOrDefault(static found => found is not null);

    private static string? Usual(IEnumerable<string> values) => values.CountBy(static value => value).Where(static count => count.Value >= LeastPages)
        .OrderByDescending(static count => count.Value).ThenBy(static count => count.Key, StringComparer.Ordinal)
        .Select(static count => count.Key).FirstOrDefault();

    // What all folders with pages of actions begin or end with is no part of a service's name.
    private string? FolderOf(IEnumerable<string> folders)
    {
        var names = folders.Where(static folder => folder.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        if (names.Count < 2) return null;
        var end = 0;
        while (names.TrueForAll(name => name.Length > end + 1 && name[^(end + 1)] == names[0][^(end + 1)])) end++;
        var suffix = names[0][^end..];
        suffix = suffix.IndexOfAny(['-', '_', '.']) is var at and >= 0 ? suffix[at..] : "";
        if (suffix.Length == 0 && ActionParameter is null) return null;
        recognized.Add(Text($"{names.Count} folders, each of a service"));
        return "{service}" + suffix;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
