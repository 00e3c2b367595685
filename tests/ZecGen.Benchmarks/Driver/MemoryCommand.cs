using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using ZecGen.Benchmarks.Reading;

namespace ZecGen.Benchmarks.Driver;

/// <summary>The command that shows what memory a project of many pages takes: in a process of its own, whose peak the system knows.</summary>
internal static class MemoryCommand
{
    private const double Mega = 1024 * 1024;

    private static readonly Option<int> Count = new("--pages") { Description = "The number of pages.", DefaultValueFactory = _ => 1_000 };
    private static readonly Option<string?> Dialect = new("--dialect") { Description = "How the pages are written." };
    private static readonly Argument<string?> Folder = new("PAGES") { Description = "A folder of pages.", Arity = ArgumentArity.ZeroOrOne };

    public static Command Create()
    {
        var command = new Command("memory", "Shows the peak memory of the compiler's process while it generates from many pages.") { Folder, Count, Dialect };
        command.SetAction(arguments => Run(arguments.GetValue(Folder), arguments.GetValue(Count), arguments.GetValue(Dialect)));
        return command;
    }

    private static int Run(string? folder, int count, string? dialect)
    {
        var project = new Project(PageSet.Repeat(PageSet.Of(folder), count, dialect is not null), dialect);
        // What the compiler has without any page: itself and what the project references.
        project.Compilation.GetDiagnostics();
        using var process = Process.GetCurrentProcess();
        var before = process.PeakWorkingSet64;
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var driver = project.Run(project.Fresh());
        process.Refresh();
        var generated = process.PeakWorkingSet64;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        var held = GC.GetTotalMemory(forceFullCollection: true);
        driver.RunGeneratorsAndUpdateCompilation(project.Compilation, out var output, out _);
        output.Emit(Stream.Null);
        process.Refresh();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{count} pages, {project.Pages.Sum(page => page.Content.Length) / Mega:F1} M characters: peak {before / Mega:F0} MB before, "
                + $"{generated / Mega:F0} MB when generated, {process.PeakWorkingSet64 / Mega:F0} MB when compiled as well; {allocated / Mega:F0} MB "
                + $"allocated by generating, {held / Mega:F0} MB held after it"));
        GC.KeepAlive(driver);
        return 0;
    }
}
