using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ZecGen.Generator;
using ZecGen.Generator.Tests.Harness;
using ZecGen.Nesting;

// Reads pages that nest as deep as requested, on a thread with a small stack, and prints a line for each: its name, whether its sibling was emitted,
// and what was found.
const int StackSize = 256 * 1024;

var depth = int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture);
var chosen = args.Length > 1 ? args[1] : null;
foreach (var (name, pages) in DeepPages.All(depth))
{
    if (chosen is not null && name != chosen) continue;
    // Said before, so that the last line names what ended the process.
    Console.Write(name);
    Exception? failure = null;
    var thread = new Thread(() =>
    {
        try
        {
            Read(pages);
        }
        catch (Exception exception)
        {
            failure = exception;
        }
    }, StackSize);
    thread.Start();
    thread.Join();
    if (failure is null) continue;
    Console.WriteLine($"\t{failure}");
    return 1;
}
return 0;

static void Read(PageFile[] pages)
{
    var clock = Stopwatch.StartNew();
    PageFile[] all = [.. pages, Pages.Api("CreateSibling", path: "docs-spec/sibling.md")];
    var driver = CSharpGeneratorDriver.Create(
        [new ZecGenerator().AsSourceGenerator()], all.Select(page => page.ToAdditionalText()), CSharpParseOptions.Default,
        new ProjectOptions(all, new Dictionary<string, string>()));
    var result = driver.RunGenerators(CSharpCompilation.Create("nesting")).GetRunResult().Results.Single();
    if (result.Exception is { } exception) throw exception;
    var sibling = result.GeneratedSources.Any(source => source.HintName == "Zec.CreateSibling.g.cs");
    var findings = string.Join(" ", result.Diagnostics.Where(finding => finding.Severity >= DiagnosticSeverity.Warning)
        .Select(finding => $"{finding.Id}({finding.Location.GetLineSpan().StartLinePosition.Line + 1})").Distinct().Take(10));
    Console.WriteLine($"\t{(sibling ? "sibling" : "no sibling")}\t{findings}\t{clock.ElapsedMilliseconds} ms");
}
