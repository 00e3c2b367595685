using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;

namespace ZecGen.Generator.Binding;

/// <summary>The C# names of a record's members: the same wherever they are used.</summary>
internal static class MemberNames
{
    /// <param name="owner">The C# name of the record.</param>
    /// <param name="wireNames">In the order of the table.</param>
    public static EquatableArray<string> Of(string owner, EquatableArray<string> wireNames)
    {
        if (wireNames.Count == 0) return default;
        var scope = ReservedNames.MembersOf(owner);
        return wireNames.Map(name => scope.Take(Naming.Pascal(name)));
    }

    /// <inheritdoc cref="Of(string, EquatableArray{string})"/>
    public static EquatableArray<string> Of(string owner, EquatableArray<FieldSignature> fields) => Of(owner, fields.Map(static field => field.Name));

    /// <summary>The C# name of one member of a record.</summary>
    public static string Of(string owner, EquatableArray<FieldSignature> fields, string wireName)
    {
        var index = 0;
        while (fields[index].Name != wireName) index++;
        return Of(owner, fields)[index];
    }
}
