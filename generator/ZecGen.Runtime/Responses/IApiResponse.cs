namespace ZecGen;

/// <summary>What the service responses to a call.</summary>
public interface IApiResponse : IRecord
{
    /// <summary>The service's id of the call, which its support asks for; <see langword="null"/> when the response has none.</summary>
    string? RequestId { get; }
}
