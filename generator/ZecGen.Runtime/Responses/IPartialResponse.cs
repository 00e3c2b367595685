namespace ZecGen;

/// <summary>Represents the response of an action on several resources that can succeed for some of them only.</summary>
public interface IPartialResponse
{
    /// <summary>Gets the ids for which the action failed; empty or absent if it succeeded for all.</summary>
    ValueList<string> FailedIds { get; }
}
