using System.Globalization;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>What becomes of a request that is written out: what is sent as it is, is reported; what code completes first is not.</summary>
public class RequestAnalyzerFlowTests
{
    private const string Request = "ZEC0401 Size must be 20 to 90; it is 5 (see CreateImage)";
    private const string Tag = "ZEC0401 Key must have 1 to 4 characters; it has 5 (see Tag)";

    // Whatever is out of sight may be completed here.
    private const string Elsewhere =
        "static object Elsewhere(CreateImageRequest one, Tag two, CreateImageRequest[] all) => (one with { Size = 30, Tag = two with { Key = \"k\" } }, all);";

    [Theory]
    [InlineData("client.CreateImageAsync(new() { Size = ‹5› });")]
    [InlineData("client.CreateImageAsync(new() { Size = ‹5› }, default);")]
    [InlineData("client.CreateImageAsync(number > 1 ? new() { Size = ‹5› } : request);")]
    [InlineData("var made = new CreateImageRequest { Size = ‹5› }; client.CreateImageAsync(made); client.CreateImageAsync(request: made);")]
    [InlineData("var made = new CreateImageRequest { Size = ‹5› }; var other = made; client.CreateImageAsync(other with { Name = text });")]
    [InlineData("CreateImageRequest? made = null; made ??= new() { Size = ‹5› }; client.CreateImageAsync(made);")]
    [InlineData("{ var made = new CreateImageRequest { Size = ‹5› }; client.CreateImageAsync(made); }"
        + " { var made = request; client.CreateImageAsync(made with { Size = number }); }")]
    [InlineData("var made = new CreateImageRequest { Size = ‹5› }; if (IsNamed(made)) client.CreateImageAsync(made);",
        "static bool IsNamed(CreateImageRequest named) => named.Name is not null;")]
    [InlineData("request = request with { Size = ‹5› }; client.CreateImageAsync(request);")]
    [InlineData("var made = new CreateImageRequest { Size = 5 }; made = made with { Size = ‹5› }; client.CreateImageAsync(made);")]
    [InlineData("client.CreateImageAsync(new() { Size = ‹5› }); client.CreateImageAsync(request with { Size = ‹5› });")]
    [InlineData("CreateImageRequest Local() => new() { Size = ‹5› }; client.CreateImageAsync(Local());")]
    [InlineData("client.CreateImageAsync(Kept); client.CreateImageAsync(Made()); client.CreateImageAsync(Property);",
        "static readonly CreateImageRequest Kept = new() { Size = ‹5› }; static CreateImageRequest Made() { return new() { Size = ‹5› }; }"
        + " static CreateImageRequest Property => new() { Size = ‹5› };")]
    [InlineData("if (Kept == request || Kept is null) client.CreateImageAsync(Kept with { Name = $\"{Kept.Name}{Kept}\" + nameof(Kept) });",
        "static readonly CreateImageRequest Kept = new() { Size = ‹5› };")]
    [InlineData("Send(client, new() { Size = ‹5› });", "static object Send(IZecClient to, CreateImageRequest sent) => to.CreateImageAsync(sent);")]
    public void RequestThatIsSentAsItIs_IsReported(string statements, string members = "") => AssertFindings(statements, members + Elsewhere, Request);

    [Theory]
    [InlineData("client.CreateImageAsync(request with { Tag = request.Tag! with { Key = ‹\"abcde\"› } });")]
    [InlineData("client.CreateImageAsync(new() { Tag = new() { Key = ‹\"abcde\"› } });")]
    [InlineData("client.CreateImageAsync(new() { Tags = [new() { Key = ‹\"abcde\"› }, new() { Key = text }] });")]
    [InlineData("client.CreateImageAsync(new() { Tags = new List<Tag> { new() { Key = ‹\"abcde\"› } } });")]
    [InlineData("var one = new Tag { Key = ‹\"abcde\"› }; client.CreateImageAsync(new() { Tag = one, Tags = [one, tag] });")]
    [InlineData("var made = new CreateImageRequest { Tag = new() { Key = ‹\"abcde\"› } }; client.CreateImageAsync(made with { Size = number });")]
    [InlineData("List<Tag> all = [new() { Key = ‹\"abcde\"› }]; client.CreateImageAsync(new() { Tags = all });")]
    public void NestedRecordThatIsSentAsItIs_IsReported(string statements) => AssertFindings(statements, Elsewhere, Tag);

