using System.Collections;
using System.Reflection;
using System.Text.Json;
using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>The documented requests, written as C#: the analyzer has nothing against them, and something against what breaks their rules.</summary>
public class DocumentedExampleTests
{
    private static readonly string LongText = new('a', 3000);

    /// <param name="contradictions">What examples say against the rules of their own pages.</param>
    [SkippableTheory]
    [InlineData("docs-spec", 90)]
    [InlineData("corpus/rendered", 200, "asn minimum", "subnetMaskLength maximum")]
    [Trait("Category", "Proof")]
    public void Example_AsCode_HasAFindingOnlyWhereItBreaksARule(string folder, int fewest, params string[] contradictions)
    {
        if (folder != "docs-spec") Proof.OnlyWhereAsked();
        var emitted = EmittedCode.Of(folder).Assembly;
        var (code, contradicted, expected) = (new RequestCode(), new List<string>(), new List<TextSpan>());
        var seen = new HashSet<PropertyInfo>();
        foreach (var (operation, json) in ExamplesOf(emitted))
        {
            var request = JsonSerializer.Deserialize(json, operation.GetType().GenericTypeArguments[0])!;
            var failures = Failures(request);
            contradicted.AddRange(failures.Select(static failure => $"{failure.Path.Split('.')[^1]} {failure.Rule}"));
            if (failures.Count > 0) continue;
            code.Add(request);
            foreach (var (record, member) in Members(request).Where(found => seen.Add(found.Member)).ToList())
                expected.AddRange(AddMutants(code, request, record, member));
        }

        var found = AnalyzedCode.Of(AnalyzedCode.ConsumerOf(emitted), code.ToString()).Select(static finding => finding.Location.SourceSpan);

        Assert.Equal(contradictions, contradicted.Order(StringComparer.Ordinal));
        Assert.True(expected.Count >= fewest, $"There are {expected.Count} mutants.");
        Assert.Equal(expected, found.Order());
    }

    private static IEnumerable<(Operation Operation, string Request)> ExamplesOf(EmittedAssembly emitted) =>
        from type in emitted.ExportedTypes
        where type is { IsAbstract: true, IsSealed: true }
        let descriptor = type.GetProperty("Descriptor")?.GetValue(null) as ServiceDescriptor
        where descriptor is not null
        from operation in descriptor.Operations
        from example in operation.Examples
        where example.Request is not null
        select (operation, example.Request);

    // Those that break a rule: of lists, the shortest with too many elements is enough.
    private static IEnumerable<TextSpan> AddMutants(RequestCode code, object request, object record, PropertyInfo member)
    {
        var original = member.GetValue(record)!;
        foreach (var mutant in MutantsOf(original))
        {
            member.SetValue(record, mutant);
            var isBroken = Failures(request).Count > 0;
            if (isBroken) yield return code.Add(request, record, member);
            if (isBroken && mutant is IEnumerable and not string && ((IEnumerable)mutant).Cast<object>().Any()) break;
        }
        member.SetValue(record, original);
    }

    // Rules about what is not there, and about elements of a list among themselves, are none about constants.
    private static List<ValidationFailure> Failures(object request) =>
        request is not IValidatable validatable ? [] : [.. validatable.Check().Where(static failure => failure.Rule is not ("required" or "uniqueItems"))];

    private static IEnumerable<(object Record, PropertyInfo Member)> Members(object record)
    {
        foreach (var member in RequestCode.MembersOf(record))
        {
            yield return (record, member);
            var value = member.GetValue(record)!;
            foreach (var inner in value is IEnumerable list and not string ? list.Cast<object>() : [value])
                if (inner is IRecord)
                    foreach (var found in Members(inner)) yield return found;
        }
    }

    private static IEnumerable<object> MutantsOf(object value)
    {
        switch (value)
        {
            case string text:
                return ["", LongText, "\u0001" + text, text + "\u0001"];
            case long number:
                return [-1_000_000_000_000L, 1_000_000_000_000L, number + 1];
            case double number:
                return [-1e12, 1e12, number + 0.001];
            case decimal number:
                return [-1e12m, 1e12m, number + 0.001m];
        }
        if (value.GetType() is not { IsGenericType: true } type || type.GetGenericTypeDefinition() != typeof(ValueList<>)) return [];
        var elements = ((IEnumerable)value).Cast<object>().ToList();
        return elements.Count == 0 ? [] : [.. new[] { 0, 11, 101, 1001 }.Select(count => Repeated(elements[0], count))];

        object Repeated(object element, int count)
        {
            var array = Array.CreateInstance(type.GenericTypeArguments[0], count);
            for (var i = 0; i < count; i++) array.SetValue(element, i);
            return type.GetMethod("op_Implicit", [array.GetType()])!.Invoke(null, [array])!;
        }
    }
}
