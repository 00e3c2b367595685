namespace ZecGen.Cli.Terminals;

internal static class ExitCodes
{
    public const int Success = 0;
    public const int Error = 1;
    public const int BadArguments = 2;
}
