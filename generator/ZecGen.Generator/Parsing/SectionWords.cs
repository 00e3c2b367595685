using ZecGen.Generator.Declarations;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

internal enum SectionKind
{
    Other,
    Description,
    Request,
    Response,
    Examples,
    Tools,
    Errors,
}

/// <summary>What the sections of an API page are called. A new variant is a new row here.</summary>
internal static class SectionWords
{
    private static readonly Dictionary<string, (SectionKind Kind, PageLanguage Language)> Words = Table(
        (SectionKind.Description, PageLanguage.Chinese, "接口描述 接口说明 接口介绍 功能描述 功能说明 描述"),
        (SectionKind.Description, PageLanguage.English, "API Description|Description|Interface Description|Overview|Introduction"),
        (SectionKind.Request, PageLanguage.Chinese, "请求参数 输入参数 入参 请求入参 请求Request 请求体 请求 路径参数 查询参数 Path参数 Query参数 Body参数 Header参数 URL参数"),
        (SectionKind.Request, PageLanguage.English,
            "Request Parameters|Input Parameters|Request Parameter|Input Parameter|Request Params|Input Params|Body Parameters|Request "
                + "Body|Request|Input|Parameters|Params|Payload|Arguments|Request Fields|Path Parameters|Path Parameter|Path Params|URL Parameters|"
                + "URI Parameters|"
                + "Query Parameters|Query Parameter|Query String|Query String Parameters|Query Params|Header Parameters|Form Parameters|Body Params"),
        (SectionKind.Response, PageLanguage.Chinese, "响应结果 响应参数 响应Response 响应体 响应 返回参数 返回结果 返回值 返回数据 输出参数 输出结果 出参"),
        (SectionKind.Response, PageLanguage.English,
            "Response Parameters|Output Parameters|Response Parameter|Output Parameter|Response Params|Response Body|Response|Response Result|Response "
                + "Results|Responses|Output|Return Values|Return Value|Returns|Return Parameters|Results|Result|Reply|Response Fields"),
        (SectionKind.Examples, PageLanguage.Chinese, "代码示例 请求示例 响应示例 返回示例 调用示例 示例代码 示例"),
        (SectionKind.Examples, PageLanguage.English,
            "Code Example|Code Examples|Example|Examples|Code Sample|Code Samples|Sample Code|Sample|Samples|Request Example|Request Examples|Response "
                + "Example|Response Examples|Sample Request|Sample Response"),
        (SectionKind.Tools, PageLanguage.Chinese, "开发者工具 开发者资源 开发工具"),
        (SectionKind.Tools, PageLanguage.English, "Developer Resources|Developer Tools|Developer Resource|Developer Tool|SDK"),
        (SectionKind.Errors, PageLanguage.Chinese, "错误码 业务错误码 错误代码 错误信息 返回码 错误返回码"),
        (SectionKind.Errors, PageLanguage.English, "Error Codes|Error Code|Errors|Business Error Codes"));

    private static readonly char[] Numbering = [.. " .、()（）:：-–—·•*#[]【】0123456789一二三四五六七八九十"];

    private const int LongestCount = 10;
    private const int LongestHeading = 64;

    // What of a heading says which part it heads.
    private static readonly Dictionary<string, SectionKind> Parts = new(StringComparer.Ordinal)
    {
        ["request"] = SectionKind.Request, ["requests"] = SectionKind.Request, ["input"] = SectionKind.Request, ["inputs"] = SectionKind.Request,
        ["query"] = SectionKind.Request,
        ["arguments"] = SectionKind.Request, ["payload"] = SectionKind.Request,
        ["response"] = SectionKind.Response, ["responses"] = SectionKind.Response, ["output"] = SectionKind.Response, ["outputs"] = SectionKind.Response,
        ["return"] = SectionKind.Response,
        ["returns"] = SectionKind.Response, ["returned"] = SectionKind.Response, ["reply"] = SectionKind.Response, ["result"] = SectionKind.Response,
        ["results"] = SectionKind.Response, ["answer"] = SectionKind.Response,
        ["error"] = SectionKind.Errors, ["errors"] = SectionKind.Errors, ["exception"] = SectionKind.Errors, ["exceptions"] = SectionKind.Errors,
    };

