using ZecGen.Generator.Contract;
using ZecGen.Generator.Model;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests.Contract;

/// <summary>Changes that settings, languages, names and other versions of ZecGen bring about, and those that come from a distance.</summary>
public class ContractDistanceTests
{
    private const string One = "# MoveShelf\n> shelfId String\n< requestId String\n";

    [Theory]
    // Structures in the other direction, by what they require.
    [InlineData(One + "> part @Part\n= Part\n- key! Integer", One + "> part @Part\n< part @Part\n= Part\n- key! Integer",
        "structure-now-received structure/Part, response-member-added MoveShelf/response/part, response-first-member-added MoveShelf/response/part")]
    [InlineData(One + "> part @Part\n= Part\n- key! String", One + "> part @Part\n< part @Part\n= Part\n- key! String",
        "structure-now-received-without-values structure/Part, response-member-added MoveShelf/response/part, response-first-member-added "
            + "MoveShelf/response/part")]
    [InlineData(One + "> part @Part\n= Part\n- key String", One + "> part @Part\n< part @Part\n= Part\n- key String",
        "structure-now-received-unchanged structure/Part, response-member-added MoveShelf/response/part, response-first-member-added MoveShelf/response/part")]
    // A type that both versions have instead of another.
    [InlineData(One + "> a @One\n> b @Two\n= One\n- key String\n= Two\n- key String", One + "> a @Two\n> b @One\n= One\n- key String\n= Two\n- key String",
        "request-type-exchanged MoveShelf/request/a, request-type-exchanged MoveShelf/request/b")]
    [InlineData(One + "< a @One\n< b @Two\n= One\n- key String\n= Two\n- key String", One + "< a @Two\n< b @One\n= One\n- key String\n= Two\n- key String",
        "response-type-exchanged MoveShelf/response/a, response-type-exchanged MoveShelf/response/b")]
    [InlineData(One + "> a @One\n> b @Two\n= One\n- key String\n= Two\n- lock String", One + "> a @Two\n> b @One\n= One\n- key String\n= Two\n- lock String",
        "request-shape-changed MoveShelf/request/a, request-shape-changed MoveShelf/request/b")]
    // Rows that nest.
    [InlineData(One + "> plan Object\n> plan.size Integer", One + "> plan Object\n> plan.size Integer\n> plan.area Integer",
        "request-parameter-added-optional MoveShelf/request/plan.area")]
    [InlineData(One + "> plans Object[]\n> plans.size Integer {range 1 5}", One + "> plans Object[]\n> plans.size Integer {range 1 4}",
        "request-rule-narrowed MoveShelf/request/plans[].size")]
    [InlineData(One + "< plan Object\n< plan.rows Object[]\n< plan.rows.size Integer", One + "< plan Object\n< plan.rows Object[]\n< plan.rows.size String",
        "response-value-to-text MoveShelf/response/plan.rows[].size")]
    [InlineData(One + "> plan Object\n> plan.size Integer", One + "> plan @Plan\n= Plan\n- size Integer",
        "structure-renamed MoveShelf/request/plan, structure-added structure/Plan")]
    // A structure twice, in a structure and in a list.
    [InlineData(One + "> part @Part\n= Part\n- sub @Sub[]\n= Sub\n- key String",
        One + "> part @Part\n= Part\n- sub @Sub[]\n= Sub\n- key String\n- lock! String", "request-parameter-added-required structure/Sub/lock")]
    // The last operation that has a structure: callers name its type elsewhere, too.
    [InlineData(One + "# LockShelf\n> part @Part\n< requestId String\n= Part\n- sub @Sub\n- plan Object\n= Sub\n- key String", One,
        "operation-removed LockShelf, structure-removed structure/Part, structure-removed structure/Sub")]
    [InlineData(One + "# LockShelf\n> part @Part\n> plan Object\n> plan.size Integer\n< requestId String\n# StopShelf\n> part @Part\n= Part\n- key String",
        One + "# StopShelf\n> part @Part\n= Part\n- key String", "operation-removed LockShelf")]
    // Names that C# does not tell from each other: the first in the order of the alphabet keeps it.
    [InlineData(One + "! 400 A__B", One + "! 400 A__B\n! 400 A_B", "error-added MoveShelf/error/A_B, error-name-taken error/A__B")]
    [InlineData(One + "! 400 SHELF_9", One + "! 400 SHELF_9\n! 400 SHELF_1", "error-added MoveShelf/error/SHELF_1")]
    [InlineData(One + "# movePart\n< requestId String", One + "# movePart\n< requestId String\n# MovePart file=other\n< requestId String",
        "operation-added MovePart, operation-name-changed movePart")]
    // Services.
    [InlineData(One, "# MoveShelf version=2025-11-01\n> shelfId String\n< requestId String\n", "service-version-changed zec")]
    public void ChangeAtADistance_IsReported(string old, string @new, string expected)
    {
        foreach (var language in new[] { "en", "zh" })
        {
            var (before, after) = (Read(old, language), Read(@new, language));
            var found = Comparison.Of(before, after);

            Assert.Equal(expected.Split(", ").Order(StringComparer.Ordinal), found.Changes.Select(ContractTests.Text).Order(StringComparer.Ordinal));
            Assert.Empty(found.NewGaps);
            ContractTests.AssertMirrored(found.Changes, Comparison.Of(after, before).Changes);
        }
    }

