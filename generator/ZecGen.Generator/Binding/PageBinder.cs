using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Dialects;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Examples;
using ZecGen.Generator.Proofreading;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Binding;

/// <summary>A page's declarations and what all pages settled → the page's part of the model.</summary>
internal static class PageBinder
{
    public static BoundPage Bind(Page page, SymbolTable symbols, LinkIndex links)
    {
        var findings = new List<DiagnosticInfo>(page.Diagnostics);
        var operation = page.Operation is { } declaration ? BindOperation(page, declaration, symbols, findings) : null;
        var structures = BindStructures(page, symbols, findings);
        CheckTranslations(page, symbols, findings);
        ExampleProofreader.Check(page, symbols.Declarations, findings);
        ReferenceProofreader.Check(page, symbols.Declarations, links, findings);
        if (page.Unread is { } unread && !(unread.Action is { } named && symbols.Operations.IsDescribed(named)) && (unread.IsCertain || symbols.Operations.IsLikeAnother(unread.Title!)))
            findings.Add(page.Report(DiagnosticCatalogue.PageWithoutAction, unread.Span, unread.Found, FixOf(unread)));
        if (symbols.ServiceOf(page.Path) is { } service) ErrorProofreader.Check(page, service.Slug, symbols.Errors, findings);
        Symptoms.TakeOut(findings);
        return new(operation, structures, WithoutSuppressed(page, findings.Count > 1 ? [.. findings.Distinct()] : findings));
    }

    private static EquatableArray<Structure> BindStructures(Page page, SymbolTable symbols, List<DiagnosticInfo> findings)
    {
        if (page.Structures.Count == 0) return default;
        var structures = new List<Structure>();
        foreach (var structure in page.Structures)
            foreach (var emitted in symbols.EmittedAs(page.Path, structure.Name))
                structures.Add(BindStructure(page, structure, emitted, symbols, findings));
        foreach (var structure in page.Structures)
            if (symbols.EmittedAs(page.Path, structure.Name).Count == 0) new Translations(page, findings).Compare(structure.Fields, TranslationsOf(page, structure, symbols));
        return structures.ToEquatable();
    }

    private static void CheckTranslations(Page page, SymbolTable symbols, List<DiagnosticInfo> findings)
    {
        var proofreader = new TranslationProofreader(page, findings);
        if (page.Operation is { } operation && symbols.TranslationsOf(page.Path) is { Count: > 0 } others)
        {
            proofreader.Check(operation.Request, operation.Span, Requests(others));
            proofreader.Check(operation.Response, operation.Span, Responses(others));
            foreach (var other in others) proofreader.Check(operation.Errors, operation.Span, other);
        }
        foreach (var structure in page.Structures) proofreader.Check(structure.Fields, structure.Span, TranslationsOf(page, structure, symbols));
    }

    // A comment of the page may suppress findings; each of its ids that suppresses nothing is itself a finding.
    private static EquatableArray<DiagnosticInfo> WithoutSuppressed(Page page, List<DiagnosticInfo> findings)
    {
        if (page.Suppressions.Count == 0) return findings.ToEquatable();
        var found = new HashSet<(string Id, int? Line)>(findings.SelectMany(PlacesOf));
        var suppressed = new HashSet<(string Id, int? Line)>(
            page.Suppressions.Where(static comment => comment.IsKnown).SelectMany(static comment => comment.Ids.Select(id => (id.Id, comment.Line))));
        var kept = findings.Where(finding => !PlacesOf(finding).Any(suppressed.Contains)).ToList();
        foreach (var comment in page.Suppressions)
        {
            if (!comment.IsKnown || comment.Ids.Count == 0)
                kept.Add(page.Report(DiagnosticCatalogue.UnknownDirective, comment.Span, comment.Directive, SuppressionComment.Directives));
            else
                foreach (var id in comment.Ids)
                    if (!found.Contains((id.Id, comment.Line)))
                        kept.Add(page.Report(DiagnosticCatalogue.UnnecessarySuppression, id.Span, id.Id, WhereOf(comment)));
        }
        return kept.ToEquatable();

        // What a comment can name: the id on its line, and the id on the whole page.
        static (string Id, int? Line)[] PlacesOf(DiagnosticInfo finding) => [(finding.Descriptor.Id, finding.Lines.Start.Line), (finding.Descriptor.Id, null)];
    }

    private static EmittedStructure? ItemOf(string path, OperationDeclaration declaration, ShapeNames shapes, ServiceNames service, SymbolTable symbols)
    {
        foreach (var field in declaration.Response)
            if (field.Name == shapes.Items) return symbols.Structure(service, path, field.Type);
        return null;
    }

    private static string WhereOf(SuppressionComment comment) => comment.Line is { } line ? "on line " + (line + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) : "on this page";

