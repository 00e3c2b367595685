using System.CommandLine;
using ZecGen.Benchmarks.Absolute;
using ZecGen.Benchmarks.Aot;
using ZecGen.Benchmarks.Builds;
using ZecGen.Benchmarks.Calls;
using ZecGen.Benchmarks.Checks;
using ZecGen.Benchmarks.Driver;
using ZecGen.Benchmarks.Fuzzing;
using ZecGen.Benchmarks.Json;
using ZecGen.Benchmarks.Measuring;
using ZecGen.Benchmarks.Mutation;
using ZecGen.Benchmarks.Peers;
using ZecGen.Benchmarks.Reading;

Suite[] suites = [new ReadingSuite(), new DriverSuite(), new EditSuite(), new DialectSuite(), new ColdSuite(), new BuildSuite(), new JsonSuite(),
    new ValidationSuite(), new CallSuite(), new NSwagSuite(), new AotSuite()];

var rounds = new Option<int>("--rounds") { Description = "How often each way takes its turn.", DefaultValueFactory = _ => 40 };
var all = new Option<bool>("--all") { Description = "Include the suites that build and publish projects." };
var write = new Option<bool>("--write") { Description = "Write the table to RESULTS.md." };
var root = new RootCommand("Measures ZecGen beside its peers. Without a command: a short pass over the suites, as one table.") { rounds, all, write };
foreach (var suite in suites) root.Add(SuiteCommand.Create(suite));
root.Add(MutateCommand.Create());
root.Add(FuzzJsonCommand.Create());
root.Add(LossesCommand.Create());
root.Add(VersionsCommand.Create());
root.Add(HostileCommand.Create());
root.Add(GrowthCommand.Create());
root.Add(MemoryCommand.Create());
root.Add(BenchmarkDotNetCommand.Create());
root.SetAction(arguments =>
{
    var settings = new SuiteSettings(arguments.GetValue(rounds), null);
    var table =
        FigureTable.Of([.. suites.Where(suite => suite.IsShort || arguments.GetValue(all)).SelectMany(suite => SuiteCommand.Run(suite, settings, null))]);
    Console.Write(table);
    if (arguments.GetValue(write)) Results.Write(PageSet.Root, settings.Rounds, table);
});

var result = root.Parse(args);
if (result.Errors.Count == 0) return result.Invoke();
foreach (var error in result.Errors) Console.Error.WriteLine(error.Message);
return 2;
