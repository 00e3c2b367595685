namespace ZecGen.Generator.Emission;

/// <summary>Names of local variables that hold members while a record is read.</summary>
internal static class LocalNames
{
    private static readonly HashSet<string> Taken = new(StringComparer.Ordinal)
    {
        "reader", "typeToConvert", "options", "next", "member",
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default",
        "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto",
        "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out",
        "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc",
        "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort",
        "using", "virtual", "void", "volatile", "while",
    };

    /// <param name="member">The C# name of the member; names of one record differ, so those of its variables do.</param>
    public static Code Of(string member)
    {
        var name = char.ToLowerInvariant(member[0]) + member.Substring(1);
        return Code.Name(Taken.Contains(name) ? name + "_" : name);
    }
}
