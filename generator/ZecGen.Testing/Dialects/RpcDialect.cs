namespace ZecGen.Testing;

/// <summary>Services that are called by the parameters of a query string: their description says what they call things.</summary>
internal static class RpcDialect
{
    /// <param name="rpc">The description.</param>
    /// <param name="usual">What holds inside of the fake, whatever the service calls it.</param>
    public static FakeDialect Of(RpcProtocolDescription rpc, FakeDialect usual) => HttpCodes.In(usual) with
    {
        Rpc = rpc,
        Pages = rpc.OffsetParameter.Length > 0
            ? new(rpc.OffsetParameter, rpc.SizeParameter, rpc.TotalMember, rpc.ItemsMember) { IsOffset = true }
            : new(rpc.PageParameter, rpc.SizeParameter, rpc.TotalMember, rpc.ItemsMember),
    };
}
