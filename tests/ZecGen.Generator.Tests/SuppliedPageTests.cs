using ZecGen.Generator.Model;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>The page that set the product off, in every detail. Its own sentences stay where they are.</summary>
public class SuppliedPageTests
{
    private static readonly PageFile Tags = new("docs-spec/datastructure.md", """
        # Data Structures

        ## TagAssociation

        | Name | Type | Description |
        | --- | --- | --- |
        | tags | Array of [Tag](#tag) | Tags. |

        ## Tag

        | Name | Type | Description |
        | --- | --- | --- |
        | key | String | Key. |
        | value | String | Value. |
        """);

    private static PageFile Page => new("docs-spec/createimage.md", Repository.ReadBeside("seed/createimage.md"));

    [SkippableFact]
    public void Request_HasItsFourParameters()
    {
        var request = Operation(Page, Tags).Request;

        Assert.Equal(
            ["instanceId True Text", "imageName True Text", "resourceGroupId False Text", "tags False Record"],
            request.Members.Select(member => $"{member.WireName} {member.IsRequired} {member.Type.Kind}"));
        Assert.All(request.Members, member => Assert.False(member.Documentation.IsBlank));
    }

    [SkippableFact]
    public void ImageName_HasItsRules()
    {
        var name = Operation(Page, Tags).Request.Members.Single(member => member.WireName == "imageName");

        Assert.Equal(
            [
                new LengthConstraint(2, 63),
                new CharactersConstraint(new(Upper: true, Lower: true, Digits: true, "-/_.")),
                new EdgesConstraint(new(Upper: true, Lower: true, Digits: true, ""), new(Upper: true, Lower: true, Digits: true, "")),
            ],
            name.Constraints);
        Assert.Equal(4, name.Documentation.Lines.Count);
    }

    [SkippableFact]
    public void Tags_MustHaveUniqueKeys()
    {
        var tags = Operation(Page, Tags).Request.Members.Single(member => member.WireName == "tags");

        Assert.Equal([new UniqueConstraint("tags", "key", "Tags", "Key")], tags.Constraints);
        Assert.Equal("TagAssociation", tags.Type.Name);
    }

    [SkippableFact]
    public void Response_HasItsThreeMembers() =>
        Assert.Equal(["requestId", "imageId", "imageName"], Operation(Page, Tags).Response.Members.Select(member => member.WireName));

    [SkippableFact]
    public void Errors_HaveStatusAndDescription()
    {
        var errors = Operation(Page, Tags).Errors;

        Assert.Equal(
            [
                "400 InvalidImageQuotaExceed", "404 InvalidInstanceNotFound", "400 OperationDeniedGpuInstanceNotSupport",
                "400 OperationDeniedInstanceInOperation", "400 OperationDeniedInstanceStatusNotSupport",
            ],
            errors.Select(error => $"{error.Status} {error.Name}"));
        Assert.Equal("INVALID_IMAGE_QUOTA_EXCEED", errors[0].Text);
        Assert.All(errors, error => Assert.NotEqual("", error.Description));
    }

    [SkippableFact]
    public void Hint_BecomesRemarks()
    {
        var documentation = Operation(Page, Tags).Documentation;

        Assert.Single(documentation.Summary.Lines);
        Assert.Equal(5, documentation.Remarks.Lines.Count);
        Assert.Equal(4, documentation.Remarks.Lines.Count(line => line.IsItem));
        Assert.Contains(documentation.Remarks.Lines, line => line.Marks.Any(mark => line.Text.Substring(mark.Start, mark.Length) == "STOPPED"));
    }

    [SkippableFact]
    public void Example_IsReadAndObeysTheRules()
    {
        var example = Assert.Single(Operation(Page, Tags).Examples);
        Assert.Equal("""{"instanceId":"<instance id>","imageName":"imageXXX"}""", example.Request);

        var emitted = EmittedAssembly.Load(GeneratorRun.WithExamples(Page, Tags));
        Assert.Empty(emitted.Operation("Zec", "CreateImage").Check(System.Text.Encoding.UTF8.GetBytes(example.Request!)));
        dynamic response = emitted.ReadResponse("Zec", "CreateImage", example.Response!);
        Assert.Equal(("TBFC01FCF-6439-4530-ADBC-16809F0C3E8F", "imageIdX", "imageNameX"),
            ((string)response.RequestId, (string)response.ImageId, (string)response.ImageName));
    }

    [SkippableFact]
    public void TrailerForAssistants_IsIgnored()
    {
        var all = string.Concat(GeneratorRun.WithExamples(Page, Tags).Files.Values);

        Assert.DoesNotContain("Agent Instructions", all, StringComparison.Ordinal);
        Assert.DoesNotContain("ask=", all, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void MissingStructure_IsReportedAtItsRowAndLeavesAUsableMember()
    {
        var run = GeneratorRun.Of(Page);

        var finding = Assert.Single(run.Diagnostics);
        Assert.StartsWith("docs-spec/createimage.md(25,", finding, StringComparison.Ordinal);
        Assert.Contains("warning ZEC0003: No page describes the structure 'TagAssociation', which is the type of 'tags'", finding, StringComparison.Ordinal);
        Assert.Contains("public RawJson? Tags { get; init; }", run.Files["Zec.CreateImage.g.cs"], StringComparison.Ordinal);
        Assert.Empty(run.Problems);
    }

    [SkippableFact]
    public void EditOfProse_AboveTheTable_EmitsNothingAgain()
    {
        var page = Page;
        var run = GeneratorRun.Of(page, Tags);
        var edited = run.Edit(page with { Content = page.Content.Replace("## 2. ", "## 0. Notes\n\nMore text.\n\n## 2. ", StringComparison.Ordinal) });

        Assert.Empty(edited.EmittedAgain);
        Assert.Empty(run.Problems);
    }

    private static Model.Operation Operation(params PageFile[] pages) =>
        GeneratorRun.WithExamples(pages).Models<Model.Operation>(TrackingNames.Operations).Single();
}
