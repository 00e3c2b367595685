using Microsoft.CodeAnalysis.CSharp;

namespace ZecGen.Generator.Tests.Harness;

/// <summary>A client with one rule of each kind, and code that uses it.</summary>
internal static class AnalyzedRequest
{
    public static GeneratorRun Run { get; } = GeneratorRun.Of(
        Pages.Api(
            "CreateImage",
            """
            | name | No | String | Name. Length: 2 to 8 characters. Only letters, digits and hyphens are allowed. Must begin with a letter or digit. |
            | suffix | No | String | Suffix. Must end with a letter. |
            | size | No | Integer | Size. Value range: 20 to 90. |
            | rate | No | Float | Rate. Value range: 0.1 to 1.5. |
            | price | No | BigDecimal | Price. Value range: 0.1 to 1.5. |
            | step | No | Integer | Step. Must be a multiple of 4. |
            | ids | No | Array of String | Ids. 1 to 3 elements. |
            | keyId | No | String | Key. Cannot be specified together with password. |
            | password | No | String | Password. Length: 8 to 16 characters. Only letters are allowed. |
            | zones | No | Array of String | Zones. Cannot be specified together with kind. |
            | kind | No | String | Kind. |
            | parts | No | Array of String | Parts. Cannot be specified together with mode. |
            | mode | No | String | Mode. Valid values: "FAST", "SLOW". |
            | tag | No | [Tag](datastructure.md#Tag) | Tag. |
            | tags | No | Array of [Tag](datastructure.md#Tag) | Tags. |
            """,
            "| requestId | String | ID of the call. |\n| tag | [Tag](datastructure.md#Tag) | Tag. |\n| tags | Array of [Tag](datastructure.md#Tag) | Tags. |"),
        Pages.Structures(("Tag", Pages.RequestHeader + "\n| key | No | String | Key. Length: 1 to 4 characters. |")));

    /// <summary>A project that references the client.</summary>
    public static CSharpCompilation Consumer { get; } = AnalyzedCode.ConsumerOf(EmittedAssembly.Load(Run));

    /// <summary>A method with what a caller has at hand, whatever the statements need.</summary>
    public static string CodeOf(string statements, string members = "") => $$"""
        using Zec;
        sealed record Other { public string? Name { get; init; } }
        static class Use
        {
            const string Short = "a";
            static readonly string Field = "-";
            {{members}}
            static void Of(CreateImageRequest request) => GC.KeepAlive(request);
            static void Make(string text, int number, List<string> list, Tag tag, CreateImageRequest request, IZecClient client)
            {
                {{statements}}
            }
        }
        """;
}
