using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>How a time is written: <c>格式为：YYYY-MM-ddTHH:mm:ssZ</c>. Masks are spelt in many ways, and all mean ISO 8601.</summary>
internal static class FormatRule
{
    private static readonly WordSet Times = new("yyyy-MM-ddTHH:mm:ss");
    private static readonly WordSet Dates = new("yyyy-MM-dd");

    public static FormatConstraint? Read(IReadOnlyList<string> sentences) =>
        sentences.Any(Times.IsIn) ? new("date-time") : sentences.Any(Dates.IsIn) ? new("date") : null;
}
