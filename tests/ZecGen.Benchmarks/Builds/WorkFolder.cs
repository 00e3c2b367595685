namespace ZecGen.Benchmarks.Builds;

/// <summary>A folder for projects that are built only to be measured; gone afterwards.</summary>
internal sealed class WorkFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("zecgen-bench-").FullName;

    /// <returns>The project's folder.</returns>
    public string Project(string name, string content)
    {
        var folder = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(folder);
        File.WriteAllText(System.IO.Path.Combine(folder, name + ".csproj"), content);
        return folder;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
