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
        (SectionKind.Description, PageLanguage.Chinese, "接口描述 接口说明 接口介绍 功能描述 描述"),
        (SectionKind.Description, PageLanguage.English, "API Description|Description|Interface Description|Overview|Introduction"),
        (SectionKind.Request, PageLanguage.Chinese, "请求参数 输入参数 入参 请求Request 请求"),
        (SectionKind.Request, PageLanguage.English, "Request Parameters|Input Parameters|Request Parameter|Input Parameter|Request|Parameters"),
        (SectionKind.Response, PageLanguage.Chinese, "响应结果 响应参数 响应Response 响应 返回参数 返回结果 输出参数 出参"),
        (SectionKind.Response, PageLanguage.English, "Response Parameters|Output Parameters|Response Parameter|Output Parameter|Response|Response Result|Responses"),
        (SectionKind.Examples, PageLanguage.Chinese, "代码示例 请求示例 示例"),
        (SectionKind.Examples, PageLanguage.English, "Code Example|Code Examples|Example|Examples|Code Sample|Code Samples"),
        (SectionKind.Tools, PageLanguage.Chinese, "开发者工具 开发者资源"),
        (SectionKind.Tools, PageLanguage.English, "Developer Resources|Developer Tools"),
        (SectionKind.Errors, PageLanguage.Chinese, "错误码 业务错误码 错误代码"),
        (SectionKind.Errors, PageLanguage.English, "Error Codes|Error Code|Errors"));

    /// <param name="heading">As written, e.g. <c>2. 请求参数</c>.</param>
    public static (SectionKind Kind, PageLanguage Language) Classify(string heading) =>
        Words.TryGetValue(Key(heading), out var found) ? found : default;

    private static string Key(string heading) => WordKey.Of(heading.TrimStart(' ', '.', '、', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'));

    private static Dictionary<string, (SectionKind, PageLanguage)> Table(params (SectionKind Kind, PageLanguage Language, string Words)[] rows)
    {
        var table = new Dictionary<string, (SectionKind, PageLanguage)>(StringComparer.Ordinal);
        foreach (var row in rows)
            foreach (var word in row.Words.Split(row.Language == PageLanguage.English ? '|' : ' '))
                table.Add(WordKey.Of(word), (row.Kind, row.Language));
        return table;
    }
}
