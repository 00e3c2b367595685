using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>Rules that speak of another field, in emitted code.</summary>
public class RelationTests
{
    private static readonly EmittedAssembly Emitted = EmittedAssembly.Load(GeneratorRun.Of(Pages.Api("ResizeDisk", """
        | mode | No | String | <ul><li>AUTO: By itself.</li><li>FIXED: As given.</li></ul> |
        | size | No | Integer | Size. Required when mode is FIXED. |
        | step | No | Float | Must be a multiple of 0.05. |
        | blocks | No | Integer | Must be a multiple of 5. |
        | ids | No | Array of String | This field and all cannot be specified at the same time. |
        | all | No | Boolean | Whether all are meant. |
        | other | No | String | This field and nothing cannot be specified at the same time. |
        | isPublic | No | Boolean | Whether it is public. |
        | count | No | Integer | How many. |
        | ratio | No | Float | Ratio. |
        | price | No | BigDecimal | Price. |
        | address | No | String | Address. Required when isPublic is true. |
        | group | No | String | 分组名称，count为2时必填。 |
        | curve | No | String | Required when ratio is 1.5. |
        | currency | No | String | Required when price is 0.5. |
        | reason | No | String | Required when count is many. |
        """)));

    [Theory]
    [InlineData("""{}""", "")]
    [InlineData("""{"mode":"AUTO"}""", "")]
    [InlineData("""{"mode":"FIXED"}""", "size required")]
    [InlineData("""{"mode":"FIXED","size":1}""", "")]
    [InlineData("""{"step":0.15}""", "")]
    [InlineData("""{"step":0.16}""", "step multipleOf")]
    [InlineData("""{"blocks":10}""", "")]
    [InlineData("""{"blocks":11}""", "blocks multipleOf")]
    [InlineData("""{"ids":[]}""", "")]
    [InlineData("""{"ids":[],"all":false}""", "ids exclusive")]
    [InlineData("""{"other":"x"}""", "")]
    [InlineData("""{"isPublic":false}""", "")]
    [InlineData("""{"isPublic":true}""", "address required")]
    [InlineData("""{"isPublic":true,"address":"a"}""", "")]
    [InlineData("""{"count":1}""", "")]
    [InlineData("""{"count":2}""", "group required")]
    [InlineData("""{"ratio":1.5}""", "curve required")]
    [InlineData("""{"ratio":1.4}""", "")]
    [InlineData("""{"price":0.5}""", "currency required")]
    public void EmittedRelation_IsValidated(string request, string failures) =>
        Assert.Equal(failures, string.Join(", ", Emitted.Failures("Zec", "ResizeDisk", request)));

    [Theory]
    [InlineData("""{"password":"x","keyId":"y"}""", "password exclusive")]
    [InlineData("""{"keyId":"y","imageId":"z"}""", "imageId exclusive")]
    [InlineData("""{"password":"x","imageId":"z"}""", "")]
    public void Exclusion_StatedByBothMembers_FailsOnce(string request, string failures)
    {
        var emitted = EmittedAssembly.Load(GeneratorRun.Of(Pages.Api("ResetInstance", """
            | password | No | String | This field and keyId cannot be specified at the same time. |
            | keyId | No | String | This field and password cannot be specified at the same time. |
            | imageId | No | String | This field and keyId cannot be specified at the same time. |
            """)));

        Assert.Equal(failures, string.Join(", ", emitted.Failures("Zec", "ResetInstance", request)));
    }
}
