using System.Collections.Concurrent;
using System.Text.Json;
using ZecGen.Generator.Binding;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>How much of published pages is read rightly, measured against what other sources say of the same API, where those lie beside the
/// checkout.</summary>
public class ScoreTests
{
    [SkippableTheory]
    [InlineData("cn")]
    [InlineData("en")]
    public void RenderedPages_AreReadWhole(string language)
    {
        using var truth = JsonDocument.Parse(Repository.ReadBeside($"corpus/truth/rendered-{language}.json"));
        var (pages, symbols) = Read($"corpus/rendered/{language}");

        Assert.Equal(
            truth.RootElement.GetProperty("actions").EnumerateArray().SelectMany(ActionFacts).Order(StringComparer.Ordinal),
            pages.Where(page => page.Operation is not null).SelectMany(page => ActionFacts(page, symbols.ServiceOf(page.Path)!.Slug))
                .Order(StringComparer.Ordinal));
        Assert.Equal(
            truth.RootElement.GetProperty("structures").EnumerateArray().Where(structure => Text(structure, "kind") == "struct").SelectMany(StructureFacts)
                .Order(StringComparer.Ordinal),
            pages.SelectMany(
                page => page.Structures.SelectMany(structure => Fields($"{language}/{page.Path}#{structure.Name}", structure.Fields, withRequired: false)))
                    .Order(StringComparer.Ordinal));
    }

    /// <summary>The pages are older than the source they are compared with; what is missing from them cannot be read.</summary>
    [SkippableFact]
    public void PublishedPages_AgreeWithAnOfficialClient()
    {
        using var truth = JsonDocument.Parse(Repository.ReadBeside("corpus/truth/official-go-bmc-2022-11-20.json"));
        var (pages, _) = Read("corpus/zenlayer-2023-cn");
        var actions = pages.Where(page => page.Operation is not null)
            .ToDictionary(page => page.Operation!.Action, page => page.Operation!, StringComparer.OrdinalIgnoreCase);
        var structures = pages.SelectMany(page => page.Structures).ToDictionary(structure => structure.Name, StringComparer.OrdinalIgnoreCase);

        Score request = new(), response = new(), errors = new(), members = new(), types = new();
        foreach (var action in Items(truth.RootElement.GetProperty("actions")))
        {
            if (!actions.TryGetValue(Text(action, "action"), out var operation)) continue;
            request.Add(Names(operation.Request), Names(action.GetProperty("request")));
            types.AddCommon(Types(operation.Request), Types(action.GetProperty("request")));
            types.AddCommon(Types(operation.Response), Types(action.GetProperty("response")));
            response.Add(Names(operation.Response), Names(action.GetProperty("response")));
            if (action.TryGetProperty("errors", out var codes) && codes.GetArrayLength() > 0)
                errors.Add(operation.Errors.Select(row => row.Error.Code),
                    codes.EnumerateArray().Select(code => code.ValueKind == JsonValueKind.String ? code.GetString()! : Text(code, "code")));
        }
        foreach (var structure in Items(truth.RootElement.GetProperty("structures")))
            if (structures.TryGetValue(Text(structure, "name"), out var declared))
            {
                members.Add(Names(declared.Fields), Names(structure.GetProperty("fields")));
                types.AddCommon(Types(declared.Fields), Types(structure.GetProperty("fields")));
            }

        AssertAtLeast(0.994, 0.865, request);
        AssertAtLeast(0.933, 0.933, response);
        AssertAtLeast(0.946, 0.878, errors);
        AssertAtLeast(0.992, 0.871, members);
        Assert.InRange(types.Precision, 0.970, 1);
    }

