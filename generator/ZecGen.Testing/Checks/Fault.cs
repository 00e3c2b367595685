namespace ZecGen.Testing;

/// <summary>What is wrong with a request.</summary>
/// <param name="Code">The documented error code.</param>
/// <param name="Message">The member, the rule and what was sent instead; never a value, which may be secret.</param>
internal readonly record struct Fault(string Code, string Message)
{
    public const string MissingCode = "MISSING_PARAMETER";
    public const string TypeCode = "INVALID_PARAMETER_TYPE";
    public const string TimeCode = "INVALID_PARAMETER_DATE_FORMAT_ERROR";
    public const string ValueCode = "INVALID_PARAMETER_VALUE";
}
