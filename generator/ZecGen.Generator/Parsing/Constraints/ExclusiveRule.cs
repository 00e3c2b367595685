using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>Fields that cannot be sent together, where the sentence names them: <c>不能与subnetIds同时设置</c>, <c>Only one of a and b can be specified</c>.</summary>
internal static class ExclusiveRule
{
    private static readonly Phrase[] WithOther =
    [
        new("不能(和|与|跟){w}[字段|参数](同时设置|同时指定|同时使用|同时传入|同时存在)"),
        new("(该字段|该参数)(和|与|跟){w}(不能同时指定|不能同时设置|不能同时使用|不能同时传入)"),
        new("(this field|this parameter) and {w} cannot be (specified|used|set)(at the same time|together|simultaneously)"),
        new("cannot be (specified|used|set)(together|at the same time|simultaneously) with {w}"),
        new("{w}[字段|参数](和|与|跟)(该字段|该参数)(不能同时指定|不能同时设置|不能同时使用|不能同时传入)"),
        new("(和|与|跟){w}[字段|参数]互斥"),
        new("mutually exclusive with {w}"),
        new("if (this field|this parameter) is (specified|set|passed),{w} must be empty"),
    ];

    private static readonly Phrase[] OfTwo =
    [
        new("{w}(和|与|、){w}(只能指定其中一个|不能同时指定|不能同时设置|不能同时使用)"),
        new("{w}(和|与|、){w}(互斥|必须并且只能指定其中一个)"),
        new("{w} and {w} are mutually exclusive"),
        new("can only pass the value of either {w} or {w}"),
        new("either [a]{w} or [a]{w}, but not both"),
        new("only one of {w} and {w} can be (specified|used|set)"),
        new("{w} and {w} cannot be (specified|used|set)(at the same time|together|simultaneously)"),
    ];

    public static ExclusiveConstraint? Read(List<Sentence> sentences, string name)
    {
        foreach (var (sentence, signs) in sentences)
        {
            if ((signs & Sign.Exclusive) == 0) continue;
            foreach (var phrase in WithOther)
                if (phrase.Find(sentence) is { } match && match.Names[0] != name) return new(match.Names[0]);
            foreach (var phrase in OfTwo)
                if (phrase.Find(sentence) is { } match && match.Names.Contains(name) && match.Names.FirstOrDefault(other => other != name) is { } other) return new(other);
        }
        return null;
    }
}
