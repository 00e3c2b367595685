using ZecGen.Generator.Collections;

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
                entries.Add(new(number, words[0], words.Length < 2 ? "" : words[1].TrimEnd(':'), reason.TrimStart(':', '-', ' ')));
            }
            number++;
        }
        return new(path, entries.ToEquatable());
    }

    /// <summary>Whether a change is one of them.</summary>
    public bool Accepts(Change change) => Entries.Any(entry => entry.Problem is null && entry.Matches(change));
}

/// <param name="Line">Counted from 0.</param>
internal sealed record Acceptance(int Line, string Id, string Place, string Reason)
{
    /// <summary>Why it accepts nothing, null where it does.</summary>
    public string? Problem =>
        ChangeRules.Find(Id) is null ? $"'{Id}' is not the id of a change"
        : Place.Length == 0 ? "it has no place"
        : Reason.Length == 0 ? "it has no reason"
        : null;

    public bool Matches(Change change) => change.Rule.Id == Id && change.Place == Place;
}
