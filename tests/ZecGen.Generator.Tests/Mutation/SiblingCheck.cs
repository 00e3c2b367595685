using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ZecGen.Generator.Binding;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests.Mutation;

/// <summary>A project of which one page at a time is broken: what is made of the others stays as it is.</summary>
public sealed class SiblingCheck
{
    private static readonly OutputOptions Output = OutputOptions.Default;

    private readonly IReadOnlyList<PageFile> pages;
    private readonly IReadOnlyList<AdditionalText> texts;
    private readonly IReadOnlyList<Page> parsed;
    private readonly SymbolTable symbols;
    private readonly GeneratorDriver driver;
    private readonly Dictionary<string, string> intact;

    public SiblingCheck(IReadOnlyList<PageFile> pages)
    {
        this.pages = pages;
        texts = [.. pages.Select(page => page.ToAdditionalText())];
        parsed = [.. pages.Select(Parse)];
        symbols = SymbolTable.Build(parsed.Select(PageSignature.Of).ToEquatable(), PageLanguage.English, Output);
        driver = CSharpGeneratorDriver.Create(
            [new ZecGenerator().AsSourceGenerator()], texts, new CSharpParseOptions(LanguageVersion.CSharp12),
            new ProjectOptions(pages, new Dictionary<string, string>())).RunGenerators(EmptyProject.OfThisProcess);
        intact = Files(driver);
    }

    /// <summary>The pages that may be broken: those of actions, which no other page is made from.</summary>
    public IReadOnlyList<int> Breakable =>
        [.. Enumerable.Range(0, pages.Count).Where(at => parsed[at].Operation is not null && parsed[at].Structures.Count + parsed[at].Enumerations.Count == 0)];

    /// <returns>The files of others that are not what they were; null where the broken page has come to say something of other pages, as a structure
    /// or another action's name.</returns>
    public IReadOnlyList<string>? Check(int at, string broken)
    {
        var page = Parse(pages[at] with { Content = broken });
        if (page.Structures.Count + page.Enumerations.Count > 0 || IsKnown(page.Operation?.Action, at)) return null;
        var table = SymbolTable.Build(parsed.Select((known, i) => PageSignature.Of(i == at ? page : known)).ToEquatable(), PageLanguage.English, Output);
        if (parsed.Any(other => other.Path != page.Path && symbols.ServiceOf(other.Path)?.Slug != table.ServiceOf(other.Path)?.Slug)) return null;

        var files =
            Files(driver.ReplaceAdditionalText(texts[at], (pages[at] with { Content = broken }).ToAdditionalText()).RunGenerators(EmptyProject.OfThisProcess));
        var own = parsed[at].Operation!.Action;
        return [.. from other in Enumerable.Range(0, pages.Count)
                   where other != at && parsed[other].Operation is { } operation && operation.Action != own && symbols.Operations.IsEmitted(parsed[other].Path)
                   // Who speaks of an action by its name shows it as a link, or waits by it.
                   where pages[other].Content.IndexOf(own, StringComparison.OrdinalIgnoreCase) < 0
                   let file = $"{symbols.ServiceOf(parsed[other].Path)!.Prefix}.{symbols.OperationName(parsed[other].Path)}.g.cs"
                   where files.GetValueOrDefault(file) != intact[file]
                   select $"{file} is not what it was before {pages[at].RelativePath} was broken"];
    }

    private bool IsKnown(string? action, int at) =>
        action is not null && action != parsed[at].Operation!.Action
            && parsed.Any(
                page => page.Operation is { } operation && Naming.Pascal(operation.Action).Equals(Naming.Pascal(action), StringComparison.OrdinalIgnoreCase));

    private static Page Parse(PageFile page) =>
        PageParser.Parse(new(PageFile.Project + page.RelativePath, page.RelativePath, page.Content, page.Service, page.ApiVersion));

    private static Dictionary<string, string> Files(GeneratorDriver driver) =>
        driver.GetRunResult().Results.Single().GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());
}
