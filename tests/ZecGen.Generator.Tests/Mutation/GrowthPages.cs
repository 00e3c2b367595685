using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests.Mutation;

/// <summary>Pages that have very many of one thing.</summary>
internal static class GrowthPages
{
    private const int Gaps = 15;

    /// <summary>What there is many of, and the pages with so many.</summary>
    public static IReadOnlyList<(string Kind, Func<int, PageFile[]> Make)> Kinds { get; } =
    [
        ("error codes that collide", count => [Pages.Api("ResizeDisk", errors: Rows(count, i => $"| 400 | {Colliding(i).ToUpperInvariant()} | Text. |"))]),
        ("members that collide", count => [Pages.Api("ResizeDisk", Rows(count, i => $"| {Colliding(i)} | No | String | Text. |"))]),
        ("members of the response that collide", count => [Pages.Api("ResizeDisk", response: Rows(count, i => $"| {Colliding(i)} | String | Text. |"))]),
        ("request rows", count => [Pages.Api("ResizeDisk", Rows(count, i => $"| member{i} | No | String | Text. |"))]),
        ("response rows", count => [Pages.Api("ResizeDisk", response: Rows(count, i => $"| member{i} | String | Text. |"))]),
        ("rules about another member",
            count => [Pages.Api("ResizeDisk", Rows(count, i => $"| member{i} | No | String | Mutually exclusive with member{i ^ 1}. |"))]),
        ("rules, and sentences about the limits of all of them",
            count => [Pages.Api("ResizeDisk", Rows(count, i => $"| member{i} | No | Integer | Value range: 1 to 9. |"),
                description: string.Join("\n\n", Enumerable.Range(0, count).Select(i => $"The limits below do not matter for {i} of them.")))]),
        ("rules, and sentences about each of them",
            count => [Pages.Api("ResizeDisk", Rows(count, i => $"| member{i} | No | Integer | Value range: 1 to 9. |"),
                description: string.Join("\n\n", Enumerable.Range(0, count).Select(i => $"Set member{i} to {i + 10} to keep it.")))]),
        ("enumerations with a finding",
            count => [Pages.Api("ResizeDisk", "| kind | No | [Kind0](datastructure.md#kind0) | Kind. |"),
                Pages.Structures(
                    [.. Enumerable.Range(0, count)
                        .Select(i => ($"Kind{i}", "| Value | Description |\n| --- | --- |\n| A | Text. | More. |\n| B | Text. |"))])]),
        ("inline values",
            count => [Pages.Api("ResizeDisk",
                $"| kind | No | String | Kind.<ul>{string.Concat(Enumerable.Range(0, count).Select(i => $"<li>VALUE{i}：Text.</li>"))}</ul> |")]),
        ("values of an enumeration that collide",
            count => [Pages.Api("ResizeDisk", "| kind | No | [Kind](datastructure.md#kind) | Kind. |"),
                Pages.Structures(("Kind", "| Value | Description |\n| --- | --- |\n" + Rows(count, i => $"| {Colliding(i)} | Text. |")))]),
        ("members of examples",
            count => [Example($"{{\"diskId\": \"x\", {string.Join(", ", Enumerable.Range(0, count).Select(i => $"\"member{i}\": {i}"))}}}")]),
        ("elements of examples",
            count => [Example($"{{\"diskId\": \"x\", \"disks\": [{string.Join(", ", Enumerable.Range(0, count).Select(i => $"{{\"a\": {i}}}"))}]}}")]),
        ("structures",
            count => [Pages.Api("ResizeDisk", "| disk | No | [Disk0](datastructure.md#disk0) | Disk. |"),
                Pages.Structures(
                    [.. Enumerable.Range(0, count)
                        .Select(i => ($"Disk{i}", Pages.ResponseHeader + $"\n| next | [Disk{(i + 1) % count}](#disk{(i + 1) % count}) | Next. |"))])]),
        ("links to sections that are not there",
            count => [Pages.Api("ResizeDisk", Rows(count, i => $"| member{i} | No | String | See [it](datastructure.md#no-{i}). |")),
                Pages.Structures([.. Enumerable.Range(0, count).Select(i => ($"Disk{i}", "Text."))])]),
        ("links to pages that are not there", count => [Pages.Api("ResizeDisk", Rows(count, i => $"| member{i} | No | String | See [it](other{i}.md). |"))]),
        ("types that are not there", count => [Pages.Api("ResizeDisk", Rows(count, i => $"| member{i} | No | [Kind{i}](datastructure.md#kind{i}) | Text. |")),
            Pages.Structures([.. Enumerable.Range(0, count).Select(i => ($"Disk{i}", Pages.ResponseHeader + "\n| diskId | String | ID. |"))])]),
        ("rows outside of tables", count =>
            [Pages.Api("ResizeDisk", description: string.Join("\n\n", Enumerable.Range(0, count).Select(i => $"| member{i} | No | String | Text. |")))]),
        ("tables that nothing reads", count =>
            [Pages.Api("ResizeDisk", description: string.Join("\n\n", Enumerable.Range(0, count).Select(i => $"| A{i} | B |\n| --- | --- |\n| 1 | 2 |")))]),
        ("tables of request parameters",
            count => [Pages.Api("ResizeDisk",
                string.Join("\n\n", Enumerable.Range(0, count).Select(i => Pages.RequestHeader + $"\n| member{i} | No | String | Text. |")))]),
        ("sections", count => [Pages.Api("ResizeDisk", description: string.Join("\n\n", Enumerable.Range(0, count).Select(i => $"## Section{i}\n\nText.")))]),
        ("sentences",
            count =>
                [Pages.Api("ResizeDisk", $"| diskId | Yes | String | {string.Concat(Enumerable.Range(0, count).Select(i => $"It is the {i}. one. "))} |")]),
        ("paragraphs of code",
            count => [Pages.Api("ResizeDisk", description: string.Join("\n\n", Enumerable.Range(0, count).Select(i => $"```\ntext {i}\n```")))]),
        ("examples",
            count =>
                [Pages.Api("ResizeDisk", description: string.Join("\n\n", Enumerable.Range(0, count).Select(i => $"```json\n{{\"member{i}\": 1}}\n```")))]),
        ("elements of HTML",
            count => [Pages.Api("ResizeDisk", $"| diskId | Yes | String | {string.Concat(Enumerable.Range(0, count).Select(i => $"<b>{i}</b>"))} |")]),
        ("HTML that is not closed",
            count => [Pages.Api("ResizeDisk", $"| diskId | Yes | String | {string.Concat(Enumerable.Range(0, count).Select(i => $"<b>{i}"))} |")]),
        ("comments that silence",
            count => [Pages.Api("ResizeDisk",
                description: string.Join("\n\n", Enumerable.Range(0, count).Select(i => $"<!-- zecgen-disable ZEC0{100 + (i % 100)} -->")))]),
        ("pages of actions", count => [.. Enumerable.Range(0, count / 10).Select(i => Pages.Api($"ResizeDisk{i}"))]),
        ("pages with the same structure",
            count => [Pages.Api("ResizeDisk", "| disk | No | [Disk](datastructure.md#disk) | Disk. |"),
                .. Enumerable.Range(0, count).Select(
                    i => Pages.Structures(("Disk", Pages.ResponseHeader + "\n| diskId | String | ID. |")) with { RelativePath =
                        $"docs-spec/part{i}/datastructure.md" })]),
    ];

    /// <summary>Pages in folders of their own, each of a service of its own, beside pages that name none: of names, so many files would be another
    /// matter.</summary>
    public static PageFile[] Folders(int count) =>
    [
        .. Enumerable.Range(0, count / 2).Select(i => Pages.Api("ResizeDisk", service: $"service{i}", path: $"docs-spec/part{i}/resizedisk.md")),
        .. Enumerable.Range(0, count / 2)
            .Select(
                i => Pages.Structures(("Disk", Pages.ResponseHeader + "\n| diskId | String | ID. |")) with { RelativePath =
                    $"docs-spec/other{i}/datastructure.md" }),
    ];

    // Names that are one name once they are put in C#'s form.
    private static string Colliding(int number) =>
        string.Concat(Enumerable.Range(0, Gaps).Select(at => $"{(char)('a' + at)}{((number >> at) % 2 == 0 ? "_" : "__")}")) + (char)('a' + Gaps);

    private static string Rows(int count, Func<int, string> row) => string.Join('\n', Enumerable.Range(0, count).Select(row));

    private static PageFile Example(string json)
    {
        var page = Pages.Api("ResizeDisk", "| diskId | Yes | String | ID. |\n| disks | No | Array of [Disk](#disk) | Disks. |");
        return page with { Content = page.Content.Replace("X-ZC-Action: ResizeDisk\n", $"X-ZC-Action: ResizeDisk\n\nRequest:\n{json}\n",
            StringComparison.Ordinal) };
    }
}
