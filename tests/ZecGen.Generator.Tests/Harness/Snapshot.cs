namespace ZecGen.Generator.Tests.Harness;

/// <summary>Compares emitted files with <c>Snapshots/{name}#{hint}.verified.cs</c>; a difference leaves a <c>.received.cs</c> beside it.</summary>
/// <remarks>Set <c>ZECGEN_ACCEPT_SNAPSHOTS=1</c> to accept what is emitted now.</remarks>
public static class Snapshot
{
    public static void Verify(IReadOnlyDictionary<string, string> files, string name)
    {
        // Not the caller's path: a build on a CI machine maps source paths away.
        var folder = Path.Combine(Repository.Root, "tests", "ZecGen.Generator.Tests", "Snapshots");
        var accept = Environment.GetEnvironmentVariable("ZECGEN_ACCEPT_SNAPSHOTS") == "1";
        var problems = new List<string>();

        foreach (var (hint, text) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            var stem = $"{name}#{hint[..^".cs".Length]}";
            var verified = Path.Combine(folder, stem + ".verified.cs");
            var received = Path.Combine(folder, stem + ".received.cs");
            if (accept) File.WriteAllText(verified, text);
            if (File.Exists(verified) && File.ReadAllText(verified).ReplaceLineEndings("\n") == text)
            {
                File.Delete(received);
                continue;
            }
            File.WriteAllText(received, text);
            problems.Add($"{stem}: {(File.Exists(verified) ? "differs from" : "has no")} verified file; see {stem}.received.cs");
        }

        var expected = Directory.EnumerateFiles(folder, name + "#*.verified.cs").Select(path => Path.GetFileName(path)!);
        problems.AddRange(expected.Where(file => !files.ContainsKey(file[(name.Length + 1)..^".verified.cs".Length] + ".cs"))
            .Select(file => $"{file}: nothing was emitted for it"));
        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }
}
