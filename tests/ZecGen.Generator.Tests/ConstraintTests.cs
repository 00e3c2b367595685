using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Constraints;

namespace ZecGen.Generator.Tests;

/// <summary>A sentence → the rule it states, or none where it leaves a doubt.</summary>
public class ConstraintTests
{
    [Theory]
    [InlineData("长度限制：2～63个字符。", 2, 63)]
    [InlineData("范围1到64个字符", 1, 64)]
    [InlineData("长度为１～６４个字符", 1, 64)]
    [InlineData("长度限制为4-10", 4, 10)]
    [InlineData("必须是 8-16 个字符", 8, 16)]
    [InlineData("不超过255个字符", null, 255)]
    [InlineData("至少8个字符", 8, null)]
    [InlineData("Length limit: 1 to 64 characters.", 1, 64)]
    [InlineData("This parameter must start and end with a number or a letter, containing 2 to 63 characters.", 2, 63)]
    [InlineData("It can contain up to 255 characters.", null, 255)]
    [InlineData("The length must be between 1 and 64 characters.", 1, 64)]
    [InlineData("Length: 2–63 characters.", 2, 63)]
    [InlineData("Length range: 2-63.", 2, 63)]
    [InlineData("长度范围：2-63", 2, 63)]
    [InlineData("备注,长度在255个以内。", null, 255)]
    [InlineData("255个字符以内", null, 255)]
    [InlineData("长度上限255字符", null, 255)]
    [InlineData("长度不能超过16K(16384)个字符。", null, 16384)]
    [InlineData("The length should be no more than 16K(16384) characters.", null, 16384)]
    [InlineData("This parameter can contain up to 64 . characters.Only letters,numbers,-and periods(.)are supported.", null, 64)]
    [InlineData("Limited to 64 characters.", null, 64)]
    [InlineData("Maximum: 255 characters.", null, 255)]
    public void Length(string sentence, int? minimum, int? maximum) => Assert.Equal(new LengthConstraint(minimum, maximum), Assert.Single(Read(sentence, "String"), rule => rule is LengthConstraint));

    [Theory]
    [InlineData("长度不能超过4K个字符")]
    [InlineData("255 characters in length.")]
    [InlineData("最大数据大小为 16KB")]
    [InlineData("如果是Windows，长度限制：2～15个字符。")]
    [InlineData("Windows：2～15个字符。Linux：2～64个字符。")]
    [InlineData("每个标签键长度限制：1～64个字符")]
    [InlineData("Windows: 2 to 15 characters.")]
    [InlineData("Linux 实例：2～64个字符")]
    [InlineData("For example, 2 to 63 characters.")]
    [InlineData("10.0.0.0/8")]
    public void NoLength(string sentence) => Assert.DoesNotContain(Read(sentence, "String"), rule => rule is LengthConstraint);

    [Theory]
    [InlineData("取值范围：1～1000。", "1", "1000")]
    [InlineData("取值范围：[1,100]", "1", "100")]
    [InlineData("取值范围：0～100，0表示不限制。", "0", "100")]
    [InlineData("取值范围：1～100，单位GB。", "1", "100")]
    [InlineData("默认为20，最大为1000", null, "1000")]
    [InlineData("最小值20，最大值32768", "20", "32768")]
    [InlineData("取值范围：正整数", "1", null)]
    [InlineData("Value range: [1,100]. Default value: 1.", "1", "100")]
    [InlineData("Default value: 20; Maximum value: 1000.", null, "1000")]
    [InlineData("Maximum is 100,000,000 Mbps.", null, "100000000")]
    [InlineData("The range is from 0 to 100.", "0", "100")]
    [InlineData("Minimum value: 0.5.", "0.5", null)]
    [InlineData("取值区间：[1,100]", "1", "100")]
    [InlineData("取值为1～100的整数。", "1", "100")]
    [InlineData("有效值：1-100", "1", "100")]
    [InlineData("必须在1到100之间", "1", "100")]
    [InlineData("不能超过1000", null, "1000")]
    [InlineData("大于等于1，小于等于100", "1", "100")]
    [InlineData("必须为正整数", "1", null)]
    [InlineData("Must be between 1 and 100.", "1", "100")]
    [InlineData("An integer from 1 to 100.", "1", "100")]
    [InlineData("Valid values: 1 to 100.", "1", "100")]
    [InlineData("Min: 1, Max: 100", "1", "100")]
    [InlineData("Cannot exceed 1000.", null, "1000")]
    [InlineData("Available range: [1, +).", "1", null)]
    [InlineData("Maximum limit: 32,768 GB (32 TB). Valid range: [1, ∞).", "1", "32768")]
    [InlineData("与CIDR的掩码长度范围差值小于等于4, 最大值为64", null, "64")]
    [InlineData("最小必须大于或等于指定ipv6CidrBlockId的前缀，最大不能超过96", null, "96")]
    public void Range(string sentence, string? minimum, string? maximum) =>
        Assert.Equal(new RangeConstraint(Number(minimum), Number(maximum)), Assert.Single(Read(sentence, "Integer"), rule => rule is RangeConstraint));

