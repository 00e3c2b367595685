using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ZecGen;

/// <summary>A converter that can tell System.Text.Json of its type.</summary>
internal interface ITypeInfoSource
{
    JsonTypeInfo CreateTypeInfo(JsonSerializerOptions options);
}
