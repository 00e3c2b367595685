using ZecGen.Generator.Model;

namespace ZecGen.Generator.Emission;

/// <summary>The way to the JSON of a service's types for those who use System.Text.Json without reflection.</summary>
internal static class ResolverEmitter
{
    public static SourceFile Emit(Service service) =>
        SourceFile.Of(service.Names, service.Names.Json, service.Names.Slug, Usings.None, writer => writer.Write(
            $$"""
            /// <summary>How System.Text.Json reads and writes the types of {{DocText.Of(service.Names.Slug)}} without reflection.</summary>
            {{service.Names.Access()}} static class {{Code.Name(service.Names.Json)}}
            {
                /// <summary>For <see cref="global::System.Text.Json.JsonSerializerOptions.TypeInfoResolverChain"/>, beside contexts of your own.</summary>
                public static ConverterResolver Resolver { get; } = new(static () =>
                [
                    {{w => { foreach (var type in service.Types) w.Write($"{Code.Name(type)}.Json.Instance,"); }}}
                ]);
            }
            """));
}