    [Theory]
    [InlineData("CreateImageRequest Local() => new() { Size = 5 }; Of(Local() with { Size = number });")]
    [InlineData("CreateImageRequest Local() { return new() { Size = 5 }; } Of(Local() with { Size = number });")]
    [InlineData("Func<CreateImageRequest> make = () => new() { Size = 5 }; Of(make() with { Size = number });")]
    [InlineData("Func<CreateImageRequest> make = () => { return new() { Size = 5 }; }; Of(make.Invoke() with { Size = number });")]
    [InlineData("var lazy = new Lazy<CreateImageRequest>(() => new() { Size = 5 }); Of(lazy.Value with { Size = number });")]
    [InlineData("var (one, two) = (new CreateImageRequest { Size = 5 }, 1); Of(one with { Size = two });")]
    [InlineData("var all = new[] { new CreateImageRequest { Size = 5 } }; Of(all[0] with { Size = number });")]
    [InlineData("List<CreateImageRequest> all = [new() { Size = 5 }]; foreach (var one in all) Of(one with { Size = number });")]
    [InlineData("var all = new List<CreateImageRequest>(); all.Add(new() { Size = 5 }); Of(all[0] with { Size = number });")]
    [InlineData("var all = new Dictionary<string, CreateImageRequest> { [\"a\"] = new() { Size = 5 } }; Of(all[\"a\"] with { Size = number });")]
    [InlineData("var held = new Held(new() { Size = 5 }); Of(held.Inner with { Size = number });", "record Held(CreateImageRequest Inner);")]
    [InlineData("Of(new Held { Inner = new() { Size = 5 } }.Inner! with { Size = 30 });", "record Held { public CreateImageRequest? Inner { get; set; } }")]
    [InlineData("var first = new CreateImageRequest { Size = 5 }; var second = first with { Name = text }; Of(second with { Size = number });")]
    [InlineData("CreateImageRequest? made = null; made ??= new() { Size = 5 }; Of(made with { Size = number });")]
    [InlineData("Of(Complete(new() { Size = 5 }));", "static CreateImageRequest Complete(CreateImageRequest begun) => begun with { Size = 30 };")]
    [InlineData("new CreateImageRequest { Size = 5 }.Complete();", "static void Complete(this CreateImageRequest begun) => Of(begun with { Size = 30 });")]
    [InlineData("object boxed = new CreateImageRequest { Size = 5 }; Of((CreateImageRequest)boxed with { Size = number });")]
    [InlineData("Of(MadeAsync().Result with { Size = number });", "static async Task<CreateImageRequest> MadeAsync()"
        + " { await Task.Yield(); return new() { Size = 5 }; }")]
    [InlineData("client.CreateImageAsync(new() { Size = 5 });", "interface INumbering : IZecClient { Task<CreateImageResponse>"
        + " IZecClient.CreateImageAsync(CreateImageRequest begun, CancellationToken stop) => CreateImageAsync(begun with { Size = 30 }, stop); }")]
    [InlineData("Of(Begun() with { Size = number });",
        "static CreateImageRequest Begun() => Parts.Begun() with { Size = 3 }; static partial class Parts { public static partial CreateImageRequest Begun(); }"
        + " static partial class Parts { public static partial CreateImageRequest Begun() => new() { Size = 5 }; }")]
    [InlineData("var held = new Held { Inner = new() { Size = 5 } }; held = held with { Inner = request }; client.CreateImageAsync(held.Inner);",
        "record Held { public CreateImageRequest? Inner { get; init; } }")]
    [InlineData("client.CreateImageAsync(new() { Size = number, Rate = Defaults.Rate });",
        "static readonly CreateImageRequest Defaults = new() { Size = 5, Rate = 1 };")]
    [InlineData("_ = from one in list let made = new CreateImageRequest { Size = 5 } select made with { Size = one.Length };")]
    [InlineData("var made = new CreateImageRequest { Size = 5 }; switch (made) { case var one when number > 1: Of(one with { Size = number }); break; }")]
    [InlineData("Of(new CreateImageRequest { Tag = new() { Key = \"abcde\" } } with { Tag = tag });")]
    [InlineData("var made = new CreateImageRequest { Tag = new() { Key = \"abcde\" } }; Of(made with { Tag = tag });")]
    [InlineData("var made = new CreateImageRequest { Tag = new() { Key = \"abcde\" } }; Of(made with { Tag = made.Tag! with { Key = text } });")]
    [InlineData("var made = new CreateImageRequest { Tag = new() { Key = \"abcde\" } }; var part = made.Tag; Of(new() { Tag = part with { Key = text } });")]
    [InlineData("var made = new Tag { Key = \"abcde\" }; _ = new CreateImageResponse { Tag = made };")]
    [InlineData("List<Tag> made = [new() { Key = \"abcde\" }]; _ = new CreateImageResponse { Tags = made };")]
    [InlineData("var all = new List<Tag>(); all.Add(new() { Key = \"abcde\" }); _ = new CreateImageResponse { Tags = all };")]
    public void RequestThatIsCompletedOrNeverSent_IsNotReported(string statements, string members = "") => AssertFindings(statements, members);

