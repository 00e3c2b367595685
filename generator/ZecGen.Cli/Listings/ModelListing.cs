using ZecGen.Cli.Rules;
using ZecGen.Cli.Runs;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Model;

namespace ZecGen.Cli.Listings;

/// <summary>The model for people: every action, structure and enumeration with its members.</summary>
internal static class ModelListing
{
    public static void Write(DocumentationRun run, TextWriter output)
    {
        var bound = run.Operations.ToLookup(static operation => (operation.Service.Slug, operation.Action));
        foreach (var page in run.Pages.OrderBy(page => page.Path, StringComparer.Ordinal))
        {
            if (page.Operation is { } operation)
            {
                var service = run.Symbols.ServiceOf(page.Path)?.Slug ?? "?";
                var action = run.Symbols.Operations.ActionOf(page.Path) ?? operation.Action;
                output.WriteLine($"{service} {action}    {run.PathOf(page.FilePath)}");
                if (operation.Route is { } route) output.WriteLine($"  route {route.Method} {route.Template}");
                WriteFields("request", operation.Request, true, run, page, output);
                WriteFields("response", operation.Response, false, run, page, output);
                foreach (var (error, _) in operation.Errors) output.WriteLine($"  error {error.Status} {error.Code}");
                if (bound[(service, action)].FirstOrDefault() is { } emitted) WriteShapes(emitted, output);
            }
            foreach (var structure in page.Structures)
            {
                output.WriteLine($"structure {structure.Name}    {run.PathOf(page.FilePath)}");
                WriteFields("member", structure.Fields, SentStructures.Include(run, page, structure), run, page, output);
            }
            foreach (var enumeration in page.Enumerations)
                output.WriteLine(
                    $"enumeration {enumeration.Name}: {string.Join(", ", enumeration.Values.Select(value => value.Text))}    {run.PathOf(page.FilePath)}");
        }
    }

    // The methods beside the operation's own, with the members on the wire that they use.
    private static void WriteShapes(Operation operation, TextWriter output)
    {
        if (operation.Paging is { } paging)
            output.WriteLine($"  pages {paging.Method}: {Joined(paging.Number, paging.Size)} -> {Joined(paging.Items, paging.NextCursor ?? paging.Total)}");
        if (operation.Wait is { } wait)
            output.WriteLine($"  waits {wait.Method}: {wait.Query}, {wait.State.WireName} {States(wait.Working)} -> {States(wait.Done)}"
                + (wait.Failed.Count == 0 ? "" : $", or {States(wait.Failed)}"));

        static string Joined(WireMember first, WireMember? second) => second is null ? first.WireName : first.WireName + ", " + second.WireName;

        static string States(EquatableArray<string> states) => string.Join("/", states);
    }

    private static void WriteFields(
        string role, EquatableArray<FieldDeclaration> fields, bool isSent, DocumentationRun run, Page page, TextWriter output)
    {
        foreach (var field in fields)
        {
            var values = field.Values.Count == 0 ? "" : " {" + string.Join(", ", field.Values.Select(value => value.Text)) + "}";
            var rules = field.Constraints.Count == 0 ? "" : "; " + string.Join("; ", field.Constraints.Select(ConstraintWords.Of));
            var enumeration = run.Symbols.Declarations.Enumeration(page.Path, field.Signature)?.Declaration.Name;
            var type = enumeration is null || enumeration == field.Type.Name ? field.Type.Text : $"{field.Type.Text} ({enumeration})";
            var flags = (isSent && field.IsRequired ? " required" : "") + (SecretFields.IsSecret(field) ? " secret" : "");
            output.WriteLine($"  {role} {field.Name}: {type}{flags}{values}{rules}");
        }
    }
}
