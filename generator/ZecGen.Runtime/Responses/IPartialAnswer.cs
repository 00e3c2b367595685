namespace ZecGen;

/// <summary>The answer of an action that works on several things and may succeed for some of them only.</summary>
public interface IPartialAnswer
{
    /// <summary>The ids that the action failed for; empty or absent when it was done for all.</summary>
    ValueList<string> FailedIds { get; }
}
