using System.Text.Encodings.Web;
using System.Text.Json;
using ZecGen.Cli.Rules;
using ZecGen.Cli.Runs;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Model;

namespace ZecGen.Cli.Listings;

/// <summary>The model as JSON: actions, structures and findings.</summary>
internal static class ModelJson
{
    public static void Write(DocumentationRun run, Stream output)
    {
        using var writer = new Utf8JsonWriter(output, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        var calls = run.Operations.DistinctBy(operation => (operation.Service.Slug, operation.Action))
            .ToDictionary(operation => (operation.Service.Slug, operation.Action));
        writer.WriteStartObject();
        writer.WriteStartArray("actions");
        // Of an action that several pages describe, the page comes first that it is taken from.
        foreach (var page in run.Pages.OrderBy(page => IsLeftOut(run, page)).ThenBy(page => page.Path, StringComparer.Ordinal))
            if (page.Operation is { } operation)
                WriteAction(writer, run, page, operation, calls.GetValueOrDefault(
                    (run.Symbols.ServiceOf(page.Path)?.Slug ?? "", run.Symbols.Operations.ActionOf(page.Path) ?? operation.Action)));
        writer.WriteEndArray();
        writer.WriteStartArray("structures");
        foreach (var page in run.Pages.Where(page => !IsLeftOut(run, page)).OrderBy(page => page.Path, StringComparer.Ordinal))
        {
            var service = run.Symbols.ServiceOf(page.Path)?.Slug;
            foreach (var structure in page.Structures) WriteStructure(writer, run, page, structure, service);
            foreach (var enumeration in page.Enumerations) WriteEnumeration(writer, enumeration, run.PathOf(page.FilePath), service);
        }
        writer.WriteEndArray();
        writer.WriteStartArray("errors");
        foreach (var page in run.Pages.Where(page => !IsLeftOut(run, page)).OrderBy(page => page.Path, StringComparer.Ordinal))
            foreach (var (error, _) in page.Errors)
            {
                writer.WriteStartObject();
                writer.WriteString("service", run.Symbols.ServiceOf(page.Path)?.Slug);
                writer.WriteString("path", run.PathOf(page.FilePath));
                WriteError(writer, error);
                writer.WriteEndObject();
            }
        writer.WriteEndArray();
        writer.WriteStartArray("diagnostics");
        foreach (var finding in run.Diagnostics) WriteFinding(writer, finding, run);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static bool IsLeftOut(DocumentationRun run, Page page) => run.Symbols.Operations.DuplicateOf(page.Path) is not null;

    // What is emitted of it stands in both languages' pages; null where nothing is.
    private static void WriteAction(Utf8JsonWriter writer, DocumentationRun run, Page page, OperationDeclaration operation, Operation? bound)
    {
        writer.WriteStartObject();
        writer.WriteString("action", operation.Title ?? operation.Action);
        // Where what the page calls it is not enough.
        if (bound is not null && bound.Action != (operation.Title ?? operation.Action)) writer.WriteString("name", bound.Action);
        writer.WriteString("service", run.Symbols.ServiceOf(page.Path)?.Slug);
        writer.WriteString("path", run.PathOf(page.FilePath));
        writer.WriteString("method", operation.Route?.Method ?? bound?.Http.Method);
        writer.WriteString("route", operation.Route?.Template ?? bound?.Http.Route);
        if (operation.Route is { Aliases: { Count: > 0 } aliases })
        {
            writer.WriteStartArray("aliases");
            foreach (var alias in aliases) writer.WriteStringValue(alias);
            writer.WriteEndArray();
        }
        if (operation.IsInferred) writer.WriteBoolean("inferred", true);
        WriteFields(writer, run, page, "request", operation.Request, bound?.Request, isSent: true);
        // What a list has in it is what the table describes.
        var items = operation.ResultMember is null ? null : page.Structures.FirstOrDefault(structure => structure.Name == operation.Response[0].Type.Name);
        if (operation.ResultMember is not null) writer.WriteString("result", operation.Response[0].Type.ArrayDepth > 0 ? "list" : "value");
        WriteFields(writer, run, page, "response", items?.Fields ?? operation.Response, null, isSent: false);
        writer.WriteStartArray("errors");
        foreach (var (error, _) in operation.Errors)
        {
            writer.WriteStartObject();
            WriteError(writer, error);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteError(Utf8JsonWriter writer, ErrorDeclaration error)
    {
        if (error.Status == 0) writer.WriteNull("status");
        else writer.WriteNumber("status", error.Status);
        writer.WriteString("code", error.Code);
    }

    private static void WriteStructure(Utf8JsonWriter writer, DocumentationRun run, Page page, StructureDeclaration structure, string? service)
    {
        WriteHead(writer, structure.Name, "struct", run.PathOf(page.FilePath), service);
        WriteFields(writer, run, page, "fields", structure.Fields, null, SentStructures.Include(run, page, structure));
        writer.WriteEndObject();
    }

    private static void WriteEnumeration(Utf8JsonWriter writer, EnumerationDeclaration enumeration, string path, string? service)
    {
        WriteHead(writer, enumeration.Name, "enum", path, service);
        writer.WriteStartArray("values");
        foreach (var value in enumeration.Values) writer.WriteStringValue(value.Text);
        writer.WriteEndArray();
        writer.WriteStartArray("fields");
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter writer, string name, string kind, string path, string? service)
    {
        writer.WriteStartObject();
        writer.WriteString("name", name);
        writer.WriteString("service", service);
        writer.WriteString("kind", kind);
        writer.WriteString("path", path);
    }

    private static void WriteFields(
        Utf8JsonWriter writer, DocumentationRun run, Page page, string name, EquatableArray<FieldDeclaration> fields, RecordType? request, bool isSent)
    {
        writer.WriteStartArray(name);
        foreach (var field in fields)
        {
            writer.WriteStartObject();
            writer.WriteString("name", field.Name);
            writer.WriteString("type", string.Concat(Enumerable.Repeat("Array of ", field.Type.ArrayDepth))
                + (run.Symbols.Declarations.Structure(page.Path, field.Type)?.Name ?? field.Type.Name));
            if (isSent) writer.WriteBoolean("required", field.IsRequired);
            if (name == "request") writer.WriteString("in", PlaceOf(field, request));
            ConstraintFormat.Write(writer, field,
                run.Symbols.Declarations.Enumeration(page.Path, field.Signature)?.Declaration.Values ?? field.Signature.Values);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    // A header that the client sends by itself is no member.
    private static string PlaceOf(FieldDeclaration field, RecordType? request) =>
        (request?.Members.FirstOrDefault(member => member.WireName == field.Name)?.Place ?? field.Place ?? MemberPlace.Body).ToString().ToLowerInvariant();

    private static void WriteFinding(Utf8JsonWriter writer, Microsoft.CodeAnalysis.Diagnostic finding, DocumentationRun run)
    {
        var (_, line, column) = Findings.PlaceOf(finding, "/");
        writer.WriteStartObject();
        writer.WriteString("id", finding.Id);
        writer.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
        // What is said of all pages has no place.
        writer.WriteString("path", finding.Location.GetLineSpan().Path is { Length: > 0 } path ? run.PathOf(path) : "");
        writer.WriteNumber("line", line);
        writer.WriteNumber("column", column);
        writer.WriteString("message", finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        writer.WriteEndObject();
    }
}
