namespace ZecGen.Infrastructure;

// The analyzer compiles this file too.
public static partial class Redaction
{
    /// <summary>The text that replaces a secret value.</summary>
    public const string Mark = "***";
}