    private static Operation? BindOperation(Page page, OperationDeclaration declaration, SymbolTable symbols, List<DiagnosticInfo> findings)
    {
        if (symbols.ServiceOf(page.Path) is not { } service)
        {
            var place = HeadOf(declaration)?.Span ?? declaration.Span;
            findings.Add(page.Report(DiagnosticCatalogue.UnknownService, place, declaration.Action, page.Origin.Dialect.Examples.ServicePath));
            return null;
        }
        if (symbols.Operations.DuplicateOf(page.Path) is { } first)
            findings.Add(page.Report(DiagnosticCatalogue.DuplicateAction, declaration.Span, declaration.Action, service.Slug, first));
        CheckService(page, declaration, service, symbols, findings);
        var translations = symbols.TranslationsOf(page.Path);
        if (!symbols.Operations.IsEmitted(page.Path))
        {
            new Translations(page, findings).Compare(declaration.Request, Requests(translations));
            return null;
        }

        var (name, dialect) = (symbols.OperationName(page.Path), page.Origin.Dialect);
        var documentation = new ProseBinder(page.Path, service, symbols).Bind(declaration.Documentation);
        var members = new MemberBinder(page, service, symbols, findings);
        var request = members.Bind(name + "Request", TypeUse.Sent, declaration.Request, Requests(translations));
        var response = members.Bind(name + "Response", TypeUse.Received, declaration.Response, default);
        var item = ItemOf(page.Path, declaration, dialect.Shapes, service, symbols);
        return new(
            service,
            declaration.Action,
            name,
            dialect.HttpOf(service.Slug),
            page.Title,
            page.Origin.Url,
            documentation,
            dialect.IsReadOnly(declaration.Action),
            new(name + "Request", documentation, RecordRole.Request, request),
            new(AnswerShape.NameOf(name, declaration.Response, dialect.Shapes), documentation, RecordRole.Answer, response) { CallId = dialect.Shapes.CallId },
            PagingShape.Find(declaration.Action, name, dialect, service, request, response, item, symbols),
            ErrorsOf(declaration, service, symbols),
            // Their texts are long, and most projects do without them.
            service.Output.HasExamples ? declaration.Examples.Map(static example => new Example(example.Title, example.Request?.ToJson(), example.Response?.ToJson())) : default,
            PartialShape.Find(request, response),
            WaitShape.Find(name, declaration, dialect.Shapes, service, symbols),
            ObsoleteText(declaration, service, symbols));
    }

    private static string FixOf(UnreadAction unread) =>
        !unread.IsCertain ? "write its sections '## Request Parameters' and '## Response Parameters', or take the page out"
        : unread.Title is not null && unread.Action is null ? "head its tables '## Request Parameters' and '## Response Parameters'"
        : unread.Action is { } action ? $"give it the title '# {action}' and sections such as '## Request Parameters' and '## Response Parameters'"
        : "make the title the name of the action, and head the tables 'Request Parameters' and 'Response Parameters'";

    // Where the page should name its service: the request line of an example, or else what stands first there.
    private static ExampleHead? HeadOf(OperationDeclaration declaration)
    {
        var heads = declaration.Examples.Select(static example => example.Head).OfType<ExampleHead>().ToList();
        return heads.Find(static head => head.IsRequest) ?? heads.FirstOrDefault();
    }

    // What is said of a service stands where the page says it.
    private static void CheckService(Page page, OperationDeclaration declaration, ServiceNames service, SymbolTable symbols, List<DiagnosticInfo> findings)
    {
        var named = declaration.Examples.Select(static example => example.Service).OfType<NamedService>().ToList();
        if (page.Origin.Service is null && named.Count == 0 && HeadOf(declaration) is { IsRequest: true } head)
            findings.Add(page.Report(ProofreadingCatalogue.MalformedRequestLine, head.Span, head.Text, page.Origin.Dialect.Examples.ServicePath, service.Slug));
        if (page.Origin.Service is null)
            foreach (var other in named)
                if (other.Slug != service.Slug) findings.Add(page.Report(ProofreadingCatalogue.OtherService, other.Span, other.Slug, service.Slug));
        if (symbols.ReportsVersion(page.Path))
        {
            var others = page.Origin.Dialect.Services.Select(static known => known.Slug).Concat(symbols.ServiceSlugs).Where(slug => slug != service.Slug);
            var place = named.FirstOrDefault()?.Span ?? declaration.Span;
            findings.Add(page.Report(DiagnosticCatalogue.UnknownVersion, place, service.Slug, Suggestion.Among(others, service.Slug)));
        }
    }

    private static EquatableArray<ErrorCode> ErrorsOf(OperationDeclaration declaration, ServiceNames service, SymbolTable symbols) =>
        declaration.Errors.Map(row => symbols.Errors.Of(service.Slug, row.Error));

    private static string? ObsoleteText(OperationDeclaration declaration, ServiceNames service, SymbolTable symbols) => declaration.Deprecation switch
    {
        null => null,
        { Replacement: { } replacement } when symbols.Operations.PageOf(service.Slug, replacement) is { } page => $"It is deprecated; use {symbols.OperationName(page)}Async.",
        { Replacement: { } replacement } => $"It is deprecated; use {replacement}.",
        _ => "It is deprecated.",
    };

    private static Structure BindStructure(
        Page page, StructureDeclaration declaration, EmittedStructure emitted, SymbolTable symbols, List<DiagnosticInfo> findings)
    {
        var members = new MemberBinder(page, emitted.Service, symbols, findings);
        return new(emitted.Service, page.Title, new(
            emitted.Name,
            new(new ProseBinder(page.Path, emitted.Service, symbols).Bind(declaration.Documentation), RichText.Empty),
            (emitted.Use & TypeUse.Sent) != 0 ? RecordRole.SentStructure : RecordRole.ReceivedStructure,
            members.Bind(emitted.Name, emitted.Use, declaration.Fields, TranslationsOf(page, declaration, symbols))));
    }

    private static EquatableArray<TranslatedTable> TranslationsOf(Page page, StructureDeclaration structure, SymbolTable symbols) =>
        symbols.Declarations.TranslationsOf(page, structure.Name);

    private static EquatableArray<TranslatedTable> Requests(EquatableArray<PageSurface> pages) => pages.Map(static page => new TranslatedTable(page.Path, page.Request));

    private static EquatableArray<TranslatedTable> Responses(EquatableArray<PageSurface> pages) => pages.Map(static page => new TranslatedTable(page.Path, page.Response));
}
