using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ZecGen.Generator.Tests.Harness;

/// <summary>A page of a project under test, with what the project's item says of it.</summary>
public sealed record PageFile(
    string RelativePath, string Content, string? Service = null, string? ApiVersion = null, string? Url = null, string? UrlPath = null, string? Dialect = null)
{
    public const string Project = "/project/";

    /// <summary>Whether it is a page, and no baseline beside pages and no dialect.</summary>
    public bool IsPage => !RelativePath.EndsWith(".contract", StringComparison.Ordinal) && !RelativePath.EndsWith(".accepted", StringComparison.Ordinal)
        && !IsDialect;

    /// <summary>Whether it describes a dialect.</summary>
    public bool IsDialect => RelativePath.EndsWith(".json", StringComparison.Ordinal);

    /// <param name="project">The folder of the project; it ends with a slash.</param>
    public AdditionalText ToAdditionalText(string project = Project) => new Text(project + RelativePath, Content);

    private sealed class Text(string path, string content) : AdditionalText
    {
        private readonly SourceText text = SourceText.From(content, Encoding.UTF8);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }
}
