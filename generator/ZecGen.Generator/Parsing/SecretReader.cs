using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing;

/// <summary>Determines whether the value of a field is itself secret: a password, a private key, an access token. What is about one (its id, its
/// name, its length) is not.</summary>
/// <remarks>The last word says what a name or a phrase is about: a <c>rootPassword</c> is a password, a <c>passwordPolicy</c> is a policy.</remarks>
internal static class SecretReader
{
    // As the end of a name, without the bounds of its words: rootPassword, root_password, rootpassword.
    private static readonly string[] Names =
    [
        "password", "passwd", "pwd", "passphrase", "passcode", "secret", "secretkey", "secretvalue", "privatekey", "accesskeysecret", "secretaccesskey",
        "accesstoken", "authtoken", "authorizationtoken", "authenticationtoken", "bearertoken", "refreshtoken", "sessiontoken", "securitytoken",
        "apitoken", "personaltoken",
        "apikey", "sharedkey", "presharedkey", "psk", "signingkey", "encryptionkey", "authkey", "authenticationkey", "md5key",
    ];

    // Say how the value is written or whose it is, not what it is.
    private static readonly HashSet<string> Neutral = new(StringComparer.Ordinal)
    {
        "value", "text", "content", "contents", "data", "string", "plain", "plaintext", "base64", "pem", "encoded", "encrypted", "confirm", "confirmation",
        "again", "repeat", "new", "old",
    };

    // A name that ends in one of these is about something that is no secret, whatever the description speaks of.
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "id", "ids", "uuid", "name", "names", "type", "types", "status", "state", "time", "date", "at", "count", "number", "size", "length", "url", "uri",
        "path", "policy", "mode", "method",
        "version", "fingerprint", "hint", "description", "label", "labels", "tag", "tags", "remark", "note", "algorithm", "format", "prefix", "enabled",
        "expiry", "strength", "user", "username",
        "publickey", "publickeys", "keypair", "pagetoken", "nexttoken", "clienttoken",
    };

    // As the last words of what a description begins with.
    private static readonly string[] Phrases =
    [
        "password", "passwords", "passwd", "passphrase", "passphrases", "passcode", "secret", "secrets", "secret key", "secret keys", "private key",
        "private keys", "access token", "access tokens",
        "access key secret", "secret access key", "bearer token", "refresh token", "session token", "security token", "authentication token",
        "authorization token", "auth token", "api token", "api key",
        "api keys", "pre-shared key", "preshared key", "shared key", "shared secret", "authentication key",
    ];

    private static readonly string[] ChinesePhrases =
        ["密码", "口令", "私钥", "私钥内容", "访问令牌", "认证令牌", "鉴权令牌", "授权令牌", "安全令牌", "刷新令牌", "预共享密钥", "API密钥", "API 密钥", "认证密钥", "认证秘钥", "加密密钥"];

    private static readonly string[] Proofs = ["authenticat", "authoriz", "sign in", "log in", "login", "认证", "鉴权", "授权", "登录", "访问"];

    // Ends the phrase that says what the value is: what follows says of what, what for, or what else there is.
    private static readonly HashSet<string> Ends = new(StringComparer.Ordinal)
    {
        "of", "for", "to", "in", "on", "at", "by", "with", "from", "used", "using", "that", "which", "when", "if", "is", "are", "must", "can", "cannot", "will",
        "should", "may", "as", "than",
    };

    /// <param name="name">The name on the wire of a field that has a text, or texts.</param>
    /// <param name="description">What the page says of it.</param>
    public static bool IsSecret(string name, RichText description)
    {
        var words = WordsOf(name);
        while (words.Count > 1 && Neutral.Contains(words[words.Count - 1])) words.RemoveAt(words.Count - 1);
        if (words.Count == 0 || IsHarmless(words)) return false;

        var said = description.IsBlank ? "" : description.Lines[0].Text;
        return EndsInSecret(words) ? !SaysHarmless(said) : SaysSecret(said);
    }

    private static bool IsHarmless(List<string> words) =>
        Harmless.Contains(words[words.Count - 1]) || (words.Count > 1 && Harmless.Contains(words[words.Count - 2] + words[words.Count - 1]));

    private static bool EndsInSecret(List<string> words)
    {
        var joined = string.Concat(words);
        if (joined.EndsWith("s", StringComparison.Ordinal) && Array.Exists(Names, noun => joined.EndsWith(noun + "s", StringComparison.Ordinal))) return true;
        return Array.Exists(Names, noun => joined.EndsWith(noun, StringComparison.Ordinal));
    }

    // "ID of the secret": the name alone left open which it is.
    private static bool SaysHarmless(string said)
    {
        var words = PhraseOf(said);
        return words.Count > 0 && (Harmless.Contains(words[words.Count - 1]) || words[0] is "whether");
    }

    private static bool SaysSecret(string said)
    {
        var clause = FirstClause(said);
        if (clause.StartsWith("是否", StringComparison.Ordinal) || clause.StartsWith("whether", StringComparison.OrdinalIgnoreCase)) return false;
        if (Array.Exists(ChinesePhrases, phrase => clause.EndsWith(phrase, StringComparison.Ordinal))) return true;
        if (clause.EndsWith("令牌", StringComparison.Ordinal)) return Proves(clause);
        var phrase = " " + string.Join(" ", PhraseOf(said));
        return Array.Exists(Phrases, secret => phrase.EndsWith(" " + secret, StringComparison.Ordinal))
            || (phrase.EndsWith(" token", StringComparison.Ordinal) && Proves(clause));
    }

    // There are tokens that go on to the next page, and tokens that prove who calls.
    private static bool Proves(string clause) =>
        Array.Exists(Proofs, word => clause.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>The words that an English description begins with, up to what says of what, or what for.</summary>
    private static List<string> PhraseOf(string said)
    {
        var words = new List<string>();
        foreach (var word in FirstClause(said).Split(' '))
        {
            var lower = word.ToLowerInvariant();
            if (Ends.Contains(lower)) break;
            if (lower.Length > 0) words.Add(lower);
        }
        return words;
    }

    private static string FirstClause(string said)
    {
        var end = said.IndexOfAny(['.', ',', ';', ':', '(', '。', '，', '；', '：', '（', '、', '\n']);
        return (end < 0 ? said : said.Substring(0, end)).Trim();
    }

    /// <summary>The words of a name, in lower case: <c>adminAccessToken2</c> is admin, access, token.</summary>
    private static List<string> WordsOf(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var isLetter = i < name.Length && char.IsLetter(name[i]);
            var begins = isLetter && i > start && char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (isLetter && !begins) continue;
            if (i > start) words.Add(name.Substring(start, i - start).ToLowerInvariant());
            start = begins ? i : i + 1;
        }
        return words;
    }
}
