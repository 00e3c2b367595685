using ZecGen.Generator.Declarations;

namespace ZecGen.Generator.Binding;

/// <summary>Declarations of one name on many pages, so that the one that a page means is found without a look at all of them.</summary>
internal sealed class CandidateIndex<T>
{
    private const string AnyService = "\0";

    private readonly Func<string, string[]> segmentsOf;
    private readonly Func<string, string> serviceOf;

    // By what their paths end with and their service, or any: in the order of their paths.
    private readonly Dictionary<(string End, string Service), List<(string Key, Declared<T> Candidate)>> byEnd = [];

    // By their path but for one segment, language and service: the first.
    private readonly Dictionary<(string Path, PageLanguage Language, string Service), (int Order, Declared<T> Candidate)> byLikePath = [];

    /// <param name="segmentsOf">The segments of a path.</param>
    /// <param name="serviceOf">The service that a page belongs to, empty where it belongs to none.</param>
    public CandidateIndex(List<Declared<T>> candidates, Func<string, string[]> segmentsOf, Func<string, string> serviceOf,
        Func<string, PageLanguage> languageOf)
    {
        (this.segmentsOf, this.serviceOf) = (segmentsOf, serviceOf);
        var ordered = candidates.Select(candidate => (Key: KeyOf(segmentsOf(candidate.Path)), Candidate: candidate)).ToList();
        ordered.Sort(static (left, right) =>
            string.CompareOrdinal(left.Key, right.Key) is var order and not 0 ? order : string.CompareOrdinal(left.Candidate.Path, right.Candidate.Path));
        foreach (var entry in ordered)
        {
            var (segments, service) = (segmentsOf(entry.Candidate.Path), serviceOf(entry.Candidate.Path));
            for (var length = 0; length <= segments.Length; length++)
            {
                Add((EndOf(segments, length), service), entry);
                Add((EndOf(segments, length), AnyService), entry);
            }
        }
        for (var i = 0; i < candidates.Count; i++)
            foreach (var like in LikePathsOf(candidates[i].Path))
                if ((like, languageOf(candidates[i].Path), serviceOf(candidates[i].Path)) is var key && !byLikePath.ContainsKey(key))
                    byLikePath[key] = (i, candidates[i]);
    }

    /// <summary>The one whose path ends most like the link; of these one of the same service, then the one nearest to the page.</summary>
    public Declared<T> Closest(string from, string? link)
    {
        var (wanted, origin) = (link is null ? [] : segmentsOf(link), segmentsOf(from));
        var length = wanted.Length;
        while (!byEnd.ContainsKey((EndOf(wanted, length), AnyService))) length--;
        var end = EndOf(wanted, length);
        var candidates = byEnd.TryGetValue((end, serviceOf(from)), out var own) ? own : byEnd[(end, AnyService)];
        for (var common = origin.Length; common > 0; common--)
        {
            var start = KeyOf(origin, common);
            var at = FirstFrom(candidates, start);
            if (at < candidates.Count && candidates[at].Key.StartsWith(start, StringComparison.Ordinal)) return candidates[at].Candidate;
        }
        return candidates[0].Candidate;
    }

    /// <summary>The first in a language and of the same service whose path differs in one segment, as that of a translation does.</summary>
    public Declared<T>? AtLikePath(string path, PageLanguage language)
    {
        (int Order, Declared<T>? Candidate) first = (int.MaxValue, null);
        foreach (var like in LikePathsOf(path))
            if (byLikePath.TryGetValue((like, language, serviceOf(path)), out var found) && found.Order < first.Order) first = found;
        return first.Candidate;
    }

    private void Add((string End, string Service) key, (string Key, Declared<T> Candidate) entry)
    {
        if (!byEnd.TryGetValue(key, out var list)) byEnd[key] = list = [];
        list.Add(entry);
    }

    private IEnumerable<string> LikePathsOf(string path)
    {
        var segments = segmentsOf(path);
        for (var i = 0; i < segments.Length; i++)
            yield return string.Join("/", segments.Select((segment, at) => at == i ? "\0" : segment.ToLowerInvariant()));
    }

    // Paths that begin with the same segments stand next to each other.
    private static string KeyOf(string[] segments) => KeyOf(segments, segments.Length);

    private static string KeyOf(string[] segments, int count) => string.Join("/", segments, 0, count) + "/";

    private static string EndOf(string[] segments, int count) => string.Join("/", segments, segments.Length - count, count).ToLowerInvariant();

    private static int FirstFrom(List<(string Key, Declared<T> Candidate)> candidates, string key)
    {
        int low = 0, high = candidates.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(candidates[middle].Key, key) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
