using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Constraints;
using ZecGen.Generator.Parsing.Sentences;

namespace ZecGen.Generator.Tests;

/// <summary>Each word that makes a rule, leaves it or takes it back, in a sentence of its own: <c>#</c> stands for the word.</summary>
public class RuleWordTests
{
    private const string Letters = "letters";
    private const string Both = "letters and digits";

    [Theory]
    [InlineData("#字母、数字和-。", "仅支持输入|仅支持使用|仅支持包含|仅支持|只支持|只能输入|只能使用|只能包含|只能含有|只能是|只能为|仅能包含|仅能使用|仅允许|只允许|仅可包含|只可包含|仅包含|允许的字符：|支持的字符：", Both + " -")]
    [InlineData("#字母、数字、-组成。", "只能由|仅能由|必须由|由", Both + " -")]
    [InlineData("只能由字母#。", "组成|构成", Letters)]
    [InlineData("It # letters, digits and -.",
        "can only contain|may only contain|must only contain|should only contain|only contains|only contain|can contain only|may contain only|must contain "
            + "only|contains only|can only consist of|must consist of|consists of|only supports|only support|only allows|only accepts|supports only",
            Both + " -")]
    [InlineData("# letters, digits and -.",
        "Allowed characters:|Allowed characters are|Supported characters:|Valid characters:|Valid characters are", Both + " -")]
    [InlineData("Can contain #.", "letters only|letters and digits", null)]
    [InlineData("Consists of letters #.", "only", Letters)]
    [InlineData("Only letters and digits #.", "are supported|are allowed|can be used|may be used|are permitted|are accepted|are valid|can be entered", Both)]
    [InlineData("Only letter- #.", "is supported|is allowed", null)]
    [InlineData("仅支持#。", "大小写英文字母|英文大小写字母|大小写字母|英文字母|字母|字母（A-Z，a-z）|字母(a-zA-Z)|字母（a-z）|字母（A~Z、a~z）", Letters)]
    [InlineData("Only # are supported.",
        "uppercase and lowercase letters|upper and lower case letters|English letters|letters|letters (A-Z, a-z)|letters (a-z)|letters (A–Z, a–z)", Letters)]
    [InlineData("仅支持字母和#。", "阿拉伯数字|数字|数字（0-9）|数字（0～9）", Both)]
    [InlineData("Only letters and # are supported.", "numbers|digits|numbers (0-9)|digits (0~9)", Both)]
    [InlineData("仅支持字母和#。", "英文句点|英文句号|句点|点号|英文句点(.)|.", Letters + " .")]
    [InlineData("Only letters and # are supported.", "periods|period|dots|periods (.)|.", Letters + " .")]
    [InlineData("仅支持字母和#。", "下划线|下划线（_）|_", Letters + " _")]
    [InlineData("Only letters and # are supported.", "underscores|underscore|underscores (_)|_", Letters + " _")]
    [InlineData("仅支持字母和#。", "中划线|连字符|短横线|连字符（-）|-", Letters + " -")]
    [InlineData("Only letters and # are supported.", "hyphens|hyphen|hyphens ( - )|-", Letters + " -")]
    [InlineData("仅支持字母和#。", "斜杠|斜杠（/）|/", Letters + " /")]
    [InlineData("Only letters and # are supported.", "slashes|slash|slashes (/)|/", Letters + " /")]
    [InlineData("仅支持字母和#。", "空格", Letters + "  ")]
    [InlineData("Only letters and # are supported.", "spaces", Letters + "  ")]
    [InlineData("仅支持字母#数字。", "、|以及|和|与|及|或|，和|、和", Both)]
    [InlineData("Only letters # digits are supported.", "and|or|, and|, or|,", Both)]
    [InlineData("仅支持字母和~#", "。|", Letters + " ~-")]
    [InlineData("仅支持字母和-#。", "-|、-", Letters + " -")]
    [InlineData("仅支持#。", "-|_|空格|字母（大写）|字母（A-F）|字母和（a）|数字（1-9）|汉字|字母和A|字母和1|字母和：|字母和\"|", null)]
    [InlineData("由字母和数字#。", "|命名|加密", null)]
    [InlineData("Only letters and digits are supported, #.",
        "but not in prefixes|except in names|Chinese characters are supported|more characters on request", null)]
    [InlineData("Only letters and digits are supported, #.",
        "and it must start with a letter|it cannot begin with a digit|it should be unique|spaces are not allowed|symbols are not supported|and can only "
            + "begin with a letter", Both)]
    [InlineData("Only letters and digits are supported. It has # too.",
        "a character|characters|a letter|letters|a digit|digits|a space|spaces|a symbol|symbols|a wildcard|wildcards|Chinese|Unicode|a hyphen|hyphens", null)]
    [InlineData("仅支持字母和数字。另有#。", "字符|字母|数字|空格|符号|中文|汉字|通配符|下划线", null)]
    [InlineData("仅支持字母和数字。#符号。", "必须|不能|不得|不可|只能|不允许|不支持|需要", Both)]
    [InlineData("Only letters and digits are supported. Symbols # be in it.", "must|cannot|can not|can only|should", Both)]
    public void RuleOfCharacters_BesideAnyWord_IsCertain(string sentence, string words, string? expected) =>
        Assert.Equal([],
            Wrong(sentence, words, "String", rules => rules.OfType<CharactersConstraint>().SingleOrDefault() is { } rule ? Say(rule.Allowed) : null, expected));

