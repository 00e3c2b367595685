using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>Values that a sentence announces and tells the meanings of, and what takes such a list back.</summary>
public class AnnouncedValueTests
{
    [Theory]
    [InlineData("String", "付费方式。枚举值为：Year，按年付费；Month，按月付费。", "Year(按年付费) Month(按月付费)")]
    [InlineData("String", "付费方式, 枚举值为: Year, 按年付费; Month, 按月付费; Trial, 试用. 试用需要开通权限.", "Year(按年付费) Month(按月付费) Trial(试用)")]
    [InlineData("String", "计费模式. 枚举值: \"Traffic\", 流量计费; \"Share\",共享带宽.", "Traffic(流量计费) Share(共享带宽)")]
    [InlineData("String", "模式。枚举值为：\n> Year，按年付费；\n> Month，按月付费，需开通\n默认为月付", "Year(按年付费) Month(按月付费,需开通)")]
    [InlineData("String", "资源, 枚举值为: uhost, 云主机；natgw：NAT网关；upm: 物理机", "uhost(云主机) natgw(NAT网关) upm(物理机)")]
    [InlineData("String", "协议。枚举值：IP -> IP类型；CUBE->Cube", "IP(IP类型) CUBE(Cube)")]
    [InlineData("String", "状态。枚举值：Active:解冻,Frozen:冻结", "Active(解冻) Frozen(冻结)")]
    [InlineData("String", "资源, 枚举值为: uhost: 云主机; ulb, 负载均衡器 upm: 物理机", "uhost(云主机) ulb(负载均衡器) upm(物理机)")]
    [InlineData("String", "范围（Required:项目级, Empty:全局级, Free:项目级/全局级）", "Required(项目级) Empty(全局级) Free(项目级/全局级)")]
    [InlineData("String", "状态(Active:正常，Frozen:冻结)", "Active(正常) Frozen(冻结)")]
    [InlineData("String", "匹配方式。枚举值：Regular-正则，Wildcard-泛域名； 默认值：Regular", "Regular(正则) Wildcard(泛域名)")]
    [InlineData("Integer", "状态。枚举值： 0 -> 正常;1 -> 异常；2 -> 部分异常。", "0(正常) 1(异常) 2(部分异常)")]
    [InlineData("String", "监听器类型，枚举值，Proxy ，请求代理；Forward ，报文转发", "Proxy(请求代理) Forward(报文转发)")]
    [InlineData("String", "机型。枚举值[\"N\", \"C\"]。", "N C")]
    [InlineData("String", "机型，取值[\"N\",\"C\"]", "N C")]
    [InlineData("String", "模式，枚举值为[ipvs,iptables]", "ipvs iptables")]
    [InlineData("String", "类型。限定枚举值：\"A\" / \"B\"", "A B")]
    [InlineData("String", "类型。枚举类型：Yes，No", "Yes No")]
    [InlineData("String", "类型。A：甲，B：乙", "A(甲) B(乙)")]
    [InlineData("String", "类型，Small：小型，Large：大型", "Small(小型) Large(大型)")]
    [InlineData("String", "是否加密。Yes：加密，No：不加密，默认值：No", "Yes(加密) No(不加密)")]
    [InlineData("Integer", "网络。0：内网；1：外网", "0(内网) 1(外网)")]
    [InlineData("Integer", "网络，枚举值为：0，内网；1，外网", "0(内网) 1(外网)")]
    public void ValuesThatASentenceAnnounces_AreReadWithTheirMeanings(string type, string description, string values) =>
        Assert.Contains("values " + values, DescriptionOf.Reads("mode", type, description), StringComparison.Ordinal);

