using System.Text.Json;
using CsCheck;
using Zec;
using ZecGen.Testing;

namespace ZecGen.Sample.Tests;

/// <summary>Whatever is signed, the service's own computation agrees; whatever is changed after signing, it does not.</summary>
public class SigningPropertyTests
{
    private const string Awkward = "<>&+\"\\/\u2028\u00E9镜\uD83D\uDE00\0\n";

    // Any UTF-16, with unpaired surrogates, controls, signs that JSON encoders escape, and signs of many bytes.
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char['\0', '\uFFFF'], 0, 40],
        Gen.String[Gen.Int[0, Awkward.Length - 1].Select(static place => Awkward[place]), 0, 40]);

    [Fact]
    public async Task Signature_OfAnyBytes_IsVerified()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var caller = new RawCaller(service);
        using var withCharset = new RawCaller(service) { ContentType = "application/json; charset=utf-8" };

        await Gen.Select(Gen.Byte.Array[0, 300], Gen.Bool).SampleAsync(async (body, charset) =>
        {
            var response = await (charset ? withCharset : caller).CallAsync("DescribeZones", body);
            // Bytes that are no JSON are refused for that, and for nothing else.
            return response.Status == 200 || response.Code == "INVALID_PARAMETER_TYPE";
        }, iter: 300, threads: 4);
    }

    [Fact]
    public async Task Signature_OfAnyClientRequest_IsVerified()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        var options = service.ClientOptions;
        options.ValidateRequests = false;
        using var client = new ZecClient(service.Credential, options);

        await Gen.Select(Text, Text.Array[0, 5]).SampleAsync(async (name, ids) =>
        {
            var response = await client.DescribeCustomImagesAsync(new() { ImageName = name, ResourceGroupId = name, TagKeys = ids });
            return response.RequestId is not null;
        }, iter: 300, threads: 4);
        Assert.All(service.Requests, request => Assert.Equal(200, request.Status));
    }

    [Fact]
    public async Task Body_WithAnyByteChangedAfterSigning_IsRejected()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var caller = new RawCaller(service);

        await Gen.Select(Text.Where(text => text.Length > 0), Gen.Int[0, int.MaxValue], Gen.Byte[1, 255]).SampleAsync(async (text, place, difference) =>
        {
            var signed = JsonSerializer.SerializeToUtf8Bytes(new { zoneId = text });
            var sent = (byte[])signed.Clone();
            sent[place % sent.Length] ^= difference;
            return (await caller.CallAsync("DescribeZones", sent, signedBody: signed)).Code == "AUTHFAILURE_SIGNATURE_FAILURE";
        }, iter: 300, threads: 4);
    }

    [Fact]
    public async Task Signature_WithAnyDigitChanged_IsRejected()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var caller = new RawCaller(service);

        for (var place = 0; place < 64; place++)
        {
            var response = await caller.CallAsync("DescribeZones", "{}"u8.ToArray(), authorization: header =>
            {
                var at = header.Length - 64 + place;
                return header[..at] + (header[at] == '0' ? '1' : '0') + header[(at + 1)..];
            });
            Assert.Equal("401 AUTHFAILURE_SIGNATURE_FAILURE", response.ToString());
        }
    }
}
