using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Sentences;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>Values that are sent in another form than the one that their descriptions speak of: what limits a password limits no Base64 of it.</summary>
internal static class EncodedValue
{
    private static readonly string[] Forms =
    [
        "base64", "base 64", "urlencode", "url encode", "url-encode", "percent-encode", "url编码", "md5", "sha1", "sha-1", "sha256", "sha-256", "rsa", "aes",
        "密文", "加密", "encrypted", "hashed",
    ];

    /// <summary>Takes back what is said of the text before it was encoded.</summary>
    public static void Release(DescriptionSentences description, ReadDescription read, List<Constraint> rules)
    {
        if (!rules.Exists(IsOfText) || !description.All.Any(static sentence => Forms.Any(form => TextSearch.Find(sentence.Text.Text, form) >= 0))) return;
        rules.RemoveAll(IsOfText);
        read.Release(RuleKind.Length, RuleKind.LengthInBytes, RuleKind.LengthInThousands, RuleKind.Characters, RuleKind.Edges);
    }

    private static bool IsOfText(Constraint rule) => rule is LengthConstraint or CharactersConstraint or EdgesConstraint;
}
