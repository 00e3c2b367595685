using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>How a time is written: <c>格式为：YYYY-MM-ddTHH:mm:ssZ</c>. Masks are spelt in many ways, and all mean ISO 8601.</summary>
internal static class FormatRule
{
    public static FormatConstraint? Read(Sign signs) =>
        (signs & Sign.Time) != 0 ? new("date-time") : (signs & Sign.Date) != 0 ? new("date") : null;
}
