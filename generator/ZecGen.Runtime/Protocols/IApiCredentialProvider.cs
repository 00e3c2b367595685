namespace ZecGen;

/// <summary>Gives the credential to call with. Asked for every attempt, so that credentials may rotate while calls are under way.</summary>
/// <remarks>Is called concurrently; one that fetches should remember what it fetched. A credential is a provider of itself.</remarks>
public interface IApiCredentialProvider
{
    /// <summary>The credential to use now.</summary>
    /// <param name="cancellationToken">Ends the search early: the caller gave up, or the try took too long.</param>
    ValueTask<ApiCredential> GetCredentialAsync(CancellationToken cancellationToken);
}
