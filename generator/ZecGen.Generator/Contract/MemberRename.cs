using ZecGen.Generator.Model;

namespace ZecGen.Generator.Contract;

/// <summary>Determines what a member that is gone is probably called now: the same type and rules, and a like name.</summary>
internal static class MemberRename
{
    private const int LongEnough = 4;

    public static MemberContract? Find(MemberContract gone, IEnumerable<MemberContract> come, TypePairs types)
    {
        var like = come.Where(other => types.AreSame(gone.Type, other.Type) && gone.IsDocumentedAsRequired == other.IsDocumentedAsRequired)
            .Select(other => (Other: other, IsNameLike: IsLike(gone.WireName, other.WireName), HasSameRules: HasSameRules(gone, other)))
            .Where(static pair => pair.IsNameLike || pair.HasSameRules)
            .OrderByDescending(static pair => (pair.IsNameLike ? 1 : 0) + (pair.HasSameRules ? 1 : 0)).ThenBy(static pair => pair.Other.WireName, StringComparer.Ordinal);
        return like.FirstOrDefault().Other;
    }

    // Rules that both have tell more than that neither has any.
    private static bool HasSameRules(MemberContract left, MemberContract right) => (left.Rules.Count > 0 || left.Type.Kind == TypeKind.Enumeration) && left.Rules == right.Rules;

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
