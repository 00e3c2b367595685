using ZecGen.Cli.Rules;
using ZecGen.Cli.Runs;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;

namespace ZecGen.Cli.Listings;

/// <summary>The model for people: every action, structure and enumeration with its members.</summary>
internal static class ModelListing
{
    public static void Write(DocumentationRun run, TextWriter output)
    {
        foreach (var page in run.Pages.OrderBy(page => page.Path, StringComparer.Ordinal))
        {
            if (page.Operation is { } operation)
            {
                output.WriteLine($"{run.Symbols.ServiceOf(page.Path)?.Slug ?? "?"} {operation.Action}    {run.PathOf(page.FilePath)}");
                WriteFields("request", operation.Request, output);
                WriteFields("response", operation.Response, output);
                foreach (var (error, _) in operation.Errors) output.WriteLine($"  error {error.Status} {error.Code}");
            }
            foreach (var structure in page.Structures)
            {
                output.WriteLine($"structure {structure.Name}    {run.PathOf(page.FilePath)}");
                WriteFields("member", structure.Fields, output);
            }
            foreach (var enumeration in page.Enumerations)
                output.WriteLine(
                    $"enumeration {enumeration.Name}: {string.Join(", ", enumeration.Values.Select(value => value.Text))}    {run.PathOf(page.FilePath)}");
        }
    }

    private static void WriteFields(string role, EquatableArray<FieldDeclaration> fields, TextWriter output)
    {
        foreach (var field in fields)
        {
            var values = field.Values.Count == 0 ? "" : " {" + string.Join(", ", field.Values.Select(value => value.Text)) + "}";
            var rules = field.Constraints.Count == 0 ? "" : "; " + string.Join("; ", field.Constraints.Select(ConstraintWords.Of));
            output.WriteLine(
                $"  {role} {field.Name}: {field.Type.Text}{(field.IsRequired ? " required" : "")}"
                + $"{(SecretFields.IsSecret(field) ? " secret" : "")}{values}{rules}");
        }
    }
}