    /// <summary>Two languages that say the same thing are read the same; where they differ, the pages differ.</summary>
    [SkippableTheory]
    [InlineData(typeof(LengthConstraint), 54,
        "CreateDisks.diskName ModifyDisksAttributes.diskName ModifyInstancesAttribute.instanceName ModifySecurityGroupsAttribute.securityGroupName")]
    [InlineData(typeof(CountConstraint), 56, "")]
    [InlineData(typeof(RangeConstraint), 28, "DescribeDhcpOptionsSets.pageSize ResizeDisk.diskSize")]
    [InlineData(typeof(CharactersConstraint), 21,
        "CreateBorderGateway.label CreateDisks.diskName CreateEips.name CreateNetworkInterface.name CreateRoute.name ModifyDisksAttributes.diskName "
            + "ModifyEipAttribute.name ModifyNetworkInterfacesAttribute.name ModifyRouteAttribute.name ModifySubnetsAttribute.name")]
    [InlineData(typeof(EdgesConstraint), 22,
        "CreateDisks.diskName CreateEips.name CreateImage.imageName ModifyDisksAttributes.diskName ModifyEipAttribute.name ModifyImagesAttributes.imageName")]
    [InlineData(typeof(UniqueConstraint), 14, "")]
    [InlineData(typeof(MultipleOfConstraint), 6, "")]
    [InlineData(typeof(DefaultConstraint), 24, "")]
    [InlineData(typeof(FormatConstraint), 3, "")]
    [InlineData(typeof(ExclusiveConstraint), 3, "")]
    [InlineData(typeof(RequiredWhenConstraint), 4, "")]
    public void RulesOfBothLanguages_AgreeAsKnown(Type rule, int agreeing, string differing)
    {
        var (chinese, english) = (Rules("corpus/rendered/cn", rule), Rules("corpus/rendered/en", rule));
        var both = chinese.Keys.Intersect(english.Keys).ToList();

        Assert.Equal(agreeing, both.Count(key => chinese[key] == english[key]));
        Assert.Equal(differing,
            string.Join(' ', both.Where(key => chinese[key] != english[key]).Select(key => key[(key.IndexOf(' ', StringComparison.Ordinal) + 1)..])
                .Order(StringComparer.Ordinal)));
    }

    /// <summary>Counted as the survey of these texts counts: what is sent, members of structures wherever they are used, and every limit that either
    /// language states. Its share is the least.</summary>
    [SkippableTheory]
    [InlineData(typeof(LengthConstraint), 135, 144, 0.893)]
    [InlineData(typeof(CountConstraint), 56, 69, 0.726)]
    [InlineData(typeof(RangeConstraint), 27, 86, 0.290)]
    [InlineData(typeof(DefaultConstraint), 26, 69, 0.350)]
    public void RulesOfBothLanguages_AgreeAsOftenAsTheirTexts(Type rule, int agreeing, int stated, double surveyed)
    {
        var (chinese, english) = (SentRules("corpus/rendered/cn", rule), SentRules("corpus/rendered/en", rule));

        Assert.Equal((agreeing, stated), (chinese.Count(use => english.GetValueOrDefault(use.Key) == use.Value), chinese.Keys.Union(english.Keys).Count()));
        Assert.InRange((double)agreeing / stated, surveyed, 1);
    }

    /// <summary>What only one language states: the other one says nothing of it, or, of the rule's remark, "255 characters in length".</summary>
    [SkippableTheory]
    [InlineData(typeof(LengthConstraint), "SecurityGroupRuleInfo.desc",
        "CreateZecInstances.password ModifyBorderGatewaysAttribute.name ResetInstance.password")]
    [InlineData(typeof(CountConstraint), "",
        "DescribeInstancesStatus.instanceIds DescribeSecurityGroups.securityGroupIds ModifyBorderGatewaysAttribute.zbgIds ModifyDisksResourceGroup.diskIds "
            + "ModifyInstancesAttribute.instanceIds ModifyNetworkInterfacesAttribute.nicIds ModifySecurityGroupsAttribute.securityGroupIds "
            + "ModifySubnetsAttribute.subnetIds ModifyVpcsAttribute.vpcIds RebootInstances.instanceIds ReleaseInstances.instanceIds "
            + "StartInstances.instanceIds StopInstances.instanceIds")]
    [InlineData(typeof(MultipleOfConstraint), "", "InquiryPricePublicIpv6.packageSize")]
    public void RulesOfOneLanguageOnly_AreTheKnownOnes(Type rule, string onlyChinese, string onlyEnglish)
    {
        var (chinese, english) = (Rules("corpus/rendered/cn", rule), Rules("corpus/rendered/en", rule));

        Assert.Equal((onlyChinese, onlyEnglish), (Names(chinese.Keys.Except(english.Keys)), Names(english.Keys.Except(chinese.Keys))));

        static string Names(IEnumerable<string> keys) =>
            string.Join(' ', keys.Select(key => key[(key.IndexOf(' ', StringComparison.Ordinal) + 1)..]).Order(StringComparer.Ordinal));
    }

