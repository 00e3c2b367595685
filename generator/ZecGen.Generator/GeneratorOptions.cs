using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Model;
using ZecGen.Generator.Project;

namespace ZecGen.Generator;

/// <summary>What the project says about the generation as a whole.</summary>
/// <param name="ProjectDirectory">Paths of pages are relative to it.</param>
/// <param name="Language">The language whose pages give the text where an action is described in several.</param>
/// <param name="Problems">Settings whose values are none that they know.</param>
internal sealed record GeneratorOptions(string ProjectDirectory, PageLanguage Language, OutputOptions Output, EquatableArray<DiagnosticInfo> Problems)
{
    private static readonly (string Text, bool Value)[] Off = [("false", false), ("true", true)];
    private static readonly (string Text, bool Value)[] On = [("true", true), ("false", false)];
    private static readonly (string Text, PageLanguage Value)[] Languages = [("en", PageLanguage.English), ("zh", PageLanguage.Chinese)];
    private static readonly (string Text, bool Value)[] Visibilities = [("public", true), ("internal", false)];
    private static readonly (string Text, EmittedParts Value)[] Parts =
        [("client", EmittedParts.Client), ("validators", EmittedParts.Validators), ("none", EmittedParts.None)];

    /// <param name="options">What the host says where no build speaks.</param>
    public static GeneratorOptions Read(AnalyzerConfigOptions options, ProjectSettings project)
    {
        var problems = new List<DiagnosticInfo>();
        var output = new OutputOptions(
            NamespaceOf(Text("ZecGenNamespace")),
            Choose("ZecGenVisibility", Visibilities),
            Text("ZecGenParts") is { Length: > 0 } parts
                ? parts.Split([';', ',', ' ', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)
                    .Aggregate(EmittedParts.None, (chosen, part) => chosen | One("ZecGenParts", part, Parts))
                : EmittedParts.All,
            Choose("ZecGenEmitExamples", Off),
            Choose("ZecGenExtraMembers", Off),
            Choose("ZecGenRuleMetadata", On));
        CheckDefaultDocs(Text("ZecGenDefaultDocs"));
        return new(project.Build?["MSBuildProjectDirectory"] ?? Text("ProjectDir"), Choose("ZecGenLanguage", Languages), output, problems.ToEquatable());

        string Text(string name) => project.Build?[name] ?? (options.TryGetValue("build_property." + name, out var value) ? value.Trim() : "");

        // The first value is the one that holds where the project says nothing.
        T Choose<T>(string name, (string Text, T Value)[] values) => Text(name) is { Length: > 0 } text ? One(name, text, values) : values[0].Value;

        T One<T>(string name, string text, (string Text, T Value)[] values)
        {
            foreach (var (candidate, value) in values)
                if (candidate.Equals(text, StringComparison.OrdinalIgnoreCase)) return value;
            Report(name, text, string.Join(", ", values.Select(value => value.Text)), values[0].Text);
            return values[0].Value;
        }

        // MSBuild has acted on it, and knows more words for both than it says.
        void CheckDefaultDocs(string text)
        {
            if (text.ToLowerInvariant() is not ("" or "true" or "false"))
                Report("ZecGenDefaultDocs", text, "true, false", text.ToLowerInvariant() is "no" or "off" or "!true" ? "false" : "true");
        }

        string NamespaceOf(string text)
        {
            if (text.Length == 0 || text.Split('.').All(part => SyntaxFacts.IsValidIdentifier(part) && SyntaxFacts.GetKeywordKind(part) == SyntaxKind.None))
                return text;
            Report("ZecGenNamespace", text, "names with dots between them", "none");
            return "";
        }

        void Report(string name, string text, string allowed, string taken) =>
            problems.Add(project.Report(DiagnosticCatalogue.UnknownSetting, name, text, name, text, allowed, taken));
    }
}
