using ZecGen.Generator.Parsing.Sentences;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>Whether the words before a rule, in the same sentence, say what the member is: "Disk size, value range: …", "磁盘大小，取值范围：…".</summary>
/// <remarks>
/// They may as well say for what the rule holds: "Trial plans, …", "后付费，…". So their last noun must be one that members are called by, or a word of
/// the member's
/// own name, and no name in other letters may stand before it that the member does not have.
/// </remarks>
internal static class MemberTitle
{
    // What members are called by: quantities, names, and what lists have.
    private static readonly HashSet<string> Heads = new(StringComparer.OrdinalIgnoreCase)
    {
        "name", "title", "description", "password", "remark", "comment", "note", "label", "tag", "text", "content", "message", "address", "domain",
        "path", "id", "key",
        "value", "code", "version",
        "type", "mode", "status", "size", "capacity", "bandwidth", "number", "count", "amount", "quantity", "total", "length", "port", "timeout", "duration",
        "time", "interval", "period", "ttl", "page",
        "limit", "quota", "offset", "weight", "priority", "ratio", "percentage", "percent", "price", "rate", "speed", "depth", "width", "height", "threshold",
        "retry", "step", "level", "list", "array", "field", "parameter", "method", "model", "policy", "protocol", "format", "specification", "language",
        "algorithm", "discount", "multiplier",
    };

    private static readonly string[] IdeographHeads =
    [
        "名称", "名字", "标题", "描述", "密码", "备注", "标签", "内容", "信息", "文本", "地址", "域名", "路径", "编号", "编码", "版本", "类型", "种类", "类别", "模式", "状态", "方式", "大小", "容量",
        "带宽", "数量", "个数", "总数", "数目", "超时",
        "条数", "页数", "页码", "次数", "天数", "台数", "份数", "长度", "端口", "时长", "时间", "周期", "间隔", "期限", "权重", "优先级", "比例", "百分比", "价格", "金额", "速率",
        "速度", "深度", "宽度", "高度", "阈值",
        "上限", "下限", "范围", "额度", "配额", "步长", "级别", "列表", "数组", "集合", "参数", "字段", "关键字", "键", "值", "名", "数", "号", "率", "系数",
        "开关", "策略", "协议", "格式", "规格", "语言", "算法", "折扣", "限速",
    ];

    // What ends as a name of members does and is none.
    private static readonly string[] Holders = ["账号", "帐号", "实名", "多数", "少数"];

    // "按ID查询"
    private static readonly string[] Filters = ["过滤", "筛选", "查询"];

    // What begins a remark on what is counted, or for what it holds.
    private static readonly string[] Remarks =
        ["除", "不", "非", "扣", "加上", "包含", "包括", "含", "其中", "仅", "只", "首", "第", "每", "前", "后", "另", "若", "如", "当", "对", "在"];

    // "后端权重", "前缀长度": nouns that begin as remarks do.
    private static readonly string[] NoRemarks = ["后端", "后缀", "后台", "前端", "前缀", "对端", "对象", "对等"];

    // What is true or false.
    private static readonly string[] Questions = ["whether", "是否"];

    /// <summary>Whether it ends with what members are called by, whatever stands before that: "Autonomous System Number", "VPC的名称".</summary>
    public static bool EndsWithHead(Clause clause)
    {
        var whole = clause.Text.TrimEnd('.', ')', ']');
        if (whole.Length > 0 && Tokenizer.IsIdeograph(whole[whole.Length - 1])) return EndsWithNoun(whole);
        string? head = null;
        foreach (var token in clause.Sentence.TokensBetween(clause.Start, clause.End))
        {
            if (token.Kind != TokenKind.Word) continue;
            var text = clause.Sentence.Slice(token.Start, token.End);
            var word = Heads.Contains(text) ? text : Subject.Singular(text);
            if (head is not null && Subject.EndsHead(word)) break;
            head = word;
        }
        return head is not null && Heads.Contains(head);
    }

    private static bool EndsWithNoun(string text) =>
        IdeographHeads.Any(noun => text.EndsWith(noun, StringComparison.Ordinal)) && !Holders.Any(noun => text.EndsWith(noun, StringComparison.Ordinal));

    /// <summary>Whether members are called by a word.</summary>
    public static bool IsHead(string word) => Heads.Contains(word);

    /// <summary>Whether it begins with what members are called by: "The label has …".</summary>
    public static bool Begins(Clause clause)
    {
        var (sentence, at) = (clause.Sentence, clause.Start);
        if (IdeographHeads.Any(noun => noun.Length > 1 && sentence.StandsAt(at, noun))) return true;
        if (!sentence.StandsAt(at, "the")) return false;
        return sentence.TokenAt(sentence.SkipBlanks(at + 3)) is { Kind: TokenKind.Word } word && Heads.Contains(sentence.Slice(word.Start, word.End));
    }

    public static bool Is(Clause clause, Subject subject)
    {
        if (Questions.Any(word => clause.Sentence.StandsAt(clause.Start, word))) return true;
        if (ClauseReader.IsNothingButOpenings(clause) || Explanation.DescribesCharacters(clause)
            || Subject.None.EndsAt(clause.Sentence, clause.Start).Contains(clause.End))
            return true;
        if (Explanation.IsAdverbial(clause) || Doubt.BeginsWithPreposition(clause)) return false;
        var sentence = clause.Sentence;
        var isIdeographic = clause.Text.Any(Tokenizer.IsIdeograph);
        string? head = null;
        var (isOpen, ideographs) = (true, "");
        foreach (var token in sentence.TokensBetween(clause.Start, clause.End))
        {
            var text = sentence.Slice(token.Start, token.End);
            if (token.Kind == TokenKind.Ideograph) ideographs += text;
            if (token.Kind != TokenKind.Word) continue;
            // "Status" is no plural.
            var word = Heads.Contains(text) ? text : Subject.Singular(text);
            if (isOpen && head is not null && Subject.EndsHead(word)) isOpen = false;
            if (isOpen) head = word;
            // "Linux password", "IPv4地址" are of one kind, unless the member is called so.
            if (IsName(text) && !(token.Start == clause.Start && !isIdeographic && !text.Skip(1).Any(char.IsUpper)) && !subject.IsOfName(word)
                && !Heads.Contains(word) && !Units.All.Contains(text, StringComparer.Ordinal))
                return false;
        }
        if (ideographs.Length > 0)
            return (ideographs.StartsWith("每页", StringComparison.Ordinal) || !Remarks.Any(word => ideographs.StartsWith(word, StringComparison.Ordinal))
                || NoRemarks.Any(word => ideographs.StartsWith(word, StringComparison.Ordinal)))
                && (Filters.Any(noun => ideographs.EndsWith(noun, StringComparison.Ordinal))
                    || (!ideographs.StartsWith("按", StringComparison.Ordinal)
                        && EndsWithNoun(ideographs))
                    || (head is not null && Heads.Contains(head) && clause.Text.EndsWith(head, StringComparison.OrdinalIgnoreCase)));
        return head is not null && (Heads.Contains(head) || subject.IsOfName(head));
    }

    // In other letters than the words around it.
    private static bool IsName(string word) => word.Any(char.IsUpper) || word.Any(char.IsDigit);
}