    private static Dictionary<string, Constraint> SentRules(string folder, Type rule)
    {
        var (pages, symbols) = Read(folder);
        var found = new Dictionary<string, Constraint>(StringComparer.Ordinal);
        foreach (var page in pages.Where(page => page.Operation is not null))
            foreach (var field in page.Operation!.Request) Add(field.Signature, page.Path, page.Operation.Action, []);
        return found;

        void Add(FieldSignature field, string path, string owner, string[] within)
        {
            var name = $"{owner}.{field.Name}";
            if (field.Constraints.FirstOrDefault(constraint => constraint.GetType() == rule) is { } constraint) found[name] = constraint;
            if (symbols.Declarations.Structure(path, field.Type) is not { } structure || within.Contains(structure.Declaration.Name)) return;
            foreach (var member in structure.Declaration.Fields) Add(member, structure.Path, name, [.. within, structure.Declaration.Name]);
        }
    }

    private static Dictionary<string, Constraint> Rules(string folder, Type rule)
    {
        var (pages, symbols) = Read(folder);
        var owners = pages.SelectMany(page =>
            (page.Operation is { } operation ? operation.Request.Concat(operation.Response).Select(field => (Owner: operation.Action, Field: field)) : [])
            .Concat(page.Structures.SelectMany(structure => structure.Fields.Select(field => (Owner: structure.Name, Field: field))))
            .Select(field => (Key: $"{page.Path} {field.Owner}.{field.Field.Name}", field.Field)));
        return owners
            .Select(field => (field.Key, Rule: field.Field.Constraints.FirstOrDefault(constraint => constraint.GetType() == rule)))
            .Where(field => field.Rule is not null)
            .DistinctBy(field => field.Key)
            .ToDictionary(field => field.Key, field => field.Rule!);
    }

    // Read once for all tests, which only look at it.
    private static readonly ConcurrentDictionary<string, Lazy<(IReadOnlyList<Page> Pages, SymbolTable Symbols)>> Known = new();

    private static (IReadOnlyList<Page> Pages, SymbolTable Symbols) Read(string folder)
    {
        var files = Repository.PageFilesBeside(folder);
        return Known.GetOrAdd(folder, _ => new(() => Parse(files))).Value;
    }

    private static (IReadOnlyList<Page> Pages, SymbolTable Symbols) Parse(PageFile[] files)
    {
        List<Page> pages = [.. files.Select(page => PageParser.Parse(new(page.RelativePath, page.RelativePath, page.Content, null, null)))];
        return (pages, SymbolTable.Build(pages.Select(PageSignature.Of).ToEquatable(), PageLanguage.English, OutputOptions.Default));
    }

    private static IEnumerable<string> ActionFacts(JsonElement action)
    {
        var owner = $"{Text(action, "service")} {Text(action, "action")}";
        foreach (var part in new[] { "request", "response" })
            foreach (var field in action.GetProperty(part).EnumerateArray())
                yield return $"{owner} {part} {Text(field, "name")}: "
                    + $"{Text(field, "type")}{(part == "request" && field.GetProperty("required").GetBoolean() ? " required" : "")}";
        foreach (var error in action.GetProperty("errors").EnumerateArray())
            yield return $"{owner} error {(error.GetProperty("status").ValueKind == JsonValueKind.Number ? error.GetProperty("status").GetInt32() : 0)} "
                + $"{Text(error, "code")}";
    }

