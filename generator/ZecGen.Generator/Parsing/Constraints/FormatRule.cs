using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Sentences;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>How a time is written: <c>格式为：YYYY-MM-ddTHH:mm:ssZ</c>. Masks are spelt in many ways, and all mean ISO 8601.</summary>
internal static class FormatRule
{
    // "yyyy-MM-dd or now"
    private static readonly string[] Alternatives = [" or ", "或"];

    public static FormatConstraint? Read(DescriptionSentences description)
    {
        var masks = description.All.Where(static sentence => sentence.Has(Topic.Time | Topic.Date)).ToList();
        if (masks.Count == 0 || masks.Exists(static sentence => Alternatives.Any(word => TextSearch.Find(sentence.Original, word) >= 0))) return null;
        return new(masks.Exists(static sentence => sentence.Has(Topic.Time)) ? "date-time" : "date");
    }
}
