using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>A token by which the service recognizes a request that it has received before is filled in where the caller gave none.</summary>
public class IdempotencyTests
{
    [Theory]
    [InlineData("| clientToken | No | String | A token. |")]
    [InlineData("| clientToken | No | String | A token. Length: 1 to 64 characters. |")]
    public void TokenThatCallersMayLeaveOut_IsFilledIn(string row)
    {
        var run = GeneratorRun.WithExamples([Pages.Api("CreateThing", row)]);
        Assert.Contains("A <c>ClientToken</c> that is <see langword=\"null\"/> is filled in", run.Files["Zec.CreateThing.g.cs"], StringComparison.Ordinal);
        var operation = EmittedAssembly.Load(run).Operation("Zec", "CreateThing");
        var prepare = (Delegate)operation.GetType().GetProperty("Prepare")!.GetValue(operation)!;
        var type = operation.GetType().GenericTypeArguments[0];
        var (empty, own) = (Activator.CreateInstance(type)!, Activator.CreateInstance(type)!);
        type.GetProperty("ClientToken")!.SetValue(own, "mine");

        var (first, second) = (TokenOf(prepare.DynamicInvoke(empty)!), TokenOf(prepare.DynamicInvoke(empty)!));

        Assert.True(Guid.TryParse(first, out _));
        Assert.NotEqual(first, second);
        Assert.Null(TokenOf(empty));
        Assert.Same(own, prepare.DynamicInvoke(own));

        string? TokenOf(object request) => (string?)type.GetProperty("ClientToken")!.GetValue(request);
    }

    [Theory]
    [InlineData("| clientToken | Yes | String | A token. |")]
    [InlineData("| clientToken | No | Integer | A token. |")]
    [InlineData("| clientToken | No | Array of String | Tokens. |")]
    [InlineData("| clientToken | No | String | A token. Length: 1 to 32 characters. |")]
    [InlineData("| clientToken | No | String | A token. It can contain only letters and digits. |")]
    [InlineData("| clientTokens | No | String | A token. |")]
    [InlineData("| token | No | String | A token. |")]
    public void OtherMembers_AreLeftToTheCaller(string row) =>
        Assert.DoesNotContain("Prepare =", GeneratorRun.WithExamples([Pages.Api("CreateThing", row)]).Files["Zec.CreateThing.g.cs"], StringComparison.Ordinal);
}
