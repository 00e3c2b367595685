using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Sentences;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>How a time is written: <c>格式为：YYYY-MM-ddTHH:mm:ssZ</c>. Masks are spelt in many ways, and all mean ISO 8601.</summary>
internal static class FormatRule
{
    private const string Date = "yyyy-MM-dd";

    // "yyyy-MM-dd or now"
    private static readonly string[] Alternatives = [" or ", "或"];

    public static FormatConstraint? Read(DescriptionSentences description)
    {
        var masks = description.All.Where(static sentence => sentence.Has(Topic.Time | Topic.Date)).ToList();
        if (masks.Count == 0 || masks.Exists(static sentence => Alternatives.Any(word => TextSearch.Find(sentence.Original, word) >= 0))) return null;
        if (masks.Exists(static sentence => sentence.Has(Topic.Time) || TimeBehind(sentence.Original) == 'T')) return new("date-time");
        return masks.TrueForAll(static sentence => TimeBehind(sentence.Original) == '\0') ? new("date") : null;
    }

    // What parts the time of day from the date, or nothing: "yyyy-MM-dd'T'HH:mm:ss" is a time, "yyyy-MM-dd HH:mm:ss" is none of ISO 8601.
    private static char TimeBehind(string text)
    {
        var at = TextSearch.Find(text, Date);
        if (at < 0) return '\0';
        var rest = text.Substring(at + Date.Length).TrimStart('\'', '"', '`');
        return rest.Length > 1 && rest.TrimStart('T', ' ', '_', '-', '\'', '"', '`') is { Length: > 0 } time && time[0] is 'H' or 'h' or 'k' ? rest[0] : '\0';
    }
}