    [Theory]
    [InlineData("Value range: 1 to 100, # x.",
        "if|when|whenever|unless|except|excepting|excluding|but|however|whereas|while|unlike|depending|depends|vary|varies|varying|differ|differs|different")]
    [InlineData("Value range: 1 to 100, y # x.",
        "if|when|whenever|unless|except|excepting|excluding|but|however|whereas|while|unlike|depending|depends|vary|varies|varying|differ|differs|different")]
    [InlineData("Value range: 1 to 100, # x.",
        "for|in|on|at|under|during|with|without|by|as|after|before|within|or|only|otherwise|other|others|usually|normally|typically|generally|recommended")]
    [InlineData("取值范围：1～100，某#某。", "如果|若|除非|除外|除了|但|仅当|仅对|仅在|仅限|仅用于|仅针对|仅适用|只对|只在|只有|情况|的话|取决于|而定|而异|不同|不一|例外|建议|通常|一般|其他|其它|其余|当")]
    [InlineData("取值范围：1～100，#某某。", "对|针对|在|当|使用|选择|创建|修改|或|以及|每个|每台|每条|单个|各")]
    [InlineData("取值范围：1～100，某某#。", "时|后|下|系统|版|用户|模式|场景|地区|地域|区域|的话|中")]
    [InlineData("Value range: 1 to 100. Some # it.",
        "exceed|exceeds|exceeded|exceeding|limit|limits|limited|limitation|unlimited|unrestricted|unbounded|infinite|infinity|quota|quotas|higher|larger|"
            + "greater|bigger|longer|lower|smaller|fewer|shorter|above|beyond|over|less|more|zero|negative|double|doubled|twice|half|exclusive|exclusively|"
            + "increase|increased|raise|raised|extended|two|three|ten|dozen|hundred|thousand|million|billion|contact|adjust|adjusted|apply|ticket")]
    [InlineData("取值范围：1～100。某#某。", "不限|无限|限制|超过|超出|上限|下限|更大|更长|更多|更高|放宽|提升|提高|以上|以下|零|负数|负值|例外|翻倍|不受|两倍|加倍|半个|调整|申请|联系|工单|百|千|万|亿")]
    [InlineData("Value range: 1 to 100. Others are # it.", "treated as|taken as|rounded|clamped|truncated|capped|out of range|out-of-range|set to 7")]
    [InlineData("取值范围：1～100。某#某。", "视为|当作|截断|截取|自动调整|四舍五入|向上取整|向下取整")]
    [InlineData("取值范围：1～100。某#50。", "按|取")]
    [InlineData("Value range: 1 to 100. Larger than #.", "this|that|these|those|the limit|the maximum|the minimum|the above")]
    [InlineData("Value range: 1 to 100 #.", "x|%|days|and 200|(7 GB)|(exclusive)|(except 7)|, 120|or 7|; 200")]
    [InlineData("#：取值范围：1～100。", "甲机型|SSD")]
    // Beside words that would leave the rule: an explanation, a title, a noun, a few words in a sentence of their own.
    [InlineData("Value range: 1 to 100, which is # x.",
        "if|when|whenever|unless|except|excepting|excluding|but|however|whereas|while|unlike|depending|depends|vary|varies|varying|differ|differs|different")]
    [InlineData("Value range: 1 to 100. # Asia.",
        "For|In|On|At|Under|During|With|Without|By|As|After|Before|Within|Or|Only|Otherwise|Other|Others|Usually|Normally|Typically|Generally|Recommended|If|"
            + "Excluding|Per|Each|Every|Together|Once|Not|Plus|Minus|Including|Counting|Until|Since|Via|Upon|Through|Across|Among|Between|Beyond|Into|From|Of|"
            + "About|Around|Against|Along|Besides|Beside|Toward|Towards|Both|Either|Neither|Also|Still|Then|Though|Although|Outside|Inside")]
    [InlineData("取值范围：1～100，用于某#某。", "如果|若|除非|除外|除了|但|仅当|仅对|仅在|仅限|仅用于|仅针对|仅适用|只对|只在|只有|情况|的话|取决于|而定|而异|不同|不一|例外|建议|通常|一般|其他|其它|其余|当")]
    [InlineData("#大小，取值范围：1～100。", "如果|若|除非|除外|除了|但|仅当|建议|通常|一般|除|不|非|扣|加上|包含|包括|含|其中|仅|只|首|第|每|前|后|另|如|当|对|在|按")]
    [InlineData("取值范围：1～100。#某。", "对|针对|在|使用|选择|创建|修改|或|以及|每个|每台|每条|单个|各|不|未|无|除|以|每|仅|均")]
    [InlineData("取值范围：1～100。某某#。", "时|后|下|系统|版|用户|模式|场景|地区|地域|区域|的话|中")]
    [InlineData("# size, value range: 1 to 100.",
        "Per|Each|Every|Together|Once|Not|Plus|Minus|Including|Counting|Until|Since|Via|Upon|Through|Across|Among|Between|Beyond|To|Into|From|Of|About|Around|"
            + "Against|Along|Besides|Beside|Toward|Towards|Both|Either|Neither|Also|Still|Then|Though|Although|Outside|Inside|Added to")]
    [InlineData("Size of it. # SSD. Value range: 1 to 100.", "Only|Applies to|Apply to|Valid for")]
    [InlineData("大小。#某盘。取值范围：1～100。", "仅|只|适用于|用于仅")]
    [InlineData("Value range: 1 to 100. # applies to all the disks that are new.",
        "This|These|That|Those|It|They|The above|Above|The range|The value range|The limit|The limits|The length limit|The limitation|The restriction|The "
            + "rule")]
    [InlineData("Value range: 1 to 100. The limit # all the disks that are new.",
        "only|applies|apply|holds|hold|is valid|are valid|valid for|is for|are for|takes effect|take effect")]
    [InlineData("取值范围：1～100。#适用于所有新创建的磁盘。",
        "该限制|该范围|该规则|该取值范围|此限制|此范围|此规则|这个限制|这些限制|上述限制|上述范围|上述规则|上述取值范围|上述|以上限制|以上范围|以上规则|以上|这|限制|范围|取值范围")]
    [InlineData("取值范围：1～100。该限制#所有新建的磁盘。", "适用|只适用|仅适用|对|只对|仅对|在|只在|仅在|针对|只针对|仅针对|仅限|只用于|仅用于|有效|生效")]
    [InlineData("Value range: 1 to 100. The sizes of all the disks # somewhat.", "varies|vary|differs|differ")]
    [InlineData("取值范围：1～100。所有磁盘的大小#。", "有所不同|各不相同|不尽相同|不一样|而异|而定")]
    public void RangeRule_BesideARestrictingWord_IsCanceled(string sentence, string words) =>
        Assert.Equal([], Wrong(sentence, words, "Integer", RangeOf, null));

