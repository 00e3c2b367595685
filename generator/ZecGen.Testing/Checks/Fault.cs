namespace ZecGen.Testing;

/// <summary>What is wrong with a request.</summary>
/// <param name="Code">The documented error code.</param>
/// <param name="Message">The member, the rule and what was sent instead; never a value, which may be secret.</param>
internal readonly record struct Fault(string Code, string Message)
{
    public static string MissingCode => FakeDialect.Current.Codes.Missing;

    public static string TypeCode => FakeDialect.Current.Codes.Type;

    public static string TimeCode => FakeDialect.Current.Codes.Time;

    public static string ValueCode => FakeDialect.Current.Codes.Value;
}
