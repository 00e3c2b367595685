using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Tests.Mutation;

/// <summary>What was read of a page: the things that a slip may lose.</summary>
internal sealed class PageFacts
{
    private readonly Dictionary<(string Kind, string Name), int> counts = [];
    private readonly Dictionary<string, List<string>> tables = new(StringComparer.Ordinal);
    private readonly List<(string Description, string Kind)> rules = [];
    private readonly string? action;

    public PageFacts(Page page)
    {
        action = page.Operation?.Action;
        if (page.Operation is { } operation)
        {
            AddFields("the request table", operation.Request);
            AddFields("the response table", operation.Response);
            foreach (var error in operation.Errors) AddRow("the error table", "error code", error.Error.Code);
        }
        foreach (var error in page.Errors) AddRow("the error table", "error code", error.Error.Code);
        foreach (var structure in page.Structures) AddFields($"the section {structure.Name}", structure.Fields);
        // One that nothing refers to is reported as a table that is not read, but on a guide.
        var isGuide = page.Operation is null && page.Structures.Count + page.Enumerations.Count == 0;
        foreach (var enumeration in page.Enumerations.Concat(isGuide ? [] : page.Assumed.Select(static assumed => assumed.Enumeration)))
            foreach (var value in enumeration.Values) AddRow($"the section {enumeration.Name}", "value", value.Text);
    }

    public bool IsEmpty => tables.Count == 0 && action is null;

    /// <summary>What this page has and the mutated one has no longer, though its text still says it.</summary>
    /// <remarks>
    /// A loss is a thing that a reader of the mutated text would still find there: an action whose name stands in it as a word; a row, code or value
    /// that is a cell or item of its own
    /// more often than the model has it; a table of which no row is left in its part while most of its rows are cells of the text; a rule of which
    /// the cell that says it is still there,
    /// but for a slip of at most three letters and none of its digits. What is not there any more, or says something else now, is no loss but another page.
    /// </remarks>
    public IReadOnlyList<string> LossesIn(PageFacts mutated, StatedText text)
    {
        var losses = new List<string>();
        if (action is not null && mutated.action is null && text.HasWord(action)) losses.Add($"action {action}");
        foreach (var (key, count) in counts)
        {
            var left = mutated.counts.GetValueOrDefault(key);
            if (left < count && left < text.CountOf(key.Name)) losses.Add($"{key.Kind} {key.Name}");
        }
        foreach (var (table, rows) in tables)
            if (!mutated.tables.ContainsKey(table) && rows.Count(row => text.CountOf(row) > 0) * 2 > rows.Count) losses.Add($"table: {table}");
        foreach (var rule in rules.Distinct())
        {
            var before = rules.Count(other => other == rule);
            var left = mutated.rules.Count(other => other.Kind == rule.Kind && StatedText.IsLike(other.Description, rule.Description));
            if (left < before && left < text.CountLike(rule.Description)) losses.Add($"rule {rule.Kind}");
        }
        return losses;
    }

    private void AddFields(string table, EquatableArray<FieldDeclaration> fields)
    {
        foreach (var field in fields)
        {
            AddRow(table, "row", field.Name);
            foreach (var value in field.Values) Count("value", value.Text);
            foreach (var rule in field.Constraints)
                rules.Add((StatedText.Plain(string.Concat(field.Description.Lines.Select(line => line.Text))), NameOf(rule)));
        }
    }

    private static string NameOf(Constraint rule) => rule.GetType().Name.Replace("Constraint", "", StringComparison.Ordinal);

    private void AddRow(string table, string kind, string name)
    {
        Count(kind, name);
        if (!tables.TryGetValue(table, out var rows)) tables[table] = rows = [];
        rows.Add(name);
    }

    private void Count(string kind, string name) => counts[(kind, name)] = counts.GetValueOrDefault((kind, name)) + 1;
}
