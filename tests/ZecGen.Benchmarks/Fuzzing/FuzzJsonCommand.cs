using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using ZecGen.Runtime.Tests.Fuzzing;

namespace ZecGen.Benchmarks.Fuzzing;

/// <summary>The command that reads and writes very many texts and compares with System.Text.Json.</summary>
internal static class FuzzJsonCommand
{
    private static readonly Option<int> Count = new("--count") { Description = "How many texts.", DefaultValueFactory = _ => 1_000_000 };
    private static readonly Option<int> Seed = new("--seed") { Description = "The same seed makes the same texts.", DefaultValueFactory = _ => 1 };
    private static readonly Option<int> First = new("--from") { Description = "The number of the text to begin with." };

    public static Command Create()
    {
        var command = new Command("fuzz-json", "Reads and writes texts and records at random and compares with System.Text.Json.") { Count, Seed, First };
        command.SetAction(arguments => Run(arguments.GetValue(Count), arguments.GetValue(Seed), arguments.GetValue(First)));
        return command;
    }

    private static int Run(int count, int seed, int first)
    {
        var clock = Stopwatch.StartNew();
        var result = JsonFuzz.Run(count, seed, first, Console.WriteLine);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{result.Count} texts with seed {seed}, {clock.Elapsed.TotalSeconds:F0} s: {result.Taken} taken, {result.Refused} refused, {result.Written} "
                + $"written first; {result.Wrong} wrong"));
        return result.Wrong == 0 ? 0 : 1;
    }
}
