using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>What must differ between the elements of a list: <c>关联标签键不能重复</c>, <c>Tag keys must be unique</c>.</summary>
internal static class UniqueRule
{
    private static readonly (Phrase Phrase, string Key)[] Rules =
    [
        (new("(标签键|「标签键」|标签的键|标签key)(不能重复|不可重复|不得重复|不允许重复)"), "key"),
        (new("tag key[s]*(must be unique|must differ|cannot be repeated|cannot be duplicated|can not be repeated|must not be repeated)"), "key"),
        (new("duplicate tag keys are not (allowed|supported)"), "key"),
    ];

    public static UniqueConstraint? Read(List<Sentence> sentences)
    {
        foreach (var (sentence, signs) in sentences)
            foreach (var (phrase, key) in (signs & Sign.Unique) != 0 ? Rules : [])
                if (phrase.Find(sentence) is not null) return new("", key);
        return null;
    }
}
