using System.Globalization;

namespace ZecGen.Generator.Binding;

/// <summary>Hands out names that differ. A name that is taken gets the suffix <c>Value</c>, then numbers.</summary>
/// <remarks>Names that differ in case alone count as the same, since each also names a file.</remarks>
/// <param name="reserved">Names that nothing gets; shared between scopes and never changed.</param>
internal sealed class NameScope(HashSet<string> reserved)
{
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);

    public static HashSet<string> Reserve(params IEnumerable<string>[] groups) => new(groups.SelectMany(group => group), StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes a name that nothing documented may have here.</summary>
    public NameScope Without(string name)
    {
        names.Add(name);
        return this;
    }

    /// <param name="wanted">The name, when nothing else has it.</param>
    /// <param name="companions">Suffixes of names that come with it and must be free too.</param>
    public string Take(string wanted, params string[] companions)
    {
        var name = wanted;
        for (var attempt = 0; !IsFree(name, companions); attempt++)
            name = attempt == 0 ? wanted + "Value" : wanted + (attempt + 1).ToString(CultureInfo.InvariantCulture);
        names.Add(name);
        foreach (var companion in companions) names.Add(name + companion);
        return name;
    }

    private bool IsFree(string candidate, string[] companions)
    {
        if (IsTaken(candidate)) return false;
        foreach (var companion in companions)
            if (IsTaken(candidate + companion)) return false;
        return true;
    }

    private bool IsTaken(string candidate) => reserved.Contains(candidate) || names.Contains(candidate);
}