    [Fact]
    public void TemplateThatAnotherFileCompletes_IsNotReported()
    {
        const string Templates = """
            using Zec;
            static partial class Templates
            {
                public static readonly CreateImageRequest Field = new() { Size = 5 };
                static CreateImageRequest Made() => new() { Size = 5 };
                static CreateImageRequest Property { get; } = new() { Size = 5 };
                public static readonly CreateImageRequest Sent = new() { Size = ‹5› };
            }
            """;
        var other = AnalyzedCode.Tree("""
            using Zec;
            static partial class Templates { static object Complete(int size) => (Made() with { Size = size }, Property with { Size = size }); }
            static class User
            {
                static object Complete(int size, IZecClient client) => (Templates.Field with { Size = size }, client.CreateImageAsync(Templates.Sent));
            }
            """, "Other.cs");

        AnalyzedCode.AssertFindings(AnalyzedRequest.Consumer.AddSyntaxTrees(other), Templates, Request);
    }

    [Theory]
    [InlineData("", "Of(new() {{ Tag = new() {{ Key = text }} }});")]
    [InlineData("", "var made{0} = new CreateImageRequest {{ Size = 5 }}; client.CreateImageAsync(made{0});")]
    [InlineData("", "{{ var made = new CreateImageRequest {{ Size = 5 }}; client.CreateImageAsync(made); }}")]
    [InlineData("", "list.ConvertAll(_ => new CreateImageRequest {{ Size = 5 }});")]
    [InlineData("static readonly CreateImageRequest Kept{0} = new() {{ Size = 5 }};", "Of(Kept{0});")]
    [InlineData("static class Holder{0} {{ public static readonly CreateImageRequest Kept = new() {{ Size = 5 }}; }}", "Of(Holder{0}.Kept);")]
    public void TwiceAsManyFindings_AllocateAtMost2Point5TimesAsMuch(string member, string statement)
    {
        const int Few = 200;
        Judge(Few / 10);
        var (half, whole) = (Judge(Few), Judge(2 * Few));

        Assert.InRange((double)whole / half, 1.2, 2.5);

        long Judge(int count) =>
            AnalyzedCode.BytesOf(AnalyzedRequest.Consumer, AnalyzedRequest.CodeOf(Times(statement, count), Times(member, count)), "Size");

        static string Times(string format, int count) =>
            string.Join('\n', Enumerable.Range(0, count).Select(number => string.Format(CultureInfo.InvariantCulture, format, number)));
    }

    private static void AssertFindings(string statements, string members, string finding = "")
    {
        var marks = (members + statements).Count(static c => c == '‹');
        AnalyzedCode.AssertFindings(AnalyzedRequest.Consumer, AnalyzedRequest.CodeOf(statements, members), [.. Enumerable.Repeat(finding, marks)]);
    }
}
