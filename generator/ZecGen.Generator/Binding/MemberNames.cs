namespace ZecGen.Generator.Binding;

/// <summary>The C# names of a record's members: the same wherever they are asked for.</summary>
internal static class MemberNames
{
    /// <param name="owner">The C# name of the record.</param>
    /// <param name="wireNames">In the order of the table.</param>
    public static IReadOnlyList<string> Of(string owner, IEnumerable<string> wireNames)
    {
        var scope = ReservedNames.MembersOf(owner);
        return [.. wireNames.Select(name => scope.Take(Naming.Pascal(name)))];
    }

    public static string Of(EmittedStructure structure, string wireName)
    {
        var wireNames = structure.Surface.Fields.Select(field => field.Name).ToList();
        return Of(structure.Name, wireNames)[wireNames.IndexOf(wireName)];
    }
}
