namespace ZecGen.Testing;

/// <summary>Services that are called by the parameters of a query string: their description says what they call things, and which codes all of them have
/// in common.</summary>
internal static class RpcDialect
{
    /// <param name="rpc">The description.</param>
    /// <param name="usual">What holds inside of the fake, whatever the service calls it.</param>
    public static FakeDialect Of(RpcProtocolDescription rpc, FakeDialect usual)
    {
        var dialect = HttpCodes.In(usual);
        var codes = CodesOf(rpc, dialect.Codes);
        return dialect with
        {
            Rpc = rpc,
            Pages = rpc.OffsetParameter.Length > 0
                ? new(rpc.OffsetParameter, rpc.SizeParameter, rpc.TotalMember, rpc.ItemsMember) { IsOffset = true }
                : new(rpc.PageParameter, rpc.SizeParameter, rpc.TotalMember, rpc.ItemsMember),
            Codes = codes,
            RuleCodes = new Dictionary<string, string>(StringComparer.Ordinal) { ["required"] = codes.Missing },
        };
    }

    private static FakeCodes CodesOf(RpcProtocolDescription rpc, FakeCodes usual)
    {
        var named = rpc.RefusalCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static code => code.Split(':'))
            .ToDictionary(static code => code[0], static code => code[^1], StringComparer.Ordinal);
        var (signature, value) = (Of("signature", usual.Authorization), Of("value", usual.Value));
        return new(
            Of("notFound", usual.NotFound), signature, signature, signature, Of("action", usual.UnknownAction), Of("missing", value), value, value, value,
            Of("internal", usual.Internal));

        string Of(string reason, string otherwise) => named.GetValueOrDefault(reason, otherwise);
    }
}
