using System.Text;
using System.Text.Json.Serialization;

namespace ZecGen.Runtime.Tests;

/// <summary>Secret values are found wherever a request or a response has them, and nothing else is touched.</summary>
public class RedactionTests
{
    private static readonly Operation<Login, Login> Operation = new("Login");

    [Theory]
    [InlineData("""{"user":"u","password":"p"}""", """{"user":"u","password":"***"}""")]
    [InlineData("""{ "password" : "p" , "user" : "password" }""", """{ "password" : "***" , "user" : "password" }""")]
    [InlineData("""{"tokens":["a","b"]}""", """{"tokens":"***"}""")]
    [InlineData("""{"tokens":[]}""", """{"tokens":"***"}""")]
    [InlineData("""{"password":{"unexpected":["p"]}}""", """{"password":"***"}""")]
    [InlineData("""{"password":5}""", """{"password":"***"}""")]
    [InlineData("""{"password":null,"user":null}""", """{"password":null,"user":null}""")]
    [InlineData("""{"p\u0061ssword":"p"}""", """{"p\u0061ssword":"***"}""")]
    // Readers take names in another case.
    [InlineData("""{"PASSWORD":"p","Tokens":["a"]}""", """{"PASSWORD":"***","Tokens":"***"}""")]
    [InlineData("""{"inner":{"user":"u","password":"p"},"user":"u"}""", """{"inner":{"user":"u","password":"***"},"user":"u"}""")]
    [InlineData("""{"others":[{"password":"p"},null,{"user":"u"},{"inner":{"password":"p"}}]}""",
        """{"others":[{"password":"***"},null,{"user":"u"},{"inner":{"password":"***"}}]}""")]
    [InlineData("""{"lists":[[{"password":"p"}],[],null,[{"password":"q"},{"password":"r"}]]}""",
        """{"lists":[[{"password":"***"}],[],null,[{"password":"***"},{"password":"***"}]]}""")]
    // What is not documented, or is there in place of it, is passed over.
    [InlineData("""{"other":{"password":"p"},"inner":"password","others":5,"lists":{"user":["p"]}}""",
        """{"other":{"password":"p"},"inner":"password","others":5,"lists":{"user":["p"]}}""")]
    [InlineData("""{"inner":[{"password":"p"}],"others":{"password":"p"}}""", """{"inner":[{"password":"***"}],"others":{"password":"***"}}""")]
    [InlineData("{}", "{}")]
    // Where the secrets are is unknown.
    [InlineData("""{"password":"p""", "\"***\"")]
    [InlineData("""{"user":"u"} {""", "\"***\"")]
    [InlineData("[]", "\"***\"")]
    [InlineData("", "\"***\"")]
    public void RedactRequest_MasksSecretMembers(string request, string redacted) =>
        Assert.Equal(redacted, Encoding.UTF8.GetString(Operation.RedactRequest(Encoding.UTF8.GetBytes(request))));

    [Theory]
    [InlineData("""{"requestId":"T1","response":{"password":"p"},"password":"outside"}""",
        """{"requestId":"T1","response":{"password":"***"},"password":"***"}""")]
    [InlineData("""{"code":0,"password":"p"}""", """{"code":0,"password":"***"}""")]
    [InlineData("""{"response":"password"}""", """{"response":"password"}""")]
    [InlineData("""{"code":"X"}""", """{"code":"X"}""")]
    [InlineData("""{"response":{"password":"p"}""", "\"***\"")]
    public void RedactResponse_MasksSecretMembersOfTheResult(string response, string redacted) =>
        Assert.Equal(redacted, Encoding.UTF8.GetString(Operation.RedactResponse(Encoding.UTF8.GetBytes(response))));

    [Fact]
    public void Redact_WithoutSecrets_ChangesNothing()
    {
        Assert.Equal("no JSON", Encoding.UTF8.GetString(new Operation<Everything, Everything>("A").RedactRequest("no JSON"u8)));
        Assert.Equal("no JSON", Encoding.UTF8.GetString(new Operation<Everything, Everything>("A").RedactResponse("no JSON"u8)));
    }