    private static IEnumerable<string> ActionFacts(Page page, string service)
    {
        var (operation, owner) = (page.Operation!, $"{service} {page.Operation!.Action}");
        return Fields($"{owner} request", operation.Request, withRequired: true)
            .Concat(Fields($"{owner} response", operation.Response, withRequired: false))
            .Concat(operation.Errors.Select(row => $"{owner} error {row.Error.Status} {row.Error.Code}"));
    }

    private static IEnumerable<string> StructureFacts(JsonElement structure) =>
        structure.GetProperty("fields").EnumerateArray()
            .Select(field => $"{Text(structure, "path")}#{Text(structure, "name")} {Text(field, "name")}: {Text(field, "type")}");

    private static IEnumerable<string> Fields(string owner, EquatableArray<FieldDeclaration> fields, bool withRequired) =>
        fields.Select(
            field =>
                $"{owner} {field.Name}: {string.Concat(Enumerable.Repeat("Array of ", field.Type.ArrayDepth))}"
                    + $"{field.Type.Name}{(withRequired && field.IsRequired ? " required" : "")}");

    private static IEnumerable<string> Names(EquatableArray<FieldDeclaration> fields) => fields.Select(field => field.Name).Where(name => name != "requestId");

    private static IEnumerable<string> Names(JsonElement fields) =>
        fields.EnumerateArray().Select(field => Text(field, "name")).Where(name => name != "requestId");

    private static Dictionary<string, string> Types(EquatableArray<FieldDeclaration> fields) =>
        fields.Where(field => field.Name != "requestId").ToDictionary(field => field.Name, field => TypeOf(field.Type.ArrayDepth, field.Type.Name));

    private static Dictionary<string, string> Types(JsonElement fields) =>
        fields.EnumerateArray().Where(field => Text(field, "name") != "requestId").ToDictionary(
        field => Text(field, "name"),
        field => Text(field, "type") is var type && type.StartsWith("Array of ", StringComparison.Ordinal)
            ? TypeOf(1, type["Array of ".Length..])
            : TypeOf(0, type));

    // Widths of numbers are the source's own, and a time is a text there.
    private static string TypeOf(int depth, string name) => depth + " " + PrimitiveTypes.KindOf(name) switch
    {
        TypeKind.Timestamp => TypeKind.Text.ToString(),
        TypeKind.Decimal => TypeKind.Float.ToString(),
        { } kind => kind.ToString(),
        null => name,
    };

    private static IEnumerable<JsonElement> Items(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : element.EnumerateObject().Select(property => property.Value);

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static void AssertAtLeast(double precision, double recall, Score score)
    {
        Assert.InRange(score.Precision, precision, 1);
        Assert.InRange(score.Recall, recall, 1);
    }

    private sealed class Score
    {
        private int common;
        private int read;
        private int stated;

        public void AddCommon(Dictionary<string, string> found, Dictionary<string, string> facts) =>
            Add(found.Where(field => facts.ContainsKey(field.Key)).Select(field => field.ToString()),
                facts.Where(field => found.ContainsKey(field.Key)).Select(field => field.ToString()));

        // To three digits, as figures are reported.
        public double Precision => Math.Round((double)common / read, 3);

        public double Recall => Math.Round((double)common / stated, 3);

        public void Add(IEnumerable<string> found, IEnumerable<string> facts)
        {
            var (mine, theirs) = (found.ToHashSet(), facts.ToHashSet());
            common += mine.Intersect(theirs).Count();
            read += mine.Count;
            stated += theirs.Count;
        }
    }
}
