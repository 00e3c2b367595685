using ZecGen.Generator.Contract;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests.Contract;

/// <summary>A member that is gone and one that has come: whether they are one under another name.</summary>
public class MemberRenameTests
{
    private const string Page =
        "# MoveShelf\n> shelfId! String\n> note String\n> kind String {values RED GREEN}\n> plan Object\n> plan.rows Object[]\n> plan.rows.size Integer\n< "
            + "requestId String\n";

    [Theory]
    // The same text, which nothing else has.
    [InlineData("| note |", "| remark |", "request-parameter-renamed MoveShelf/request/note, request-parameter-added-optional MoveShelf/request/remark")]
    [InlineData("| note | No | String | <p>A remark.</p> |", "| hint | Yes | String | <p>A remark.</p><p>Length limit: 1 to 9 characters.</p> |",
        "request-parameter-renamed MoveShelf/request/note, request-parameter-added-required MoveShelf/request/hint")]
    // Another text.
    [InlineData("| note | No | String | <p>A remark.</p> |", "| city | No | String | <p>Where it goes.</p> |",
        "request-parameter-removed MoveShelf/request/note, request-parameter-added-optional MoveShelf/request/city")]
    // The same values, or members, in a type that is called after the row.
    [InlineData("| kind |", "| tint |", "request-parameter-renamed MoveShelf/request/kind, request-parameter-added-optional MoveShelf/request/tint")]
    [InlineData("| plan", "| idea", "request-parameter-renamed MoveShelf/request/plan, request-parameter-added-optional MoveShelf/request/idea")]
    public void MemberWithTheSameText_IsRenamed(string from, string to, string expected)
    {
        var old = Sketch.Pages(Page, "en");
        old =
            [old[0] with { Content = old[0].Content.Replace("| note | No | String | <p>Part of a shelf.</p> |", "| note | No | String | <p>A remark.</p> |",
                StringComparison.Ordinal) }];
        Assert.Contains(from, old[0].Content, StringComparison.Ordinal);
        var changes = Comparison.Of(ContractOfPages.Of(old),
            ContractOfPages.Of(old[0] with { Content = old[0].Content.Replace(from, to, StringComparison.Ordinal) })).Changes;

        Assert.Equal(expected.Split(", ").Order(StringComparer.Ordinal), changes.Select(ContractTests.Text).Order(StringComparer.Ordinal));
    }
}
