using ZecGen.Generator.Collections;

namespace ZecGen.Generator.Dialects.Files;

/// <summary>What a dialect file says of how pages are written.</summary>
internal static class PageFormReader
{
    // What other pages have there. A vendor's word stands for the first of these.
    private static readonly (string Key, string Usual)[] Sections =
    [
        ("description", "Description"), ("request", "Request Parameters"), ("response", "Response Parameters"), ("examples", "Examples"),
        ("errors", "Error Codes"), ("ignored", ""),
    ];

    private static readonly (string Key, string Usual)[] Columns =
    [
        ("name", "Parameter Name"), ("type", "Type"), ("required", "Required"), ("description", "Description"), ("value", "Value"),
        ("status", "HTTP Status Code"), ("code", "Error Code"), ("default", "Default"), ("example", "Example"),
    ];

    private static readonly string[] ExampleHeadings =
    [
        "Response Example", "Response Examples", "Example Response", "Example Responses", "Example Request", "Example Requests", "Sample Request",
        "Sample Response", "响应示例", "返回示例",
    ];

    /// <param name="pages">The part of the file about pages.</param>
    /// <param name="code">The member of responses with the error code; empty for none.</param>
    public static PageForm Read(DialectNode pages, string code)
    {
        var form = new PageForm(
            pages.Choice("operation", ("evidence", OperationPlace.Evidence), ("title-end", OperationPlace.TitleEnd), ("title", OperationPlace.Title),
                ("route", OperationPlace.Route)),
            FolderOf(pages),
            pages.Choice("rows", ("nested", false), ("flattened", true)),
            pages.Choice("names", ("any", false), ("camel", true)),
            pages.Choice("codes", ("text", false), ("number", true)),
            WordsOf(pages.Object("sections"), PageWordKind.Section, Sections).Concat(WordsOf(pages.Object("columns"), PageWordKind.Column, Columns))
                .ToEquatable())
        {
            LinksFromRoot = pages.Choice("links", ("page", false), ("root", true)),
            Route = pages.Choice("route", ("none", RoutePlace.None), ("any", RoutePlace.Any), ("tag", RoutePlace.Tag), ("code", RoutePlace.Code),
                ("line", RoutePlace.Line), ("inline", RoutePlace.Inline), ("table", RoutePlace.Table), ("sections", RoutePlace.Sections)),
            Unit = pages.Choice("unit", ("detected", OperationUnit.Detected), ("page", OperationUnit.Page), ("heading", OperationUnit.Heading)),
            Plain = pages.Texts("plain"),
            HasMarkedValues = pages.Choice("values", ("any", false), ("code", true)),
            HasTextNumbers = pages.Choice("numbers", ("json", false), ("text", true)),
        };
        // Tables of codes may call them as responses do.
        if (form.HasNumericCodes && code.Length > 0)
        {
            var usual = Columns.First(static column => column.Key == "code").Usual;
            form = form with { Words = form.Words.Append(new(PageWordKind.Column, usual, code)).ToEquatable() };
        }
        // What an example shows is said by the request line in it, or above it.
        if (form.HasRoutes)
            form = form with
            {
                Words = ExampleHeadings.Select(static word => new PageWord(PageWordKind.Section, "Examples", word)).Concat(form.Words).ToEquatable(),
            };
        if (!form.HasRoutes && form.Operation is OperationPlace.Title or OperationPlace.Route)
            pages.ReportAt("operation", "'pages.operation' must be \"evidence\" or \"title-end\" where 'pages.route' says no place");
        foreach (var key in new[] { "unit", "plain" })
            if (!form.HasRoutes && pages.Has(key)) pages.ReportAt(key, $"'pages.{key}' has no meaning where 'pages.route' says no place");
        pages.End();
        return form;
    }

    private static string FolderOf(DialectNode pages)
    {
        var folder = pages.Text("service") ?? "";
        if (folder.Length > 0 && folder.IndexOf(CallForm.Service, StringComparison.Ordinal) < 0
            && !folder.All(static c => char.IsLetterOrDigit(c) || c is '-' or '_'))
            pages.ReportAt("service", $"'pages.service' must be the name of the service, or that of a folder with {CallForm.Service} in it");
        return folder;
    }

    private static List<PageWord> WordsOf(DialectNode node, PageWordKind kind, (string Key, string Usual)[] keys)
    {
        var words = new List<PageWord>();
        foreach (var (key, usual) in keys)
            foreach (var word in node.Texts(key)) words.Add(new(kind, usual, word));
        node.End();
        return words;
    }
}
