using System.Globalization;
using ZecGen.Cli.Rules;
using ZecGen.Cli.Runs;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Model;

namespace ZecGen.Cli.Reports.Html;

/// <summary>What was understood of a page.</summary>
/// <param name="Path">From where the tool was called.</param>
/// <param name="Language">As HTML names it, null where nobody knows.</param>
/// <param name="Subject">An action, a structure or an enumeration.</param>
/// <param name="Kind">Which of them it is.</param>
/// <param name="Facts">What is said of it as a whole.</param>
internal sealed record ReadPart(
    string Path, string? Language, string Subject, string Kind, IReadOnlyList<string> Facts, IReadOnlyList<ReadTable> Tables)
{
    public int UnreadCount => Tables.Sum(static table => table.Rows.Sum(static row => row.Unread.Count));
}

/// <param name="HasRequired">Whether its fields say whether they are required.</param>
internal sealed record ReadTable(string Title, bool HasRequired, IReadOnlyList<ReadField> Rows);

/// <param name="Rules">In words.</param>
/// <param name="Unread">Sentences that look like rules and were not understood.</param>
internal sealed record ReadField(string Name, string Type, bool IsRequired, IReadOnlyList<string> Rules, IReadOnlyList<string> Unread);

/// <summary>A run → what was understood of each page.</summary>
internal static class ReadPages
{
    private const int MostValues = 12;

    public static IReadOnlyList<ReadPart> Of(DocumentationRun run, string folder)
    {
        var calls = run.Operations.DistinctBy(static operation => (operation.Service.Slug, operation.Action))
            .ToDictionary(static operation => (operation.Service.Slug, operation.Action));
        var unread = run.Proofread.SelectMany(static page => page.Findings)
            .Where(static finding => finding.Descriptor.Id == DiagnosticCatalogue.UnreadSentence.Id)
            .ToLookup(static finding => finding.Path, StringComparer.Ordinal);
        return [.. run.Pages.OrderBy(static page => page.Path, StringComparer.Ordinal)
            .SelectMany(page => PartsOf(run, page, folder, SentencesByField(page, unread[page.FilePath]), calls))];
    }

    /// <summary>The language as HTML names it.</summary>
    public static string? LanguageOf(Page page) =>
        page.Origin.Language switch { PageLanguage.Chinese => "zh", PageLanguage.English => "en", _ => null };

    private static IEnumerable<ReadPart> PartsOf(
        DocumentationRun run, Page page, string folder, ILookup<int, string> unread, Dictionary<(string Slug, string Action), Operation> calls)
    {
        var path = Path.GetRelativePath(folder, page.FilePath).Replace('\\', '/');
        var language = LanguageOf(page);
        if (page.Operation is { } operation)
        {
            var service = run.Symbols.ServiceOf(page.Path);
            var action = run.Symbols.Operations.ActionOf(page.Path) ?? operation.Action;
            var facts = FactsOf(operation, service, calls.GetValueOrDefault((service?.Slug ?? "", action)));
            yield return new(path, language, action, "action", [.. facts],
            [
                new("Request", HasRequired: true, FieldsOf(operation.Request, unread)),
                new("Response", HasRequired: false, FieldsOf(operation.Response, unread)),
            ]);
        }
        foreach (var structure in page.Structures)
            yield return new(path, language, structure.Name, "structure", [], [new("Members", HasRequired: true, FieldsOf(structure.Fields, unread))]);
        foreach (var enumeration in page.Enumerations)
            yield return new(path, language, enumeration.Name, "enumeration",
                [$"Values: {Some([.. enumeration.Values.Select(static value => value.Text)])}."], []);
    }

    // What is emitted of an action stands in the pages of both languages; null where nothing is.
    private static IEnumerable<string> FactsOf(OperationDeclaration operation, ServiceNames? service, Operation? call)
    {
        yield return service is null ? "Its service is unknown." : $"Service {service.Slug}, version {service.Version}.";
        if (call is { } known) yield return $"Called with {known.Http.Method} {known.Http.Route}.";
        if (call?.Paging is { } paging) yield return $"Its results are paged by {paging.Number.WireName}.";
        if (call?.Wait is { } wait) yield return $"Its end is polled with {wait.Query}.";
        if (operation.Deprecation is { } deprecation)
            yield return deprecation.Replacement is { } instead ? $"Deprecated; replaced by {instead}." : "Deprecated.";
        if (operation.Errors.Count > 0)
            yield return string.Create(CultureInfo.InvariantCulture,
                $"{operation.Errors.Count} error codes: {Some([.. operation.Errors.Select(static error => error.Error.Code)])}.");
    }

    private static IReadOnlyList<ReadField> FieldsOf(EquatableArray<FieldDeclaration> fields, ILookup<int, string> unread) =>
        [.. fields.Select(field => new ReadField(
            field.Name, field.Type.Text, field.IsRequired, [.. RulesOf(field)], [.. unread[field.Span.Start]]))];

    // A sentence belongs to the field whose name stands before it, with no other one between them.
    private static ILookup<int, string> SentencesByField(Page page, IEnumerable<DiagnosticInfo> unread)
    {
        var starts = (page.Operation is { } operation ? operation.Request.Concat(operation.Response) : [])
            .Concat(page.Structures.SelectMany(static structure => structure.Fields))
            .Select(static field => field.Span.Start).Order().ToList();
        return unread.ToLookup(
            finding => starts.FindLastIndex(start => start <= finding.Span.Start) is >= 0 and var at ? starts[at] : -1,
            static finding => finding.Arguments[0]);
    }

    private static IEnumerable<string> RulesOf(FieldDeclaration field)
    {
        foreach (var constraint in field.Constraints) yield return ConstraintWords.Of(constraint);
        if (field.Values.Count > 0) yield return $"Values: {Some([.. field.Values.Select(static value => value.Text)])}";
        if (SecretFields.IsSecret(field)) yield return "Secret";
        if (field.Deprecation is { } deprecation) yield return deprecation.Replacement is { } instead ? $"Deprecated, use {instead}" : "Deprecated";
    }

    private static string Some(IReadOnlyList<string> values) => values.Count <= MostValues
        ? string.Join(", ", values)
        : string.Join(", ", values.Take(MostValues)) + string.Create(CultureInfo.InvariantCulture, $" and {values.Count - MostValues} more");
}
