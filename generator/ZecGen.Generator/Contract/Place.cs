using System.Globalization;
using System.Text;

namespace ZecGen.Generator.Contract;

/// <summary>Where in a contract something stands, as text that people and files name it by: <c>zec/CreateImage/request/disks[].size</c>.</summary>
internal static class Place
{
    public const string Request = "request";
    public const string Response = "response";
    public const string Error = "error";
    public const string Structure = "structure";
    public const string Enumeration = "enumeration";

    /// <summary>The place of these names, each within the one before.</summary>
    public static string Of(params string[] names) => string.Join("/", names.Select(Escape));

    /// <summary>The service that a place is in.</summary>
    public static string ServiceOf(string place) => Unescape(place.Split('/')[0]);

    /// <summary>Whether a place is in one of these tables: of an operation, or codes of the whole service.</summary>
    public static bool IsIn(string place, params string[] tables)
    {
        var names = place.Split('/');
        return (names.Length > 3 && names[1] is not (Structure or Enumeration) && tables.Contains(names[2]))
            || (names.Length > 2 && names[1] == Error && tables.Contains(Error));
    }

    /// <summary>Whether a place is one of a structure or an enumeration, or within it.</summary>
    public static bool IsWithin(string place, string name) =>
        place.Split('/') is { Length: > 2 } names && names[1] is Structure or Enumeration && Unescape(names[2]) == name;

    /// <summary>A name as it stands in a place: letters, digits and a few marks as they are, all else as in an address.</summary>
    public static string Escape(string name)
    {
        if (name.All(IsPlain)) return name;
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (IsPlain(name[i]))
            {
                text.Append(name[i]);
                continue;
            }
            var length = char.IsHighSurrogate(name[i]) && i + 1 < name.Length && char.IsLowSurrogate(name[i + 1]) ? 2 : 1;
            foreach (var value in Encoding.UTF8.GetBytes(name.Substring(i, length)))
                text.Append('%').Append(value.ToString("X2", CultureInfo.InvariantCulture));
            i += length - 1;
        }
        return text.ToString();
    }

    /// <summary>The name that <see cref="Escape"/> made the text of.</summary>
    public static string Unescape(string text)
    {
        if (text.IndexOf('%') < 0) return text;
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 2 < text.Length
                && byte.TryParse(text.Substring(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                bytes.Add(value);
                i += 2;
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(text[i].ToString()));
            }
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static bool IsPlain(char c) => c is '_' or '.' or '-' || char.IsLetterOrDigit(c);
}
