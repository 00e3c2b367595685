using System.Text.RegularExpressions;

namespace ZecGen.Docs.Tests;

/// <summary>Links of documents lead somewhere.</summary>
public partial class LinkTests
{
    public static TheoryData<string> Pages =>
        new(Document.All.Concat(Document.Help).Select(static document => document.Path).Where(static path => path != "docs-spec/README.md"));

    [Theory]
    [MemberData(nameof(Pages))]
    public void RelativeLink_ToFileAndHeading_LeadsThere(string path) =>
        Assert.DoesNotContain(LinksOf(new(path)), link => !IsAbsolute(link) && !Exists(path, link));

    [Fact]
    public void ReadMeOfPackages_OnAPackagePage_HasNoRelativeLinks() =>
        Assert.DoesNotContain(LinksOf(new(Document.OfPackages)), static link => !IsAbsolute(link));

    [Fact]
    public void ReadMe_LinksToEveryDocument()
    {
        var links = LinksOf(new("README.md")).ToHashSet();

        var documents = Document.All.Select(static page => page.Path).Where(static path => path.StartsWith("generator/docs/", StringComparison.Ordinal));
        Assert.Superset(documents.ToHashSet(), links);
    }

    [Theory]
    [InlineData("missing.md")]
    [InlineData("README.md#no-such-heading")]
    [InlineData("generator/docs/no-such-page.md")]
    public void LinkThatLeadsNowhere_IsNoticed(string link) => Assert.False(Exists("README.md", link));

    private static IEnumerable<string> LinksOf(Document document) =>
        document.Prose.SelectMany(static line => Link().Matches(Code().Replace(line, "")).Select(static match => match.Groups[1].Value));

    private static bool IsAbsolute(string link) => Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto";

    private static bool Exists(string page, string link)
    {
        var parts = link.Split('#', 2);
        var target = parts[0].Length == 0
            ? page
            : Path.GetRelativePath(Document.Root, Path.Combine(Document.Root, Path.GetDirectoryName(page)!, parts[0])).Replace('\\', '/');
        var full = Path.Combine(Document.Root, target);
        if (parts.Length == 1) return File.Exists(full) || Directory.Exists(full);
        return File.Exists(full) && new Document(target).Prose.Where(static line => line.StartsWith('#')).Select(AnchorOf).Contains(parts[1]);
    }

    // As GitHub makes it of a heading.
    private static string AnchorOf(string heading) =>
        string.Concat(heading.TrimStart('#').Trim().ToLowerInvariant()
            .Where(static letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_')
            .Select(static letter => letter == ' ' ? '-' : letter));

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex Code();
}
