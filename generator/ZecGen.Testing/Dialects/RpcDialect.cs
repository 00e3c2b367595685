namespace ZecGen.Testing;

/// <summary>Services that are called by the parameters of a query string: their description says what they call things. Their codes are numbers that say
/// what those of HTTP do, since nothing says which they have in common.</summary>
internal static class RpcDialect
{
    private const string Value = "400";
    private const string Authorization = "401";
    private const string NotFound = "404";
    private const string Internal = "500";

    private static readonly int[] Statuses = [401, 403, 404, 408, 429, 503, 504];

    private static readonly FakeCodes Codes = new(NotFound, Authorization, Authorization, Authorization, NotFound, Value, Value, Value, Value, Internal);

    /// <param name="rpc">The description.</param>
    /// <param name="usual">What holds inside of the fake, whatever the service calls it.</param>
    public static FakeDialect Of(RpcProtocolDescription rpc, FakeDialect usual) => usual with
    {
        Rpc = rpc,
        Pages = rpc.OffsetParameter.Length > 0
            ? new(rpc.OffsetParameter, rpc.SizeParameter, rpc.TotalMember, rpc.ItemsMember) { IsOffset = true }
            : new(rpc.PageParameter, rpc.SizeParameter, rpc.TotalMember, rpc.ItemsMember),
        Codes = Codes,
        RuleCodes = new Dictionary<string, string>(),
        StatusCodes = Statuses.ToDictionary(
            static status => status, static status => status.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        Messages = new Dictionary<string, string>(),
    };
}
