namespace ZecGen;

/// <summary>What an attempt came to.</summary>
/// <param name="Response">The response that it was read from.</param>
/// <param name="Outcome">The result, or the <see cref="ApiError"/> that there is instead.</param>
internal readonly record struct AttemptResult(HttpResponseMessage Response, object Outcome);
