using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>Lists of values are read whole, from the first one to the last, or not at all.</summary>
public class WholeListTests
{
    [Theory]
    [InlineData("String", "加速区域：cn：国内加速，abroad：海外加速，all：全球加速。", "cn(国内加速) abroad(海外加速) all(全球加速)")]
    [InlineData("String", "区域： cn：国内；abroad：海外；all：全球", "cn(国内) abroad(海外) all(全球)")]
    [InlineData("String", "Type: A: alpha; B: beta; C: gamma", "A(alpha) B(beta) C(gamma)")]
    [InlineData("Integer", "类型：1：甲；2：乙；3：丙", "1(甲) 2(乙) 3(丙)")]
    [InlineData("Integer", "Type: 1: one, 2: two, 3: three", "1(one) 2(two) 3(three)")]
    [InlineData("Integer", "类型，0-甲；1-乙(含x，y)；2-丙；3-丁", "0(甲) 1(乙(含x，y)) 2(丙) 3(丁)")]
    [InlineData("Integer", "说明如下：0-公司；1-App应用的全称；2-备案网站；3-公众号", "0(公司) 1(App应用的全称) 2(备案网站) 3(公众号)")]
    [InlineData("String", "枚举值：A，甲，仅限北京；B，乙；C，丙", "A(甲,仅限北京) B(乙) C(丙)")]
    [InlineData("String", "区域。枚举值：A：甲；B：乙。当为A时需要权限。", "A(甲) B(乙")]
    [InlineData("String", "枚举值：A：甲；B：乙；Kind为SSD时Size必传", "A(甲) B(乙")]
    [InlineData("String", "取值如下：\nA：甲\nB：乙\nSSD不支持批量", "A(甲) B(乙)")]
    public void ListOfPairs_IsReadFromTheFirstToTheLast(string type, string description, string values) =>
        Assert.Contains("values " + values, DescriptionOf.Reads("mode", type, description), StringComparison.Ordinal);

    [Theory]
    [InlineData("String", "计费。枚举值：Year，按年；Month，按月；Dynamic按时")]
    [InlineData("String", "计费。枚举值：Year：按年；Month：按月；Dynamic")]
    [InlineData("String", "枚举值：A：甲；B：乙；以及C：丙")]
    [InlineData("String", "枚举值：A：甲；B：乙；C（丙）；D-丁")]
    [InlineData("String", "模式。枚举值为：\n> Year，按年付费；\n> Month，按月付费；\n> Spot计费为抢占式实例；\n默认为月付")]
    [InlineData("String", "线路：A: 甲; B: 乙; 丙线: C; D: 丁")]
    [InlineData("String", "Relationship: stock_price = token_price / multiplier; stock_qty = token_qty * multiplier")]
    [InlineData("Integer", "0：关闭；1：开启；2（未用）")]
    [InlineData("Integer", "Type: 1 - one; 2 - two; 3")]
    [InlineData("String", "枚举值：A、B。不传或传All表示全部")]
    public void ListWithAnItemOfAnotherForm_IsNone(string type, string description) =>
        Assert.DoesNotContain("values", DescriptionOf.Reads("mode", type, description), StringComparison.Ordinal);

    [Theory]
    [InlineData("内容。\nkind 取值为 A 时取值如下：\nPort：端口。\nIp：地址。\nkind 取值为 B 时：\n可以自定义")]
    [InlineData("Content. If kind is A, valid values: Port: the port; Ip: the address.")]
    public void ListUnderACondition_IsNone(string description) =>
        Assert.DoesNotContain("values", DescriptionOf.Reads("mode", "String", description), StringComparison.Ordinal);

    [Theory]
    [InlineData("格式，可选RAW、VHD", "RAW VHD")]
    [InlineData("可选：RAW/VHD", "RAW VHD")]
    [InlineData("枚举值: {small, large}", "small large")]
    public void ListBehindWhatMayBeChosen_IsRead(string description, string values) =>
        Assert.Contains("values " + values, DescriptionOf.Reads("mode", "String", description), StringComparison.Ordinal);

    [Theory]
    [InlineData("String", "算法，枚举值，\"aes\",\"des\"。默认值为\"aes\"")]
    [InlineData("String", "类型：A（甲），B（乙）")]
    [InlineData("String", "Yes/No，默认Yes")]
    [InlineData("String", "类型，file代表文件，dir 代表路径")]
    [InlineData("String", "是否有EIP。 是：Yes，否：No。")]
    [InlineData("String", "取值：\nGET\nPOST")]
    [InlineData("Integer", "0表示关闭，1表示开启")]
    [InlineData("Integer", "0:关闭 1:开启")]
    [InlineData("Integer", "0：关闭；1：开启；2（未用）")]
    public void ListThatNoFormReads_IsCounted(string type, string description)
    {
        Assert.DoesNotContain("values", DescriptionOf.Reads("mode", type, description), StringComparison.Ordinal);
        Assert.NotNull(UnreadValues.SentenceIn(Lines(description), areNumbers: type == "Integer"));
    }

    [Theory]
    [InlineData("String", "时间格式，HH：小时，MM：分钟")]
    [InlineData("String", "机型，如[\"N\",\"C\"]")]
    [InlineData("String", "名称。Linux系统需要密钥，Windows系统需要密码")]
    [InlineData("Integer", "取值范围：1～100")]
    [InlineData("Integer", "购买时长，1个月，2个月")]
    public void SentenceWithoutAList_IsNotCounted(string type, string description) =>
        Assert.Null(UnreadValues.SentenceIn(Lines(description), areNumbers: type == "Integer"));

    private static RichText Lines(string description) =>
        new([.. description.Split('\n').Select(static line => new TextLine(line, false, default))]);

    [Theory]
    [InlineData("kind为A时此项必须", "required when kind is A")]
    [InlineData("当kind为A时必填，其余情况可选", "required when kind is A")]
    [InlineData("当kind为A时必填，当kind为B时不可填", "not read")]
    [InlineData("当kind为A时此项必须大于10", "not read")]
    public void ConditionOfAMember_IsReadWhereNothingIsLeftOver(string description, string rule) =>
        Assert.Equal(rule, DescriptionOf.Reads("mode", "String", description));
}
