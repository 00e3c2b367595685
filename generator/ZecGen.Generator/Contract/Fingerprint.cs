using System.Globalization;
using ZecGen.Generator.Collections;

namespace ZecGen.Generator.Contract;

/// <summary>A short text that stands for long ones: the same on every machine.</summary>
internal static class Fingerprint
{
    // 16 hexadecimal digits.
    public static string Of(IEnumerable<string?> texts)
    {
        var hash = StableHash.Start;
        foreach (var text in texts) hash = StableHash.Append(StableHash.Append(hash, text ?? ""), "\n");
        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
