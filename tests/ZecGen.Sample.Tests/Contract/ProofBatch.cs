using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ZecGen.Generator.Contract;
using ZecGen.Generator.Tests.Contract;
using ZecGen.Generator.Tests.Harness;
using ZecGen.Testing;

namespace ZecGen.Sample.Tests.Contract;

/// <summary>All proofs at once: one client of all old pages, one of all new ones, callers compiled against either and run with either.</summary>
internal sealed class ProofBatch
{
    private static readonly Lazy<ProofBatch> All = new(() => new(RuleProofs.All));

    private readonly IReadOnlyList<RuleProof> proofs;
    private readonly Loaded old;
    private readonly Loaded mixed;
    private readonly Loaded @new;
    private readonly ILookup<string, Diagnostic> problems;

    private ProofBatch(IReadOnlyList<RuleProof> proofs)
    {
        this.proofs = proofs;
        var (oldSdk, newSdk) = (Sdk(proof => proof.Old), Sdk(proof => proof.New));
        List<SyntaxTree> callers = [.. proofs.SelectMany((_, at) => new[] { Source(at, "Usual"), Source(at, "Other") }).OfType<SyntaxTree>()];
        var before = Callers(callers, oldSdk);
        Assert.Empty(before.GetDiagnostics().Where(problem => problem.Severity >= DiagnosticSeverity.Warning).Select(problem => problem.ToString()));
        var after = Callers(callers, newSdk);
        problems = after.GetDiagnostics().Where(problem => problem.Severity >= DiagnosticSeverity.Warning)
            .ToLookup(problem => problem.Location.SourceTree!.FilePath);
        var compiling = Callers(callers.Where(tree => problems[tree.FilePath].All(problem => problem.Severity < DiagnosticSeverity.Error)), newSdk);
        var (oldImage, newImage, oldCallers) = (Image(oldSdk), Image(newSdk), Image(before));
        old = new(oldImage, oldCallers);
        mixed = new(newImage, oldCallers);
        @new = new(newImage, Image(compiling));
    }

    /// <summary>Whom a change harms, as its callers show.</summary>
    public static Task<Harms> HarmsOfAsync(RuleProof proof) => All.Value.ObserveAsync(proof);

    private async Task<Harms> ObserveAsync(RuleProof proof)
    {
        var at = proofs.ToList().IndexOf(proof);
        var usual = await ObserveAsync(proof, at, "Usual", proof.NewReply ?? proof.OldReply);
        List<Harms> others = [];
        if (proof.Other is not null) others.Add(await ObserveAsync(proof, at, "Other", proof.NewReply ?? proof.OldReply));
        if (proof.OtherReply is not null) others.Add(await ObserveAsync(proof, at, "Usual", proof.OtherReply));
        return new(Worst(harms => harms.Wire), Worst(harms => harms.Source), Worst(harms => harms.Binary), Worst(harms => harms.Behaviour));

        // What harms some callers may harm.
        Harm Worst(Func<Harms, Harm> kind)
        {
            var most = others.Select(kind).Append(Harm.No).Max();
            return proof.IsOtherUsual && most > kind(usual) ? most : kind(usual) != Harm.No ? kind(usual) : most != Harm.No ? Harm.May : Harm.No;
        }
    }

    private async Task<Harms> ObserveAsync(RuleProof proof, int at, string caller, string? reply)
    {
        var expected = await RunAsync(proof, at, caller, old, old, proof.OldReply);
        Assert.False(expected.IsFailure, $"{proof.Rule}: {caller} fails with the old service: {expected.Text}");
        var wire = await RunAsync(proof, at, caller, old, mixed, reply);
        var binary = await RunAsync(proof, at, caller, mixed, mixed, reply);
        var source = problems[FileOf(at, caller)].ToList();
        var compiles = source.All(problem => problem.Severity < DiagnosticSeverity.Error);
        // What was compiled again behaves, and what was not does so as well, where it runs at all.
        List<Run> runs = binary.IsMissing ? [] : [binary];
        if (compiles) runs.Add(await RunAsync(proof, at, caller, @new, mixed, reply));
        return new(
            wire.IsFailure ? Harm.Breaks : wire.Text != expected.Text ? Harm.May : Harm.No,
            compiles ? source.Count > 0 ? Harm.May : Harm.No : Harm.Breaks,
            binary.IsMissing ? Harm.Breaks : Harm.No,
            runs.Exists(run => run.Text != expected.Text && run.Text != wire.Text) ? Harm.Breaks : Harm.No);
    }

