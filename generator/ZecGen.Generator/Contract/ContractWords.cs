using System.Globalization;

namespace ZecGen.Generator.Contract;

/// <summary>The words of a contract's lines: what kinds there are, where they stand, and the facts that each may have.</summary>
internal static class ContractWords
{
    private static readonly string[] Member =
    [
        "type", "property", "init", "required", "obsolete", "deprecated", "in",
        "length", "range", "count", "characters", "edges", "unique", "step", "default", "format", "exclusive", "required-when",
    ];

    // What stands in a place: a name, or one of the words between names.
    private static readonly Dictionary<string, (string[] Place, string[] Facts, string[] Needed)> Kinds = new(StringComparer.Ordinal)
    {
        ["service"] = ([""], ["version", "namespace", "prefix", "internal", "client", "validators"], []),
        ["operation"] =
        (
            ["", ""],
            [
                "name", "response", "call-id", "http", "action-header", "action-parameter", "version-header", "deprecated", "languages",
                "paging", "failed-ids", "examples", "wait", "wait-query", "wait-ids", "wait-items", "wait-id", "wait-state",
                "wait-working", "wait-done", "wait-failed",
            ],
            ["name", "response", "http"]
        ),
        [Place.Request] = (["", "", Place.Request, ""], Member, ["type", "property"]),
        [Place.Response] = (["", "", Place.Response, ""], Member, ["type", "property"]),
        ["lists"] = (["", "", Place.Error, ""], ["status"], []),
        [Place.Structure] = (["", Place.Structure, ""], [], []),
        ["member"] = (["", Place.Structure, "", ""], Member, ["type", "property"]),
        [Place.Enumeration] = (["", Place.Enumeration, ""], [], []),
        ["value"] = (["", Place.Enumeration, "", ""], ["name"], ["name"]),
        [Place.Error] = (["", Place.Error, ""], ["name", "number", "status"], ["name", "number"]),
    };

    private static readonly string[] Numbers = ["number", "status"];

    // Facts that have no value.
    private static readonly string[] Flags = ["internal", "client", "validators", "init", "required", "obsolete", "deprecated"];

    /// <summary>What is wrong with a line; continues a sentence about the file. Null where nothing is.</summary>
    public static string? ProblemOf(ContractLine line)
    {
        if (!Kinds.TryGetValue(line.Kind, out var kind)) return $"'{line.Kind}' is not a kind of line";
        if (!IsPlace(line.Names, kind.Place)) return $"'{line.Place}' is not the place of a line of kind '{line.Kind}'";
        foreach (var (key, value) in line.Facts)
        {
            if (!kind.Facts.Contains(key)) return $"'{key}' is not a fact of a line of kind '{line.Kind}'";
            if (!IsValue(key, value)) return $"'{value}' is not a value of '{key}'";
        }
        return kind.Needed.FirstOrDefault(key => line[key].Length == 0) is { } missing ? $"the line has no '{missing}'" : null;
    }

    /// <summary>The place of what a line belongs to, null where it belongs to nothing.</summary>
    public static string? ParentOf(ContractLine line)
    {
        var up = line.Kind switch { "service" => 0,
            Place.Request or Place.Response or "lists" or Place.Structure or Place.Enumeration or Place.Error => 2, _ => 1 };
        return up == 0 ? null : string.Join("/", line.Place.Split('/').Take(line.Names.Length - up));
    }

    private static bool IsPlace(string[] names, string[] form) =>
        names.Length == form.Length && names.Zip(form, static (name, word) => word.Length == 0 ? name.Length > 0 : name == word).All(static fits => fits);

    private static bool IsValue(string key, string? value)
    {
        if (value is null || Flags.Contains(key)) return value is null && Flags.Contains(key);
        if (Numbers.Contains(key)) return int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _);
        if (key is "type") return TypeText.Parse(value) is not null;
        if (key is "property" or "http") return value.Trim().IndexOf(' ') > 0;
        if (key is "in") return Enum.TryParse<Model.MemberPlace>(value, ignoreCase: true, out _);
        return RuleText.IsValue(key, value);
    }
}
