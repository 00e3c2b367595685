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
            if (Prefixes.FirstOrDefault(prefix => name.StartsWith(prefix, StringComparison.Ordinal)) is { } found)
            {
                name = name.Substring(found.Length).Trim();
                (depth, trimmed) = (depth + 1, true);
            }
            if (name.EndsWith("[]", StringComparison.Ordinal))
            {
                name = name.Substring(0, name.Length - 2).Trim();
                (depth, trimmed) = (depth + 1, true);
            }
        }
        return new(text, depth, name, cell.Links.FirstOrDefault());
    }
}