    private static async Task<Run> RunAsync(RuleProof proof, int at, string caller, Loaded client, Loaded service, string? reply)
    {
        var name = NameOf(at);
        var descriptor = (ServiceDescriptor)service.Sdk.GetType($"{name}.{name}Api", throwOnError: true)!.GetProperty("Descriptor")!.GetValue(null)!;
        await using var fake = await FakeService.StartAsync(descriptor);
        if (proof.Error is { } code) fake.OnAny().Respond(FakeResponse.Error(400, code));
        else if (reply is not null) fake.OnAny().Respond(FakeResponse.Text(200, $$"""{"requestId":"T1","response":{{reply}}}"""));
        try
        {
            var type = client.Sdk.GetType($"{name}.{name}Client", throwOnError: true)!;
            using var made = (IDisposable)Activator.CreateInstance(type, fake.Credential, OptionsOf(fake))!;
            var run = client.Callers.GetType($"Callers.{name}.{caller}", throwOnError: true)!.GetMethod("RunAsync")!;
            return new(await (Task<string>)run.Invoke(null, [made])!, IsFailure: false, IsMissing: false);
        }
        catch (Exception exception)
        {
            var inner = exception is TargetInvocationException { InnerException: { } cause } ? cause : exception;
            return new(inner.GetType().Name + ": " + inner.Message, IsFailure: true,
                inner is MissingMemberException or TypeLoadException or System.Security.VerificationException);
        }
    }

    private static ApiClientOptions OptionsOf(FakeService fake)
    {
        var options = fake.ClientOptions;
        options.Retry.MaxAttempts = 1;
        return options;
    }

    private CSharpCompilation Sdk(Func<RuleProof, string> sketch)
    {
        PageFile[] pages = [.. proofs.SelectMany(
            (proof, at) => Sketch.Pages(sketch(proof).Replace(" | ", "\n", StringComparison.Ordinal), "en", service: SlugOf(at), folder: SlugOf(at)))];
        var run = GeneratorRun.Of(pages);
        Assert.Empty(run.Output.GetDiagnostics().Where(problem => problem.Severity == DiagnosticSeverity.Error).Select(problem => problem.ToString()));
        return run.Output;
    }

    private SyntaxTree? Source(int at, string caller)
    {
        var (proof, name) = (proofs[at], NameOf(at));
        if ((caller == "Usual" ? proof.Caller : proof.Other) is not { } body) return null;
        return CSharpSyntaxTree.ParseText(
            $$"""
            #nullable enable
            using System; using System.Collections.Generic; using System.Linq; using System.Threading; using System.Threading.Tasks; using ZecGen; using {{name}};
            using Client = {{name}}.{{name}}Client; using IClient = {{name}}.I{{name}}Client; using ErrorCode = {{name}}.{{name}}ErrorCode; using ServiceException = {{name}}.{{name}}Exception;
            namespace Callers.{{name}};
            public static class {{caller}}
            {
                public static async Task<string> RunAsync(Client client)
                {
                    await Task.Yield();
                    {{body}}
                    {{(body.Contains("return ", StringComparison.Ordinal) ? "" : "return \"done\";")}}
                }
                {{(caller == "Other" ? proof.Types : "")}}
            }
            """,
            new CSharpParseOptions(LanguageVersion.CSharp12), FileOf(at, caller), Encoding.UTF8);
    }

    private static CSharpCompilation Callers(IEnumerable<SyntaxTree> trees, CSharpCompilation sdk) => CSharpCompilation.Create(
        "Callers", trees, [.. EmptyProject.OfThisProcess.References, sdk.ToMetadataReference()],
        // Numbers that no member of an enum has are nobody's case.
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable,
            specificDiagnosticOptions: new Dictionary<string, ReportDiagnostic> { ["CS1701"] = ReportDiagnostic.Suppress,
                ["CS8524"] = ReportDiagnostic.Suppress }));

    private static byte[] Image(CSharpCompilation compilation)
    {
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(problem => problem.Severity == DiagnosticSeverity.Error)));
        return stream.ToArray();
    }

    private static string SlugOf(int at) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"proof{at}");

    private static string NameOf(int at) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Proof{at}");

    private static string FileOf(int at, string caller) => $"{NameOf(at)}{caller}.cs";

    private sealed record Run(string Text, bool IsFailure, bool IsMissing);

    /// <summary>Callers with the client that they run on.</summary>
    private sealed class Loaded
    {
        public Loaded(byte[] sdk, byte[] callers)
        {
            var context = new AssemblyLoadContext(null);
            Sdk = context.LoadFromStream(new MemoryStream(sdk));
            context.Resolving += (_, name) => name.Name == Sdk.GetName().Name ? Sdk : null;
            Callers = context.LoadFromStream(new MemoryStream(callers));
        }

        public Assembly Sdk { get; }

        public Assembly Callers { get; }
    }
}
