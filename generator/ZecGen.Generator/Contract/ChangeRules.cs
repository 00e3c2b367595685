namespace ZecGen.Generator.Contract;

/// <summary>All kinds of change.</summary>
internal static class ChangeRules
{
    private static readonly Lazy<Dictionary<string, ChangeRule>> ById = new(() => All.ToDictionary(static rule => rule.Id, StringComparer.Ordinal));

    public static IReadOnlyList<ChangeRule> All { get; } =
    [
        .. ServiceRules.All,
        .. OperationRules.All,
        .. RequestRules.All,
        .. ResponseRules.All,
        .. TypeRules.All,
        .. ErrorRules.All,
    ];

    /// <summary>The rule of an id, null where there is none.</summary>
    public static ChangeRule? Find(string id) => ById.Value.TryGetValue(id, out var rule) ? rule : null;

    /// <exception cref="ArgumentException">There is no such rule.</exception>
    public static ChangeRule Of(string id) => Find(id) ?? throw new ArgumentException($"There is no rule '{id}'.", nameof(id));

    /// <param name="harms">Wire, source, binary and behaviour: <c>x</c> breaks, <c>~</c> may, <c>-</c> does not.</param>
    /// <param name="mirrors">What it is when both sides are swapped: ids with blanks between them, or nothing for the rule itself.</param>
    public static ChangeRule Rule(string id, Direction direction, string harms, string message, string why, string mirrors = "") =>
        new(id, direction, Harms.Of(harms), message, why, mirrors.Length == 0 ? [id] : mirrors.Split(' '), IsLoss: false);

    /// <summary>A rule that a part of the new pages looks like which cannot be read.</summary>
    public static ChangeRule Loss(string id, Direction direction, string harms, string message, string why, string mirrors = "") =>
        Rule(id, direction, harms, message, why, mirrors) with { IsLoss = true };
}
