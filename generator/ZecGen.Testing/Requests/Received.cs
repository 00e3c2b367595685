namespace ZecGen.Testing;

/// <summary>A request while it is being returned.</summary>
/// <param name="Recorded">What is kept of it.</param>
/// <param name="Body">All members that were sent, as JSON, secrets too.</param>
/// <param name="Fingerprint">Stands for what it says.</param>
internal sealed record Received(FakeRequest Recorded, byte[] Body, ulong Fingerprint);
