using ZecGen.Generator.Words;

namespace ZecGen.Generator.Dialects.Files;

/// <summary>What a dialect file says in two places that cannot both hold.</summary>
internal static class Contradictions
{
    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

    private static readonly string[] Members = ["data", "code", "message", "callId"];

    public static void Report(DialectNode file, DialectNode call, DialectNode envelope, bool hasNumericCodes)
    {
        ReportNames(envelope);
        ReportCall(call);
        var pages = file.Object("pages");
        foreach (var (group, kind) in new[] { ("sections", "section"), ("columns", "column") }) ReportWords(pages.Object(group), kind);
        if (hasNumericCodes) ReportCodes(file, envelope);
    }

    private static void ReportNames(DialectNode envelope)
    {
        for (var at = 1; at < Members.Length; at++)
            if (envelope.Said(Members[at]) is { } name && Members.Take(at).FirstOrDefault(other => envelope.Said(other) == name) is { } same)
                envelope.ReportAt(Members[at], $"'envelope.{Members[at]}' and 'envelope.{same}' must be two members");
            else if (envelope.Said(Members[at]) is { } path && Members.Take(at).FirstOrDefault(other => envelope.Said(other) is { } whole
                && (path.StartsWith(whole + ".", StringComparison.Ordinal) || whole.StartsWith(path + ".", StringComparison.Ordinal))) is { } holder)
                envelope.ReportAt(Members[at], $"'envelope.{Members[at]}' and 'envelope.{holder}' contradict each other: one would hold the other");
    }

    /// <summary>Reports members within members, which calls by a header or by a query have not.</summary>
    public static void ReportPaths(DialectNode envelope)
    {
        foreach (var member in Members)
            if (envelope.Said(member) is { } name && name.IndexOf('.') >= 0)
                envelope.ReportAt(member, $"'envelope.{member}' must be a member of the response itself where 'protocol' is not \"rest\"");
    }

    private static void ReportCall(DialectNode call)
    {
        if (call.Said("method") is { } method && method.All(static c => c is >= 'A' and <= 'Z') && !Methods.Contains(method))
            call.ReportAt("method", $"'call.method' must be {string.Join(" or ", Methods)}{Suggestion.Among(Methods, method)}");
        if (call.Said("route") is { } route && route.Replace(CallForm.Service, "").IndexOfAny(['{', '}']) >= 0)
            call.ReportAt("route", $"'call.route' has no placeholder but {CallForm.Service}");
        foreach (var name in call.Repeated("defaults")) call.ReportItem("defaults", name, $"'call.defaults' has '{name}' twice");
    }

    // A word that stands for two things stands for neither.
    private static void ReportWords(DialectNode words, string kind)
    {
        var meanings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, text) in words.Listed())
            if (!meanings.TryGetValue(WordKey.Of(text), out var other)) meanings[WordKey.Of(text)] = key;
            else if (other != key) words.ReportItem(key, text, $"'{text}' is a word for the {kind} '{other}' already");
    }

    private static void ReportCodes(DialectNode file, DialectNode envelope)
    {
        const string Numbers = "where 'pages.codes' is \"number\"";
        if (envelope.Said("success") is { } success && !IsNumber(success))
            envelope.ReportAt("success", $"'envelope.success' must be a number {Numbers}");
        var retry = file.Object("retry");
        foreach (var (code, _, span) in retry.Entries())
            if (!IsNumber(code)) retry.Report(span, $"the code '{code}' must be a number {Numbers}");
    }

    private static bool IsNumber(string text) => text.TrimStart('-') is { Length: > 0 } digits && digits.All(static c => c is >= '0' and <= '9');
}
