namespace ZecGen;

/// <summary>Provides the credential used to authenticate requests. Called for every attempt, so that credentials can rotate while calls are in
/// progress.</summary>
/// <remarks>Implementations are called concurrently and should cache credentials that they fetch. A credential is its own provider.</remarks>
public interface IApiCredentialProvider
{
    /// <summary>Returns the current credential.</summary>
    /// <param name="cancellationToken">A token that is canceled when the caller cancels the call or the attempt times out.</param>
    /// <returns>The credential; never <see langword="null"/>.</returns>
    ValueTask<ApiCredential> GetCredentialAsync(CancellationToken cancellationToken);
}
