namespace ZecGen;

/// <summary>What the service answers to a call.</summary>
public interface IAnswer : IRecord
{
    /// <summary>The service's id of the call, which its support asks for; <see langword="null"/> when the answer has none.</summary>
    string? RequestId { get; }
}
