namespace ZecGen;

/// <summary>Content that several attempts send.</summary>
internal sealed class ApiContent : ByteArrayContent
{
    public ApiContent(byte[] bytes, string mediaType)
        : base(bytes)
    {
        Bytes = bytes;
        Headers.TryAddWithoutValidation("Content-Type", mediaType);
    }

    public byte[] Bytes { get; }

#pragma warning disable CA2215 // Some platforms dispose what they have sent, and a later attempt needs it again. There is nothing to free.
    protected override void Dispose(bool disposing)
    {
    }
#pragma warning restore CA2215
}