    [Theory]
    [InlineData("范围2到63个字符")]
    [InlineData("取值范围：1～10或100")]
    [InlineData("取值范围：1～10、20～30")]
    [InlineData("取值范围：0～100%")]
    [InlineData("如果为TCP，取值范围：1～65535")]
    [InlineData("最大为10倍")]
    [InlineData("最大不能超过10.0.0.0/8")]
    [InlineData("最小值100，最大值10")]
    [InlineData("取值范围：1,5,10")]
    [InlineData("取值范围：1、5")]
    [InlineData("Value range: 1, 5, 10.")]
    [InlineData("-1 或 [1-65535]")]
    [InlineData("取值范围：1～100，0表示不限制。")]
    [InlineData("取值范围：1～100。-1表示不限制。")]
    [InlineData("Value range: 1 to 100. 0 means unlimited.")]
    [InlineData("取值范围：1～100。默认值：0。")]
    [InlineData("最大为1TB")]
    [InlineData("最大为7天")]
    [InlineData("Maximum: 10 Gbps.")]
    [InlineData("取值范围：24～1176，87600～175200。")]
    [InlineData("Value range: 24 - 1176 or 87600 - 175200 .")]
    [InlineData("取值范围：-1或[1,65535]")]
    [InlineData("取值范围为1到分区数向下取整除以2")]
    [InlineData("最大限制通常为10000，如果有额外要求，请联系我们")]
    [InlineData("必须大于等于ipv6CidrBlockId的前缀")]
    [InlineData("与主机数之和不能超过100")]
    [InlineData("A maximum of 20 tags can be used.")]
    [InlineData("最大为36个月")]
    [InlineData("本地检测倍数")]
    public void NoRange(string sentence) => Assert.DoesNotContain(Read(sentence, "Integer"), rule => rule is RangeConstraint { Minimum: not null } or RangeConstraint { Maximum: not null });

    [Theory]
    [InlineData("最多支持100个ID查询。", 100)]
    [InlineData("最长不得超过20个标签键", 20)]
    [InlineData("每次请求批量实例的上限为100", 100)]
    [InlineData("A maximum of 20 tags can be used.", 20)]
    [InlineData("You can query up to 100 instances.", 100)]
    [InlineData("The maximum number of instances in this request is 100.", 100)]
    [InlineData("最大支持长度为100", 100)]
    [InlineData("最多传入 4 个地址", 4)]
    [InlineData("Maximum 20 tag keys.", 20)]
    [InlineData("目前只能附带1个数据盘", 1)]
    [InlineData("Only 1 disk can be attached along with the instance for now.", 1)]
    [InlineData("目前只允许指定一个公网CIDR", 1)]
    [InlineData("Currently, only one public CIDR is allowed.", 1)]
    public void Count(string sentence, int maximum) => Assert.Equal(new CountConstraint(null, maximum), Assert.Single(Read(sentence, "String", depth: 1)));

    [Theory]
    [InlineData("不超过64个字符")]
    [InlineData("Up to 64 characters.")]
    [InlineData("Up to 30 days.")]
    [InlineData("一个实例只能关联一个安全组")]
    [InlineData("Currently, an instance can be associated with only one group.")]
    [InlineData("每个实例只能附带1个数据盘")]
    [InlineData("Only one of first and second can be specified.")]
    [InlineData("Only 1 of the 3 disks can be attached.")]
    [InlineData("只能指定1个或3个")]
    public void NoCount(string sentence) => Assert.Empty(Read(sentence, "String", depth: 1));

