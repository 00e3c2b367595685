namespace ZecGen.Testing;

/// <summary>Services whose operations have a method and a route each: their description says what they call things.</summary>
internal static class RestDialect
{
    private const int TooManyRequests = 429;

    /// <param name="rest">The description.</param>
    /// <param name="usual">What holds inside of the fake, whatever the service calls it.</param>
    public static FakeDialect Of(RestProtocolDescription rest, FakeDialect usual)
    {
        var dialect = HttpCodes.In(usual);
        var codes = dialect.StatusCodes.ToDictionary();
        // Where services have codes of their own, the description says which of them are sent again.
        if (CodeOf(rest, RetryClass.Always) is { } limited) codes[TooManyRequests] = limited;
        return dialect with
        {
            Rest = rest,
            Pages = PagesOf(rest),
            Codes = dialect.Codes with { SignatureExpired = CodeOf(rest, RetryClass.AfterClockCorrection) ?? dialect.Codes.SignatureExpired },
            StatusCodes = codes,
        };
    }

    private static FakePages PagesOf(RestProtocolDescription rest)
    {
        var number = rest.CursorParameter.Length > 0 ? rest.CursorParameter : rest.OffsetParameter.Length > 0 ? rest.OffsetParameter : rest.PageParameter;
        return new(number, rest.SizeParameter, rest.TotalMember, rest.ItemsMember)
        {
            IsOffset = rest.CursorParameter.Length > 0 || rest.OffsetParameter.Length > 0,
            NextCursor = rest.NextCursorMember,
        };
    }

    private static string? CodeOf(RestProtocolDescription rest, RetryClass wanted)
    {
        if (rest.CodeMember.Length == 0) return null;
        var end = ":" + wanted;
        return rest.RetryClasses.Split(' ').FirstOrDefault(word => word.EndsWith(end, StringComparison.Ordinal))?[..^end.Length];
    }
}