    [Theory]
    [InlineData("Value range: 1 to 100. It # exceed it.", "must not|cannot|can not|should not")]
    [InlineData("Value range: 1 to 100. Exceeding it is #.", "not allowed|not supported")]
    [InlineData("取值范围：1～100。#超过。", "不能|不得|不可|不允许|不支持")]
    [InlineData("Value range: 1 to 100. See it for #.", "more details|more information|a description")]
    [InlineData("Value range: 1 to 100. It is # than the present one.", "larger|greater|higher|more|lower|less|smaller")]
    [InlineData("Value range: 1 to 100. The mode is set to #.", "AUTO|it")]
    [InlineData("取值范围：1～100。#某某某某某某某。", "按|取")]
    [InlineData("Value range: 1 to 100 #.",
        "(inclusive)|(both inclusive)|(both ends inclusive)|(both included)|(included)|(including both ends)|(integer)|(integers)|, inclusive|inclusively")]
    [InlineData("取值范围：1～100#。", "（含）|（包含）|（含两端）|（包含两端）|（含边界）|（闭区间）|（整数）|之间|以内|范围内|的整数")]
    [InlineData("取值范围：1～100，如果#不变。", "不填则|不传则|不指定则|不设置则|不提供则|不输入则|不选则|未填则|未传则|未指定则|未设置则|未提供则|缺省则|留空则|为空则|省略则")]
    [InlineData("Value range: 1 to 100. If #, nothing changes.",
        "not given|omitted|empty|left out|unspecified|blank|absent|null|unset|missing|no value is given|it is not specified")]
    [InlineData("取值范围：1～100，其中5#某。", "表示|代表|意味着|意味")]
    [InlineData("Value range: 1 to 100, 5 # x.", "means|indicates|represents|stands for")]
    [InlineData("取值范围：1～100，#某某。", "即|也就是|意味着")]
    [InlineData("Value range: 1 to 100, # x.", "meaning|that is|i.e.|which means|indicating")]
    [InlineData("如果#，取值范围：1～100。", "指定|填写|传入|设置|提供|填|传|指定时|填写了")]
    [InlineData("# must be between 1 and 100.",
        "This parameter value|The parameter value|This field value|The field value|Its value|The value|This value|The parameter|This parameter|The "
            + "field|This field|Parameter|Field|Value|It")]
    [InlineData("#必须在1到100之间。", "该参数的值|该字段的值|该参数值|该字段值|参数取值|字段取值|参数值|字段值|该参数|该字段|此参数|此字段|本参数|本字段|参数|字段|该值|此值|其值|数值|值|它|其")]
    [InlineData("Size of it. # must be between 1 and 100.", "Size|The size|This size|Its size|A size|An size|Your size|field|\"field\"|`field`|The field")]
    [InlineData("云盘的大小。#必须在1到100之间。", "云盘的大小|大小|该大小|此大小")]
    [InlineData("云硬盘容量列表。#必须在1到100之间。", "云硬盘容量|硬盘容量|容量|云盘")]
    [InlineData("Size # disk. Size must be 1 to 100.",
        "of|for|to|that|which|in|on|with|by|from|at|used|when|where|as|shown|is|are|per|and|or|within|allowed|assigned|returned|whose|after|before")]
    [InlineData("# must be between 1 and 100.",
        "and it|which|but it|that|note that it|Note: it|Notes: it|Tip: it|Please note that it|Currently, it|Currently it|Besides, it|In addition, it|Also, it")]
    [InlineData("#必须在1到100之间。", "注意：|说明：|备注：|且|并且|而且|同时|并|另外，|其中|目前|当前|暂时|请注意|·|-|*|•")]
    [InlineData("Value range: 1 to 100, # x.",
        "which|used|indicating|indicates|meaning|means|representing|represents|namely|i.e|e.g|such as|that is|to|so|because|thus|therefore")]
    [InlineData("取值范围：1～100，#某某。", "用于|用来|表示|代表|意味着|即|也就是|例如|如|比如|譬如|决定|以便|方便|便于|从而|因此|所以|因为|由于|指|是指")]
    [InlineData("Value range: 1 to 100. This # applies to cold disks.", "parameter|field|option|setting|attribute|property")]
    [InlineData("取值范围：1～100。该#适用于所有新创建的磁盘。", "参数|字段|选项|配置")]
    [InlineData("Disk #, value range: 1 to 100.",
        "name|title|description|password|remark|comment|label|tag|text|content|message|address|domain|path|id|key|value|code|version|type|mode|status|size|"
            + "capacity|bandwidth|number|count|amount|quantity|total|length|port|timeout|duration|time|interval|period|ttl|page|quota|offset|weight|priority|"
            + "ratio|percentage|percent|price|rate|speed|depth|width|height|threshold|retry|step|level|list|array|field|parameter")]
    [InlineData("云盘#，取值范围：1～100。",
        "名称|名字|标题|描述|密码|备注|标签|内容|信息|文本|地址|域名|路径|编号|编码|版本|类型|状态|方式|大小|容量|带宽|数量|个数|总数|数目|条数|页数|页码|次数|天数|台数|份数|长度|端口|时长|时间|周期|间隔|期限|权重|优先级|比例|百分比|价格|"
            + "金额|速率|速度|深度|宽度|高度|阈值|额度|配额|步长|级别|列表|数组|集合|参数|字段|关键字|键|值|名|数|号")]
    [InlineData("按ID#，取值范围：1～100。", "过滤|筛选|查询")]
    [InlineData("# it is on, value range: 1 to 100.", "Whether")]
    [InlineData("#开启，取值范围：1～100。", "是否")]
    // Sentences that are no scope, however they begin.
    [InlineData("Size of it. Only the owner # may change it. Value range: 1 to 100.", "of the disk")]
    [InlineData("大小。只有#才能修改它。取值范围：1～100。", "磁盘的所有者")]
    public void RangeRule_BesideAHarmlessWord_IsKept(string sentence, string words) => Assert.Equal([], Wrong(sentence, words, "Integer", RangeOf, "1..100"));

