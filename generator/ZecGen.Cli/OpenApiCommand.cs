using System.CommandLine;
using Microsoft.CodeAnalysis;
using Microsoft.OpenApi;
using ZecGen.Cli.Listings;
using ZecGen.Cli.OpenApi;
using ZecGen.Cli.Runs;
using ZecGen.Cli.Terminals;

namespace ZecGen.Cli;

/// <summary><c>zecgen openapi PATH…</c>: what the pages say, for tools that read OpenAPI.</summary>
internal static class OpenApiCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new RunOptions(terminal)
        {
            Service = new("--service") { Description = "The service to export if the pages describe several, or the service of all pages if they name none." },
        };
        var version = RunOptions.Choice("--openapi", "The version of OpenAPI.", "3.1", "3.0");
        var headers = RunOptions.Choice(
            "--headers", "Whether the headers that name the action and the version are parameters (require), or are left out for clients that set them (omit).",
            "require", "omit");
        var format = RunOptions.Choice("--format", "The format of the document.", "json", "yaml");
        var url = new Option<string?>("--url") { Description = "The URL at which the folder of pages is published, such as https://example.com/docs/." };
        url.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !Uri.IsWellFormedUriString(text, UriKind.Absolute))
                result.AddError($"'{text}' is not a URL such as https://example.com/docs/.");
        });
        var output = new Option<string?>("--output", "-o")
        {
            Description = "The file to write, or a folder for one file per service. The default is standard output.",
        };

        var command = new Command("openapi", "Exports the pages as an OpenAPI document.") { version, headers, format, url, output };
        options.AddTo(command);
        command.SetAction(arguments =>
        {
            var slug = arguments.GetValue(options.Service);
            var run = Read(null);
            if (slug is not null && run.Services.Count == 0) run = Read(slug);
            var target = new OutputTarget(arguments.GetValue(output), terminal, arguments.GetValue(format)!);
            var form = new ExportForm(
                arguments.GetValue(version) == "3.0" ? OpenApiSpecVersion.OpenApi3_0 : OpenApiSpecVersion.OpenApi3_1,
                HasHeaders: arguments.GetValue(headers) == "require");
            return Run(run, slug, form, target, terminal);

            DocumentationRun Read(string? service) => options.Run(arguments, service, arguments.GetValue(url), ("ZecGenEmitExamples", "true"));
        });
        return command;
    }

    // A document that lacks what the generator could not read would look whole, so then there is none.
    private static int Run(DocumentationRun run, string? slug, ExportForm form, OutputTarget target, Terminal terminal)
    {
        var errors = run.Diagnostics.Where(finding => finding.Severity == DiagnosticSeverity.Error).ToList();
        foreach (var finding in errors.Union(run.UnreadFiles)) terminal.Error.WriteLine(Findings.AsCompilerLine(finding, terminal.Folder));
        var code = Findings.Summarize(run, terminal);
        if (errors.Count > 0) return code;

        var services = run.Services.Where(service => service.Operations.Count > 0).ToList();
        var chosen = services.Where(service => slug is null || service.Names.Slug == slug).ToList();
        var slugs = string.Join(", ", services.Select(service => service.Names.Slug));
        if (services.Count == 0) return Refuse("No page describes an action.", ExitCodes.Error);
        if (chosen.Count == 0) return Refuse($"No page describes an action of '{slug}'; the services are {slugs}.", ExitCodes.BadArguments);
        if (chosen.Count > 1 && !target.IsFolder)
            return Refuse($"There are several services, {slugs}: choose one with --service, or name a folder for all with --output.", ExitCodes.BadArguments);

        var unwritable = new List<string>();
        var documents = chosen.ConvertAll(service => (service.Names.Slug, Document: DocumentBuilder.Build(run, service, form, unwritable)));
        foreach (var leftOut in unwritable.Distinct()) terminal.Error.WriteLine(leftOut);
        foreach (var leftOut in documents.SelectMany(document => ExampleFit.Apply(document.Document))) terminal.Error.WriteLine(leftOut);
        var problems = documents.SelectMany(document => OpenApiText.ProblemsOf(document.Document).Select(problem => $"{document.Slug}: {problem}")).ToList();
        if (problems.Count > 0) return Refuse(string.Join(Environment.NewLine, problems), ExitCodes.Error);
        target.Write(documents.ConvertAll(document => (document.Slug, OpenApiText.Of(document.Document, form.Version, target.IsYaml))));
        return code;

        int Refuse(string reason, int refused)
        {
            terminal.Error.WriteLine(reason);
            return refused;
        }
    }
}
