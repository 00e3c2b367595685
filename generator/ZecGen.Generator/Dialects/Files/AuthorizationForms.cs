using ZecGen.Generator.Collections;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Dialects.Files;

/// <summary>How a dialect file says that callers are authenticated.</summary>
/// <param name="All">All ways; any of them is enough.</param>
/// <param name="Query">The signature of a query.</param>
/// <param name="Headers">The signature in headers.</param>
/// <param name="Token">The header of a token and what stands before it there; empty for a bearer token.</param>
internal sealed record AuthorizationForms(
    EquatableArray<Authorization> All, (string Scheme, string Key, string Signature) Query, HeaderSignature Headers, (string Header, string Prefix) Token)
{
    private const string HeaderScheme = "hmac-sha256-headers";

    /// <param name="file">The file.</param>
    /// <param name="isRest">Whether operations have a method and a route each.</param>
    public static AuthorizationForms Read(DialectNode file, bool isRest)
    {
        var (found, query, headers, token) = (new List<Authorization>(), ("", "", ""), HeaderSignature.None, ("", ""));
        foreach (var item in file.Objects("authorization"))
        {
            var way = new Authorization(item.Needed("name"), item.Text("header"), item.Text("description") ?? "");
            var scheme = isRest
                ? item.Choice("scheme", ("none", ""), (HeaderScheme, HeaderScheme))
                : item.Choice("scheme", ("none", ""), ("sha1-joined", "sha1-joined"));
            if (scheme == HeaderScheme)
            {
                headers = RestFormReader.SignatureOf(item, scheme);
                way = way with { Header = headers.Signature };
            }
            else if (scheme.Length > 0)
            {
                query = (scheme, item.Needed("key"), item.Needed("signature"));
                way = way with { Parameter = query.Item3 };
                if (query.Item2.Length > 0 && query.Item2 == query.Item3)
                    item.ReportAt("signature", "'authorization.signature' and 'authorization.key' must be two parameters");
            }
            else if (isRest && way.Header is not null && token.Item1.Length == 0)
                token = (RestFormReader.HeaderOf(item, "header"), item.Text("prefix") is { Length: > 0 } prefix ? prefix.TrimEnd() + " " : "");
            found.Add(way);
            item.End();
        }
        return new(found.ToEquatable(), query, headers, token);
    }
}
