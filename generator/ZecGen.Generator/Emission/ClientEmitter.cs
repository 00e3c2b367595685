using ZecGen.Generator.Model;

namespace ZecGen.Generator.Emission;

/// <summary>What the operations of a service share: the client with its constructor, and the list of operations.</summary>
internal static class ClientEmitter
{
    public static SourceFile Emit(Service service) =>
        SourceFile.Of(service.Names, service.Names.Client, service.Names.Slug, Usings.None, writer =>
        {
            var (client, api) = (Code.Name(service.Names.Client), Code.Name(service.Names.Api));
            var (slug, version) = (Literal.Of(service.Names.Slug), Literal.Of(service.Names.Version));
            writer.Write(
                $$"""
                /// <summary>The operations of {{DocText.Of(service.Names.Slug)}}, version {{DocText.Of(service.Names.Version)}}.</summary>
                {{ServiceCode.Generated}}
                {{service.Names.Access()}} partial interface I{{client}} : IApiClient
                {
                    /// <summary>The same client, with some settings overridden. It shares the connections, and is not to be disposed.</summary>
                    /// <param name="options">What its calls do otherwise.</param>
                    /// <exception cref="global::System.ArgumentException">A timeout is not positive.</exception>
                    I{{client}} With(CallOptions options);
                }

                /// <summary>Calls {{DocText.Of(service.Names.Slug)}}, version {{DocText.Of(service.Names.Version)}}. Safe for concurrent use.</summary>
                {{ServiceCode.Generated}}
                {{service.Names.Access()}} sealed partial class {{client}} : ApiClient, I{{client}}
                {
                    /// <summary>Makes a client.</summary>
                    /// <param name="credential">Proves who calls.</param>
                    /// <param name="options">Where and how to call; <see langword="null"/> for the public endpoint and the defaults.</param>
                    /// <exception cref="global::System.ArgumentException">The options contradict themselves, or ask for an endpoint that is not safe.</exception>
                    public {{client}}(IApiCredentialProvider credential, ApiClientOptions? options = null)
                        : base(new {{Code.Name(service.Names.Protocol.Type)}}({{slug}}, {{version}}), credential, options)
                    {
                    }

                    private {{client}}({{client}} origin, CallOptions options)
                        : base(origin, options)
                    {
                    }

                    /// <inheritdoc cref="I{{client}}.With"/>
                    public {{client}} With(CallOptions options) => new(this, options);

                    I{{client}} I{{client}}.With(CallOptions options) => With(options);

                    /// <inheritdoc/>
                    protected override ApiException CreateException(ApiError error) => new {{Code.Name(service.Names.Exception)}}(error);
                }

                /// <summary>Describes the operations of {{DocText.Of(service.Names.Slug)}}.</summary>
                {{ServiceCode.Generated}}
                {{service.Names.Access()}} static partial class {{api}}
                {
                    /// <summary>The whole service: its operations and the errors it documents.</summary>
                    public static ServiceDescriptor Descriptor => _Descriptor ??= new(
                        {{slug}},
                        {{version}},
                        static () => new Operation[]
                        {
                            {{w => { foreach (var operation in service.Operations) w.Write($"{Code.Name(operation)},"); }}}
                        },
                        static () => {{Code.Name(service.Names.ErrorCode)}}s.All)
                        {
                            {{w => WriteHttp(w, service.Names.Http)}}
                        };

                    private static ServiceDescriptor? _Descriptor;
                }
                """);
        });

    private static void WriteHttp(CodeWriter writer, HttpShape http)
    {
        writer.Write($"Route = {Literal.Of(http.Route)},");
        if (http.ActionHeader is { } action) writer.Write($"ActionHeader = {Literal.Of(action)},");
        if (http.VersionHeader is { } version) writer.Write($"VersionHeader = {Literal.Of(version)},");
    }
}