    [Theory]
    [InlineData("Sizes of disks. # must be between 1 and 100.", "Group|The disk group|Weight|\"fields\"|Parameters size")]
    [InlineData("云盘或快照的大小。#必须在1到100之间。", "大小|快照的大小")]
    [InlineData("云盘的大小。#必须在1到100之间。", "快照|云|个数|注意：云|目前云")]
    public void RangeRule_OfAnotherSubject_IsNotRead(string sentence, string words) => Assert.Equal([], Wrong(sentence, words, "Integer", RangeOf, null));

    [Theory]
    [InlineData("# must be 2 to 63 characters long.", "Name|Description|Password|Remark|Comment|The name")]
    [InlineData("#长度限制：2～63个字符。", "名称|名字|描述|密码|备注")]
    [InlineData("Length: 2 to 63 #.", "characters|character|chars|char|characters in length|characters long|characters in total")]
    [InlineData("长度：2～63#。", "个字符|位字符|个英文字符|字符|位|个字|字|个字符之间|个字符以内")]
    [InlineData("Length: 2 to 63 characters, # hyphens.",
        "uppercase|lowercase|upper-case|lower-case|upper case|lower case|special|English|at least one")]
    [InlineData("长度：2～63个字符，#字母。", "大写|小写|英文|特殊|大小写")]
    [InlineData("Length: 2 to 63 characters, # a.", "letter|digit|number|character|symbol|hyphen|space|slash|period|underscore")]
    [InlineData("长度：2～63个字符，#某。", "字母|数字|字符|符号|空格|中文|汉字|连字符|下划线|斜杠|点号|句点")]
    [InlineData("Length: 2 to 63 characters, # letters.",
        "including|includes|include|containing|contains|contain|consisting of|consists of|composed of|made up of|support|supports|supporting")]
    [InlineData("长度：2～63个字符，#某和字母。", "包含|包括|含|由|可由|可以由|支持|可使用|可以使用|允许|大小写")]
    public void RuleOfALength_BesideAnyWord_IsCertain(string sentence, string words) => Assert.Equal([], Wrong(sentence, words, "String", LengthOf, "2..63"));