    [Theory]
    [InlineData("String", "类型。枚举值：A、B；部分地域另有C")]
    [InlineData("String", "类型。枚举值：A、B。部分地域另有C")]
    [InlineData("String", "类型。枚举值：A、B，部分地域还支持C")]
    [InlineData("String", "类型。枚举值：A、B。白名单用户也可以填C。")]
    [InlineData("String", "类型。枚举值：A，甲；B，乙；部分地域另有C")]
    [InlineData("String", "类型。枚举值[\"A\",\"B\"]，部分地域另有C")]
    [InlineData("String", "类型。枚举值：A，甲；B，乙。默认为A。“C”：丙")]
    [InlineData("String", "模式. 枚举值: \"A\", 甲; \"B\", 乙. 默认为 \"A\".“C”：丙")]
    [InlineData("Integer", "类型。0：内网；1：外网；部分地域另有2")]
    [InlineData("String", "Valid values: A, B. Some regions also support C.")]
    [InlineData("String", "Valid values: FAST, SLOW. Some zones have TINY as well.")]
    public void ListThatAnotherClauseAddsAValueTo_IsNone(string type, string description) =>
        Assert.DoesNotContain("values", DescriptionOf.Reads("mode", type, description), StringComparison.Ordinal);

    [Theory]
    [InlineData("String", "类型。枚举值：A、B；部分地域也支持A", "A B")]
    [InlineData("String", "类型。枚举值：A、B。还支持批量查询。", "A B")]
    [InlineData("String", "Valid values: FAST, SLOW. It also has a default.", "FAST SLOW")]
    public void ListThatAnotherClauseAddsNothingTo_Stands(string type, string description, string values) =>
        Assert.Contains("values " + values, DescriptionOf.Reads("mode", type, description), StringComparison.Ordinal);

    [Theory]
    [InlineData("地址，HTTP：端口必填，TCP：端口选填")]
    [InlineData("密码。Windows：2到15个字符，Linux：2到60个字符")]
    [InlineData("枚举值：A，B；四层协议。C，D；七层协议")]
    [InlineData("示例[\"N\",\"C\"]")]
    [InlineData("机型，取值[\"N\",\"C\"]或[\"A\"]")]
    [InlineData("时间格式，HH：小时，MM：分钟")]
    [InlineData("可选值：Small，小；Large，大；其他，自定义")]
    [InlineData("注意，Note：需要权限，Tips：可以申请")]
    public void ClausesThatOnlyLookLikeValues_AreNone(string description) =>
        Assert.DoesNotContain("values", DescriptionOf.Reads("mode", "String", description), StringComparison.Ordinal);

    [Theory]
    [InlineData("端口。限定取值：[1-65535]； 默认值：80", "range 1..65535; default 80")]
    [InlineData("端口号 [1-65535]", "range 1..65535")]
    [InlineData("端口号[1,65535]，默认80", "range 1..65535; default 80")]
    [InlineData("超时时间，单位秒，取值范围：1至86400秒", "range 1..86400")]
    [InlineData("连接超时，单位秒，取值范围：1至86400秒", "range 1..86400")]
    [InlineData("超时时间，取值范围：1至86400秒", "range 1..86400")]
    [InlineData("购买数量，范围[1-32]", "range 1..32")]
    [InlineData("端口范围[1,65535]", "range 1..65535")]
    [InlineData("带宽值[1,200]", "range 1..200")]
    public void RangeInBrackets_IsARule(string description, string rule) => Assert.Equal(rule, DescriptionOf.Reads("number", "Integer", description));

    [Theory]
    [InlineData("端口。应用型限定取值：[1-65535]")]
    [InlineData("权重。限定取值：[1-100]； 仅在加权轮询算法时有效")]
    [InlineData("普通盘[1-8000]")]
    [InlineData("端口号，如[1-65535]")]
    [InlineData("普通数据盘大小[1-8000]，SSD数据盘大小[1-32000]")]
    [InlineData("带宽值[1-200]，大客户可申请更高")]
    [InlineData("每个端口号[1-65535]")]
    [InlineData("UDP端口号[1-65535]")]
    [InlineData("建议范围[1,100]")]
    [InlineData("月付范围[1,11]")]
    [InlineData("普通实例范围[1,100]")]
    [InlineData("内网取值范围[1,100]")]
    [InlineData("普通实例上限[1,100]")]
    [InlineData("初始值[1,100]")]
    [InlineData("建议大小[1,100]")]
    [InlineData("推荐取值[1,100]")]
    public void RangeInBracketsOfSomeCases_IsNoRule(string description)
    {
        var read = DescriptionOf.Reads("number", "Integer", description);
        Assert.DoesNotContain("range", read, StringComparison.Ordinal);
        Assert.Contains("not read", read, StringComparison.Ordinal);
    }
}
