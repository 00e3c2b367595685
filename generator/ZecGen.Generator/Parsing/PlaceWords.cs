using ZecGen.Generator.Model;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

/// <summary>Words for where parameters stand in a call.</summary>
internal static class PlaceWords
{
    private static readonly Dictionary<string, MemberPlace> Words = new(StringComparer.Ordinal)
    {
        ["path"] = MemberPlace.Path, ["url"] = MemberPlace.Path, ["uri"] = MemberPlace.Path, ["route"] = MemberPlace.Path, ["路径"] = MemberPlace.Path,
        ["query"] = MemberPlace.Query, ["querystring"] = MemberPlace.Query, ["查询"] = MemberPlace.Query, ["get"] = MemberPlace.Query,
        ["body"] = MemberPlace.Body, ["payload"] = MemberPlace.Body, ["json"] = MemberPlace.Body, ["form"] = MemberPlace.Body, ["formdata"] = MemberPlace.Body,
        ["post"] = MemberPlace.Body, ["请求体"] = MemberPlace.Body,
        ["header"] = MemberPlace.Header, ["headers"] = MemberPlace.Header, ["请求头"] = MemberPlace.Header,
    };

    // What stands beside them and says nothing.
    private static readonly string[] Ends =
        ["stringparameters", "parameters", "parameter", "params", "param", "fields", "attributes", "string", "参数", "传参", "字段"];
    private static readonly string[] Begins = ["request", "http", "in", "请求", "supported"];

    /// <summary>Where the parameters below a heading stand; null where it does not say.</summary>
    public static MemberPlace? OfHeading(string heading) => Of(WordKey.Of(heading));

    /// <summary>Where the parameters stand whose names are in a column: <c>Query parameter</c>, <c>Header</c>; null where its header does not say.</summary>
    public static MemberPlace? OfColumn(string header) => WordKey.Of(header) is var key && Of(key) is { } place
        && (place == MemberPlace.Header || Array.Exists(Ends, end => key.Length > end.Length && key.EndsWith(end, StringComparison.Ordinal))) ? place : null;

    /// <summary>Whether a heading says no more than that parameters stand below it: <c>Attributes</c>.</summary>
    public static bool SaysNothing(string heading) => Array.IndexOf(Ends, WordKey.Of(heading)) >= 0;

    /// <summary>What a cell says; null where it says nothing known.</summary>
    public static MemberPlace? OfCell(RichText cell) => cell.IsBlank ? null : Of(WordKey.Of(cell.Flat));

    private static MemberPlace? Of(string key)
    {
        if (Words.TryGetValue(key, out var place)) return place;
        foreach (var end in Ends)
            if (key.Length > end.Length && key.EndsWith(end, StringComparison.Ordinal)) return Without(key.Substring(0, key.Length - end.Length));
        return Without(key);
    }

    private static MemberPlace? Without(string key)
    {
        if (Words.TryGetValue(key, out var place)) return place;
        foreach (var begin in Begins)
            if (key.StartsWith(begin, StringComparison.Ordinal) && Words.TryGetValue(key.Substring(begin.Length), out place)) return place;
        return null;
    }
}
