using System.Globalization;

namespace ZecGen.Generator.Contract;

/// <summary>A short text that stands for long ones: the same on every machine.</summary>
internal static class Fingerprint
{
    // FNV-1a, as 16 hexadecimal digits.
    public static string Of(IEnumerable<string?> texts)
    {
        var hash = 14695981039346656037ul;
        foreach (var text in texts)
        {
            foreach (var c in text ?? "") hash = unchecked((hash ^ c) * 1099511628211ul);
            hash = unchecked((hash ^ '\n') * 1099511628211ul);
        }
        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
