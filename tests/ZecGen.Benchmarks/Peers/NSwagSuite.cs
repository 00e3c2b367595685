using System.Text.Json;
using ZecGen.Benchmarks.Builds;
using ZecGen.Benchmarks.Measuring;

namespace ZecGen.Benchmarks.Peers;

/// <summary>The library that ZecGen makes of pages beside the one that NSwag makes of the same pages' OpenAPI document: bytes of C#, of the DLL, and
/// what building costs.</summary>
/// <remarks>NSwag makes its C# before the build, so ours is built from files too; beside that the generator makes it anew in every compiler.</remarks>
internal sealed class NSwagSuite : Suite
{
    private const string Peer = "NSwag";
    private const string AtWork = "ours, with the generator at work";

    public override string Name => "nswag";

    public override string Description => "The emitted library beside NSwag's for the same actions: C#, DLL, and CPU time of building. Takes minutes.";

    public override bool ReadsPages => true;

    public override int Processes => 1;

    public override bool IsShort => false;

    public override IEnumerable<Figure> Measure(SuiteSettings settings)
    {
        using var work = new WorkFolder();
        var pages = Path.GetFullPath(settings.Pages ?? NSwag.UsualPages);
        var (document, client) = (Path.Combine(work.Path, "openapi.json"), Path.Combine(work.Path, "client", "Client.cs"));
        Directory.CreateDirectory(Path.GetDirectoryName(client)!);
        NSwag.Export(pages, document);
        NSwag.Generate(work, document, client);

        var generated = SdkProject.Generated(work, pages);
        var peer = SdkProject.Of(work, Peer, $"""<ItemGroup><Compile Include="{client}" /></ItemGroup>""");
        var empty = SdkProject.Of(work, "Empty", "");
        var checkedIn = SdkProject.Of(work, "CheckedIn", $"""<ItemGroup><Compile Include="{SdkProject.EmittedFolder(work)}/**/*.cs" /></ItemGroup>""");
        foreach (var project in new[] { generated, checkedIn, peer, empty }) Tool.Run(project, "dotnet", "restore");
        var files = SdkProject.Emit(work, generated);
        var times = SdkProject.BuildByTurns(Math.Clamp(settings.Rounds / 15, 3, 10), (Figure.Ours, checkedIn), (AtWork, generated), (Peer, peer),
            ("empty project", empty));

        var actions = ActionsOf(document);
        var what = $"{Peer} {NSwag.Version}, {actions} actions";
        var (code, theirs) = (files.Sum(file => new FileInfo(file).Length), new FileInfo(client).Length);
        foreach (var figure in Pair($"{what}: C# per action", Unit.Bytes, (double)code / actions, (double)theirs / actions)) yield return figure;
        yield return new($"{what}: C# ÷ peer's", Figure.Ours, Unit.Ratio, (double)code / theirs, 0.5);
        foreach (var figure in Pair($"{what}: DLL", Unit.Bytes, SdkProject.Size(checkedIn), SdkProject.Size(peer))) yield return figure;
        foreach (var (name, all) in times) yield return new($"{what}: CPU time of a build", name, Unit.Milliseconds, Interleaved.Median(all));
        foreach (var figure in Pair($"{what}: CPU time beyond an empty project", Unit.Milliseconds, Extra(times, Figure.Ours), Extra(times, Peer)))
            yield return figure;
        yield return new($"{what}: CPU time beyond an empty project ÷ peer's", Figure.Ours, Unit.Ratio, Extra(times, Figure.Ours) / Extra(times, Peer), 0.5);
        yield return new($"{what}: CPU time beyond an empty project ÷ peer's", AtWork, Unit.Ratio, Extra(times, AtWork) / Extra(times, Peer));
        foreach (var (part, bytes) in EmittedBytes.ByPart(files))
            yield return new($"C# per action, {actions} actions: {part}", Figure.Ours, Unit.Bytes, (double)bytes / actions);
    }

    private static IEnumerable<Figure> Pair(string what, Unit unit, double ours, double theirs) =>
        [new(what, Figure.Ours, unit, ours), new(what, Peer, unit, theirs)];

    // Round by round, since the machine may be faster in one than in another.
    private static double Extra(Dictionary<string, double[]> times, string way) =>
        Interleaved.Median(times[way].Zip(times["empty project"], static (time, empty) => time - empty));

    private static int ActionsOf(string document)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(document));
        return json.RootElement.GetProperty("paths").EnumerateObject().Count();
    }
}
