using Microsoft.OpenApi;

namespace ZecGen.Cli.OpenApi;

/// <summary>What the caller wants of a document.</summary>
/// <param name="Version">The version of OpenAPI.</param>
/// <param name="HasHeaders">Whether operations have the headers of action and version as parameters: without them, a client fills them in by itself.</param>
internal sealed record ExportForm(OpenApiSpecVersion Version, bool HasHeaders)
{
    public bool IsOld => Version == OpenApiSpecVersion.OpenApi3_0;
}
