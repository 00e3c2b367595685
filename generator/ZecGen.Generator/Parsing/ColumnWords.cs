namespace ZecGen.Generator.Parsing;

internal enum Column
{
    Name,
    Required,
    Type,
    Description,
    Value,
    Status,
    Code,
}

/// <summary>What the columns of tables are called. A new variant is a new row here.</summary>
internal static class ColumnWords
{
    // Most headers are written as in the table; no key has to be made of those.
    private static readonly Dictionary<string, Column> Exact = new(StringComparer.Ordinal);

    private static readonly Dictionary<string, Column> Words = Table(
        (Column.Name, "参数名称|参数名|参数|名称|字段名称|字段名|字段|Parameter Name|Parameter|Name|Field|Field Name"),
        (Column.Required, "必选|是否必选|必填|是否必填|Required|Mandatory"),
        (Column.Type, "类型|数据类型|参数类型|Type|Data Type|Parameter Type"),
        (Column.Description, "描述|说明|解释|含义|语义|备注|状态说明|参数描述|字段描述|Description|Meaning|Remark|Remarks|Status Description"),
        (Column.Value, "状态值|枚举值|取值|值|Value|Status Value|Enum Value|Status"),
        (Column.Status, "HTTP状态码|状态码|HTTP Status Code|Status Code|HTTP Status|HTTP Code"),
        (Column.Code, "错误码|错误代码|Error Code|Code"));

    public static Column? Classify(string header) =>
        Exact.TryGetValue(header, out var exact) ? exact : Words.TryGetValue(WordKey.Of(header), out var column) ? column : null;

    private static Dictionary<string, Column> Table(params (Column Column, string Words)[] rows)
    {
        var table = new Dictionary<string, Column>(StringComparer.Ordinal);
        foreach (var row in rows)
            foreach (var word in row.Words.Split('|'))
            {
                table.Add(WordKey.Of(word), row.Column);
                Exact.Add(word, row.Column);
            }
        return table;
    }
}
