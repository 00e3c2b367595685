using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace ZecGen.Benchmarks.Measuring;

/// <summary>A suite's subcommand. It starts itself once more for every process that measures, and these print their figures as lines of JSON.</summary>
internal static class SuiteCommand
{
    private static readonly Option<int> Rounds = new("--rounds") { Description = "How often each way takes its turn.", DefaultValueFactory = _ => 150 };
    private static readonly Option<int?> Processes = new("--processes") { Description = "How many processes measure, one after the other." };
    private static readonly Option<bool> Raw = new("--raw") { Description = "Measure in this process and print the figures as lines of JSON.", Hidden = true };
    private static readonly Argument<string?> Pages =
        new("pages") { Description = "A folder of pages to read in place of the usual ones.", DefaultValueFactory = _ => null };

    public static Command Create(Suite suite)
    {
        var command = new Command(suite.Name, suite.Description) { Rounds, Processes, Raw };
        if (suite.ReadsPages) command.Add(Pages);
        command.SetAction(arguments =>
        {
            var settings = new SuiteSettings(arguments.GetValue(Rounds), suite.ReadsPages ? arguments.GetValue(Pages) : null);
            if (arguments.GetValue(Raw))
                foreach (var figure in suite.Measure(settings)) Console.WriteLine(JsonSerializer.Serialize(figure));
            else
                Console.Write(FigureTable.Of(Run(suite, settings, arguments.GetValue(Processes))));
        });
        return command;
    }

    /// <summary>The figures of all processes, in the order of the suite.</summary>
    public static IReadOnlyList<Figure> Run(Suite suite, SuiteSettings settings, int? processes) =>
        [.. Enumerable.Range(0, processes ?? suite.Processes).SelectMany(_ => RunOnce(suite, settings))];

    /// <summary>The figures of one process.</summary>
    public static IReadOnlyList<Figure> RunOnce(Suite suite, SuiteSettings settings, params IEnumerable<(string Name, string Value)> environment)
    {
        // Collections on the thread that measures; 64 MB between them where they are to be seldom.
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true,
            Environment = { ["DOTNET_gcServer"] = "0", ["DOTNET_gcConcurrent"] = "0" } };
        if (suite.CollectsSeldom) start.Environment["DOTNET_GCgen0size"] = "4000000";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        // A host runs the assembly, or the program is its own host.
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet") start.ArgumentList.Add(typeof(SuiteCommand).Assembly.Location);
        string[] arguments = [suite.Name, "--raw", "--rounds", settings.Rounds.ToString(CultureInfo.InvariantCulture),
            .. settings.Pages is { } pages ? [pages] : Array.Empty<string>()];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);

        using var process = Process.Start(start)!;
        var figures = new List<Figure>();
        while (process.StandardOutput.ReadLine() is { } line) figures.Add(JsonSerializer.Deserialize<Figure>(line)!);
        process.WaitForExit();
        return process.ExitCode == 0 ? figures : throw new InvalidOperationException($"{suite.Name} ended with {process.ExitCode}.");
    }
}