    [Theory]
    [InlineData("Length: 2 to 63 #.",
        "bytes|byte|characters (Chinese characters count as two)|characters, of which CJK ones count as two|characters; double-byte characters occupy "
            + "two|characters; a multi-byte character is two|characters; a full-width one equals two|characters; UTF-8 ones are two")]
    [InlineData("长度：2～63#。", "个字节|字节|个字符（中文算两个字符）|个字符，汉字计两个|个字符，全角占两个|个字符，双字节相当于两个|个字符，非ASCII按两个计")]
    public void LengthRule_InBytesOrWideCharacters_HasNoLowerLimit(string sentence, string words) =>
        Assert.Equal([], Wrong(sentence, words, "String", LengthOf, "..63"));

    [Theory]
    [InlineData("Up to 20 disks # x.",
        "in|on|for|per|each|every|with|without|by|from|to|at|when|if|unless|or|but|except|is|are|can|must|may|that|which|whose|other|under|within|than|as")]
    [InlineData("最多支持20个云盘#某。", "每|各|单个|或|和|与|及|时|如|若|当|除|其他|其它|之和|不")]
    [InlineData("Up to 20 #.", "characters|bytes|letters|days|GB|Mbps|disks.size|disks/hour|K items|dozen disks|thousand disks|of the disks")]
    [InlineData("最多支持20#。", "个字符|字符|个字|位|字节|天|千个|万个|GB")]
    public void CountRule_BesideARestrictingWord_IsCanceled(string sentence, string words) =>
        Assert.Equal([], Wrong(sentence, words, "String", CountOf, null, depth: 1));

