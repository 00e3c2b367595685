using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Constraints;

namespace ZecGen.Generator.Parsing;

/// <summary>Tells that a field or an action is not to be used any more: <c>eipV4Type [已废弃]</c>, <c>Deprecated. Please use networkLineType instead.</c></summary>
internal static class DeprecationReader
{
    private static readonly string[] NameMarks = ["[已废弃]", "[废弃]", "【已废弃】", "(已废弃)", "（已废弃）", "[deprecated]", "(deprecated)"];

    private static readonly char[] MarkOpenings = [.. NameMarks.Select(static mark => mark[0]).Distinct()];

    private static readonly string[] Openings = ["已废弃", "已过时", "废弃", "deprecated", "this field is deprecated", "this parameter is deprecated", "this api is deprecated", "this action is deprecated", "this api has been deprecated", "(deprecated)", "[deprecated]", "obsolete"];

    private static readonly Phrase[] Replacements =
    [
        new("请使用{w}"),
        new("use {w}(instead|to replace)"),
        new("deprecated[,|:][please]use {w}"),
        new("replaced by {w}"),
    ];

    /// <summary>Takes the mark off a name.</summary>
    /// <returns>Whether there was one.</returns>
    public static bool TakeMark(ref string name)
    {
        if (name.IndexOfAny(MarkOpenings) < 0) return false;
        foreach (var mark in NameMarks)
        {
            var at = name.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at < 0) continue;
            name = name.Remove(at, mark.Length).Trim();
            return true;
        }
        return false;
    }

    /// <param name="signs">What the description speaks of.</param>
    /// <param name="isMarked">Whether the name says so already.</param>
    /// <returns>Null where the field is in use.</returns>
    public static Deprecation? Read(RichText description, Sign signs, bool isMarked)
    {
        if (!isMarked && ((signs & Sign.Deprecation) == 0 || !description.Lines.Any(line => (Signs.In(line.Text) & Sign.Deprecation) != 0 && StartsSo(line.Text)))) return null;

        var text = string.Join(" ", description.Lines.Select(candidate => candidate.Text));
        foreach (var phrase in Replacements)
            if (phrase.Find(text) is { } match) return new(match.Names[0]);
        return new(Replacement: null);
    }

    // "IP addresses of deprecated instances" speaks of something else: the field itself is the subject, or nothing is.
    private static bool StartsSo(string text) =>
        Openings.Any(opening => text.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
        || text.IndexOf("字段已", StringComparison.Ordinal) >= 0 || text.IndexOf("参数已", StringComparison.Ordinal) >= 0 || text.IndexOf("接口已", StringComparison.Ordinal) >= 0;
}
