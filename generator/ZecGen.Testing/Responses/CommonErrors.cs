using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace ZecGen.Testing;

/// <summary>The errors that any action may have: their codes by status, and what they say where the documentation says nothing.</summary>
internal static class CommonErrors
{
    public static string CodeOf(int status) =>
        FakeDialect.Current.StatusCodes.GetValueOrDefault(status)
            ?? (status is >= 400 and < 500 ? FakeDialect.Current.Codes.Value : FakeDialect.Current.Codes.Internal);

    public static string MessageOf(string code, int status) =>
        FakeDialect.Current.Messages.GetValueOrDefault(code) ?? (ReasonPhrases.GetReasonPhrase(status) is { Length: > 0 } reason
            ? string.Create(CultureInfo.InvariantCulture, $"{code}: {reason}.")
            : code + ".");
}
