using System.Text.RegularExpressions;

namespace ZecGen.Testing;

/// <summary>The words of an action's name: what is done, and to what.</summary>
internal sealed partial class ActionName
{
    private readonly string[] noun;

    public ActionName(string action)
    {
        var words = WordsOf(action);
        Verb = words.FirstOrDefault() ?? "";
        noun = [.. words.Skip(1)];
    }

    /// <summary>In lower case.</summary>
    public string Verb { get; }

    /// <summary>The words that follow the verb, each in the singular.</summary>
    public IReadOnlyList<string> Noun => noun;

    public bool EndsWith(IReadOnlyList<string> words) => noun.Length >= words.Count && noun[^words.Count..].SequenceEqual(words);

    public bool StartsWith(IReadOnlyList<string> words) => noun.Length >= words.Count && noun[..words.Count].SequenceEqual(words);

    /// <summary>The words of a name, in lower case and in the singular.</summary>
    public static string[] WordsOf(string name) => [.. Word().Matches(name).Select(static match => Singular(match.Value.ToLowerInvariant()))];

    /// <summary>The words of what an error code says does not exist: <c>disk</c>, <c>snapshot</c> of <c>INVALID_DISK_SNAPSHOT_NOT_FOUND</c>; none for
    /// other codes.</summary>
    public static string[] NotFoundWordsOf(string code)
    {
        var dialect = FakeDialect.Current;
        if (!code.EndsWith(dialect.NotFoundEnd, StringComparison.Ordinal)) return [];
        var stem = code[..^dialect.NotFoundEnd.Length];
        foreach (var family in dialect.CodeFamilies)
            if (stem.StartsWith(family, StringComparison.Ordinal)) stem = stem[family.Length..];
        return [.. stem.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(static word => Singular(word.ToLowerInvariant()))];
    }

    private static string Singular(string word)
    {
        if (EndsIn("ies")) return word[..^3] + "y";
        if (EndsIn("sses") || EndsIn("xes") || EndsIn("ches") || EndsIn("shes")) return word[..^2];
        return word.Length < 3 || !EndsIn("s") || EndsIn("ss") || EndsIn("us") || EndsIn("is") ? word : word[..^1];

        bool EndsIn(string end) => word.EndsWith(end, StringComparison.Ordinal);
    }

    // A capital and what follows it; capitals in a row are one word.
    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
