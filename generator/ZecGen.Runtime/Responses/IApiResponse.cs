namespace ZecGen;

/// <summary>Represents the response of a service to a call.</summary>
public interface IApiResponse : IRecord
{
    /// <summary>Gets the id that the service assigned to the call, for support requests; <see langword="null"/> if the response has none.</summary>
    string? RequestId { get; }
}
