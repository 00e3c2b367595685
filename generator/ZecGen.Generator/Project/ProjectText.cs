using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Diagnostics;

namespace ZecGen.Generator.Project;

/// <summary>What a project file says of ZecGen, with its places. MSBuild hands over what came of it; only the text knows names that nobody reads and
/// globs that match nothing.</summary>
internal sealed record ProjectText(string Path, EquatableArray<ProjectPhrase> Properties, EquatableArray<ProjectElement> Items)
{
    private static readonly string[] Extensions = ["proj", ".props", ".targets"];

    // What MSBuild itself reads of an item.
    private static readonly HashSet<string> Operations = new(StringComparer.OrdinalIgnoreCase)
    {
        "Include", "Exclude", "Remove", "Update", "Condition", "Label", "KeepDuplicates", "KeepMetadata", "RemoveMetadata", "MatchOnMetadata",
        "MatchOnMetadataOptions",
    };

    public static bool IsIn(string path) => Extensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>A text that is no XML says nothing: MSBuild has reported it.</summary>
    public static ProjectText Read(string path, string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return Read(path, XDocument.Load(reader, LoadOptions.SetLineInfo), LineMap.Of(text));
        }
        catch (XmlException)
        {
            return new(path, default, default);
        }
    }

    private static ProjectText Read(string path, XDocument document, LineMap lines)
    {
        var (properties, items) = (new List<ProjectPhrase>(), new List<ProjectElement>());
        foreach (var element in document.Descendants())
        {
            switch (element.Parent?.Name.LocalName)
            {
                case "PropertyGroup" when IsOurs(element) || element.Name.LocalName == "LangVersion":
                    properties.Add(PhraseOf(element, element.Name.LocalName, element.Value));
                    break;
                case "ItemGroup" or "ItemDefinitionGroup" when IsOurs(element) || IsReference(element):
                    items.Add(ElementOf(element));
                    break;
            }
        }
        return new(path, properties.ToEquatable(), items.ToEquatable());

        ProjectElement ElementOf(XElement element)
        {
            var attributes = element.Attributes().Where(attribute => attribute.Name.NamespaceName.Length == 0)
                .ToLookup(attribute => Operations.Contains(attribute.Name.LocalName));
            return new(
                PhraseOf(element, element.Name.LocalName, ""),
                attributes[true].Select(attribute => PhraseOf(attribute, attribute.Name.LocalName, attribute.Value)).ToEquatable(),
                attributes[false].Select(attribute => PhraseOf(attribute, attribute.Name.LocalName, attribute.Value))
                    .Concat(element.Elements().Select(child => PhraseOf(child, child.Name.LocalName, child.Value))).ToEquatable(),
                element.AncestorsAndSelf().Any(
                    ancestor => ancestor.Attribute("Condition") is not null || ancestor.Name.LocalName is "Target" or "Otherwise" or "ItemDefinitionGroup"));
        }

        ProjectPhrase PhraseOf(IXmlLineInfo place, string name, string value)
        {
            var start = lines.Starts[place.LineNumber - 1] + place.LinePosition - 1;
            var span = new TextSpan(start, name.Length);
            return new(name, value.Trim(), path, span, lines.Lines(span));
        }
    }

    private static bool IsOurs(XElement element) => element.Name.LocalName.StartsWith("ZecGen", StringComparison.OrdinalIgnoreCase);

    private static bool IsReference(XElement element) =>
        element.Name.LocalName is "PackageReference" or "GlobalPackageReference"
        && (element.Attribute("Include") ?? element.Attribute("Update"))?.Value.Split(';')
            .Any(name => name.Trim().Equals("ZecGen", StringComparison.OrdinalIgnoreCase)) == true;
}

/// <summary>A name with its value in a project file.</summary>
/// <param name="Span">That of the name.</param>
internal sealed record ProjectPhrase(string Name, string Value, string Path, TextSpan Span, LinePositionSpan Lines)
{
    public DiagnosticInfo Report(Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, params string[] arguments) =>
        new(descriptor, Path, Span, Lines, arguments.ToEquatable());
}

/// <summary>An item of a project file.</summary>
/// <param name="Operations">Include, Exclude and what else MSBuild itself reads.</param>
/// <param name="Metadata">What is said of the item, in attributes and in elements.</param>
/// <param name="IsConditional">Whether it may not hold in this build, or not where it stands.</param>
internal sealed record ProjectElement(ProjectPhrase Name, EquatableArray<ProjectPhrase> Operations, EquatableArray<ProjectPhrase> Metadata, bool IsConditional)
{
    public bool IsPages => Name.Name.Equals("ZecGenDocs", StringComparison.OrdinalIgnoreCase);

    public ProjectPhrase? Operation(string name) => Operations.FirstOrDefault(operation => operation.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
