using System.Globalization;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Contract;

/// <summary>Changes that somebody accepted: a line each, with the id of the rule, the place and the reason. Lines that begin with # are comments.</summary>
/// <param name="Path">The file.</param>
internal sealed record AcceptanceList(string Path, EquatableArray<Acceptance> Entries)
{
    public static readonly AcceptanceList Empty = new("", default);

    public static AcceptanceList Parse(string path, string text)
    {
        var entries = new List<Acceptance>();
        var number = 0;
        foreach (var ended in text.TrimStart('\uFEFF').Split('\n'))
        {
            var line = ended.Trim();
            if (line.Length > 0 && line[0] != '#')
            {
                var words = line.Split([' ', '\t'], 3, StringSplitOptions.RemoveEmptyEntries);
                // What is pasted from a list of changes has its page behind a #, which is no reason.
                var reason = words.Length < 3 || words[2][0] == '#' ? "" : words[2];
                var (id, place) = (words[0], words.Length < 2 ? "" : words[1].TrimEnd(':'));
                entries.Add(new(number, id, place, reason.TrimStart(':', '-', ' '),
                    entries.Find(entry => entry.Problem is null && entry.Id == id && entry.Place == place)?.Line));
            }
            number++;
        }
        return new(path, entries.ToEquatable());
    }

    /// <summary>Whether a change is one of them.</summary>
    public bool Accepts(Change change) => Entries.Any(entry => entry.Problem is null && entry.Matches(change));

    /// <summary>The lines that are not needed: of what did not change, as far as that can be told, and of what another line accepts.</summary>
    public IEnumerable<Acceptance> UnnecessaryIn(Comparison comparison) => Entries.Where(entry =>
        entry.Problem is null && (entry.Earlier is not null || !(comparison.Changes.Any(entry.Matches) || comparison.Hidden.Any(entry.IsWithin))));
}

/// <param name="Line">Counted from 0.</param>
/// <param name="Earlier">The line that accepts the same already, null where none does.</param>
internal sealed record Acceptance(int Line, string Id, string Place, string Reason, int? Earlier)
{
    /// <summary>Why it accepts nothing, null where it does.</summary>
    public string? Problem =>
        ChangeRules.Find(Id) is null ? $"'{Id}' is not the id of a change{Suggestion.Among(ChangeRules.All.Select(static rule => rule.Id), Id)}"
        : Place.Length == 0 ? "it has no place"
        : Reason.Length == 0 ? "it has no reason"
        : null;

    /// <summary>Why it is not needed; begins a sentence.</summary>
    public string UnnecessaryIn(Comparison comparison) => Earlier is { } line
        ? $"Line {(line + 1).ToString(CultureInfo.InvariantCulture)} accepts the same change"
        : $"There is no change '{Id}' at '{Place}'{NearestIn(comparison)}";

    private string NearestIn(Comparison comparison) =>
        comparison.Changes.FirstOrDefault(change => change.Place == Place) is { } other ? $" (there is '{other.Rule.Id}')"
        : Suggestion.Among(comparison.Changes.Where(change => change.Rule.Id == Id).Select(static change => change.Place), Place);

    /// <summary>Whether it accepts something of what a change takes away.</summary>
    public bool IsWithin(Change change) => Place == change.Place || Place.StartsWith(change.Place + "/", StringComparison.Ordinal);

    public bool Matches(Change change) => change.Rule.Id == Id && change.Place == Place;
}
