using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ZecGen;

/// <summary>A converter that can describe its type to System.Text.Json.</summary>
internal interface ITypeInfoSource
{
    JsonTypeInfo CreateTypeInfo(JsonSerializerOptions options);

    /// <summary>The same for lists of its type.</summary>
    JsonTypeInfo CreateListTypeInfo(JsonSerializerOptions options);
}
