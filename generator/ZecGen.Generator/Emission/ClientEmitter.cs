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
                /// <summary>Defines the operations of {{DocText.Of(service.Names.Slug)}}, version {{DocText.Of(service.Names.Version)}}.</summary>
                {{ServiceCode.Generated}}
                {{service.Names.Access()}} partial interface I{{client}} : IApiClient
                {
                    /// <summary>Returns a client that shares connections and overrides some settings. It need not be disposed.</summary>
                    /// <param name="options">The settings to override.</param>
                    /// <exception cref="global::System.ArgumentException">An option is invalid.</exception>
                    I{{client}} With(CallOptions options);
                }

                /// <summary>Represents a client for {{DocText.Of(service.Names.Slug)}}, version {{DocText.Of(service.Names.Version)}}. Thread-safe.</summary>
                {{ServiceCode.Generated}}
                {{service.Names.Access()}} sealed partial class {{client}} : ApiClient, I{{client}}
                {
                    /// <summary>Initializes the client.</summary>
                    /// <param name="credential">The credential used to authenticate requests.</param>
                    /// <param name="options">The options; <see langword="null"/> for the public endpoint and the defaults.</param>
                    /// <exception cref="global::System.ArgumentException">The options are invalid.</exception>
                    public {{client}}(IApiCredentialProvider credential, ApiClientOptions? options = null)
                        : base({{ProtocolEmitter.New(service.Names)}}, credential, options)
                    {
                    }

                    /// <summary>Initializes the client with the credential that <see cref="DefaultCredentialProvider"/> finds. Calls throw if there is
                    /// none.</summary>
                    /// <param name="options">The options; <see langword="null"/> for the defaults.</param>
                    /// <exception cref="global::System.ArgumentException">The options are invalid.</exception>
                    public {{client}}(ApiClientOptions? options = null)
                        : base({{ProtocolEmitter.New(service.Names)}}, options)
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
                    /// <summary>Gets the description of the service: its operations and documented errors.</summary>
                    public static ServiceDescriptor Descriptor => _Descriptor ??= new(
                        {{slug}},
                        {{version}},
                        static () => new Operation[]
                        {
                            {{w => { foreach (var operation in service.Operations) w.Write($"{Code.Name(operation)},"); }}}
                        },
                        static () => {{Code.Name(service.Names.ErrorCode)}}s.All)
                        {
                            {{w => WriteHttp(w, service.Names)}}
                        };

                    private static ServiceDescriptor? _Descriptor;
                    {{w => ProtocolEmitter.Write(w, service.Names)}}
                }
                """);
        });

    private static void WriteHttp(CodeWriter writer, ServiceNames service)
    {
        var http = service.Http;
        if (service.Protocol.Rest is not null)
        {
            writer.Write($"Rest = Protocol,");
            return;
        }
        writer.Write($"Route = {Literal.Of(http.Route)},");
        if (http.ActionHeader is { } action) writer.Write($"ActionHeader = {Literal.Of(action)},");
        if (http.VersionHeader is { } version) writer.Write($"VersionHeader = {Literal.Of(version)},");
        if (service.Protocol.Rpc is not null) writer.Write($"Rpc = Protocol,");
    }
}
