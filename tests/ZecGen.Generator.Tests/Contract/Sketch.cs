using System.Text;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests.Contract;

/// <summary>Pages in short, written out in either language.</summary>
/// <remarks>
/// <c># Action</c> begins a page. Below it <c>&gt;</c> is a parameter, <c>&lt;</c> a member of the response, <c>!</c> an error code, <c>*</c> a note;
/// <c>= Name</c> is a structure with
/// rows of <c>-</c>, <c>: Name</c> an enumeration with values behind <c>.</c>, <c>! !</c> a code of all operations. <c>size!</c> is required,
/// <c>{range 1 5}</c> says a rule.
/// </remarks>
public static class Sketch
{
    /// <summary>The pages of a sketch.</summary>
    /// <param name="language"><c>en</c> or <c>zh</c>.</param>
    /// <param name="service">The service, where the sketch names none.</param>
    /// <param name="folder">Where the pages lie.</param>
    public static PageFile[] Pages(string sketch, string language, string service = "zec", string folder = "docs-spec")
    {
        var (pages, types, common) = (new List<(string Name, List<string> Lines)>(), new StringBuilder(), new List<string>());
        foreach (var line in sketch.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            switch (line[..2])
            {
                case "# ":
                    pages.Add((line[2..], []));
                    break;
                case "= ":
                    types.Append($"\n## {line[2..]}\n\n{Header(language, hasRequired: true)}\n");
                    break;
                case ": ":
                    types.Append(language == "zh"
                        ? $"\n## {line[2..]}\n\n| 状态值 | 状态说明 |\n| --- | --- |\n"
                        : $"\n## {line[2..]}\n\n| Value | Description |\n| --- | --- |\n");
                    break;
                case "- ":
                    types.Append(Row(line[2..], language, hasRequired: true)).Append('\n');
                    break;
                case ". ":
                    types.Append($"| {line[2..]} | {(language == "zh" ? "一个值" : "A value")} |\n");
                    break;
                case "!!":
                    common.Add(line[2..]);
                    break;
                default:
                    pages[^1].Lines.Add(line);
                    break;
            }
        }
        List<PageFile> files = [.. pages.Select(page => Page(page.Name, page.Lines, language, service, folder))];
        if (types.Length > 0)
            files.Add(new($"{folder}/datastructure.md", (language == "zh" ? "# 数据结构\n" : "# Data Structures\n") + types, service, "2025-09-01"));
        if (common.Count > 0)
            files.Add(new($"{folder}/commonerrorcode.md",
                (language == "zh" ? "# 公共错误码\n\n## 错误码\n\n" : "# Common Error Codes\n\n## Error Codes\n\n") + Errors(common, language), service, "2025-09-01"));
        return [.. files];
    }

    private static PageFile Page(string title, List<string> lines, string language, string service, string folder)
    {
        var words = title.Split(' ');
        string Setting(string name, string otherwise) =>
            words.Skip(1).FirstOrDefault(word => word.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..] ?? otherwise;
        var isChinese = language == "zh";
        var (request, response, errors) = (Of(lines, "> "), Of(lines, "< "), Of(lines, "! "));
        var (hasRequired, version) = (response.Exists(row => row.Split(' ')[0].EndsWith('!')), Setting("version", "2025-09-01"));
        var text = new StringBuilder($"# {words[0]}\n\n## 1. {(isChinese ? "接口描述" : "API Description")}\n\n{Description(words, isChinese)}\n");
        foreach (var note in Of(lines, "* ")) text.Append('\n').Append(Note(note.Split(' '), isChinese)).Append('\n');
        text.Append($"\n## 2. {(isChinese ? "请求参数" : "Request Parameters")}\n\n");
        if (request.Count > 0) text.Append(Header(language, hasRequired: true)).Append('\n')
            .AppendJoin('\n', request.Select(row => Row(row, language, hasRequired: true))).Append('\n');
        text.Append($"\n## 3. {(isChinese ? "响应参数" : "Response Parameters")}\n\n");
        if (response.Count > 0)
            text.Append(Header(language, hasRequired)).Append('\n').AppendJoin('\n', response.Select(row => Row(row, language, hasRequired))).Append('\n');
        text.Append(
            $"\n## 4. {(isChinese ? "代码示例" : "Code Example")}\n\n```json\nPOST /api/v2/{service} HTTP/1.1\nHost: console.zenlayer.com\nX-ZC-Action: "
                + $"{words[0]}\nX-ZC-Version: {version}\n```\n");
        if (errors.Count > 0) text.Append($"\n## 5. {(isChinese ? "错误码" : "Error Codes")}\n\n").Append(Errors(errors, language));
        return new($"{folder}/{Setting("file", words[0].ToLowerInvariant())}.md", text.ToString(), Setting("service", service), version);
    }

    private static string Description(string[] words, bool isChinese) =>
        words.Contains("deprecated") ? (isChinese ? "该接口已废弃。" : "This API is deprecated.") : isChinese ? "与架子有关的操作。" : "Does something with shelves.";

    // Some sketches wait for a state that only others document.
    private const string Undocumented = " <!-- zecgen-disable-line ZEC0162 -->";

