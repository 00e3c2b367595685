namespace ZecGen.Load;

/// <summary>How a call ended, in words that can be counted.</summary>
internal static class Outcome
{
    public const string Success = "success";

    public static string Of(ApiErrorKind kind, int? status, string? code) =>
        string.Join(' ', new[] { kind.ToString(), status?.ToString(System.Globalization.CultureInfo.InvariantCulture), code }.OfType<string>());

    public static async Task<string> OfAsync(Func<Task> call, Secrets secrets)
    {
        try
        {
            await call();
            return Success;
        }
        catch (ApiException exception)
        {
            secrets.Look("an exception", exception.ToString());
            return Of(exception.Error.Kind, (int?)exception.StatusCode, exception.RawCode);
        }
    }
}
