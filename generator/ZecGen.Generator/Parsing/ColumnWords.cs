using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

internal enum Column
{
    Name,
    Required,
    Optional,
    Type,
    Description,
    Value,
    Status,
    Code,

    /// <summary>What the service takes where a field is not sent.</summary>
    Default,
    Example,

    /// <summary>Limits or values, said beside the description.</summary>
    Rule,

    /// <summary>How long a text is.</summary>
    Length,
    MinimumLength,
    MaximumLength,

    /// <summary>How large a number is.</summary>
    Minimum,
    Maximum,

    /// <summary>Where a parameter stands in a call.</summary>
    Place,
}

/// <summary>What the columns of tables are called. A new variant is a new row here.</summary>
internal static class ColumnWords
{
    private const char FirstIdeograph = '\u2E80';

    // Most headers are written as in the table; no key has to be made of those.
    private static readonly Dictionary<string, Column> Exact = new(StringComparer.Ordinal);

    private static readonly Dictionary<string, Column> Words = Table(
        (Column.Name, "参数名称|参数名|参数|名称|字段名称|字段名|字段|属性名|属性|Parameter Name|Parameter|Parameters|Name|Field|Field Name|Attribute|Property|Key|Param|Param Name"),
        (Column.Required, "必选|是否必选|必填|是否必填|必需|是否必需|必须|是否必须|必传|是否必传|Required|Mandatory|Is Required|Required or Not|Presence|Requirement|Necessity|Req"),
        (Column.Optional, "可选|是否可选|Optional"),
        (Column.Type, "类型|数据类型|参数类型|字段类型|Type|Data Type|Parameter Type|Field Type"),
        (Column.Description,
            "描述|说明|解释|含义|语义|备注|状态说明|状态描述|参数描述|参数说明|字段描述|字段说明|错误信息|错误描述|错误说明|Description|Descriptions|Desc|Meaning|Remark|Remarks|Status "
                + "Description|Parameter Description|Field Description|Error Message|Error Description|Message|Explanation|Notes"),
        (Column.Value, "状态值|枚举值|枚举|取值|值|可选值|状态|Value|Values|Status Value|Enum Value|Enum|Enumeration|Status"),
        (Column.Status, "HTTP状态码|状态码|HTTP状态|HTTP Status Code|Status Code|HTTP Status|HTTP Code"),
        (Column.Code, "错误码|错误代码|Error Code|Error Codes|Code|Error"),
        (Column.Default, "默认值|默认|缺省值|缺省|Default|Default Value|Defaults"),
        (Column.Example, "示例|示例值|样例|样例值|例子|举例|参考值|Example|Example Value|Examples|Sample|Sample Value|Sample Values"),
        (Column.Rule,
            "取值范围|范围|取值说明|约束|限制|Range|Value Range|Valid Range|Valid Values|Allowed Values|Possible Values|Available "
                + "Values|Constraint|Constraints|Limit|Limits|Restriction|Restrictions"),
        (Column.Length, "长度|长度范围|长度限制|字符长度|Length|Length Limit|Length Range"),
        (Column.MinimumLength, "最小长度|最短长度|Min Length|Minimum Length"),
        (Column.MaximumLength, "最大长度|最长长度|Max Length|Maximum Length"),
        (Column.Minimum, "最小值|最小|Minimum|Min|Minimum Value|Min Value"),
        (Column.Maximum, "最大值|最大|Maximum|Max|Maximum Value|Max Value"),
        (Column.Place, "位置|参数位置|传参位置|In|Location|Parameter Location|Position|Parameter In"));

    /// <summary>How most pages call a column.</summary>
    public static string NameOf(Column column) => column switch
    {
        Column.Name => "Parameter Name",
        Column.Status => "HTTP Status Code",
        Column.Code => "Error Code",
        Column.Rule => "Value Range",
        Column.MinimumLength => "Minimum Length",
        Column.MaximumLength => "Maximum Length",
        _ => column.ToString(),
    };

    public static Column? Classify(string header) =>
        Exact.TryGetValue(header, out var exact) || Words.TryGetValue(WordKey.Of(header), out exact)
            || Words.TryGetValue(WordKey.Of(WithoutRemark(header)), out exact) ? exact
            : PlaceWords.OfColumn(header) is not null ? Column.Name : ClassifyBoth(header);

    /// <summary>Whether a row is a header of fields: each of its cells names another column.</summary>
    public static bool AreIn(Markdown.Row row)
    {
        if (row.Width < 2) return false;
        var columns = new HashSet<Column>();
        foreach (var cell in row.Cells.Take(row.Width))
            if (Classify(cell.Text.Flat) is not { } column || !columns.Add(column)) return false;
        return columns.Contains(Column.Name) && columns.Contains(Column.Type);
    }

    /// <summary>What a header says that is a word of these misspelt; null where it is none, or several could be meant.</summary>
    public static Column? ClassifySlip(string header)
    {
        var key = WordKey.Of(WithoutRemark(header));
        Column? found = null;
        foreach (var word in Words)
        {
            if (!Spelling.IsSlipOf(key, word.Key)) continue;
            if (found is not null && found != word.Value) return null;
            found = word.Value;
        }
        return found;
    }

    // "类型 Type", "Type / 类型"
    private static Column? ClassifyBoth(string header)
    {
        var key = WordKey.Of(header);
        var at = 1;
        while (at < key.Length && key[at] < FirstIdeograph == key[at - 1] < FirstIdeograph) at++;
        return at < key.Length && Words.TryGetValue(key.Substring(0, at), out var first) && Words.TryGetValue(key.Substring(at), out var second)
            && first == second ? first : null;
    }

    // "必选(是/否)"
    private static string WithoutRemark(string header) => header.IndexOfAny(['(', '（']) is var end and > 0 ? header.Substring(0, end) : header;

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
