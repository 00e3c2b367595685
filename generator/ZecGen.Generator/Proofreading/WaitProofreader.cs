using ZecGen.Generator.Binding;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Model;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Proofreading;

/// <summary>Compares the states that a note names with the documented values of what its query lists: a client would wait for others in vain.</summary>
internal static class WaitProofreader
{
    private const int MostShown = 20;

    private static readonly string[] StateWords = ["status", "state"];

    public static IEnumerable<DiagnosticInfo> Check(Page page, SymbolTable symbols) =>
        page.Operation is { } operation && symbols.ServiceOf(page.Path) is { } service
            ? operation.Waits.SelectMany(note => Check(page, note, service, symbols))
            : [];

    private static IEnumerable<DiagnosticInfo> Check(Page page, WaitNote note, ServiceNames service, SymbolTable symbols)
    {
        var (names, values) = (new List<string>(), new List<string>());
        foreach (var field in StatesOf(note, page.Origin.Dialect.Shapes.Items, service, symbols))
        {
            names.Add(field.Field.Name);
            values.AddRange(symbols.Declarations.Enumeration(field.Path, field.Field)?.Declaration.Values ?? field.Field.Values);
        }
        if (values.Count == 0) yield break;
        var shown = string.Join(", ", values.Take(MostShown)) + (values.Count > MostShown ? ", …" : "");
        foreach (var state in note.Done.Concat(note.Failed).Distinct(StringComparer.Ordinal))
            if (!values.Contains(state))
                yield return page.Report(
                    ProofreadingCatalogue.UnlistedState, note.Span, state, string.Join("' or '", names), shown, Suggestion.Among(values, state));
    }

    // The members of what the query lists that may hold the state.
    private static IEnumerable<(string Path, FieldSignature Field)> StatesOf(WaitNote note, string items, ServiceNames service, SymbolTable symbols)
    {
        if (note.Queries.FirstOrDefault(word => symbols.Operations.Has(service.Slug, word)) is not { } query) return [];
        if (symbols.Operations.PageOf(service.Slug, query) is not { } path || symbols.SignatureOf(path) is not { } signature) return [];
        if (signature.Response.FirstOrDefault(field => field is { Type.ArrayDepth: 1 } && field.Name == items) is not { } list) return [];
        if (symbols.Structure(service, path, list) is not { } item) return [];
        return item.Signature.Fields
            .Where(static field => field.Type.ArrayDepth == 0 && StateWords.Any(word => field.Name.EndsWith(word, StringComparison.OrdinalIgnoreCase)))
            .Select(field => (item.Path, field));
    }
}
