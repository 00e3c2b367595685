using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing;

/// <summary>Reads a type cell: <c>Array of [Tag](…#tag)</c>, <c>String[]</c>, <c>Integer</c>.</summary>
internal static class TypeExpressionParser
{
    private static readonly string[] Prefixes = ["Array of ", "List of ", "array of ", "list of "];

    public static TypeExpression Parse(RichText cell)
    {
        var text = cell.Flat;
        var name = text;
        var depth = 0;
        for (var trimmed = true; trimmed;)
        {
            trimmed = false;
            foreach (var prefix in Prefixes)
            {
                if (!name.StartsWith(prefix, StringComparison.Ordinal)) continue;
                name = name.Substring(prefix.Length).Trim();
                (depth, trimmed) = (depth + 1, true);
                break;
            }
            if (name.EndsWith("[]", StringComparison.Ordinal))
            {
                name = name.Substring(0, name.Length - 2).Trim();
                (depth, trimmed) = (depth + 1, true);
            }
        }
        return new(text, depth, name, cell.FirstLink);
    }
}
