using ZecGen.Generator.Model;

namespace ZecGen.Generator.Emission;

/// <summary>What the emitted code of a service says in many places.</summary>
internal static class ServiceCode
{
    private const int LongestNames = 150;

    /// <summary>The attribute that names the tool that wrote a type.</summary>
    public static readonly Code Generated = Code.Of($"[GeneratedCode(\"ZecGen\", {Literal.Of(typeof(ServiceCode).Assembly.GetName().Version.ToString(3))})]");

    /// <summary>Who sees the emitted types.</summary>
    public static Code Access(this ServiceNames service) => service.Output.IsPublic ? Code.Of($"public") : Code.Of($"internal");

    /// <summary>A type and the name of what has it; on two lines where both are long.</summary>
    public static Code Joined(Code type, Code name) =>
        type.ToString().Length + name.ToString().Length <= LongestNames ? Code.Of($"{type} {name}") : Code.Of($"{type}\n{name}");

    /// <summary>The method on the interface, for <c>cref</c>.</summary>
    public static Code Method(this Operation operation) => Code.Of($"I{Code.Name(operation.Service.Client)}.{Code.Name(operation.Name)}Async");

    /// <summary>Text that names an operation's method, as a link where there is one.</summary>
    public static Code MethodReference(this Operation operation) => operation.Service.Output.HasClient
        ? Code.Of($"""<see cref="{operation.Method()}"/>""")
        : Code.Of($"<c>{DocText.Of(operation.Action)}</c>");

    /// <summary>Writes types that stand in the order of their pages, each page's path before its first.</summary>
    public static void WriteByPage<T>(this CodeWriter writer, IEnumerable<T> types, Func<T, string> pageOf, Action<CodeWriter, T> write)
    {
        var page = default(string);
        writer.WriteSeparated(types, (w, type) =>
        {
            if (pageOf(type) is var current && current != page)
            {
                w.Write($"// {DocText.Of(current)}");
                w.Blank();
            }
            page = current;
            write(w, type);
        });
    }
}
