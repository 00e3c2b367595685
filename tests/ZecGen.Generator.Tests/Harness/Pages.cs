namespace ZecGen.Generator.Tests.Harness;

/// <summary>Small pages for tests. Each argument replaces one part of a page that is in order.</summary>
public static class Pages
{
    public const string RequestHeader = "| Parameter Name | Required | Type | Description |\n| --- | --- | --- | --- |";
    public const string ResponseHeader = "| Parameter Name | Type | Description |\n| --- | --- | --- |";

    /// <summary>An API page at <c>docs-spec/{action}.md</c>.</summary>
    /// <param name="request">Rows of the request table, or the whole table when it begins with another header.</param>
    public static PageFile Api(
        string action,
        string request = "| diskId | Yes | String | ID of the disk. |",
        string response = "| requestId | String | ID of the call. |",
        string errors = "| 404 | INVALID\\_DISK\\_NOT\\_FOUND | There is no such disk. |",
        string description = "Does something with a disk.",
        string service = "zec",
        string? path = null) => new(path ?? $"docs-spec/{action.ToLowerInvariant()}.md", $$"""
            # {{action}}

            ## 1. API Description

            {{description}}

            ## 2. Request Parameters

            {{(request.StartsWith("| Parameter", StringComparison.Ordinal) ? request : RequestHeader + "\n" + request)}}

            ## 3. Response Parameters

            {{ResponseHeader}}
            {{response}}

            ## 4. Code Example

            **1. An example**

            ```json
            POST /api/v2/{{service}} HTTP/1.1
            Host: console.zenlayer.com
            X-ZC-Action: {{action}}
            ```

            ## 6. Error Codes

            | HTTP Status Code | Error Code | Description |
            | --- | --- | --- |
            {{errors}}
            """);

    /// <summary>A page of structures and enumerations: one section for each.</summary>
    public static PageFile Structures(params (string Name, string Table)[] sections) =>
        new("docs-spec/datastructure.md", "# Data Structures\n\n" + string.Join("\n", sections.Select(section => $"## {section.Name}\n\n{section.Table}\n")));
}