    [Fact]
    public void ServiceOfAnotherName_IsRenamed()
    {
        var (before, after) = (Read(One, "en"), ContractOfPages.Of(Sketch.Pages(One, "en", service: "vm")));

        Assert.Equal(["service-renamed zec"], Texts(before, after));
        Assert.Equal(["service-renamed vm"], Texts(after, before));
    }

    [Fact]
    public void ServiceOfAnotherName_IsComparedWithTheOldOne()
    {
        const string Two = "# LockShelf\n> shelfId String\n< requestId String\n";
        var (before, after) = (Read(One + Two, "en"),
            ContractOfPages.Of(Sketch.Pages(One.Replace("shelfId String", "shelfId! String", StringComparison.Ordinal) + Two, "en", service: "vm")));

        Assert.Equal(["service-renamed zec", "request-first-required-parameter MoveShelf/request/shelfId",
            "request-parameter-now-required MoveShelf/request/shelfId"], Texts(before, after));
        Assert.Equal("vm/MoveShelf/request/shelfId", Comparison.Of(before, after).Changes[1].NewKey);
    }

    [Fact]
    public void CodesOfTheSameHash_AreRenumbered()
    {
        var (before, after) = (Read(One + "! 400 SHELF_KSPRG", "en"), Read(One + "! 400 SHELF_GNPSW\n! 400 SHELF_KSPRG", "en"));

        Assert.Equal(["error-added MoveShelf/error/SHELF_GNPSW", "error-renumbered error/SHELF_KSPRG"], Texts(before, after));
    }

    [Fact]
    public void AnotherLanguage_IsReported()
    {
        PageFile[] english = Sketch.Pages(One + "> size Integer {range 1 5}", "en", folder: "docs-spec/en"),
            chinese = Sketch.Pages(One + "> size Integer {range 1 9}", "zh", folder: "docs-spec/cn");
        var (before, after) = (ContractOfPages.Of(english), ContractOfPages.Of([.. english, .. chinese]));

        Assert.Equal(["operation-language-added MoveShelf", "request-rule-widened MoveShelf/request/size"], Texts(before, after));
        Assert.Equal(["operation-language-removed MoveShelf", "request-rule-narrowed MoveShelf/request/size"], Texts(after, before));
    }

    [Theory]
    [InlineData("Acme", true, true, "service-namespace-changed zec")]
    [InlineData("", false, true, "service-surface-narrowed zec")]
    [InlineData("", true, false, "service-surface-narrowed zec")]
    public void SettingsOfTheProject_AreHeld(string @namespace, bool isPublic, bool hasValidators, string expected)
    {
        var output = new OutputOptions(@namespace, isPublic, hasValidators ? EmittedParts.All : EmittedParts.Client, HasExamples: false);
        Generator.Declarations.Page[] pages = [.. Sketch.Pages(One, "en").Select(ContractOfPages.Parse)];
        var (before, after) = (ContractOfPages.Of(OutputOptions.Default, pages), ContractOfPages.Of(output, pages));

        Assert.Equal([expected], Texts(before, after));
        Assert.Equal([expected.Replace("narrowed", "widened", StringComparison.Ordinal)], Texts(after, before));
    }

    [Fact]
    public void Examples_AreHeldWhereTheyAreEmitted()
    {
        Assert.Equal(["example-changed MoveShelf"], Texts(With("s-1", hasExamples: true), With("s-2", hasExamples: true)));
        Assert.Empty(Texts(With("s-1", hasExamples: false), With("s-2", hasExamples: false)));

        static ContractSide With(string id, bool hasExamples)
        {
            var page = Sketch.Pages(One, "en")[0];
            page = page with { Content = page.Content.Replace("X-ZC-Version: 2025-09-01\n",
                $"X-ZC-Version: 2025-09-01\n\nRequest:\n{{ \"shelfId\": \"{id}\" }}\n", StringComparison.Ordinal) };
            return ContractOfPages.Of(OutputOptions.Default with { HasExamples = hasExamples }, ContractOfPages.Parse(page));
        }
    }

    [Theory]
    [InlineData("http=\"POST /api/v2/zec\"", "http=\"PUT /api/v2/zec\"", "operation-address-changed MoveShelf")]
    [InlineData("property=\"string? ShelfId\"", "property=\"string? ShelfId\" in=query", "request-parameter-moved MoveShelf/request/shelfId")]
    public void WhatAnotherVersionOfZecGenWrote_IsCompared(string part, string other, string expected)
    {
        var text = ContractText.Of(Read(One, "en").Services[0]);
        var (before, after) = (ContractReader.Read(text).Contract!, ContractReader.Read(text.Replace(part, other, StringComparison.Ordinal)).Contract!);

        Assert.Equal([expected], ContractComparer.Compare(new([before]), new([after])).Select(ContractTests.Text));
    }

    private static ContractSide Read(string sketch, string language) => ContractOfPages.Of(Sketch.Pages(sketch, language));

    private static IEnumerable<string> Texts(ContractSide before, ContractSide after) => Comparison.Of(before, after).Changes.Select(ContractTests.Text);
}
