namespace ZecGen.Generator.Tests.Mutation;

/// <summary>Breaks pages as hands, editors and exports do, and as somebody would who means harm. The same seed breaks the same page in the same way.</summary>
/// <param name="donors">Pages that lines, cells and tails are taken from.</param>
public sealed class PageMutator(IReadOnlyList<string> donors, int seed)
{
    private const int Longest = 60_000;

    private static readonly string[] Fragments =
    [
        "|", "||", "\\|", "\n|", "| --- |", "\n\n", "\r", "\r\n", "\u0085", "\u2028", "\t", "\0", "\uD800", "\uDC00", "\uFEFF", "\u202E",
        "\u200B", "😀", "İ", "ß",
        "<", ">", "</td>", "<td>", "<tr>", "<table>", "</table>", "<p>", "<li>", "<ul>", "<br>", "<!--", "-->", "<a href=\"", "&lt;",
        "&#0;", "&#xD800;", "&nbsp;",
        "```", "```json\n", "~~~", "`", "{% hint %}", "{% endhint %}", "{%", "#", "# ", "## ", "###### ", "**", "__", "[", "](", "](#",
        "](../datastructure.md#", "![", "> ", "- ", "1. ", "---\n",
        "\"", "\"\"\"", "'", "\\", "\\u0022", "*/", "]]>", "{", "}", "{{", "[]", "null", "//", "#if", "@", "$\"",
        "String", "Integer", "Array of ", "Array of String", "Object", "BigDecimal", "Timestamp", "Boolean", "是", "否", "Yes", "No",
        "取值范围：", "长度限制：", "默认值：", "不能与", "同时设置", "可选值", "Value range: ", "Default value: ", "Length limit: ", "Only one of a and b can be specified.",
        "Deprecated", "已废弃", "～", "~", "至", " to ",
        "class", "object", "GetType", "Equals", "ToString", "System", "Task", "Zec", "requestId", "RequestId", "CreateImage",
        "<!-- zecgen-disable ZEC0101 -->", "<!-- zecgen-disable",
    ];

    private static readonly string[] Numbers =
    [
        "0", "-1", "1", "00", "2147483648", "-2147483649", "9223372036854775808", "99999999999999999999999999999999", "0.1", "1e400", "-0",
        "1/0", "1.5.2", "１００", "",
        "0.000000000000000000000000000001", "1,000,000", "79228162514264337593543950336",
    ];

    /// <param name="number">Tells one mutation of a page from another.</param>
    public string Mutate(string page, int number)
    {
        var random = new Random(unchecked((seed * 1_000_003) + number));
        for (var times = random.Next(1, 5); times > 0; times--) page = Once(page, random);
        return page.Length <= Longest ? page : page[..Longest];
    }

    private string Once(string page, Random random)
    {
        return random.Next(16) switch
        {
            0 => page[..Place(page)],
            1 => Replace(random.Next(1, 200), ""),
            2 => Replace(random.Next(3), ((char)random.Next(1, 0x10000)).ToString()),
            3 => Replace(0, Any(Fragments)),
            4 => Replace(random.Next(1, 12), Any(Fragments)),
            5 => Repeat(random.Next(1, 40), random.Next(2, 200)),
            6 => page[..Math.Min(Place(page), Longest / 2)] + Tail(Any(donors)),
            7 => Lines(lines => lines.RemoveAt(random.Next(lines.Count))),
            8 => Lines(lines => lines.Insert(random.Next(lines.Count), Any(lines))),
            9 => Lines(lines => lines.Insert(random.Next(lines.Count), Any(Any(donors).Split('\n')))),
            10 => Lines(lines => { var (a, b) = (random.Next(lines.Count), random.Next(lines.Count)); (lines[a], lines[b]) = (lines[b], lines[a]); }),
            11 => Lines(lines => { var at = random.Next(lines.Count); lines[at] = "    " + lines[at]; }),
            12 => Cell(_ => Any(Fragments)),
            13 => Cell(cell => random.Next(2) == 0 ? Any(Any(Any(donors).Split('\n')).Split('|')) : cell + Any(Fragments)),
            14 => Number(),
            _ => random.Next(4) switch
            {
                0 => page.Replace("\n", "\r\n", StringComparison.Ordinal),
                1 => page.ToUpperInvariant(),
                2 => page.Replace("\n\n", "\n", StringComparison.Ordinal),
                _ => page.Replace('：', ':').Replace('，', ',').Replace('～', '-'),
            },
        };

        int Place(string text) => random.Next(text.Length + 1);

        T Any<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

        string Tail(string text) => text[Place(text)..];

        string Replace(int length, string by)
        {
            var at = Place(page);
            return page[..at] + by + page[Math.Min(page.Length, at + length)..];
        }

        string Repeat(int length, int times)
        {
            var at = Place(page);
            return page[..at] + string.Concat(Enumerable.Repeat(page.Substring(at, Math.Min(length, page.Length - at)), times)) + page[at..];
        }

        string Lines(Action<List<string>> change)
        {
            var lines = page.Split('\n').ToList();
            change(lines);
            return string.Join('\n', lines);
        }

        // A cell of a table row; of a page without tables, a line.
        string Cell(Func<string, string> change) => Lines(lines =>
        {
            var rows = Enumerable.Range(0, lines.Count).Where(line => lines[line].StartsWith('|')).ToList();
            var row = rows.Count > 0 ? Any(rows) : random.Next(lines.Count);
            var cells = lines[row].Split('|');
            var cell = random.Next(cells.Length);
            cells[cell] = change(cells[cell]);
            lines[row] = string.Join('|', cells);
        });

        string Number()
        {
            var digits = Enumerable.Range(0, page.Length).Where(at => char.IsAsciiDigit(page[at])).ToList();
            if (digits.Count == 0) return page + Any(Numbers);
            var (start, end) = (Any(digits), 0);
            for (end = start; end < page.Length && char.IsAsciiDigit(page[end]);) end++;
            return page[..start] + Any(Numbers) + page[end..];
        }
    }
}
