using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Binding;

/// <summary>Links of prose that lead to structures, enumerations and actions → references to what is emitted of them.</summary>
internal sealed class ProseBinder(string path, ServiceNames service, SymbolTable symbols)
{
    public Documentation Bind(Documentation documentation) => new(Bind(documentation.Summary), Bind(documentation.Remarks));

    public RichText Bind(RichText text) =>
        text.Lines.Any(static line => HasLink(line)) ? new(text.Lines.Map(line => HasLink(line) ? line with { Marks = line.Marks.Map(Bind) } : line)) : text;

    private static bool HasLink(TextLine line) => line.Marks.Any(static mark => mark.Kind == MarkKind.Link);

    private TextMark Bind(TextMark mark) =>
        mark is { Kind: MarkKind.Link, Target: { } link } && NameOf(link) is { } name ? mark with { Kind = MarkKind.Reference, Target = name } : mark;

    private string? NameOf(string link)
    {
        var hash = link.IndexOf('#');
        if (hash < 0) return Method(link);
        var anchor = link.Substring(hash + 1);
        return symbols.Structure(service, path, new TypeExpression(anchor, 0, anchor, link))?.Name ?? symbols.Enumeration(service, path, link);
    }

    // The page of an action is named after it.
    private string? Method(string link)
    {
        if (!service.Output.HasClient) return null;
        var page = link.Substring(link.LastIndexOf('/') + 1);
        if (page.EndsWith(".md", StringComparison.OrdinalIgnoreCase)) page = page.Substring(0, page.Length - 3);
        return symbols.Operations.PageOf(service.Slug, page) is { } target ? $"I{service.Client}.{symbols.OperationName(target)}Async" : null;
    }
}
