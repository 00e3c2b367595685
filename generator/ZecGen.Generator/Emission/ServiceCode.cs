using ZecGen.Generator.Model;

namespace ZecGen.Generator.Emission;

/// <summary>What the emitted code of a service says in many places.</summary>
internal static class ServiceCode
{
    /// <summary>Who sees the emitted types.</summary>
    public static Code Access(this ServiceNames service) => service.Output.IsPublic ? Code.Of($"public") : Code.Of($"internal");

    /// <summary>Text that names an operation's method, as a link where there is one.</summary>
    public static Code MethodReference(this Operation operation) => operation.Service.Output.HasClient
        ? Code.Of($"""<see cref="I{Code.Name(operation.Service.Client)}.{Code.Name(operation.Name)}Async"/>""")
        : Code.Of($"<c>{DocText.Of(operation.Action)}</c>");
}
