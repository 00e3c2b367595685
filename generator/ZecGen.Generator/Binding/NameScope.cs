using System.Globalization;

namespace ZecGen.Generator.Binding;

/// <summary>Hands out names that differ. A name that is taken gets a suffix, then numbers.</summary>
/// <remarks>Names that differ in case alone count as the same, since each also names a file.</remarks>
/// <param name="reserved">Names that nothing gets; shared between scopes and never changed.</param>
/// <param name="suffix">What the second of a name gets.</param>
internal sealed class NameScope(HashSet<string> reserved, string suffix = "Value")
{
    private static readonly HashSet<string> Nothing = [];

    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);

    // How often each name was requested when it was taken already: however many want one, each is tried once.
    private readonly Dictionary<string, int> attempts = new(StringComparer.OrdinalIgnoreCase);

    public static HashSet<string> Reserve(params IEnumerable<string>[] groups) => new(groups.SelectMany(group => group), StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes a name that nothing documented may have here.</summary>
    public NameScope Without(string name)
    {
        names.Add(name);
        return this;
    }

    /// <param name="wanted">The name, when nothing else has it.</param>
    /// <param name="companions">Suffixes of names that come with it and must be free too.</param>
    public string Take(string wanted, params string[] companions) => Take(wanted, Nothing, companions);

    /// <param name="wanted">The name, when nothing else has it.</param>
    /// <param name="besides">Further names that this one must not be.</param>
    /// <param name="companions">Suffixes of names that come with it and must be free too.</param>
    public string Take(string wanted, HashSet<string> besides, params string[] companions)
    {
        var name = wanted;
        if (!IsFree(name, besides, companions))
        {
            attempts.TryGetValue(wanted, out var attempt);
            do name = attempt == 0 ? wanted + suffix : wanted + (attempt + 1).ToString(CultureInfo.InvariantCulture);
            while (attempt++ >= 0 && !IsFree(name, besides, companions));
            attempts[wanted] = attempt;
        }
        names.Add(name);
        foreach (var companion in companions) names.Add(name + companion);
        return name;
    }

    private bool IsFree(string candidate, HashSet<string> besides, string[] companions)
    {
        if (IsTaken(candidate) || besides.Contains(candidate)) return false;
        foreach (var companion in companions)
            if (IsTaken(candidate + companion)) return false;
        return true;
    }

    private bool IsTaken(string candidate) => reserved.Contains(candidate) || names.Contains(candidate);
}
