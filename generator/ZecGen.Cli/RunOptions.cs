using System.CommandLine;
using System.Globalization;
using Microsoft.CodeAnalysis;
using ZecGen.Cli.Runs;
using ZecGen.Cli.Terminals;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Dialects.Files;

namespace ZecGen.Cli;

/// <summary>The arguments and options that say which pages are read, and how their findings count.</summary>
internal sealed class RunOptions
{
    private static readonly Dictionary<string, ReportDiagnostic> Severities = new(StringComparer.OrdinalIgnoreCase)
    {
        ["none"] = ReportDiagnostic.Suppress,
        ["note"] = ReportDiagnostic.Info,
        ["warning"] = ReportDiagnostic.Warn,
        ["error"] = ReportDiagnostic.Error,
    };

    private readonly Terminal terminal;
    private readonly Argument<string[]> paths = new("PATH")
    {
        Description = "Markdown pages, or folders that are searched for pages recursively.",
        Arity = ArgumentArity.OneOrMore,
    };
    private readonly Option<string?> version = new("--api-version") { Description = "The API version of all pages, such as 2025-09-01." };
    private readonly Option<string?> dialect = new("--dialect")
    {
        Description = "The dialect of all pages: the name of a built-in dialect, or the path of a dialect file.",
    };
    private readonly Option<string[]> severities = new("--severity")
    {
        Description = "Sets the severity of a diagnostic: ID=none, ID=note, ID=warning or ID=error. Can be repeated.",
    };

    /// <param name="terminal">Where paths begin.</param>
    public RunOptions(Terminal terminal)
    {
        this.terminal = terminal;
        paths.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
                if (token.Value.Length == 0 || (!Directory.Exists(terminal.FullPath(token.Value)) && !File.Exists(terminal.FullPath(token.Value))))
                    result.AddError(token.Value.StartsWith('-')
                        ? $"Unknown option '{token.Value}'; --help lists the options."
                        : $"File or folder '{token.Value}' does not exist.");
        });
        version.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text
                && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
                result.AddError($"'{text}' is not an API version; write a date such as 2025-09-01.");
        });
        dialect.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && BuiltInDialects.Find(text) is null && !File.Exists(terminal.FullPath(text)))
                result.AddError($"'{text}' is not a dialect; write {string.Join(", ", BuiltInDialects.All.Select(known => known.Name))} or the path of one.");
        });
        severities.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
                if (ProblemOf(token.Value) is { } problem) result.AddError(problem);
        });
    }

    public Option<string?> Service { get; init; } = new("--service") { Description = "The service of all pages, overriding what they say." };

    public Option<string> Language { get; } = Choice("--language", "The preferred language of actions that are described in both languages.", "en", "zh");

    public Option<bool> WarningsAsErrors { get; } = new("--warnaserror") { Description = "Treats warnings as errors." };

    /// <summary>An option with these values, of which the first is the usual one.</summary>
    public static Option<string> Choice(string name, string description, params string[] values)
    {
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => values[0] };
        option.AcceptOnlyFromAmong(values);
        return option;
    }

    public void AddTo(Command command)
    {
        command.Add(paths);
        AddSettingsTo(command);
    }

    /// <summary>Adds what says how pages are read, where the command names them itself.</summary>
    public void AddSettingsTo(Command command)
    {
        foreach (var option in new Option[] { Service, version, dialect, Language, severities, WarningsAsErrors }) command.Add(option);
    }

    /// <summary>The first path that was named.</summary>
    public string FirstPath(ParseResult arguments) => arguments.GetValue(paths)![0];

    /// <param name="arguments">What was called.</param>
    /// <param name="service">The service that all pages belong to, null where they say it themselves.</param>
    /// <param name="url">Where people read the pages, null where nobody knows.</param>
    /// <param name="settings">Further properties of the project, as MSBuild would hand them over.</param>
    public DocumentationRun Run(ParseResult arguments, string? service, string? url = null, params (string Name, string Value)[] settings) =>
        RunOver(FilesOf(arguments), arguments, service, url, settings);

    /// <summary>The pages that were named.</summary>
    public PageFiles FilesOf(ParseResult arguments) => PageFiles.In(arguments.GetValue(paths)!, terminal.Folder);

    /// <inheritdoc cref="Run"/>
    /// <param name="files">The pages.</param>
    public DocumentationRun RunOver(
        PageFiles files, ParseResult arguments, string? service, string? url = null, params (string Name, string Value)[] settings) =>
        DocumentationRun.Of(
            files,
            new(service, arguments.GetValue(version), url, DialectOf(arguments)),
            arguments.GetValue(WarningsAsErrors) ? ReportDiagnostic.Error : ReportDiagnostic.Default,
            (arguments.GetValue(severities) ?? []).Select(Split).DistinctBy(pair => pair.Id).ToDictionary(pair => pair.Id, pair => Severities[pair.Severity]),
            [("ZecGenLanguage", arguments.GetValue(Language)!), .. settings]);

    private string? DialectOf(ParseResult arguments) =>
        arguments.GetValue(dialect) is not { } text ? null : BuiltInDialects.Find(text) is null ? terminal.FullPath(text) : text;

    private static (string Id, string Severity) Split(string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        return at < 0 ? (text, "") : (text[..at].Trim().ToUpperInvariant(), text[(at + 1)..].Trim());
    }

    private static string? ProblemOf(string text)
    {
        var (id, severity) = Split(text);
        if (!Severities.ContainsKey(severity)) return $"'{text}' is not a valid severity; write ID=none, ID=note, ID=warning or ID=error.";
        return DiagnosticCatalogue.Find(id) is null ? $"Unknown diagnostic '{id}'." : null;
    }
}
