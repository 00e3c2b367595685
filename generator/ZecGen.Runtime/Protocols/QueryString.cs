using System.Text;

namespace ZecGen;

/// <summary>The parameters of an address.</summary>
internal static class QueryString
{
    private static readonly char[] Equal = ['='];

    /// <summary>Adds a parameter to a query, or to an address that has one.</summary>
    public static void Add(StringBuilder query, string name, string value)
    {
        if (query.Length > 0 && query[query.Length - 1] != '?') query.Append('&');
        query.Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
    }

    /// <param name="query">As it is sent, with or without a question mark.</param>
    public static List<KeyValuePair<string, string>> Read(string query)
    {
        var parameters = new List<KeyValuePair<string, string>>();
        foreach (var pair in query.TrimStart('?').Split('&'))
        {
            if (pair.Length == 0) continue;
            var parts = pair.Split(Equal, 2);
            parameters.Add(new(Uri.UnescapeDataString(parts[0]), parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : ""));
        }
        return parameters;
    }
}
