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

    public static PageForm Read(DialectNode pages)
    {
        var form = new PageForm(
            pages.Choice("operation", ("evidence", OperationPlace.Evidence), ("title-end", OperationPlace.TitleEnd)),
            FolderOf(pages),
            pages.Choice("rows", ("nested", false), ("flattened", true)),
            pages.Choice("names", ("any", false), ("camel", true)),
            pages.Choice("codes", ("text", false), ("number", true)),
            WordsOf(pages.Object("sections"), PageWordKind.Section, Sections).Concat(WordsOf(pages.Object("columns"), PageWordKind.Column, Columns))
                .ToEquatable())
        {
            LinksFromRoot = pages.Choice("links", ("page", false), ("root", true)),
        };
        pages.End();
        return form;
    }

    private static string FolderOf(DialectNode pages)
    {
        var folder = pages.Text("service") ?? "";
        if (folder.Length > 0 && folder.IndexOf(CallForm.Service, StringComparison.Ordinal) < 0)
            pages.ReportAt("service", $"'pages.service' must be the name of a folder with {CallForm.Service} in it");
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
