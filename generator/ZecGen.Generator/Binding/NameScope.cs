namespace ZecGen.Generator.Binding;

/// <summary>Hands out names that differ. A name that is taken gets the suffix <c>Value</c>, then numbers.</summary>
/// <remarks>Names that differ in case alone count as the same, since each also names a file.</remarks>
internal sealed class NameScope(IEnumerable<string> taken)
{
    private readonly HashSet<string> names = new(taken, StringComparer.OrdinalIgnoreCase);

    /// <param name="wanted">The name, when nothing else has it.</param>
    /// <param name="companions">Suffixes of names that come with it and must be free too.</param>
    public string Take(string wanted, params string[] companions)
    {
        var name = wanted;
        for (var attempt = 0; !IsFree(name); attempt++)
            name = attempt == 0 ? wanted + "Value" : wanted + (attempt + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        names.Add(name);
        foreach (var companion in companions) names.Add(name + companion);
        return name;

        bool IsFree(string candidate) => !names.Contains(candidate) && companions.All(companion => !names.Contains(candidate + companion));
    }
}
