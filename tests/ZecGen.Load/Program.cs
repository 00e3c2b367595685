using System.CommandLine;
using ZecGen.Load;

var calls = new Option<int>("--calls") { Description = "How many calls in a load.", DefaultValueFactory = _ => 50_000 };
var inFlight = new Option<int>("--in-flight") { Description = "How many of them at a time.", DefaultValueFactory = _ => 256 };
var faults = new Option<double>("--faults") { Description = "The share of requests that get a fault: 0 to 1.", DefaultValueFactory = _ => 0.1 };
var seed = new Option<int>("--seed") { Description = "Which requests get which fault.", DefaultValueFactory = _ => 1 };
var seconds = new Option<int?>("--seconds") { Description = "For how long a load makes calls, instead of a number of them." };
var loads = new Option<int>("--loads") { Description = "How many loads, one after the other.", DefaultValueFactory = _ => 2 };
var root = new RootCommand("Calls a fake service on this machine and checks how each call ends.") { calls, inFlight, faults, seed, loads, seconds };
root.SetAction(async (arguments, cancellationToken) =>
{
    var limit = arguments.GetValue(seconds);
    var settings = new LoadSettings(limit is null ? arguments.GetValue(calls) : LoadSettings.MostCalls, arguments.GetValue(inFlight),
        arguments.GetValue(faults), arguments.GetValue(seed), arguments.GetValue(loads), limit is { } time ? TimeSpan.FromSeconds(time) : null);
    var reports = await LoadRun.RunAsync(settings, cancellationToken);
    Console.Write(string.Join('\n', reports));
    return reports.All(static report => report.Violations.Count == 0) ? 0 : 1;
});

var result = root.Parse(args);
if (result.Errors.Count == 0) return await result.InvokeAsync();
foreach (var error in result.Errors) Console.Error.WriteLine(error.Message);
return 2;