    [Theory]
    [InlineData("Up to 20 #.", "disks|disk(s)|IDs of disks|items|entries|instances|disks can be used|disks are allowed at a time|disks per request|fields")]
    [InlineData("Tags of a disk. Up to 20 #.", "elements|items|entries|values|objects|IDs|tags")]
    [InlineData("最多支持20#。", "个|条|台|项|对|块云盘|张|组|名|份|件|个云盘")]
    [InlineData("#最多20个。", "每次请求|每次调用|单次请求|单次调用|一次请求|一次调用|每次操作|单次操作|每次|单次|一次性|一次|同时|每批|批量|列表|数组")]
    [InlineData("Up to 20 disks # .",
        "in each request|for each request|per request|in a request|in one request|in a single request|each request|per query|per call|per operation|at a "
            + "time|at once|each time|in this request|for one request|in a single operation|in one operation|in a batch|simultaneously|at the same time")]
    public void RuleOfACount_BesideAnyWord_IsCertain(string sentence, string words) =>
        Assert.Equal([], Wrong(sentence, words, "String", CountOf, "..20", depth: 1));

    [Theory]
    [InlineData("Mbps|Mb/s|Mbit/s|M")]
    [InlineData("Kbps|Kbit/s")]
    [InlineData("Gbps|Gbit/s")]
    [InlineData("bps")]
    [InlineData("pps")]
    [InlineData("GiB|GB|G")]
    [InlineData("TiB|TB|T")]
    [InlineData("MiB|MB")]
    [InlineData("KiB|KB")]
    [InlineData("bytes|byte|字节")]
    [InlineData("milliseconds|millisecond|ms|毫秒")]
    [InlineData("seconds|second|secs|sec|s|秒钟|秒")]
    [InlineData("minutes|minute|mins|min|分钟")]
    [InlineData("hours|hour|h|个小时|小时")]
    [InlineData("days|day|d|天|日")]
    [InlineData("weeks|week|周")]
    [InlineData("months|month|个月|月")]
    [InlineData("years|year|年")]
    [InlineData("percent|%|‰")]
    [InlineData("cores|core|vCPUs|vCPU|核")]
    public void Unit_OfALimit_MustBeThatOfTheValue(string units)
    {
        foreach (var unit in units.Split('|'))
        {
            var other = units.StartsWith("days", StringComparison.Ordinal) ? "weeks" : "days";
            Assert.Equal([], Wrong($"Unit: {unit}; value range: 1 to 100 #.", units, "Integer", RangeOf, "1..100"));
            Assert.Equal([], Wrong($"Unit: {unit}; value range: 1 to 100 #.", other, "Integer", RangeOf, null));
            Assert.Equal([], Wrong("取值范围：1～100#，单位：" + unit + "。", units, "Integer", RangeOf, "1..100"));
        }
    }

    [Theory]
    [InlineData("Default value: #.",
        "none|null|nil|empty|blank|nothing|unset|unspecified|undefined|n/a|NA|no|not|unlimited|infinite|random|automatic|automatically|generated|current|the|"
            + "a|an|same|all|any|varies|see|as|a.XX|standard|the first one", null)]
    [InlineData("默认值：#。",
        "none|null|NULL|nil|empty|blank|nothing|unset|unspecified|undefined|n/a|NA|no|not|unlimited|infinite|random|automatic|automatically|generated|current|"
            + "all|any|varies|空|空字符串|当前时间|a.XX", null)]
    [InlineData("#: SSD.", "Default|Default value|The default value|The default", "SSD")]
    [InlineData("The default value # SSD.", "is|is set to|=|of", "SSD")]
    [InlineData("It # SSD.", "defaults to|default to", "SSD")]
    [InlineData("#SSD。", "默认值为|默认值为：|默认值是|默认值：|默认为|默认是|缺省值为|缺省为|默认值设置为|不填时默认为|不传默认为|若不指定，则默认为|如果未设置则默认为|未填时，系统默认为", "SSD")]
    [InlineData("Default value: SSD if #.",
        "not specified|it is not specified|omitted|this parameter is omitted|left empty|unspecified|the value is not set|not provided|not passed|blank|not "
            + "given|this field is not explicitly specified", "SSD")]
    [InlineData("Default value: SSD #.", "in zone A|for others|if mode is A|(HDD in zone A)|, HDD elsewhere with 2 of them", null)]
    [InlineData("Default value: \"#\".", "standard|SSD|zh-CN", "#")]
    public void RuleOfADefault_BesideAnyWord_IsCertain(string sentence, string words, string? expected) =>
        Assert.Equal([],
            words.Split('|')
                .Where(
                    word => (expected == "#" ? word : expected)
                        != Read(sentence.Replace("#", word, StringComparison.Ordinal), "String", 0).OfType<DefaultConstraint>().SingleOrDefault()?.Value));

