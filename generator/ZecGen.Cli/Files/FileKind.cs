using System.Runtime.InteropServices;

namespace ZecGen.Cli.Files;

/// <summary>What stands behind a path.</summary>
internal static class FileKind
{
    private const int FileTypeMask = 0xF000;
    private const int RegularFile = 0x8000;

    // A pipe or a device would be waited for without end. Of the framework only its own native part tells them from files.
    /// <summary>Whether a path leads to a file, and not to a pipe, a device or a folder; null where it leads nowhere.</summary>
    public static bool? IsRegular(string path)
    {
        if (OperatingSystem.IsWindows()) return File.Exists(path) ? (File.GetAttributes(path) & FileAttributes.Device) == 0 : null;
        try
        {
            var status = new byte[256];
            return Status(path, status) == 0 ? (BitConverter.ToInt32(status, sizeof(int)) & FileTypeMask) == RegularFile : null;
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            return File.Exists(path) ? true : null;
        }
    }

    [DllImport("libSystem.Native", EntryPoint = "SystemNative_Stat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Status([MarshalAs(UnmanagedType.LPUTF8Str)] string path, [Out] byte[] status);
}
