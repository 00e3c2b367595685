using System.Text;
using System.Text.Json;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>Members whose own value is secret are marked, and shown nowhere.</summary>
public class SecretTests
{
    private const string Page =
        "| name | No | String | Name of the disk. |\n| password | Yes | String | Password. Only letters and digits. |\n| tokens | No | Array of String | "
            + "Access tokens. |\n| login | No | [Login](datastructure.md#login) | Login. |\n| logins | No | Array of [Login](datastructure.md#login) | "
            + "Logins. |";

    private static readonly PageFile Structures = Pages.Structures(
        ("Login", "| Name | Type | Description |\n| --- | --- | --- |\n| user | String | User. |\n| privateKey | String | Key. |"));

    [Theory]
    [InlineData("| password | No | String | |")]
    [InlineData("| adminPassword | No | String | For the administrator. |")]
    [InlineData("| ADMIN_PASSWORD | No | String | For the administrator. |")]
    [InlineData("| rootpassword | No | String | For root. |")]
    [InlineData("| passwords | No | Array of String | One for each instance. |")]
    [InlineData("| loginPwd | No | String | |")]
    [InlineData("| clientSecret | No | String | The secret of the client. |")]
    [InlineData("| secretKey | No | String | |")]
    [InlineData("| privateKey | No | String | PEM. |")]
    [InlineData("| privateKeyPem | No | String | |")]
    [InlineData("| accessToken | No | String | |")]
    [InlineData("| apiKey | No | String | |")]
    [InlineData("| accessKeySecret | No | String | |")]
    [InlineData("| credential | No | String | Private key of the certificate. |")]
    [InlineData("| credential | No | String | The password for logging in, 8 to 16 characters. |")]
    [InlineData("| token | No | String | Access token. |")]
    [InlineData("| token | No | String | The token used to authenticate the request. |")]
    [InlineData("| login | No | String | 实例的登录密码。 |")]
    [InlineData("| cert | No | String | 证书私钥，PEM 格式。 |")]
    [InlineData("| token | No | String | 访问令牌。 |")]
    [InlineData("| token | No | String | 用于登录的令牌。 |")]
    public void Member_WithASecretValue_IsMarked(string row) => Assert.True(IsMarked(row));

    [Theory]
    [InlineData("| passwordId | No | String | ID of the password. |")]
    [InlineData("| passwordPolicy | No | String | Password. |")]
    [InlineData("| keyId | No | String | ID of the key pair; give it or a password. |")]
    [InlineData("| keyId | No | String | 密钥对ID。密钥与密码不能同时指定。 |")]
    [InlineData("| keyName | No | String | Private key. |")]
    [InlineData("| publicKey | No | String | Public key that belongs to the private key. |")]
    [InlineData("| keyDescription | No | String | 密钥对描述信息。 |")]
    [InlineData("| accessKeyId | No | String | ID of the access key. |")]
    [InlineData("| secretName | No | String | The secret. |")]
    [InlineData("| secret | No | String | Name of the secret. |")]
    [InlineData("| pageToken | No | String | The token used to authenticate. |")]
    [InlineData("| nextToken | No | String | Token of the next page. |")]
    [InlineData("| clientToken | No | String | Token that makes the call idempotent. |")]
    [InlineData("| token | No | String | Token of the next page. |")]
    [InlineData("| mode | No | String | Whether to ask for a password. |")]
    [InlineData("| mode | No | String | 是否设置密码。 |")]
    [InlineData("| note | No | String | Must not have the password. |")]
    [InlineData("| password | No | Boolean | Whether there is a password. |")]
    [InlineData("| passwordLength | No | Integer | Characters of the password. |")]
    [InlineData("| sshKeys | No | Array of String | 密钥列表。密钥与密码不能同时指定。 |")]
    public void Member_AboutASecret_IsNotMarked(string row) => Assert.False(IsMarked(row));

