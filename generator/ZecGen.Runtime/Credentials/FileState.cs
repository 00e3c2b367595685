namespace ZecGen;

/// <summary>What tells whether a file was written since. A file that does not exist has a state, too.</summary>
/// <param name="Written">When it was last written.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="Path">Where it is. Links lead to another file once they have been switched, as where secrets are mounted.</param>
internal readonly record struct FileState(DateTime Written, long Length, string Path)
{
    public static FileState Of(string path)
    {
        var file = new FileInfo(path);
#if NET
        try
        {
            if (file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target) file = target;
        }
        // A link in a circle leads nowhere; reading the file says so.
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
#endif
        return file.Exists ? new(file.LastWriteTimeUtc, file.Length, file.FullName) : new(default, -1, file.FullName);
    }
}
