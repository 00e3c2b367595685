using System.Diagnostics;

namespace ZecGen.Load;

/// <summary>What the process holds at a moment.</summary>
/// <param name="Managed">Bytes of live objects.</param>
/// <param name="WorkingSet">Bytes of memory of the process.</param>
/// <param name="Sockets">Open sockets; null where the system does not report them.</param>
internal readonly record struct Resources(long Managed, long WorkingSet, int? Sockets)
{
    private const string Handles = "/proc/self/fd";

    /// <summary>Collects garbage first, so that what counts is what is held.</summary>
    public static Resources Settled()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }
        return Now();
    }

    public static Resources Now()
    {
        using var process = Process.GetCurrentProcess();
        return new(GC.GetTotalMemory(forceFullCollection: false), process.WorkingSet64, CountSockets());
    }

    private static int? CountSockets() =>
        Directory.Exists(Handles) ? new DirectoryInfo(Handles).EnumerateFileSystemInfos().Count(IsSocket) : null;

    private static bool IsSocket(FileSystemInfo handle) => TargetOf(handle)?.StartsWith("socket:", StringComparison.Ordinal) == true;

    // A handle may be closed while they are counted.
    private static string? TargetOf(FileSystemInfo handle)
    {
        try
        {
            return handle.LinkTarget;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
