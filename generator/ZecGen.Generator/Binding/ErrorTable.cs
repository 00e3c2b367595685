using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Binding;

/// <summary>The error codes of every service: those of its actions and the common ones, by code.</summary>
internal sealed class ErrorTable
{
    // A code of so many digits may be more than an enumeration holds.
    private const int LongestNumber = 10;

    private readonly Dictionary<string, SortedDictionary<string, List<(int Status, RowReference Source)>>> gathered = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Service, string Code), ErrorCode> codes = [];
    private readonly Dictionary<(string Service, string Code), string> titles = [];
    private readonly Dictionary<(string Service, string Code), (int Status, int Pages)> statuses = [];

    public void Gather(string slug, string path, PagePart part, EquatableArray<ErrorSignature> errors)
    {
        if (!gathered.TryGetValue(slug, out var service)) gathered[slug] = service = new(StringComparer.Ordinal);
        for (var i = 0; i < errors.Count; i++)
        {
            if (!service.TryGetValue(errors[i].Code, out var known)) service[errors[i].Code] = known = [];
            known.Add((errors[i].Status, new(path, new(part, 0, i))));
            if (errors[i].Title.Length > 0 && !titles.ContainsKey((slug, errors[i].Code))) titles[(slug, errors[i].Code)] = Naming.Pascal(errors[i].Title);
        }
    }

    public void Name()
    {
        foreach (var service in gathered)
        {
            var scope = ReservedNames.Codes();
            var numbers = new HashSet<int> { 0 };
            // A title that several codes have names none of them: the number goes with it, so that no code takes a name from another.
            var shared = service.Value.Keys.Select(code => TitleOf(service.Key, code)).OfType<string>().GroupBy(static title => title, StringComparer.Ordinal)
                .Where(static group => group.Count() > 1).Select(static group => group.Key).ToList();
            foreach (var entry in service.Value)
            {
                var status = statuses[(service.Key, entry.Key)] = StatusOf(entry.Value);
                codes[(service.Key, entry.Key)] = new(
                    entry.Key, scope.Take(NameOf(service.Key, entry.Key, shared)), NumberOf(entry.Key, numbers), status.Status, "")
                {
                    CommonPages = entry.Value.Where(static row => row.Source.Place.Part == PagePart.CommonErrors)
                        .Select(static row => Page.TitleOf(row.Source.Path)).Distinct().ToEquatable(),
                };
            }
        }
    }

    private string? TitleOf(string slug, string code) => titles.TryGetValue((slug, code), out var title) ? title : null;

    private string NameOf(string slug, string code, List<string> shared) => TitleOf(slug, code) switch
    {
        null => ErrorTitle.IsNumber(code.TrimStart('-')) ? "Code" + code.Replace("-", "Minus") : Naming.Pascal(code),
        var title => shared.Contains(title) ? title + code.Replace("-", "Minus") : title,
    };

    public ErrorCode Of(string slug, ErrorDeclaration error) =>
        codes[(slug, error.Code)] with { Status = error.Status, Description = error.Description.Flat, CommonPages = default };

    /// <summary>The status that the pages of a service give a code, and how many give it; 0 where none does.</summary>
    public (int Status, int Pages) StatusOf(string slug, string code) =>
        statuses.TryGetValue((slug, code), out var status) ? status : default;

    /// <summary>The codes of a service, without descriptions.</summary>
    public EquatableArray<ErrorCode> AllOf(string slug) =>
        gathered.TryGetValue(slug, out var service) ? service.Keys.Select(code => codes[(slug, code)]).ToEquatable() : default;

    /// <summary>The rows that describe the codes of a service: for each code, in the order in which they count.</summary>
    public EquatableArray<EquatableArray<RowReference>> SourcesOf(string slug) =>
        gathered.TryGetValue(slug, out var service)
            ? service.Values.Select(static rows => rows.Select(static row => row.Source).ToEquatable()).ToEquatable()
            : default;

    // Stable whatever other codes there are. The runtime's ErrorCatalogue finds the same number.
    private static int NumberOf(string code, HashSet<int> taken)
    {
        var number = code.Length < LongestNumber && ErrorTitle.IsNumber(code)
            ? int.Parse(code, System.Globalization.CultureInfo.InvariantCulture) : (int)(StableHash.Of(code) & int.MaxValue);
        while (!taken.Add(number)) number = number == int.MaxValue ? 1 : number + 1;
        return number;
    }

    // Pages differ on a code's status now and then; most of them are right.
    private static (int Status, int Pages) StatusOf(List<(int Status, RowReference Source)> rows)
    {
        var pages = new SortedDictionary<int, int>();
        foreach (var (status, _) in rows)
            if (status != 0) pages[status] = pages.TryGetValue(status, out var count) ? count + 1 : 1;
        var most = default((int Status, int Pages));
        foreach (var entry in pages)
            if (entry.Value > most.Pages) most = (entry.Key, entry.Value);
        return most;
    }
}
