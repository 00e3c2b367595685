using System.Globalization;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>The generator numbers the members of the enumeration, and the runtime finds the numbers again.</summary>
public class ErrorCodeTests
{
    [Fact]
    public void ErrorCode_IsFoundByItsText()
    {
        var codes = Codes(GeneratorRun.Of(Repository.Specification));

        Assert.True(codes.Count > 50);
        Assert.All(codes, static code => Assert.Equal(code.Value, code.Parsed));
    }

    [Fact]
    public void ErrorCodes_WithOneHash_HaveDifferentNumbers()
    {
        // Both texts have the hash 1086767676.
        var codes = Codes(GeneratorRun.Of(Pages.Api("ResizeDisk", errors: "| 404 | INVALID_DISK_78499 | One. |\n| 409 | INVALID_DISK_105810 | Another. |")));

        Assert.Equal(
            [("INVALID_DISK_105810", 1086767676, "Another."), ("INVALID_DISK_78499", 1086767677, "One.")],
            codes.Select(static code => (code.Text, Convert.ToInt32(code.Value, CultureInfo.InvariantCulture), code.Description)).Order());
        Assert.All(codes, static code => Assert.Equal(code.Value, code.Parsed));
    }

    private static List<(object Value, string Text, string Description, object? Parsed)> Codes(GeneratorRun run)
    {
        var emitted = EmittedAssembly.Load(run);
        var table = emitted.Type("Zec.ZecErrorCodes");
        var codes = new List<(object, string, string, object?)>();
        foreach (var value in Enum.GetValues(emitted.Type("Zec.ZecErrorCode")))
        {
            if (value.ToString() == "Unknown") continue;
            var documented = (DocumentedError)table.GetMethod("Documented")!.Invoke(null, [value])!;
            codes.Add((value, documented.Code, documented.Description, table.GetMethod("Parse")!.Invoke(null, [documented.Code])));
        }
        return codes;
    }
}