    [Theory]
    [InlineData("Required when kind is #.",
        "specified|set|provided|passed|given|enabled|disabled|valid|invalid|present|absent|used|required|selected|omitted|in|none|null|empty|not|any|all",
        null)]
    [InlineData("当kind为#时必填。",
        "specified|set|provided|passed|given|enabled|disabled|valid|invalid|present|absent|used|required|selected|omitted|in|none|null|nil|empty|blank|nothing|"
            + "unset|unspecified|undefined|n/a|na|no|not|unlimited|infinite|random|automatic|automatically|generated|current|all|any|varies", null)]
    [InlineData("Required when kind is A # mode is B.", "and|or", null)]
    [InlineData("kind为A时必填#mode为B。", "，且|，并|，或", null)]
    [InlineData("# kind is A.",
        "Required if|Required when|Required only if|Required only when|Required if and only if|Mandatory when|It is required if|Is only required when|Must "
            + "be specified when|Needs to be provided if|Has to be set when|Must be passed if", "kind A")]
    [InlineData("# is A, this field is required.", "If kind|When kind|If the kind|If the kind field|When the kind parameter", "kind A")]
    [InlineData("If kind # A, it is required.", "is|is set to|=|==|equals", "kind A")]
    [InlineData("#kind为A时必填。", "|当|有且仅当|当且仅当|仅当|如果|若", "kind A")]
    [InlineData("当kind#A时必填。", "为|=|==|是|等于|的值为|字段为|参数取值为", "kind A")]
    [InlineData("当kind为A时，#。", "必填|必传|必选|必须指定|必须传入|必须填写|必须设置|需要指定|为必填项|为必填|为必传|为必选|不能为空|不可为空|该字段必填|则该参数必传|此字段必填|本参数必填", "kind A")]
    [InlineData("#kind为A时。", "必填，当|必传当|必选，仅当|必填，当且仅当|必填，如果|必填，若", "kind A")]
    public void RuleOfACondition_BesideAnyWord_IsCertain(string sentence, string words, string? expected) =>
        Assert.Equal([], Wrong(sentence, words, "String",
            static rules => rules.OfType<RequiredWhenConstraint>().SingleOrDefault() is { } rule ? $"{rule.Other} {rule.Value}" : null, expected));

    [Theory]
    [InlineData("#。",
        "不能和other同时设置|不可与other同时指定|不得跟other同时使用|不能与other字段同时传入|不能与other参数同时存在|和other不能同时设置|与other不能同时指定|跟other不能同时使用|与other不能同时传入|与other不能同时存在|与other不可同时设置|"
            + "与other不可同时指定|与other不可同时使用|与other不得同时指定|与other只能指定其中一个参数|与other只能指定其中一个|与other必须并且只能指定其中一个|与other二选一|与other互斥|other和该字段互斥|other与该参数二选一|"
            + "other跟此字段互斥|other参数和此参数互斥|field和other互斥|field、other二选一", "other")]
    [InlineData("#.",
        "This field and other cannot be specified at the same time|This parameter and other can not be used together|This field and other cannot be set "
            + "simultaneously|This field and other cannot be passed together|Cannot be specified together with other|Can not be used at the same time with "
            + "other|Must not be set simultaneously with other|Cannot be passed together with other|Cannot be specified with other at the same time|It is "
            + "mutually exclusive with other|If this field is set, other must be empty|If this parameter is passed, other must be empty|field and other are "
            + "mutually exclusive|This field and other are mutually exclusive|field and other cannot be specified together|other and field can not be set at "
            + "the same time|Can only pass the value of either field or other|You can set either field or other, but not both|Specify either a field or a "
            + "other, but not both|Pass either field or other, but not both|Only one of field and other can be specified|Only one of field or other can be "
            + "used|Only one of other and field can be set|Only one of field and other can be passed", "other")]
    [InlineData("#.",
        "field and field are mutually exclusive|a and b are mutually exclusive|Mutually exclusive with field|This field and other are exclusive|Only one of "
            + "field and other can be specified in zone A", null)]
    public void RuleOfAnExclusion_BesideAnyWord_IsCertain(string sentence, string words, string? expected) =>
        Assert.Equal([], Wrong(sentence, words, "String", static rules => rules.OfType<ExclusiveConstraint>().SingleOrDefault()?.Other, expected));

