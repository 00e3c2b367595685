namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>Parts of phrases that several rules share.</summary>
internal static class Fragments
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        // Units of length.
        ["chars"] = "(个字符|位字符|个英文字符|字符|位|个字|字|characters|character|chars|char)",
        ["bytes"] = "(个字节|字节|bytes|byte)",

        // Both limits.
        ["both"] = @"((between|介于|在){a}(~|and|和|与){b}|[from|从|在]{a}~{b}|\[{a}(,|~|、){b}\])",

        ["is"] =
            "(is|are|be|must be|should be|shall be|can be|may be|has to be|needs to "
                + "be|must|can|should|may|:|=|为|是|应为|应是|应该为|须为|必须为|必须是|必须|需为|需要为|需|应|可为|可以为|可以是|可以|可|在|必须在|应在|需在|须在|限制为|限制在|限定为|限定在)",

        ["holds"] =
            "(contain|contains|containing|have|has|having|support|supports|supporting|accept|accepts|allow|allows|consist of|consists "
                + "of|hold|holds|with|of|include|includes|包含|支持|由|输入|为|填写|含)",

        ["lengthWord"] = "([the|a|its] [string|character|total] length [limit|limits|range|requirement]|字符串长度|[总]长度[限制|范围|区间|要求]|字符长度|字符数|字符个数|字数)",

        ["atMost"] =
            "(up to|at most|no more than|not more than|no longer than|not longer than|not greater than|no greater than|not exceed|not exceeding|not to exceed|"
                + "not be longer than|not be "
                + "more than|not be greater than|cannot exceed|can not exceed|can't exceed|"
            + "cannot be longer than|cannot be more than|cannot be greater than|cannot be larger than|not be larger than|can not be more than|can not be "
            + "longer than|no larger than|not larger than|no higher than|not higher than|"
            + "limited to|less than or equal to|less than or equals to|smaller than or equal to|fewer than or equal to|lower than or equal to|[a|the] "
            + "maximum of|\\<=|≤|"
            + "不超过|不得超过|不能超过|不可超过|不应超过|不允许超过|不超出|不得超出|不能超出|不多于|不得多于|不能多于|不大于|不得大于|不能大于|不高于|不得高于|不能高于|不长于|不得长于|小于等于|小于或等于|至多[为|是]|最多[为|是|:|不超过|不得超过|不能超过])",

        ["atLeast"] =
            "(at least|no fewer than|not fewer than|no less than|not less than|no lower than|not lower than|no smaller than|not smaller than|no shorter "
                + "than|not shorter than|not be less than|cannot be less than|"
            + "can not be less than|not be shorter than|cannot be shorter than|not be lower than|cannot be lower than|not be smaller than|cannot be smaller "
            + "than|not be fewer than|greater than or equal to|greater than or equals to|"
            + "larger than or equal to|more than or equal to|[a|the] minimum "
            + "of|>=|≥|不少于|不能少于|不得少于|不可少于|不低于|不能低于|不得低于|不小于|不能小于|不得小于|不短于|不得短于|大于等于|大于或等于|至少[为|是]|最少[为|是])",

        ["above"] = "(greater than|larger than|bigger than|more than|higher than|above|>|大于|高于)",

        ["below"] = "(less than|smaller than|lower than|below|\\<|小于|低于)",

        // Ends of a length.
        ["lengthTail"] =
            "[in length|long|in total|之间|间|以内|之内|的字符串|组成] [are|is] [supported|allowed|permitted|accepted|can be entered|may be entered] [inclusive]",

        // Ends of a range.
        ["valueTail"] =
            "{u} [之间|间|以内|之内|范围内|范围之内|区间内] [的] [整数|正整数|整数值|数字|数值|数|integers|integer] [allowed|supported|is allowed|are allowed|are supported|are valid] "
                + "[[,]inclusive|inclusively|含两端|包含两端]",

        ["integer"] =
            "(an integer|a whole number|whole number|integer|integers|a number|any integer|any whole number|any number|a value|any value|整数|正整数"
                + "|a positive integer)",

        ["perRequest"] =
            "(in each request|for each request|per request|in a request|in one request|in a single request|each request|per query|per call|per operation|at "
                + "a time|at once|each time|in this request|for one request|in a single operation|in one operation|in a batch|simultaneously|at the same time)",

        ["perRequestFirst"] = "(每次请求|每次调用|单次请求|单次调用|一次请求|一次调用|每次操作|单次操作|每次|单次|一次性|一次|同时|每批|批量)",

        ["counter"] = "(个|条|台|项|对|块|张|组|名|份|件)",
    };
}
