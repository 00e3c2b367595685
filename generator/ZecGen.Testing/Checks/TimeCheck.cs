using System.Globalization;
using System.Text.RegularExpressions;

namespace ZecGen.Testing;

/// <summary>Checks how a point in time is written: in UTC and to the second or finer, or as a date where the examples of the page write dates there.</summary>
internal static partial class TimeCheck
{
    public const string Format = "yyyy-MM-ddTHH:mm:ssZ";

    /// <param name="text">What was sent.</param>
    /// <param name="member">The member that it was sent in.</param>
    /// <param name="operation">The action.</param>
    public static bool IsInOrder(string text, string member, Operation operation) =>
        IsTime(text) || (IsDate(text) && ExampleIds.TextsIn(operation, member).Any(IsDate));

    private static bool IsTime(string text) =>
        Time().IsMatch(text) && DateTime.TryParseExact(text[..19], "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsDate(string text) => DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?Z\z", RegexOptions.CultureInvariant)]
    private static partial Regex Time();
}
