using Udisk;
using Ulb;
using ZecGen.Runtime.Tests;

namespace ZecGen.Protocols.Tests;

/// <summary>What the methods of emitted clients send that are called by a signed query, byte by byte. The signatures are those of another program.</summary>
public class RpcCallTests
{
    private static readonly AccessKeyCredential Key = new("someone@example.com", "a private key");

    private static readonly Dictionary<string, Func<UdiskClient, UlbClient, Task>> Calls = new()
    {
        ["CreateUDisk"] = static (disks, _) => disks.CreateUDiskAsync(new() { Name = "数据 盘+1", Size = 20, ChargeType = "Month" }),
        ["DescribeUDisk"] = static (disks, _) => disks.DescribeUDiskAsync(new() { Offset = 3, Limit = 2 }),
        ["DescribeUDiskPrice"] = static (disks, _) => disks.DescribeUDiskPriceAsync(new() { Region = "hk", Size = 8000 }),
        ["AttachUDisk"] = static (disks, _) => disks.AttachUDiskAsync(new() { UDiskId = "bsm-1", HostId = "uhost-1" }),
        ["DetachUDisk"] = static (disks, _) => disks.DetachUDiskAsync(new() { ProjectId = "org-a&b", UDiskId = "bsm-1", HostId = "uhost-1" }),
        ["ResizeUDisk"] = static (disks, _) => disks.ResizeUDiskAsync(new() { UDiskId = "bsm-1", Size = 40 }),
        ["DeleteUDisk"] = static (disks, _) => disks.DeleteUDiskAsync(new() { UDiskId = "bsm=1?" }),
        ["AddTargets"] = static (_, balancers) => balancers.AddTargetsAsync(new()
        {
            ListenerId = "lst-1",
            Targets = [new() { ResourceId = "uhost-1", Port = 80, Weight = 5 }, new() { ResourceId = "uhost-2", Port = 443 }],
        }),
        ["CreateListener"] = static (_, balancers) => balancers.CreateListenerAsync(new()
        {
            LoadBalancerId = "alb-1",
            ListenerPort = 443,
            HealthCheckConfig = new() { Enabled = true, Path = "/health check" },
            Certificates = ["ssl-1", "ssl-2"],
        }),
        ["DescribeListeners"] = static (_, balancers) => balancers.DescribeListenersAsync(new() { LoadBalancerId = "alb-1" }),
    };

    [Theory]
    [InlineData("CreateUDisk", "&Region=cn-bj2&Zone=cn-bj2-04&Name=%E6%95%B0%E6%8D%AE%20%E7%9B%98%2B1&Size=20&ChargeType=Month",
        "5af0e641828f9d1183d7f579ef776be9c07ae3ae")]
    [InlineData("DescribeUDisk", "&Region=cn-bj2&Zone=cn-bj2-04&Offset=3&Limit=2", "be422a365d378c265e492f0599771ff644da8162")]
    [InlineData("DescribeUDiskPrice", "&Zone=cn-bj2-04&Region=hk&Size=8000", "77abbf693645f1286f2f03d1cc0d73577191eb8e")]
    [InlineData("AttachUDisk", "&Region=cn-bj2&Zone=cn-bj2-04&UDiskId=bsm-1&HostId=uhost-1", "9f84e8c2eb74980d0aeb637d4b5ffafeb3b9f2eb")]
    [InlineData("DetachUDisk", "&Region=cn-bj2&Zone=cn-bj2-04&ProjectId=org-a%26b&UDiskId=bsm-1&HostId=uhost-1",
        "31975db9766a2dcb4c470c99b5500e160c10445d")]
    [InlineData("ResizeUDisk", "&Region=cn-bj2&Zone=cn-bj2-04&UDiskId=bsm-1&Size=40", "2478cb4c9cc3e0989cfa65f31915208f8290c58b")]
    [InlineData("DeleteUDisk", "&Region=cn-bj2&Zone=cn-bj2-04&UDiskId=bsm%3D1%3F", "7f830699e013a26ccc3aa0db0464cb513e4d63ad")]
    [InlineData("AddTargets",
        "&Region=cn-bj2&ListenerId=lst-1&Targets.0.ResourceId=uhost-1&Targets.0.Port=80&Targets.0.Weight=5&Targets.1.ResourceId=uhost-2&Targets.1.Port=443",
        "f27316741520cdd5aecacdfdccd43d03c2c9e6f5")]
    [InlineData("CreateListener",
        "&Region=cn-bj2&LoadBalancerId=alb-1&ListenerPort=443&HealthCheckConfig.Enabled=true&HealthCheckConfig.Path=%2Fhealth%20check"
        + "&Certificates.0=ssl-1&Certificates.1=ssl-2",
        "a33c657fd298be1bc3bf39646a458991291e917a")]
    [InlineData("DescribeListeners", "&Region=cn-bj2&LoadBalancerId=alb-1", "5b1d3a8a78010446836d62bb71faac32149809ff")]
    public async Task EmittedMethod_SendsItsParametersAndASignature(string action, string parameters, string signature)
    {
        await using var server = RawServer.InTurn(RawServer.Response(200, """{"RetCode":0}"""));
        var options = server.Options(static options =>
            options.DefaultParameters = new Dictionary<string, string> { ["Region"] = "cn-bj2", ["Zone"] = "cn-bj2-04" });
        using var disks = new UdiskClient(Key, options);
        using var balancers = new UlbClient(Key, options);

        await Calls[action](disks, balancers);

        var request = server.Requests.Single();
        Assert.Equal(
            $"GET /?Action={action}{parameters}&PublicKey=someone%40example.com&Signature={signature} HTTP/1.1\r\n"
                + $"Host: {server.Endpoint.Authority}\r\nAccept-Encoding: gzip",
            request.Head);
        Assert.Equal("", request.Body);
    }

    [Fact]
    public async Task EmittedMethod_WithoutARequiredDefault_SendsNothing()
    {
        await using var server = RawServer.InTurn(RawServer.Response(200, """{"RetCode":0}"""));
        using var disks = new UdiskClient(
            Key, server.Options(static options => options.DefaultParameters = new Dictionary<string, string> { ["Region"] = "cn-bj2" }));

        var exception = await Assert.ThrowsAsync<RequestValidationException>(() => disks.ResizeUDiskAsync(new() { UDiskId = "bsm-1", Size = 9000 }));

        Assert.Equal(
            ["Size must be 1 to 8000; it is 9000.", "Zone is required, and neither the request nor DefaultParameters of the client has a value."],
            exception.Failures.Select(static failure => failure.Message));
        Assert.Empty(server.Requests);
    }
}
