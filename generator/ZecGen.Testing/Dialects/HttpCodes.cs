using System.Globalization;

namespace ZecGen.Testing;

/// <summary>Codes that say what those of HTTP do, for services of which nothing says which codes they have in common.</summary>
internal static class HttpCodes
{
    private const string Value = "400";
    private const string Authorization = "401";
    private const string NotFound = "404";
    private const string Internal = "500";

    private static readonly int[] Statuses = [401, 403, 404, 408, 429, 503, 504];

    private static readonly FakeCodes Codes = new(NotFound, Authorization, Authorization, Authorization, NotFound, Value, Value, Value, Value, Internal);

    /// <param name="dialect">What holds besides.</param>
    public static FakeDialect In(FakeDialect dialect) => dialect with
    {
        Codes = Codes,
        RuleCodes = new Dictionary<string, string>(),
        StatusCodes = Statuses.ToDictionary(static status => status, static status => status.ToString(CultureInfo.InvariantCulture)),
        Messages = new Dictionary<string, string>(),
    };
}
