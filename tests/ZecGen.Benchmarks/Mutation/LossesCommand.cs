using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using ZecGen.Benchmarks.Reading;
using ZecGen.Generator.Tests.Mutation;

namespace ZecGen.Benchmarks.Mutation;

/// <summary>The command that lets very many pages slip and checks that nothing is lost without a finding.</summary>
internal static class LossesCommand
{
    private const int Shown = 40;

    private static readonly Option<int> Count = new("--pages") { Description = "The number of pages.", DefaultValueFactory = _ => 10_000 };
    private static readonly Option<int> Seed = new("--seed") { Description = "The same seed slips in the same way.", DefaultValueFactory = _ => 1 };
    private static readonly Option<string?> Keep =
        new("--keep") { Description = "A folder for the pages that lost something without a finding, each with its original." };

    public static Command Create()
    {
        var command =
            new Command("losses", "Drops, doubles, swaps and misspells parts of pages and checks that whatever is lost is reported.") { Count, Seed, Keep };
        command.SetAction(arguments => Run(arguments.GetValue(Count), arguments.GetValue(Seed), arguments.GetValue(Keep)));
        return command;
    }

    private static int Run(int count, int seed, string? keep)
    {
        var donors = PageSet.Everything();
        var check = new LossCheck([.. donors.Select(page => (page.Path, page.Text))]);
        var mutator = new LossMutator(seed);
        var random = new Random(seed);
        var clock = Stopwatch.StartNew();
        var (lost, silent) = (0, new List<(string Slip, string Loss)>());
        for (var number = 0; number < count; number++)
        {
            var donor = check.Donors[random.Next(check.Donors.Count)];
            var (page, slip) = mutator.Mutate(donors[donor].Text, number);
            var (losses, isReported) = check.Check(donor, page);
            if (losses.Count > 0) lost++;
            if (isReported) continue;
            silent.Add((slip[..slip.IndexOf(" at ", StringComparison.Ordinal)], losses[0][..losses[0].IndexOf(' ', StringComparison.Ordinal)]));
            if (silent.Count <= Shown) Console.WriteLine($"page {number}, {donors[donor].Path}: {slip}: lost in silence: {string.Join("; ", losses.Take(5))}");
            if (keep is not null) Save(Path.Combine(keep, number.ToString(CultureInfo.InvariantCulture)), donors[donor], page);
        }
        foreach (var kind in silent.GroupBy(loss => loss).OrderByDescending(kind => kind.Count()))
            Console.WriteLine($"{kind.Count()} × {kind.Key.Slip}: {kind.Key.Loss}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{count} pages with seed {seed}, {clock.Elapsed.TotalSeconds:F0} s: {lost} lost something, {silent.Count} of them without a finding"));
        return silent.Count == 0 ? 0 : 1;
    }

    private static void Save(string folder, PageText original, string mutated)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "original.md"), original.Text);
        File.WriteAllText(Path.Combine(folder, "mutated.md"), mutated);
    }
}
