using ZecGen.Generator.Model;

namespace ZecGen.Generator.Emission;

/// <summary>The error codes of a service as an enum, what is documented of each, and the exception that carries one.</summary>
internal static class ErrorCodeEmitter
{
    public static SourceFile Emit(Service service) =>
        SourceFile.Of(service.Names, service.Names.ErrorCode, service.Names.Slug, Usings.None, writer =>
        {
            var (code, exception) = (Code.Name(service.Names.ErrorCode), Code.Name(service.Names.Exception));
            writer.Write(
                $$"""
                /// <summary>Specifies the documented error codes of {{DocText.Of(service.Names.Slug)}}.</summary>
                /// <remarks>The HTTP status code is in parentheses. Numeric values are derived from codes and do not change when codes are added.</remarks>
                {{ServiceCode.Generated}}
                {{service.Names.Access()}} enum {{code}}
                {
                    /// <summary>An undocumented code; see <see cref="ApiException.RawCode"/>.</summary>
                    Unknown = 0,
                    {{w => WriteMembers(w, service)}}
                }

                /// <summary>Provides the documentation of <see cref="{{code}}"/>.</summary>
                {{ServiceCode.Generated}}
                {{service.Names.Access()}} static class {{code}}s
                {
                    private static readonly ErrorCatalogue<{{code}}> Catalogue = new({{ProtocolEmitter.Classifier(service.Names)}})
                    {
                        {{w => WriteTable(w, service)}}
                    };

                    /// <summary>Gets all documented errors, by code.</summary>
                    public static ValueList<DocumentedError> All => Catalogue.All;

                    /// <summary>Returns the code, HTTP status and description of a value; <see langword="null"/> for <see cref="{{code}}.Unknown"/>.</summary>
                    public static DocumentedError? Documented(this {{code}} value) => Catalogue.Find(value);

                    /// <summary>Returns the value of an error code; <see cref="{{code}}.Unknown"/> if it is not documented.</summary>
                    public static {{code}} Parse(string? text) => Catalogue.Parse(text);
                }

                /// <summary>The exception that is thrown when a call to {{DocText.Of(service.Names.Slug)}} fails.</summary>
                {{ServiceCode.Generated}}
                {{service.Names.Access()}} sealed class {{exception}} : ApiException
                {
                    /// <summary>Initializes the exception.</summary>
                    public {{exception}}(ApiError error) : base(error, {{code}}s.Parse(error?.Code).Documented()) => Code = {{code}}s.Parse(RawCode);

                    /// <summary>Gets the documented error code. For an undocumented code, see <see cref="ApiException.RawCode"/>.</summary>
                    public {{code}} Code { get; }
                }
                """);
        });

    private static void WriteMembers(CodeWriter writer, Service service)
    {
        foreach (var error in service.ErrorCodes)
        {
            var status = error.Status == 0 ? default : Code.Of($" ({error.Status})");
            var description = error.Description.Length == 0 ? default : Code.Of($": {DocText.Of(error.Description)}");
            writer.Blank();
            foreach (var line in DocLines.Of(Code.Of($"<summary><c>{DocText.Of(error.Text)}</c>{status}{description}</summary>"))) writer.Write($"/// {line}");
            writer.Write($"{Code.Name(error.Name)} = {error.Number},");
        }
    }

    private static void WriteTable(CodeWriter writer, Service service)
    {
        foreach (var error in service.ErrorCodes)
            writer.Write($$"""{ {{Literal.Of(error.Text)}}, {{error.Status}}, {{Literal.Of(error.Description)}} },""");
    }
}