    // "wait DescribeShelves BUILDING READY BROKEN"
    private static string Note(string[] words, bool isChinese) => words switch
    {
        ["wait", var query, var working, var done, var failed] => isChinese
            ? $"用{query}查询，状态由`{working}`变为`{done}`表示创建成功，变为`{failed}`表示创建失败。{Undocumented}"
            : $"Query {query}: when the status goes from `{working}` to `{done}` the shelf has been built; "
                + $"`{failed}` means the creation has failed.{Undocumented}",
        _ => string.Join(' ', words),
    };

    private static List<string> Of(List<string> lines, string mark) =>
        [.. lines.Where(line => line.StartsWith(mark, StringComparison.Ordinal)).Select(line => line[mark.Length..])];

    private static string Header(string language, bool hasRequired) => (language, hasRequired) switch
    {
        ("zh", true) => "| 参数名称 | 必选 | 类型 | 描述 |\n| --- | --- | --- | --- |",
        ("zh", false) => "| 参数名称 | 类型 | 描述 |\n| --- | --- | --- |",
        (_, true) => "| Parameter Name | Required | Type | Description |\n| --- | --- | --- | --- |",
        _ => "| Parameter Name | Type | Description |\n| --- | --- | --- |",
    };

    private static string Row(string row, string language, bool hasRequired)
    {
        var rules = row.IndexOf('{', StringComparison.Ordinal) is >= 0 and var at ? row[at..].Trim('{', '}').Split("}{") : [];
        var words = (rules.Length > 0 ? row[..row.IndexOf('{', StringComparison.Ordinal)] : row).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isChinese = language == "zh";
        var required = !hasRequired ? "" : $"{(words[0].EndsWith('!') ? (isChinese ? "是" : "Yes") : isChinese ? "否" : "No")} | ";
        var description =
            string.Concat(rules.Select(rule => Rule(rule.Split(' '), isChinese)).Prepend(isChinese ? "<p>架子的一项。</p>" : "<p>Part of a shelf.</p>"));
        return $"| {words[0].TrimEnd('!')} | {required}{Type(words[1])} | {description} |";
    }

    private static string Type(string word) =>
        word.EndsWith("[]", StringComparison.Ordinal) ? "Array of " + Type(word[..^2])
        : word.StartsWith('@') ? $"[{word[1..]}](datastructure.md#{word[1..].ToLowerInvariant()})"
        : word;

    private static string Rule(string[] words, bool isChinese) => $"<p>{(words, isChinese) switch
    {
        (["range", var a, var b], true) => $"取值范围：{a}～{b}。",
        (["range", var a, var b], false) => $"Value range: {a} to {b}.",
        (["length", var a, var b], true) => $"长度限制：{a}～{b}个字符。",
        (["length", var a, var b], false) => $"Length limit: {a} to {b} characters.",
        (["count", var a], true) => $"最多支持{a}个ID。",
        (["count", var a], false) => $"A maximum of {a} IDs.",
        (["step", var a], true) => $"必须是{a}的倍数。",
        (["step", var a], false) => $"Must be a multiple of {a}.",
        (["default", var a], true) => $"默认值：{a}。",
        (["default", var a], false) => $"Default value: {a}.",
        (["letters"], true) => "仅支持字母。",
        (["letters"], false) => "Only letters are supported.",
        (["letters", "digits"], true) => "仅支持字母、数字。",
        (["letters", "digits"], false) => "Only letters and numbers are supported.",
        (["ends"], true) => "必须以字母开头和结尾。",
        (["ends"], false) => "It must start and end with a letter.",
        (["ends", "digits"], true) => "必须以数字或字母开头和结尾。",
        (["ends", "digits"], false) => "It must start and end with a letter or number.",
        (["unique"], true) => "标签键不能重复。",
        (["unique"], false) => "Tag keys must be unique.",
        (["not-with", var other], true) => $"不能与{other}同时设置。",
        (["not-with", var other], false) => $"Mutually exclusive with {other}.",
        (["when", var other, var value], true) => $"当{other}为{value}时必填。",
        (["when", var other, var value], false) => $"Required when {other} is {value}.",
        (["time"], true) => "格式：YYYY-MM-ddTHH:mm:ssZ。",
        (["time"], false) => "Format: YYYY-MM-ddTHH:mm:ssZ.",
        (["deprecated"], true) => "已废弃。",
        (["deprecated"], false) => "Deprecated.",
        (["failed"], true) => "操作失败的ID。",
        (["failed"], false) => "IDs for which it failed.",
        (["values", ..], true) => $"<ul>{string.Concat(words.Skip(1).Select(value => $"<li>{value}：一种。</li>"))}</ul>",
        (["values", ..], false) => $"<ul>{string.Concat(words.Skip(1).Select(value => $"<li>{value}: One of them.</li>"))}</ul>",
        _ => string.Join(' ', words),
    }}</p>";

    private static string Errors(List<string> rows, string language) =>
        (language == "zh" ? "| HTTP状态码 | 错误码 | 说明 |" : "| HTTP Status Code | Error Code | Description |") + "\n| --- | --- | --- |\n"
        + string.Concat(
            rows.Select(row => row.Trim().Split(' ')).Select(words => $"| {words[0]} | {words[1]} | {(language == "zh" ? "出错了。" : "It failed.")} |\n"));
}