    [Theory]
    [InlineData(typeof(Everything), false)] // contains itself
    [InlineData(typeof(Pair), false)]
    [InlineData(typeof(Login), true)]
    [InlineData(typeof(Holder), true)] // in lists of lists alone
    public void HoldsSecrets_IfANestedRecordDoes_IsTrue(Type record, bool holds) =>
        Assert.Equal(holds, ((IRecordConverter)Activator.CreateInstance(typeof(RecordConverter<>).MakeGenericType(record))!).Table.HoldsSecrets);

    [Fact]
    public void IsSecret_IsTrueForSecretMembersOnly()
    {
        var table = ((IRecordConverter)JsonValues.Record<Login>()).Table;
        Assert.Equal(["password", "tokens"], table.Names.Where((_, member) => table.IsSecret(member)));
    }

    // What is shorter than four characters would blank out words that have nothing to do with it.
    [Theory]
    [InlineData("""{"password":"hunter2"}""", "no hunter2, no HUNTER2", "no ***, no HUNTER2")]
    [InlineData("""{"tokens":["long","abc"],"inner":{"password":"deep"}}""", "long abc deep", "*** abc ***")]
    [InlineData("""{"user":"hunter2"}""", "no hunter2", "no hunter2")]
    [InlineData("""{"password":"hun\nter/2"}""", "no hun ter/2, no hun\\nter/2, no hun%0Ater%2F2", "no ***, no ***, no ***")]
    [InlineData("""{"password":"hunter2""", "no hunter2", "no hunter2")]
    [InlineData("""{"password":"hunter2"}""", "", "")]
    public void WithoutSecrets_MasksTheSecretsOfTheRequest(string request, string text, string shown) =>
        Assert.Equal(shown, Operation.WithoutSecrets(text, Encoding.UTF8.GetBytes(request)));

    [Fact]
    public void Secrets_AreSentUnmasked()
    {
        var login = new Login { User = "u", Password = "p", Tokens = ["a", "b"], Inner = new() { Tokens = [] },
            Others = [new(), new() { Password = "q" }], Lists = [[new()], []] };
        const string Json = """{"user":"u","password":"p","tokens":["a","b"],"inner":{"tokens":[]},"others":[{},{"password":"q"}],"lists":[[{}],[]]}""";

        Assert.Equal(Json, Encoding.UTF8.GetString(JsonValues.Record<Login>().ToJson(login)));
        Assert.Equal(login, JsonValues.Record<Login>().FromJson(Encoding.UTF8.GetBytes(Json)));
    }

    [JsonConverter(typeof(RecordConverter<Login>))]
    public sealed record Login : IRecord
    {
        public string? User { get; init; }

        public string? Password { get; init; }

        public ValueList<string> Tokens { get; init; }

        public Login? Inner { get; init; }

        public ValueList<Login> Others { get; init; }

        public ValueList<ValueList<Login>> Lists { get; init; }

        IRecord IRecord.Read(ref RecordReader json) => new Login
        {
            User = json.Text("user"), Password = json.Text("password"), Tokens = json.Texts("tokens"), Inner = json.Record<Login>("inner"),
            Others = json.List<Login>("others"), Lists = json.List("lists", JsonValues.ListOf(JsonValues.Record<Login>())),
        };

        void IRecord.Write(RecordWriter json)
        {
            json.Text("user", User);
            json.Secret("password", Password);
            json.Secrets("tokens", Tokens);
            json.Record("inner", Inner);
            json.List("others", Others);
            json.List("lists", Lists);
        }
    }

    public sealed record Holder : IRecord
    {
        public ValueList<ValueList<Login>> Logins { get; init; }

        IRecord IRecord.Read(ref RecordReader json) => new Holder { Logins = json.List("logins", JsonValues.ListOf(JsonValues.Record<Login>())) };

        void IRecord.Write(RecordWriter json) => json.List("logins", Logins);
    }
}
