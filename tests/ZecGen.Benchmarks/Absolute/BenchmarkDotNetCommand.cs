using System.CommandLine;
using BenchmarkDotNet.Running;

namespace ZecGen.Benchmarks.Absolute;

/// <summary><c>bdn</c>: absolute figures and allocations by BenchmarkDotNet.</summary>
internal static class BenchmarkDotNetCommand
{
    public static Command Create()
    {
        var command = new Command("bdn", "Absolute figures and allocations of calls and validation, by BenchmarkDotNet.");
        command.SetAction(_ => BenchmarkRunner.Run<Benchmarks>());
        return command;
    }
}