    [Theory]
    [InlineData("仅支持字母、数字、-/_和英文句点(.)。", true, true, "-/_.")]
    [InlineData("仅支持输入字母、数字、-和英文句点(.)", true, true, "-.")]
    [InlineData("只能是数字和大小写字母，且必须以字母开头", true, true, "")]
    [InlineData("Only letters, numbers, - and periods (.) are supported.", true, true, "-.")]
    [InlineData("Allowed characters: letters (A–Z, a–z), numbers (0–9), hyphen ( - ), slash ( / ), underscore ( _ ), and period ( . ).", true, true, "-/_.")]
    public void Characters(string sentence, bool letters, bool digits, string others) =>
        Assert.Equal(new CharactersConstraint(new(letters, digits, others)), Assert.Single(Read(sentence, "String"), rule => rule is CharactersConstraint));

    [Theory]
    [InlineData("仅支持字母、数字、中文和-")]
    [InlineData("支持字母和数字")]
    [InlineData("Only one of raidType and customRaids can be specified.")]
    [InlineData("Only letters, numbers and Chinese characters are supported.")]
    [InlineData("仅支持字母、数字等")]
    public void NoCharacters(string sentence) => Assert.DoesNotContain(Read(sentence, "String"), rule => rule is CharactersConstraint);

    [Theory]
    [InlineData("且必须以数字或字母开头和结尾。", true)]
    [InlineData("The name must start and end with a number or a letter.", true)]
    [InlineData("必须以数字或字母开头或结尾", false)]
    [InlineData("必须以/开头", true)]
    [InlineData("如果指定，必须以/开头", true)]
    [InlineData("If specified, it must start with a forward slash (/).", true)]
    [InlineData("Only numbers and letters are allowed, starting with a letter.", true)]
    [InlineData("Linux: must start with \"/\", and the first system partition must be \"/\".", false)]
    [InlineData("不能为lan开头", false)]
    public void Edges(string sentence, bool isRule) => Assert.Equal(isRule, Read(sentence, "String").Any(rule => rule is EdgesConstraint));

    [Theory]
    [InlineData("关联标签键不能重复。", true)]
    [InlineData("Tag keys must be unique.", true)]
    [InlineData("名称不能重复。", false)]
    public void Unique(string sentence, bool isRule) => Assert.Equal(isRule, Read(sentence, "TagAssociation").Any(rule => rule is UniqueConstraint));

    [Theory]
    [InlineData("必须是0.05的倍数", "0.05")]
    [InlineData("值要求为0或0.1的倍数", "0.1")]
    [InlineData("Unit: TB, a multiple of 0.1 or 0.", "0.1")]
    [InlineData("The value supports up to one decimal place.", "0.1")]
    [InlineData("Maximum of 2 decimal places.", "0.01")]
    [InlineData("最多支持两位小数", "0.01")]
    public void MultipleOf(string sentence, string step) =>
        Assert.Equal(new MultipleOfConstraint(Number(step)!.Value), Assert.Single(Read(sentence, "Float")));

    [Theory]
    [InlineData("At least one decimal place.")]
    [InlineData("保留两位小数")]
    [InlineData("如果为TCP，最多支持两位小数")]
    [InlineData("Up to one decimal place. Up to two decimal places.")]
    public void NoMultipleOf(string sentence) => Assert.Empty(Read(sentence, "Float"));

    [Theory]
    [InlineData("默认值：1Mbps", "Integer", "1")]
    [InlineData("默认为20，最大为1000", "Integer", "20")]
    [InlineData("Default value: SSD.", "String", "SSD")]
    [InlineData("The default value is false.", "Boolean", "false")]
    [InlineData("默认为Standard NVMe SSD", "String", null)]
    [InlineData("默认为CIDR的掩码长度", "String", null)]
    [InlineData("默认为空", "String", null)]
    [InlineData("默认为当前时间", "String", null)]
    [InlineData("默认VPC不支持修改", "String", null)]
    [InlineData("默认的公网网卡名称为wan0", "String", null)]
    [InlineData("默认值：0.0.XX.XX/0", "String", null)]
    [InlineData("begin_number：有序数值的起始值，默认值为0", "Integer", null)]
    [InlineData("Gateway mode is not supported by default.", "Boolean", null)]
    [InlineData("默认为False", "Boolean", "false")]
    [InlineData("20 by default.", "Integer", "20")]
    [InlineData("Defaults to the current time.", "String", null)]
    public void Default(string sentence, string type, string? value) =>
        Assert.Equal(value, Read(sentence, type).OfType<DefaultConstraint>().SingleOrDefault()?.Value);