    private static readonly HashSet<string> Fillers = new(
        ("parameter parameters param params body field fields element elements attribute attributes value values data list table description of the in and "
            + "code codes message messages").Split(' '), StringComparer.Ordinal);

    // The longer of two that begin alike comes first.
    private static readonly (string Word, SectionKind Kind)[] ChineseWords =
    [
        ("请求", SectionKind.Request), ("输入", SectionKind.Request), ("入参", SectionKind.Request), ("传入", SectionKind.Request),
        ("返回码", SectionKind.Errors), ("响应", SectionKind.Response), ("返回", SectionKind.Response), ("输出", SectionKind.Response), ("出参", SectionKind.Response),
        ("应答", SectionKind.Response), ("回应", SectionKind.Response), ("结果", SectionKind.Response),
        ("错误", SectionKind.Errors), ("异常", SectionKind.Errors),
        ("参数", SectionKind.Other), ("字段", SectionKind.Other), ("元素", SectionKind.Other),
        ("数据", SectionKind.Other), ("内容", SectionKind.Other), ("列表", SectionKind.Other),
        ("说明", SectionKind.Other), ("代码", SectionKind.Other), ("信息", SectionKind.Other),
        ("体", SectionKind.Other), ("表", SectionKind.Other), ("值", SectionKind.Other), ("码", SectionKind.Other), ("的", SectionKind.Other),
    ];

    // What may stand beside the words of a section and says nothing.
    private static readonly string[] Before = ["接口", "api"];
    private static readonly string[] After = ["说明", "列表", "如下", "list", "table"];

    /// <summary>How most pages of a language call a section.</summary>
    public static string NameOf(SectionKind kind, PageLanguage language) => (kind, language) switch
    {
        (SectionKind.Request, PageLanguage.Chinese) => "请求参数",
        (SectionKind.Request, _) => "Request Parameters",
        (SectionKind.Response, PageLanguage.Chinese) => "响应结果",
        (SectionKind.Response, _) => "Response Parameters",
        (SectionKind.Errors, PageLanguage.Chinese) => "错误码",
        _ => "Error Codes",
    };

    /// <summary>The section whose words a heading has misspelt; <see cref="SectionKind.Other"/> where it is none of them.</summary>
    public static SectionKind ClassifySlip(string heading)
    {
        var key = WordKey.Of(WithoutRemark(heading).TrimStart(Numbering));
        foreach (var word in Words)
            if (key.Length > 3 && Spelling.IsSlipOf(key, word.Key)) return word.Value.Kind;
        return SectionKind.Other;
    }

    /// <param name="heading">In plain characters, e.g. <c>2. 请求参数</c>.</param>
    public static (SectionKind Kind, PageLanguage Language) Classify(string heading)
    {
        if (Find(WordKey.Of(heading.TrimStart(Numbering))) is { Kind: not SectionKind.Other } found) return found;
        var bare = WithoutRemark(heading).TrimStart(Numbering);
        var key = WordKey.Of(bare);
        return Find(key) is { Kind: not SectionKind.Other } named ? named
            : Find(Strip(key)) is { Kind: not SectionKind.Other } stripped ? stripped
            : Twice(bare) is { Kind: not SectionKind.Other } twice ? twice
            : Find(WordKey.Of(BehindCount(heading))) is { Kind: not SectionKind.Other } counted ? counted
            : ByParts(bare);
    }

