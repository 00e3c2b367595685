using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Sentences;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>How a time is written: <c>格式为：YYYY-MM-ddTHH:mm:ssZ</c>. Masks are spelt in many ways, and all mean ISO 8601.</summary>
internal static class FormatRule
{
    public static FormatConstraint? Read(Topic topics) =>
        (topics & Topic.Time) != 0 ? new("date-time") : (topics & Topic.Date) != 0 ? new("date") : null;
}
