using ZecGen.Generator.Collections;
using ZecGen.Generator.Contract;

namespace ZecGen.Cli.Diff;

/// <summary>What changed, with its places on both sides.</summary>
/// <param name="Changes">First what breaks, then by place.</param>
/// <param name="CannotCompare">What cannot be read, of the new pages or of the old ones.</param>
/// <param name="Unnecessary">Acceptances that are not needed.</param>
/// <param name="Bump">The part of a version number that it calls for; null where what cannot be compared may call for more.</param>
/// <param name="Comparison">All of it, what is accepted as well.</param>
internal sealed record DiffReport(
    IReadOnlyList<PlacedChange> Changes, IReadOnlyList<Unread> CannotCompare, IReadOnlyList<Acceptance> Unnecessary, string? Bump, Comparison Comparison)
{
    public bool IsEmpty => Changes.Count + CannotCompare.Count == 0;

    public static DiffReport Of(ReadVersion old, ReadVersion @new, AcceptanceList accepted)
    {
        var comparison = Comparison.Of(old.Side, @new.Side);
        var left = comparison with { Changes = comparison.Changes.Where(change => !accepted.Accepts(change)).ToEquatable() };
        return new(
            [.. left.Changes.OrderBy(static change => RankOf(change.Rule.Harms)).ThenBy(static change => change.Place, StringComparer.Ordinal)
                .Select(change => new PlacedChange(change, old.Find(change.OldKey), @new.Find(change.NewKey)))],
            [.. Gaps(left.NewGaps, @new), .. Gaps(left.OldGaps, old)],
            [.. accepted.UnnecessaryIn(comparison)],
            left.OldGaps.Count + left.NewGaps.Count == 0 || left.Changes.Any(static change => change.Rule.Harms.Breaks) ? left.Bump : null,
            comparison);
    }

    /// <summary>Breaking changes come first, then those that may harm.</summary>
    public static int RankOf(Harms harms) => harms.Breaks ? 0 : harms.IsHarmless ? 2 : 1;

    private static IEnumerable<Unread> Gaps(IEnumerable<Gap> gaps, ReadVersion version) =>
        gaps.Select(gap => version.FindGap(gap)).Select(static found => new Unread(found.Position, found.Why)).Distinct()
            .OrderBy(static unread => unread.Position.Page, StringComparer.Ordinal).ThenBy(static unread => unread.Position.Line);
}

/// <param name="Old">Null where no page and no baseline says so.</param>
internal sealed record PlacedChange(Change Change, Position? Old, Position? New);

/// <param name="Why">A sentence.</param>
internal sealed record Unread(Position Position, string Why);
