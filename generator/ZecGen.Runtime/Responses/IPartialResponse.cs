namespace ZecGen;

/// <summary>The response of an action that works on several things and may succeed for some of them only.</summary>
public interface IPartialResponse
{
    /// <summary>The ids that the action failed for; empty or absent when it was done for all.</summary>
    ValueList<string> FailedIds { get; }
}