    [Fact]
    public void RecordToString_MasksSecretsOnly()
    {
        var emitted = EmittedAssembly.Load(GeneratorRun.Of(Pages.Api("CreateDisk", Page), Structures));
        var request = JsonSerializer.Deserialize(
            """{"name":"a","password":"hunter2","tokens":["hunter2"],"login":{"user":"u","privateKey":"hunter2"},"logins":[{"privateKey":"hunter2"}]}""",
            emitted.Type("Zec.CreateDiskRequest"))!;

        Assert.Equal(
            "CreateDiskRequest { Name = a, Password = ***, Tokens = [***], Login = Login { User = u, PrivateKey = *** }, Logins = [Login { User = , "
                + "PrivateKey = *** }] }",
            request.ToString());
        Assert.Equal("Login { User = , PrivateKey =  }", Activator.CreateInstance(emitted.Type("Zec.Login"))!.ToString());
    }

    [Fact]
    public void Secret_InARequest_IsSentUnmasked()
    {
        const string Json = """{"name":"a","password":"hunter2","tokens":["hunter2"],"logins":[{"privateKey":"hunter2"}]}""";
        Assert.Equal(Json, EmittedAssembly.Load(GeneratorRun.Of(Pages.Api("CreateDisk", Page), Structures)).RoundTrip("Zec.CreateDiskRequest", Json));
    }

    [Fact]
    public void ValidationFailure_OfASecret_DoesNotShowIt()
    {
        var failure = Assert.Single(Operation().Check(Encoding.UTF8.GetBytes("""{"password":"hunter#2"}""")));
        Assert.Equal("password may have letters and digits only; it has ***.", failure.Message);
    }

    [Theory]
    [InlineData("""{"name": "password","password":"hunter2" , "tokens":["hunter2",null]}""", """{"name": "password","password":"***" , "tokens":"***"}""")]
    [InlineData("""{"password":{"a":"hunter2"},"password":["hunter2"],"password":null}""", """{"password":"***","password":"***","password":null}""")]
    [InlineData("""{"login":{"privateKey":"hunter2"},"logins":[{"privateKey":"hunter2"},null,[{"privateKey":5}],5],"other":"x"}""",
        """{"login":{"privateKey":"***"},"logins":[{"privateKey":"***"},null,[{"privateKey":"***"}],5],"other":"x"}""")]
    [InlineData("""{"p\u0061ssword":"hunter2"}""", """{"p\u0061ssword":"***"}""")]
    [InlineData("""{"password":"hunter2" """, "\"***\"")]
    [InlineData("hunter2", "\"***\"")]
    public void RequestBytes_AreRedactedInPlace(string request, string redacted) =>
        Assert.Equal(redacted, Encoding.UTF8.GetString(Operation().RedactRequest(Encoding.UTF8.GetBytes(request))));

    [Fact]
    public void ResponseBytes_AreRedactedWithinTheEnvelopeAndBesideIt()
    {
        var response =
            EmittedAssembly.Load(GeneratorRun.Of(Pages.Api("CreateDisk", Page, "| requestId | String | ID. |\n| accessToken | String | Token. |"), Structures))
                .Operation("Zec", "CreateDisk");
        Assert.Equal(
            """{"accessToken":"***","response":{"accessToken":"***"}}""",
            Encoding.UTF8.GetString(response.RedactResponse("""{"accessToken":"outside","response":{"accessToken":"hunter2"}}"""u8)));
    }

    [Fact]
    public void RequestBytes_WithoutSecrets_StayUnchanged()
    {
        var operation = EmittedAssembly.Load(GeneratorRun.Of(Pages.Api("CreateDisk"))).Operation("Zec", "CreateDisk");
        Assert.Equal("no JSON", Encoding.UTF8.GetString(operation.RedactRequest("no JSON"u8)));
    }

    private static Operation Operation() => EmittedAssembly.Load(GeneratorRun.Of(Pages.Api("CreateDisk", Page), Structures)).Operation("Zec", "CreateDisk");

    private static bool IsMarked(string row)
    {
        var run = GeneratorRun.Of(Pages.Api("CreateDisk", row));
        Assert.Empty(run.Problems);
        return run.Models<Model.Operation>(TrackingNames.Operations).Single().Request.Members.Single().IsSecret;
    }
}
