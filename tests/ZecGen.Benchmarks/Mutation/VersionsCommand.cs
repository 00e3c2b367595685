using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using ZecGen.Benchmarks.Reading;
using ZecGen.Generator.Tests.Mutation;

namespace ZecGen.Benchmarks.Mutation;

/// <summary>The command that compares very many pairs of versions and checks what is said of them.</summary>
internal static class VersionsCommand
{
    private const int Shown = 40;

    private static readonly Option<int> Count = new("--pairs") { Description = "The number of pairs.", DefaultValueFactory = _ => 1_000 };
    private static readonly Option<int> Seed = new("--seed") { Description = "The same seed makes the same pairs.", DefaultValueFactory = _ => 1 };
    private static readonly Option<int> From = new("--from") { Description = "The number of the first pair." };
    private static readonly Option<string?> Keep = new("--keep") { Description = "A folder for the pairs of which something wrong is said." };

    public static Command Create()
    {
        var command = new Command("versions",
            "Compares pages with their mutations: nothing that is still there is removed, other words are no change, and both directions mirror each "
                + "other.") { Count, Seed, From, Keep };
        command.SetAction(arguments => Run(arguments.GetValue(From), arguments.GetValue(Count), arguments.GetValue(Seed), arguments.GetValue(Keep)));
        return command;
    }

    private static int Run(int from, int count, int seed, string? keep)
    {
        var pairs = new VersionPairs([.. PageSet.Everything().Select(page => (page.Path, page.Text))], seed);
        var (clock, problems) = (Stopwatch.StartNew(), new List<string>());
        for (var number = from; number < from + count; number++)
            foreach (var problem in pairs.Check(number))
            {
                problems.Add(problem);
                if (problems.Count <= Shown) Console.WriteLine(problem);
                if (keep is not null) Save(Path.Combine(keep, number.ToString(CultureInfo.InvariantCulture)), pairs.Texts(number));
            }
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{count} pairs of {pairs}, {clock.Elapsed.TotalSeconds:F0} s: {problems.Count} problems"));
        return problems.Count == 0 ? 0 : 1;
    }

    private static void Save(string folder, (string Before, string After) texts)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "before.md"), texts.Before);
        File.WriteAllText(Path.Combine(folder, "after.md"), texts.After);
    }
}
