using ZecGen.Generator.Collections;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Dialects.Files;

/// <summary>What a dialect file says of calls, whatever the protocol.</summary>
internal static class CallSettings
{
    private static readonly string[] RetryClasses = ["Always", "ReadOnly", "Later", "AfterClockCorrection", "Never"];

    // Why a service refuses a call of any action.
    private static readonly string[] Reasons = ["action", "signature", "missing", "value", "notFound", "internal"];

    private static readonly char[] Separators = [' ', ':'];

    /// <summary>The codes whose calls can be sent again, each with the name of a class behind a colon.</summary>
    public static EquatableArray<string> Retries(DialectNode file)
    {
        var retry = file.Object("retry");
        var retries = new List<string>();
        foreach (var (code, kind, span) in retry.Entries())
            if (!Array.Exists(RetryClasses, known => known == kind)) retry.Report(span, $"the class of '{code}' must be {string.Join(" or ", RetryClasses)}");
            else if (code.IndexOfAny(Separators) >= 0) retry.Report(span, $"the code '{code}' must have no blank and no colon");
            else retries.Add(code + ":" + kind);
        return retries.ToEquatable();
    }

    /// <summary>The codes that any call may be refused with, each with its reason and a colon before it.</summary>
    public static EquatableArray<string> Refusals(DialectNode file)
    {
        var refusals = file.Object("refusals");
        var codes = new List<string>();
        foreach (var reason in Reasons)
            if (refusals.Value(reason) is { Length: > 0 } code)
            {
                if (code.IndexOfAny(Separators) < 0) codes.Add(reason + ":" + code);
                else refusals.ReportAt(reason, $"the code '{code}' must have no blank and no colon");
            }
        refusals.End();
        return codes.ToEquatable();
    }

    /// <param name="hasToken">Whether a variable may have a token.</param>
    public static CredentialVariables Credentials(DialectNode file, bool hasToken)
    {
        var credentials = file.Object("credentials");
        var variables = new CredentialVariables(
            credentials.Text("keyId") ?? "", credentials.Text("keyPassword") ?? "", hasToken ? credentials.Text("token") ?? "" : "",
            credentials.Text("endpoint") ?? "");
        if (variables.KeyId.Length > 0 != variables.KeyPassword.Length > 0)
            file.ReportAt("credentials", "'credentials.keyId' and 'credentials.keyPassword' go together");
        credentials.End();
        return variables;
    }
}
