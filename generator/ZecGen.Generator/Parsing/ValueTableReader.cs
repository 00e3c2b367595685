using ZecGen.Generator.Collections;
using ZecGen.Generator.Markdown;

namespace ZecGen.Generator.Parsing;

/// <summary>Rows of a value table (<c>状态值 | 状态说明</c>) → values of an enumeration.</summary>
internal static class ValueTableReader
{
    public static EquatableArray<ValueDeclaration> Read(Table table, TableLayout layout)
    {
        var values = new List<ValueDeclaration>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
            if (layout.Text(row, Column.Value).Flat is { Length: > 0 } text && seen.Add(text))
                values.Add(new(text, layout.Text(row, Column.Description)));
        return values.ToEquatable();
    }
}
