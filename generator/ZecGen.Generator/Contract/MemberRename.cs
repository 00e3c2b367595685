using ZecGen.Generator.Collections;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Contract;

/// <summary>Determines what a member that is gone is probably called now: the same type, and the same text or rules, or a like name.</summary>
internal static class MemberRename
{
    private const int LongEnough = 4;

    /// <param name="come">Those that the new table has and the old one has not.</param>
    /// <param name="before">The whole old table.</param>
    public static MemberContract? Find(
        MemberContract gone, IEnumerable<MemberContract> come, EquatableArray<MemberContract> before, EquatableArray<MemberContract> after, TypePairs types)
    {
        var like = come.Where(other => types.AreSame(gone.Type, other.Type) || types.AreAlike(gone.Type, other.Type))
            .Select(
                other => (Other: other, Likeness: (HasSameText(gone, other, before, after) ? 4 : 0) + (IsLike(gone.WireName, other.WireName) ? 2 : 0)
                    + (HasSameRules(gone, other, types) ? 1 : 0)))
            .Where(pair => pair.Likeness >= (gone.IsDocumentedAsRequired == pair.Other.IsDocumentedAsRequired ? 1 : 4))
            .OrderByDescending(static pair => pair.Likeness).ThenBy(static pair => pair.Other.WireName, StringComparer.Ordinal);
        return like.FirstOrDefault().Other;
    }

    // A text that several members have tells nothing.
    private static bool HasSameText(MemberContract left, MemberContract right, EquatableArray<MemberContract> before, EquatableArray<MemberContract> after) =>
        !string.IsNullOrWhiteSpace(left.Prose) && left.Prose == right.Prose && before.Count(member => member.Prose == left.Prose) == 1
            && after.Count(member => member.Prose == left.Prose) == 1;

    // Rules that both have tell more than that neither has any, and so do members and values of a type that is called after the row.
    private static bool HasSameRules(MemberContract left, MemberContract right, TypePairs types) =>
        (left.Rules.Count > 0 || left.Type.Kind == TypeKind.Enumeration || !types.AreSame(left.Type, right.Type)) && left.Rules == right.Rules;

    private static bool IsLike(string left, string right)
    {
        var (some, others) = (Words(left), Words(right));
        if (some.Exists(others.Contains)) return true;
        var prefix = 0;
        while (prefix < left.Length && prefix < right.Length && char.ToLowerInvariant(left[prefix]) == char.ToLowerInvariant(right[prefix])) prefix++;
        return prefix >= LongEnough;
    }

    // "diskSize" is a disk's size. Words as short as "id" are in too many names.
    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            if (i < name.Length && !(char.IsUpper(name[i]) && !char.IsUpper(name[i - 1])) && char.IsLetterOrDigit(name[i])) continue;
            var word = name.Substring(start, i - start).Trim('_', '-', '.').ToLowerInvariant();
            if (word.Length >= LongEnough) words.Add(word.TrimEnd('s'));
            start = i;
        }
        return words;
    }
}
