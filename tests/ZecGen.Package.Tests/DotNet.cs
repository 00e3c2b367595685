using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace ZecGen.Package.Tests;

/// <summary>Runs commands as a user would: from a folder, with nothing inherited of this test run.</summary>
public static class DotNet
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <summary>Runs the .NET command line to its end.</summary>
    public static Task<Outcome> RunAsync(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        RunAsync("dotnet", folder, environment, arguments);

    /// <summary>Runs a program to its end.</summary>
    public static async Task<Outcome> RunAsync(string program, string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(program, folder, environment, arguments);
        using var timeout = new CancellationTokenSource(Limit);
        var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
        var error = process.StandardError.ReadToEndAsync(timeout.Token);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
            return new(process.ExitCode, (await output + await error).ReplaceLineEndings("\n"));
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    public static Process Start(string program, string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }
}

/// <summary>What a command printed and how it ended.</summary>
public sealed record Outcome(int ExitCode, string Text)
{
    public Outcome ExpectSuccess()
    {
        Assert.True(ExitCode == 0, Text);
        return this;
    }

    /// <summary>Severity and id of errors and warnings, each once, in order.</summary>
    public IReadOnlyList<string> Findings() =>
        [.. Regex.Matches(Text, @": ((?:error|warning) [A-Z]+[0-9]+):").Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The warnings, each once: without the folder they are in and the project that they belong to.</summary>
    public IReadOnlyList<string> Warnings(string folder) =>
        [.. Text.Split('\n').Where(line => line.Contains(": warning ", StringComparison.Ordinal))
            .Select(line => line.Trim().Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))
            .Select(line => line.LastIndexOf(" [", StringComparison.Ordinal) is var end && end > 0 ? line[..end] : line)
            .Distinct()];
}
