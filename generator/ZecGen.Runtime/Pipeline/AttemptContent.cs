using System.Net;

namespace ZecGen;

/// <summary>What an attempt came to. Takes the place of the content that was read for it, and so travels with the response.</summary>
/// <param name="outcome">The result, or the <see cref="ApiError"/> that there is instead.</param>
internal sealed class AttemptContent(object outcome) : HttpContent
{
    public object Outcome { get; } = outcome;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.CompletedTask;

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return true;
    }
}
