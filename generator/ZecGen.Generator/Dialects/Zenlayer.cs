using ZecGen.Generator.Collections;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Dialects;

/// <summary>Zenlayer Cloud's documentation.</summary>
internal static class Zenlayer
{
    public static readonly Dialect Dialect = new(
        "zenlayer",
        new("ZenlayerProtocol", "https://console.zenlayer.com", new("response", "requestId", "code", "message"), new Authorization[]
        {
            new(
                "signature",
                "Authorization",
                "A ZC2-HMAC-SHA256 signature of the call, made with an access key: `ZC2-HMAC-SHA256 Credential=…, SignedHeaders=content-type;host, "
                    + "Signature=…`. "
                + "The headers `X-ZC-Timestamp`, in seconds since 1970, and `X-ZC-Signature-Method: ZC2-HMAC-SHA256` go with it."),
            new("bearer", null, "An access token."),
        }.ToEquatable()),
        new("POST", "/api/v2/{service}"),
        new("/api/v2/", Names("X-ZC-Action", "X-TC-Action"), Names("X-ZC-Version", "X-TC-Version"), "response", Names("code", "message", "requestId")),
        new("pageNum", "pageSize", "totalCount", "dataSet", "requestId", "clientToken"),
        Names("Describe", "Inquiry", "Query"),
        "Describe",
        new KnownService[]
        {
            new("aigw", "2026-04-14"),
            new("alarm", "2025-03-07"),
            new("bmc", "2026-02-01"),
            new("ccs", "2025-09-01"),
            new("ipt", "2024-09-01"),
            new("maintenance", "2025-03-10"),
            new("mcpgw", "2026-06-02"),
            new("pvtdns", "2025-11-01"),
            new("sdn", "2026-04-01"),
            new("traffic", "2024-03-26"),
            new("user", "2024-05-29"),
            new("vm", "2026-04-01"),
            new("zbc", "2024-08-08"),
            new("zdns", "2025-11-01"),
            new("zec", "2025-09-01"),
            new("zga", "2023-07-06"),
            new("zlb", "2025-04-01"),
            new("zls", "2023-08-04"),
            new("zos", "2025-10-10"),
            new("zrm", "2025-10-14"),
        }.ToEquatable());

    private static EquatableArray<string> Names(params string[] names) => names.ToEquatable();
}