    [Theory]
    [InlineData("#.",
        "A multiple of 5|Must be a multiple of 5|Must be an integer multiple of 5|Integral multiples of 5|Whole multiples of 5|In steps of 5|In increments "
            + "of 5|The step is 5|The step size is 5|The step length is 5|The increment is 5|Step: 5|0 or a multiple of 5|A multiple of 5 or 0", "5")]
    [InlineData("#。", "必须是5的倍数|要求为5的倍数|要求是5的整数倍|只能为5的整数倍|0或5的倍数|5的倍数或0|步长为5|步长是5|步长：5|步进为5|步进是5|以5为步长", "5")]
    [InlineData("#.", "Up to one decimal place|At most 1 decimal place|Supports a maximum of one decimal place|Can have no more than 1 decimal place", "0.1")]
    [InlineData("#.", "Up to two decimal places|At most 2 decimal places|Has no more than two decimal places", "0.01")]
    [InlineData("#.", "Up to three decimal places|At most 3 decimal places", "0.001")]
    [InlineData("#。", "最多一位小数|至多支持1位小数|不超过一位小数|最多保留1位小数", "0.1")]
    [InlineData("#。", "最多两位小数|最多支持二位小数|至多2位小数", "0.01")]
    [InlineData("#。", "最多三位小数|不超过3位小数", "0.001")]
    public void RuleOfAStep_BesideAnyWord_IsCertain(string sentence, string words, string? expected) =>
        Assert.Equal([],
            Wrong(sentence, words, "Float",
                static rules => rules.OfType<MultipleOfConstraint>().SingleOrDefault()?.Step.ToString(System.Globalization.CultureInfo.InvariantCulture),
                expected));

    private static List<string> Wrong(
        string sentence, string words, string type, Func<IReadOnlyList<Constraint>, string?> said, string? expected, int depth = 0) =>
        [.. words.Split('|').Select(word => sentence.Replace("#", word, StringComparison.Ordinal)).Select(text => (text, Said: said(Read(text, type, depth))))
            .Where(found => found.Said != expected).Select(found => $"{found.text} → {found.Said}")];

    private static string? RangeOf(IReadOnlyList<Constraint> rules) =>
        rules.OfType<RangeConstraint>().SingleOrDefault() is { } rule ? $"{rule.Minimum}..{rule.Maximum}" : null;

    private static string? LengthOf(IReadOnlyList<Constraint> rules) =>
        rules.OfType<LengthConstraint>().SingleOrDefault() is { } rule ? $"{rule.Minimum}..{rule.Maximum}" : null;

    private static string? CountOf(IReadOnlyList<Constraint> rules) =>
        rules.OfType<CountConstraint>().SingleOrDefault() is { } rule ? $"{rule.Minimum}..{rule.Maximum}" : null;

    private static string Say(CharacterClass allowed) => (allowed.Upper && allowed.Lower, allowed.Digits) switch { (true, true) => Both,
        (true, false) => Letters, _ => "digits" } + (allowed.Others.Length > 0 ? " " + allowed.Others : "");

    private static IReadOnlyList<Constraint> Read(string sentence, string type, int depth)
    {
        var lines = sentence.Split('\n').Select(static line => new TextLine(line, false, default)).ToArray();
        return [.. ConstraintReader.Read("field", DescriptionSentences.Of(new RichText([.. lines])), new(type, depth, type, null)).Constraints];
    }
}
