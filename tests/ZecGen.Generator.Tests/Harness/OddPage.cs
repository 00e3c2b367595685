using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Parsing;

namespace ZecGen.Generator.Tests.Harness;

/// <summary>A page that is in order, with one thing changed as people and exporters change it → what is read from it, in a line.</summary>
internal static class OddPage
{
    /// <summary>What both pages say.</summary>
    public const string Whole =
        "ResizeDisk(diskId String!, size Integer, labels String[]): requestId String, taskId String; 404 INVALID_DISK_NOT_FOUND, 400 DISK_TOO_SMALL";

    public const string English = """
        # ResizeDisk

        ## 1. API Description

        Makes a disk larger.

        ## 2. Request Parameters

        | Parameter Name | Required | Type | Description |
        | --- | --- | --- | --- |
        | diskId | Yes | String | The disk. |
        | size | No | Integer | New size in GiB. |
        | labels | No | Array of String | Labels to set. |

        ## 3. Response Parameters

        | Parameter Name | Type | Description |
        | --- | --- | --- |
        | requestId | String | ID of the call. |
        | taskId | String | ID of the task. |

        ## 4. Code Example

        ```json
        POST /api/v2/zec HTTP/1.1
        Host: console.zenlayer.com
        X-ZC-Action: ResizeDisk

        Request:
        {
          "diskId": "d-1",
          "size": 40
        }

        Response:
        {
          "requestId": "r-1",
          "response": {
            "requestId": "r-1",
            "taskId": "t-1"
          }
        }
        ```

        ## 5. Error Codes

        | HTTP Status Code | Error Code | Description |
        | --- | --- | --- |
        | 404 | INVALID\_DISK\_NOT\_FOUND | No such disk. |
        | 400 | DISK\_TOO\_SMALL | It is too small. |

        """;

    public const string Chinese = """
        # ResizeDisk

        ## 1. 接口描述

        扩容一块云盘。

        ## 2. 请求参数

        | 参数名称 | 必选 | 类型 | 描述 |
        | --- | --- | --- | --- |
        | diskId | 是 | String | 云盘。 |
        | size | 否 | Integer | 新的大小，单位GiB。 |
        | labels | 否 | Array of String | 要设置的标签。 |

        ## 3. 响应结果

        | 参数名称 | 类型 | 描述 |
        | --- | --- | --- |
        | requestId | String | 调用的编号。 |
        | taskId | String | 任务的编号。 |

        ## 4. 代码示例

        ```json
        POST /api/v2/zec HTTP/1.1
        Host: console.zenlayer.com
        X-ZC-Action: ResizeDisk

        Request：
        {
          "diskId": "d-1",
          "size": 40
        }

        Response：
        {
          "requestId": "r-1",
          "response": {
            "requestId": "r-1",
            "taskId": "t-1"
          }
        }
        ```

        ## 5. 错误码

        | HTTP状态码 | 错误码 | 说明 |
        | --- | --- | --- |
        | 404 | INVALID\_DISK\_NOT\_FOUND | 没有这块云盘。 |
        | 400 | DISK\_TOO\_SMALL | 太小。 |

        """;

    /// <summary>Changes all places of a text in a page.</summary>
    /// <exception cref="ArgumentException">The page has no such text, so that nothing would be tested.</exception>
    public static string With(string page, string from, string to) =>
        page.ReplaceLineEndings("\n") is var text && text.Contains(from, StringComparison.Ordinal)
            ? text.Replace(from, to, StringComparison.Ordinal)
            : throw new ArgumentException($"The page has no '{from}'.", nameof(from));

    public static Page Parse(string text, string path = "docs-spec/resizedisk.md") => PageParser.Parse(new(path, path, text, null, null));

    /// <summary>What a page says: the action with its fields, its errors, and what structures rows of its tables describe.</summary>
    public static string Facts(Page page) => page.Operation is not { } operation ? "nothing" :
        $"{operation.Action}({Fields(operation.Request)}): {Fields(operation.Response)}; "
            + $"{string.Join(", ", operation.Errors.Select(row => $"{row.Error.Status} {row.Error.Code}"))}"
        + string.Concat(page.Structures.Select(structure => $"; {structure.Name} {{ {Fields(structure.Fields)} }}"))
        + string.Concat(page.Enumerations.Concat(page.Assumed.Select(assumed => assumed.Enumeration))
            .Select(values => $"; {values.Name} {{ {string.Join(", ", values.Values.Select(value => value.Text))} }}"));

    /// <summary>The findings of a page by id and line.</summary>
    public static string Findings(Page page) =>
        string.Join(", ", page.Diagnostics.OrderBy(finding => finding.Span.Start).Select(finding => $"{finding.Descriptor.Id} {finding.Lines.Start.Line + 1}"));

    private static string Fields(EquatableArray<FieldDeclaration> fields) =>
        string.Join(", ",
            fields.Select(
                field =>
                    $"{field.Name} {field.Type.Name}{string.Concat(Enumerable.Repeat("[]", field.Type.ArrayDepth))}{(field.IsRequired ? "!" : "")}"
                        + $"{(field.Deprecation is null ? "" : "†")}"));
}