    [Theory]
    [InlineData("该字段不能和subnetIds同时设置", "subnetIds")]
    [InlineData("该字段和other不能同时指定", "other")]
    [InlineData("This field and eipV4Type cannot be specified at the same time.", "eipV4Type")]
    [InlineData("Only one of field and customRaids can be specified.", "customRaids")]
    [InlineData("与subnetIds互斥。", "subnetIds")]
    [InlineData("subnetIds和该字段不能同时指定", "subnetIds")]
    [InlineData("Mutually exclusive with subnetIds.", "subnetIds")]
    [InlineData("You can set either a field or a keyId , but not both; some images support neither.", "keyId")]
    [InlineData("You must and can only pass the value of either field or keyId .", "keyId")]
    [InlineData("If this parameter is specified, eipV4Type must be empty.", "eipV4Type")]
    [InlineData("If this parameter is specified, the folder must be empty.", null)]
    [InlineData("If mode is specified, kind must be empty.", null)]
    [InlineData("与keyId必须指定其中的一种（有例外）", null)]
    [InlineData("Either this field or ipAddresses must be specified. If both are provided, ipAddresses takes precedence.", null)]
    [InlineData("At least one of field or description must be specified.", null)]
    [InlineData("field和customRaids只能指定其中一个参数", "customRaids")]
    [InlineData("不能同时开启UDP和TCP", null)]
    [InlineData("密钥与密码不能同时指定", null)]
    [InlineData("UDP and TCP cannot be enabled at the same time.", null)]
    [InlineData("Only one of first and second can be specified.", null)]
    public void Exclusive(string sentence, string? other) =>
        Assert.Equal(other, Read(sentence, "String").OfType<ExclusiveConstraint>().SingleOrDefault()?.Other);

    [Theory]
    [InlineData("当stackType为IPv4_IPv6时必填。", "stackType", "IPv4_IPv6")]
    [InlineData("当且仅当internetChargeType为ByInstanceBandwidth95时此字段必填。", "internetChargeType", "ByInstanceBandwidth95")]
    [InlineData("Required when modelAccess is LIMITED.", "modelAccess", "LIMITED")]
    [InlineData("It is required if the eipChargeType is PREPAID .", "eipChargeType", "PREPAID")]
    [InlineData("instanceChargeType为PREPAID时必填", "instanceChargeType", "PREPAID")]
    [InlineData("This field is required when instanceChargeType is set to PREPAID.", "instanceChargeType", "PREPAID")]
    [InlineData("If the eipV4Type field is set to ThreeLine , this field is required and must be one of three.", "eipV4Type", "ThreeLine")]
    [InlineData("When mode is FIXED, this parameter is required.", "mode", "FIXED")]
    [InlineData("当mode为FIXED且kind为A时必填", null, null)]
    [InlineData("The parameter is valid only when mode is FIXED .", null, null)]
    [InlineData("This parameter is required when the network billing model is Shared.", null, null)]
    [InlineData("该值仅限当 mode = FIXED 生效", null, null)]
    [InlineData("This parameter is not required when mode is AUTO.", null, null)]
    [InlineData("Required when internetChargeType is specified.", null, null)]
    [InlineData("若指定实例的付费模式为预付费则该参数必传", null, null)]
    [InlineData("Required when type is A or B.", null, null)]
    public void RequiredWhen(string sentence, string? other, string? value) =>
        Assert.Equal(other is null ? null : new RequiredWhenConstraint(other, value!), Read(sentence, "String").OfType<RequiredWhenConstraint>().SingleOrDefault());

    [Theory]
    [InlineData("格式为：YYYY-MM-ddTHH:mm:ssZ", "date-time")]
    [InlineData("Format: yyyy-MM-ddTHH:mm:ssZ.", "date-time")]
    [InlineData("按照ISO8601标准表示，并且使用UTC时间。", "date-time")]
    [InlineData("日期，格式：yyyy-MM-dd", "date")]
    [InlineData("格式为：yyyyMM", null)]
    [InlineData("开始时间戳10位", null)]
    public void Format(string sentence, string? name) => Assert.Equal(name, Read(sentence, "String").OfType<FormatConstraint>().SingleOrDefault()?.Name);

    [Fact]
    public void DescriptionThatSpeaksOfPatternsStatesNoRule() =>
        Assert.Empty(ConstraintReader.Read("field", Statements.Of(new RichText([new("2～63个字符。", false, default), new("可以指定模式串。", false, default)])), new("String", 0, "String", null)));

    private static IEnumerable<Constraint> Read(string sentence, string type, int depth = 0) =>
        ConstraintReader.Read("field", Statements.Of(new RichText([new(sentence, false, default)])), new(type, depth, type, null));

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
