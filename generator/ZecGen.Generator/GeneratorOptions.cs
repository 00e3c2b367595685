using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing;

namespace ZecGen.Generator;

/// <summary>What the project says about the generation as a whole.</summary>
/// <param name="ProjectDirectory">Paths of pages are told relative to it.</param>
/// <param name="Language">The language whose pages give the text where an action is described in several.</param>
/// <param name="Problems">Settings whose values are none that they know.</param>
internal sealed record GeneratorOptions(string ProjectDirectory, PageLanguage Language, OutputOptions Output, EquatableArray<DiagnosticInfo> Problems)
{
    private static readonly (string Text, bool Value)[] Switch = [("false", false), ("true", true)];
    private static readonly (string Text, PageLanguage Value)[] Languages = [("en", PageLanguage.English), ("zh", PageLanguage.Chinese)];
    private static readonly (string Text, bool Value)[] Visibilities = [("public", true), ("internal", false)];
    private static readonly (string Text, EmittedParts Value)[] Parts = [("client", EmittedParts.Client), ("validators", EmittedParts.Validators), ("none", EmittedParts.None)];

    public static GeneratorOptions Read(AnalyzerConfigOptions options)
    {
        var problems = new List<DiagnosticInfo>();
        var output = new OutputOptions(
            NamespaceOf(Text("ZecGenNamespace"), problems),
            Choose("ZecGenVisibility", Visibilities),
            Text("ZecGenParts") is { Length: > 0 } parts
                ? parts.Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries).Aggregate(EmittedParts.None, (chosen, part) => chosen | One("ZecGenParts", part, Parts))
                : EmittedParts.All,
            Choose("ZecGenEmitExamples", Switch));
        return new(Text("ProjectDir"), Choose("ZecGenLanguage", Languages), output, problems.ToEquatable());

        string Text(string name) => options.TryGetValue("build_property." + name, out var value) ? value.Trim() : "";

        // The first value is the one that holds where the project says nothing.
        T Choose<T>(string name, (string Text, T Value)[] values) => Text(name) is { Length: > 0 } text ? One(name, text, values) : values[0].Value;

        T One<T>(string name, string text, (string Text, T Value)[] values)
        {
            foreach (var (candidate, value) in values)
                if (candidate.Equals(text, StringComparison.OrdinalIgnoreCase)) return value;
            problems.Add(DiagnosticInfo.OfProject(DiagnosticCatalogue.UnknownSetting, name, text, string.Join(", ", values.Select(value => value.Text)), values[0].Text));
            return values[0].Value;
        }
    }

    private static string NamespaceOf(string text, List<DiagnosticInfo> problems)
    {
        if (text.Length == 0 || text.Split('.').All(part => SyntaxFacts.IsValidIdentifier(part) && SyntaxFacts.GetKeywordKind(part) == SyntaxKind.None)) return text;
        problems.Add(DiagnosticInfo.OfProject(DiagnosticCatalogue.UnknownSetting, "ZecGenNamespace", text, "names with dots between them", "none"));
        return "";
    }
}
