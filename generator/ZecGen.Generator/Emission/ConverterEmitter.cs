using ZecGen.Generator.Model;

namespace ZecGen.Generator.Emission;

/// <summary>What serves the types of a service to JsonSerializer: two classes for all of them.</summary>
/// <remarks>An attribute spells out the name, version and key of the assembly that its type comes from, so that a converter of the runtime would cost
/// a hundred bytes for every type.</remarks>
internal static class ConverterEmitter
{
    /// <summary>The name of the converter of records.</summary>
    public const string OfRecords = "JsonOf";

    /// <summary>The name of the converter of enumerations.</summary>
    public const string OfEnumerations = "JsonOfEnum";

    private static readonly Code Analysis = Code.Of($"global::System.Diagnostics.CodeAnalysis.DynamicallyAccessedMember");

    public static SourceFile Emit(ServiceNames service) =>
        SourceFile.Of(service, service.Converters, service.Slug, Usings.None, writer =>
        {
            var access = service.Access();
            writer.Write(
                $$"""
                /// <summary>Reads and writes the records of {{DocText.Of(service.Slug)}} for JsonSerializer.</summary>
                /// <typeparam name="T">The record.</typeparam>
                {{ServiceCode.Generated}}
                [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
                {{access}} sealed class {{Code.Name(OfRecords)}}<
                    [{{Analysis}}s({{Analysis}}Types.PublicParameterlessConstructor)] T> : RecordConverter<T>
                    where T : class
                {
                }

                /// <summary>Reads and writes the enumerations of {{DocText.Of(service.Slug)}} for JsonSerializer.</summary>
                /// <typeparam name="T">The enumeration.</typeparam>
                {{ServiceCode.Generated}}
                [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
                {{access}} sealed class {{Code.Name(OfEnumerations)}}<T> : OpenEnumConverter<T>
                    where T : struct, IOpenValue<T>
                {
                }
                """);
        });
}
