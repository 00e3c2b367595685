using ZecGen.Generator.Collections;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>What the service takes where nothing is sent: <c>默认值：20</c>, <c>Default value: 20</c>. Only a literal that fits the type counts.</summary>
internal static class DefaultRule
{
    private static readonly Phrase[] Numbers =
    [
        new("(默认值为|默认值是|默认值：|默认值:|默认值|默认为|默认是|默认：|默认:|默认){b}"),
        new("(default value is|default value:|default value|default is|default:|defaults to|default){b}"),
        new("{b} by default"),
    ];

    private static readonly Phrase[] Names =
    [
        new("(默认值为|默认值是|默认值：|默认值:|默认为|默认是|默认：|默认:){w}"),
        new("(default value is|default value:|default is|default:|defaults to){w}"),
    ];

    private static readonly string[] Lead = ["默认值为", "默认值是", "默认值：", "默认值:", "默认为", "默认是", "默认：", "默认:", "default value is", "default value:", "default is", "default:", "defaults to"];

    /// <param name="values">What the description lists: a default of several words is one of them.</param>
    public static DefaultConstraint? Read(List<Sentence> sentences, TypeExpression type, EquatableArray<ValueDeclaration> values)
    {
        if (type.ArrayDepth > 0) return null;
        var kind = PrimitiveTypes.KindOf(type.Name);
        var found = sentences.Where(static sentence => sentence.Has(Sign.Default) && !sentence.IsLabelled).Select(sentence => kind switch
        {
            TypeKind.Integer or TypeKind.Float or TypeKind.Decimal => Numbers.Select(phrase => phrase.Find(sentence.Text)?.Upper?.ToString(System.Globalization.CultureInfo.InvariantCulture)).FirstOrDefault(value => value is not null),
            TypeKind.Boolean => Name(sentence.Text)?.ToLowerInvariant() is var word and ("true" or "false") ? word : null,
            TypeKind.Text => Name(sentence.Text) ?? Listed(sentence.Text, values),
            _ => null,
        }).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return found.Count == 1 ? new(found[0]) : null;
    }

    // "Standard NVMe SSD" is no literal, nor is "the current time".
    private static string? Name(string sentence)
    {
        foreach (var phrase in Names)
            if (phrase.Find(sentence) is { } match && Ends(sentence, match.End) && match.Names[0] is not ("the" or "a" or "an" or "current")) return match.Names[0];
        return null;
    }

    private static string? Listed(string sentence, EquatableArray<ValueDeclaration> values)
    {
        foreach (var value in values)
            if (sentence.IndexOf(value.Text, StringComparison.Ordinal) is var at and > 0 && Ends(sentence, at + value.Text.Length)
                && Lead.Any(lead => sentence.Substring(0, at).TrimEnd().EndsWith(lead, StringComparison.OrdinalIgnoreCase))) return value.Text;
        return null;
    }

    private static bool Ends(string sentence, int at)
    {
        while (at < sentence.Length && sentence[at] == ' ') at++;
        return at == sentence.Length || sentence[at] is '，' or ',' or '（' or '(' || (sentence[at] == '.' && at + 1 == sentence.Length);
    }
}
