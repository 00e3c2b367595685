using System.Text.Json;
using ZecGen.Generator.Model;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>What the project's own pages say is what the service does, and both languages say the same.</summary>
public class SpecificationFactsTests
{
    // Members that the service got after the shapes were written down.
    private static readonly string[] Newer =
    [
        "RebootInstances request.forceReboot Boolean", "CustomImage.minDiskSize Integer", "Image.minDiskSize Integer",
        "EipInfo.operationInfo OperationInfo", "OperationInfo.operation Text", "OperationInfo.status Text",
    ];

    [Fact]
    public void BothLanguages_SayTheSame()
    {
        var (chinese, english) = (Run("/cn/"), Run("/en/"));

        Assert.Equal(Facts(chinese), Facts(english));
        Assert.Equal(
            chinese.Enumerations.Select(enumeration => $"{enumeration.Name}: {string.Join(' ', enumeration.Values.Select(value => value.Text))}"),
            english.Enumerations.Select(enumeration => $"{enumeration.Name}: {string.Join(' ', enumeration.Values.Select(value => value.Text))}"));
    }

    [SkippableTheory]
    [InlineData("/cn/")]
    [InlineData("/en/")]
    public void Members_AreThoseOfTheService(string language)
    {
        using var shapes = JsonDocument.Parse(Repository.ReadBeside("protocol/zec-shapes.json"));
        var run = Run(language);
        var structures = run.Structures.Select(structure => structure.Type).ToList();
        var names = structures.Select(type => type.Name).ToHashSet();

        Assert.Equal(
            shapes.RootElement.GetProperty("actions").EnumerateObject().SelectMany(ActionShape)
                .Concat(shapes.RootElement.GetProperty("types").EnumerateObject().Where(type => names.Contains(type.Name))
                    .SelectMany(type => Shape(type.Name, type.Value, [])))
                .Concat(Newer).Order(StringComparer.Ordinal),
            run.Models<Model.Operation>(TrackingNames.Operations)
                .SelectMany(
                    operation => Fields(operation.Action + " request", operation.Request).Concat(Fields(operation.Action + " response", operation.Response)))
                .Concat(structures.SelectMany(type => Fields(type.Name, type, withRequired: false))).Order(StringComparer.Ordinal));
    }

    private static GeneratorRun Run(string language) =>
        GeneratorRun.WithExamples([.. Repository.Specification.Where(page => page.RelativePath.Contains(language, StringComparison.Ordinal))]);

    private static IEnumerable<string> Facts(GeneratorRun run) =>
        run.Models<Model.Operation>(TrackingNames.Operations)
            .SelectMany(operation => Members(operation.Request).Concat(Members(operation.Response))
                .Concat(operation.Errors.Select(error => $"{operation.Action} {error.Status} {error.Text}"))
                .Append(
                    $"{operation.Action} pages {operation.Paging}, fails for {string.Join(' ', operation.FailedIds)}, has {operation.Examples.Count} examples")
                .Append(
                    $"{operation.Action} waits by {operation.Wait?.Query} from {string.Join(' ', operation.Wait?.Working ?? [])} to "
                        + $"{string.Join(' ', operation.Wait?.Done ?? [])}, fails with {string.Join(' ', operation.Wait?.Failed ?? [])}"))
            .Concat(run.Structures.SelectMany(structure => Members(structure.Type)))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Members(RecordType type) =>
        type.Members.Select(
            member =>
                $"{type.Name}.{member.WireName} {member.Type} {member.IsRequired} {member.MustBeSent} {string.Join(' ', member.Constraints)} "
                    + $"{member.Obsolete}");

    private static IEnumerable<string> ActionShape(JsonProperty action)
    {
        var required = action.Value.GetProperty("requiredPerCli").EnumerateArray().Select(name => name.GetString()!).ToList();
        return Shape(action.Name + " request", action.Value.GetProperty("request"), required)
            .Concat(Shape(action.Name + " response", action.Value.GetProperty("response"), []));
    }

    private static IEnumerable<string> Shape(string owner, JsonElement fields, List<string> required) =>
        fields.EnumerateObject().Select(field => $"{owner}.{field.Name} {Kind(field.Value)}{(required.Contains(field.Name) ? " required" : "")}");

    private static string Kind(JsonElement type)
    {
        if (type.ValueKind == JsonValueKind.Object)
            return type.TryGetProperty("arrayOf", out var element) ? $"list of {element.GetString()}" : type.GetProperty("object").GetString()!;
        return type.GetString() switch
        {
            "string" => "Text",
            "string[]" => "list of Text",
            "integer" or "integer64" => "Integer",
            "number" => "Float",
            "boolean" => "Boolean",
            var other => throw new InvalidOperationException($"The shapes have the unknown type '{other}'."),
        };
    }

    private static IEnumerable<string> Fields(string owner, RecordType type, bool withRequired = true) =>
        type.Members.Select(
            member => $"{owner}.{member.WireName} {Kind(member.Type)}{(withRequired && (member.IsRequired || member.MustBeSent) ? " required" : "")}");

    // Times and enumerations are texts on the wire.
    private static string Kind(TypeRef type) => type.Kind switch
    {
        TypeKind.List => "list of " + Kind(type.Element!),
        TypeKind.Record => type.Name,
        TypeKind.Timestamp or TypeKind.Enumeration => nameof(TypeKind.Text),
        var kind => kind.ToString(),
    };
}
