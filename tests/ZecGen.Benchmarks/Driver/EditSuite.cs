using Microsoft.CodeAnalysis;
using ZecGen.Benchmarks.Measuring;
using ZecGen.Benchmarks.Reading;

namespace ZecGen.Benchmarks.Driver;

/// <summary>What an edit of each kind of place costs, over copies of the pages that every clone has.</summary>
internal sealed class EditSuite : Suite
{
    private const string Same = "nothing changed";
    private const string Full = "full run";
    private const string Rename = "field renamed";
    private const string PageCount = "page added or removed";

    private static readonly int[] Sizes = [1000, 5000];

    // Each text stands in an English page of docs-spec, whose pages give the text of what is emitted.
    private static readonly (string What, string Page, string Before, string After)[] Prose =
    [
        ("note", "en/image/createimage.md", "Images of GPU instances cannot be made yet.", "Images of GPU instances cannot be made."),
        ("text of a member", "en/image/createimage.md", "ID of the instance that the image is made from.", "ID of an instance."),
        ("text of an error", "en/image/createimage.md", "There is no such instance.", "There is none."),
        ("text of a value", "en/common/datastructure.md", "The list price.", "What the list says."),
        ("text of a structure", "en/common/datastructure.md", "A tag: a key with a value.", "A key with a value."),
        ("text of a structure's member", "en/common/datastructure.md", "ID of the resource group.", "ID of a resource group."),
        ("text of an enumeration", "en/image/datastructure.md", "The states of an image.", "What an image is doing."),
        ("text of an enumeration's value", "en/disk/datastructure.md", "It is being created.", "It is under way."),
        ("text of a member in another language", "cn/image/createimage.md", "用来制作镜像的实例ID。", "实例ID。"),
    ];

    private static readonly (string What, string Page, string Before, string After)[] Facts =
    [
        (Rename, "en/image/createimage.md", "| imageName       | Yes ", "| imageTitle      | Yes "),
        ("structure's member renamed", "en/image/datastructure.md", "| imageName ", "| imageTitle "),
        ("value added", "en/disk/datastructure.md", "| CREATING           |", "| STARTING | It starts. |\n| CREATING           |"),
    ];

    public override string Name => "edits";

    public override string Description => "Edits of each kind of place: prose, values, names, pages, at 1,000 and 5,000 pages of docs-spec.";

    public override int Processes => 1;

    public override bool CollectsSeldom => true;

    public override IEnumerable<Figure> Measure(SuiteSettings settings)
    {
        var pages = PageSet.OfSpecification();
        foreach (var size in Sizes)
        {
            var project = new Project(PageSet.Repeat(pages, size));
            var ways = Ways(project).ToList();
            var all = Interleaved.Compare(Math.Max(7, settings.Rounds * 500 / size), ways);
            foreach (var (what, _, _, _) in Prose)
                yield return new($"{size:N0} pages: {what} ÷ {Same}", Figure.Ours, Unit.Ratio, all.Ratio(what, Same), 3);
            foreach (var what in Facts.Select(static fact => fact.What).Append(PageCount))
                yield return new($"{size:N0} pages: {what} ÷ {Full}", Figure.Ours, Unit.Ratio, all.Ratio(what, Full), what == Rename ? 0.05 : null);
            foreach (var way in ways) yield return new($"{size:N0} pages: {way.Name}", Figure.Ours, Unit.Milliseconds, all.Milliseconds(way.Name));
        }
    }

    private static IEnumerable<Way> Ways(Project project)
    {
        var driver = project.Run(project.Fresh());
        yield return new(Full, () => project.Run(project.Fresh()));
        var same = driver;
        yield return new(Same, () => same = project.Run(same));
        foreach (var (what, page, before, after) in Prose.Concat(Facts)) yield return new(what, project.Editing(driver, page, before, after));
        yield return new(PageCount, project.Removing(driver, "en/image/createimage.md"));
    }
}
