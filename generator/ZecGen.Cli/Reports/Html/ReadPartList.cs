using System.Globalization;

namespace ZecGen.Cli.Reports.Html;

/// <summary>What was understood of the pages: each action and structure with its fields, their rules, and what was left unread.</summary>
internal static class ReadPartList
{
    /// <param name="numberOf">By which number the report knows a page.</param>
    /// <param name="hasFindings">Whether the report has findings of a page.</param>
    public static void Write(HtmlWriter html, IReadOnlyList<ReadPart> parts, Func<string, string> numberOf, Func<string, bool> hasFindings)
    {
        html.Open("section", ("id", "understood"), ("aria-label", "What was understood"));
        html.Open("form", ("id", "find"), ("role", "search"), ("hidden", ""));
        html.Open("label", ("class", "search"));
        html.Element("span", "Search");
        html.Open("input", ("type", "search"), ("name", "words"), ("autocomplete", "off"), ("placeholder", "an action, a page, a field"));
        html.Close("label");
        html.Open("label", ("class", "choice"));
        html.Open("input", ("type", "checkbox"), ("name", "unread"));
        html.Text($"Only with sentences left unread ({Number(parts.Count(static part => part.UnreadCount > 0))})");
        html.Close("label");
        html.Open("p", ("class", "status"));
        html.Open("output", ("id", "found"));
        html.Close("output");
        html.Close("p");
        html.Close("form");
        html.Element(
            "p", "Rules are what generated code checks before a request is sent. A sentence left unread looks like a rule and was not understood: "
            + "it stays in the documentation, and nothing is checked.", ("class", "lead"));
        string? before = null;
        foreach (var part in parts)
        {
            Write(html, part, numberOf(part.Path), isFirst: part.Path != before, hasFindings(part.Path));
            before = part.Path;
        }
        html.Close("section");
        html.Line();
    }

    private static void Write(HtmlWriter html, ReadPart part, string number, bool isFirst, bool hasFindings)
    {
        html.Open("details", ("class", "part"), ("id", isFirst ? "u" + number : null), ("lang", part.Language),
            ("data-unread", part.UnreadCount > 0 ? "" : null));
        html.Open("summary");
        html.Element("strong", part.Subject);
        html.Text(" ");
        html.Path(part.Path);
        if (part.UnreadCount > 0) html.Element("span", $"{Number(part.UnreadCount)} left unread", ("class", "badge"), ("lang", "en"));
        html.Close("summary");
        html.Open("p", ("lang", "en"), ("class", "facts"));
        html.Text($"The {part.Kind} {part.Subject}. {string.Join(' ', part.Facts)} ");
        if (hasFindings) html.Element("a", "Findings of this page", ("href", "#p" + number));
        html.Close("p");
        foreach (var table in part.Tables) Write(html, table);
        html.Close("details");
        html.Line();
    }

    private static void Write(HtmlWriter html, ReadTable table)
    {
        if (table.Rows.Count == 0) return;
        var hasUnread = table.Rows.Any(static row => row.Unread.Count > 0);
        html.Open("div", ("class", "scroll"), ("tabindex", "0"));
        html.Open("table");
        html.Element("caption", table.Title, ("lang", "en"));
        html.Open("thead", ("lang", "en"));
        html.Open("tr");
        (string Column, bool IsShown)[] columns =
            [("Name", true), ("Type", true), ("Required", table.HasRequired), ("Rules", true), ("Left unread", hasUnread)];
        foreach (var (column, isShown) in columns)
            if (isShown) html.Element("th", column, ("scope", "col"));
        html.Close("tr");
        html.Close("thead");
        html.Open("tbody");
        foreach (var row in table.Rows) Write(html, row, table.HasRequired, hasUnread);
        html.Close("tbody");
        html.Close("table");
        html.Close("div");
    }

    private static void Write(HtmlWriter html, ReadField row, bool hasRequired, bool hasUnread)
    {
        html.Open("tr");
        html.Element("th", row.Name, ("scope", "row"));
        html.Element("td", row.Type);
        if (hasRequired) html.Element("td", row.IsRequired ? "Yes" : "No");
        WriteLines(html, row.Rules, null);
        if (hasUnread) WriteLines(html, row.Unread, "unread");
        html.Close("tr");
    }

    private static void WriteLines(HtmlWriter html, IReadOnlyList<string> lines, string? style)
    {
        html.Open("td", ("class", style));
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0) html.Open("br");
            html.Text(lines[i]);
        }
        html.Close("td");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