    /// <summary>The part of which a text speaks among other words: <c>Example response:</c>; null where it speaks of none, or of both.</summary>
    public static SectionKind? PartIn(string text)
    {
        if (text.Length > LongestHeading * 2) return null;
        SectionKind? found = null;
        foreach (var word in text.Split([' ', '-', '_', '/', '(', ')', ':', '：', '.', ',', '`', '*'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Parts.TryGetValue(word.ToLowerInvariant(), out var kind)) continue;
            if (kind == SectionKind.Errors || (found is not null && found != kind)) return null;
            found = kind;
        }
        foreach (var (word, kind) in ChineseWords)
        {
            if (kind is not (SectionKind.Request or SectionKind.Response) || text.IndexOf(word, StringComparison.Ordinal) < 0) continue;
            if (found is not null && found != kind) return null;
            found = kind;
        }
        return found;
    }

    // "Parameters of the Request", "Request Elements", "异常码说明": one word that says which part, and others that say nothing of it.
    private static (SectionKind Kind, PageLanguage Language) ByParts(string heading)
    {
        if (heading.Length > LongestHeading) return default;
        if (heading.Any(static c => c >= '\u2E80')) return ChineseParts(WordKey.Of(heading)) is { } part ? (part, PageLanguage.Chinese) : default;
        SectionKind? found = null;
        foreach (var word in heading.Split([' ', '-', '_', '/', '(', ')', ':'], StringSplitOptions.RemoveEmptyEntries)
            .Select(static word => word.ToLowerInvariant()))
        {
            if (Fillers.Contains(word)) continue;
            if (!Parts.TryGetValue(word, out var kind) || (found is not null && found != kind)) return default;
            found = kind;
        }
        return found is { } one ? (one, PageLanguage.English) : default;
    }

    private static SectionKind? ChineseParts(string key)
    {
        SectionKind? found = null;
        for (var at = 0; at < key.Length;)
        {
            var start = at;
            foreach (var (word, kind) in ChineseWords)
            {
                if (string.CompareOrdinal(key, at, word, 0, word.Length) != 0) continue;
                if (kind != SectionKind.Other && found is not null && found != kind) return null;
                if (kind != SectionKind.Other) found = kind;
                at += word.Length;
                break;
            }
            if (at == start) return null;
        }
        return found;
    }

    // "Part 2: Request Parameters", "II. Request Parameters"
    private static string BehindCount(string heading)
    {
        var end = heading.IndexOfAny([':', '：', '.']);
        return end is > 0 and <= LongestCount && heading.Substring(0, end).All(static c => c is < '\u0080') ? heading.Substring(end + 1) : "";
    }

    private static (SectionKind Kind, PageLanguage Language) Find(string key) => Words.TryGetValue(key, out var found) ? found : default;

    // "请求参数（Request）", "请求参数 {#request}"
    private static string WithoutRemark(string heading)
    {
        var end = heading.TrimStart(Numbering).IndexOfAny(['(', '（', '{']);
        return end > 0 ? heading.TrimStart(Numbering).Substring(0, end) : heading;
    }

    private static string Strip(string key)
    {
        foreach (var word in Before)
            if (key.Length > word.Length && key.StartsWith(word, StringComparison.Ordinal)) key = key.Substring(word.Length);
        foreach (var word in After)
            if (key.Length > word.Length && key.EndsWith(word, StringComparison.Ordinal)) key = key.Substring(0, key.Length - word.Length);
        return key;
    }

    // "请求参数 Request Parameters" says one thing in two languages.
    private static (SectionKind Kind, PageLanguage Language) Twice(string heading)
    {
        var chinese = Find(WordKey.Of(string.Concat(heading.Where(static c => c >= '\u2E80'))));
        var english = Find(WordKey.Of(string.Concat(heading.Where(static c => c < '\u2E80'))));
        return chinese.Kind == english.Kind ? chinese : default;
    }

    private static Dictionary<string, (SectionKind, PageLanguage)> Table(params (SectionKind Kind, PageLanguage Language, string Words)[] rows)
    {
        var table = new Dictionary<string, (SectionKind, PageLanguage)>(StringComparer.Ordinal);
        foreach (var row in rows)
            foreach (var word in row.Words.Split(row.Language == PageLanguage.English ? '|' : ' '))
                table.Add(WordKey.Of(word), (row.Kind, row.Language));
        return table;
    }
}
