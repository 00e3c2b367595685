using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Dialects;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Binding;

/// <summary>How a query that watches things may be called: what its own rules let it take at once.</summary>
/// <param name="MaxIds">How many ids it takes; 0 for any number.</param>
/// <param name="Size">A page size that it takes, large enough for the ids where there is such a one; 0 to leave it to the service.</param>
internal readonly record struct WaitLimits(int MaxIds, bool HasNumber, int Size, bool HasTotal)
{
    // Where no rule says how many.
    private const int UsualSize = 100;

    private const decimal FinestStep = 0.000001m;

    public static WaitLimits Of(string ids, string path, PageSignature query, ShapeNames shapes, SymbolTable symbols)
    {
        var pages = symbols.TranslationsOf(path).Append(query).ToList();
        var most = RulesOf<CountConstraint>(pages, ids).Select(static rule => rule.Maximum).Where(static maximum => maximum > 0).Min() ?? 0;
        var hasNumber = IsInteger(query.Request, shapes.PageNumber);
        var size = IsInteger(query.Request, shapes.PageSize) ? SizeOf(pages, shapes.PageSize, most > 0 ? most : UsualSize) : 0;
        // Without pages to go on to, one has to hold them all.
        if (!hasNumber && size > 0 && (most == 0 || size < most)) most = size;
        return new(most, hasNumber, size, IsInteger(query.Response, shapes.Total));
    }

    private static int SizeOf(List<PageSignature> pages, string field, int wanted)
    {
        var ranges = RulesOf<RangeConstraint>(pages, field).ToList();
        var least = ranges.Max(static rule => rule.Minimum) ?? 1;
        var most = Math.Min(ranges.Min(static rule => rule.Maximum) ?? int.MaxValue, int.MaxValue);
        var steps = RulesOf<MultipleOfConstraint>(pages, field).Select(static rule => rule.Step).Where(static step => step > 0).ToList();
        // Steps as fine as that are no steps of a number of things, and too many of them for a decimal.
        if (least > int.MaxValue || steps.Exists(static step => step < FinestStep)) return 0;
        var size = Math.Min(Math.Max(wanted, least), most);
        foreach (var step in steps)
        {
            size = decimal.Ceiling(size / step) * step;
            if (size > most) size = decimal.Floor(most / step) * step;
        }
        return size >= 1 && size >= least && size <= most && size == decimal.Truncate(size) && steps.TrueForAll(step => size % step == 0) ? (int)size : 0;
    }

    private static IEnumerable<T> RulesOf<T>(List<PageSignature> pages, string field)
        where T : Constraint =>
        from page in pages
        from candidate in page.Request
        where candidate.Name == field
        from rule in candidate.Constraints
        where rule is T
        select (T)rule;

    private static bool IsInteger(EquatableArray<FieldSignature> fields, string name) =>
        fields.Any(field => field.Name == name && field.Type.ArrayDepth == 0 && PrimitiveTypes.KindOf(field.Type.Name) == TypeKind.Integer);
}
