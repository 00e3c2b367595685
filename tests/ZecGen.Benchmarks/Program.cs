using System.CommandLine;
using ZecGen.Benchmarks.Builds;
using ZecGen.Benchmarks.Calls;
using ZecGen.Benchmarks.Checks;
using ZecGen.Benchmarks.Driver;
using ZecGen.Benchmarks.Json;
using ZecGen.Benchmarks.Measuring;
using ZecGen.Benchmarks.Mutation;
using ZecGen.Benchmarks.Reading;

Suite[] suites = [new ReadingSuite(), new DriverSuite(), new ColdSuite(), new BuildSuite(), new JsonSuite(), new ValidationSuite(), new CallSuite()];

var rounds = new Option<int>("--rounds") { Description = "How often each way takes its turn.", DefaultValueFactory = _ => 40 };
var root = new RootCommand("Measures ZecGen beside its peers. Without a command: a short pass over all suites, as one table.") { rounds };
foreach (var suite in suites) root.Add(SuiteCommand.Create(suite));
root.Add(MutateCommand.Create());
root.SetAction(arguments =>
{
    var settings = new SuiteSettings(arguments.GetValue(rounds), null);
    Console.Write(FigureTable.Of([.. suites.Where(suite => suite.IsShort).SelectMany(suite => SuiteCommand.Run(suite, settings, null))]));
});

var result = root.Parse(args);
if (result.Errors.Count == 0) return result.Invoke();
foreach (var error in result.Errors) Console.Error.WriteLine(error.Message);
return 2;
