using System.Text;
using ZecGen.Cli.Pull;
using ZecGen.Cli.Pull.Files;
using ZecGen.Cli.Pull.Limits;

namespace ZecGen.Cli.Tests.Pull;

/// <summary>How files are written: all or none, whatever happens in between.</summary>
public sealed class PullFilesTests : PullTest
{
    private const string Staging = ".zecgen-pull";

    private LocalFolder Target => new(Path.Combine(Folder, "out"), "out");

    [Fact]
    public void FileThatCannotBeWritten_LeavesAllAsTheyWere()
    {
        WritePage("out/a.md", "old a");
        WritePage("out/gone.md", "old gone");
        WritePage("out/file.md", "old file");
        var before = Snapshot("out");

        var failure = Assert.Throws<PullException>(() => FileTransaction.Run(Target,
            [("a.md", "new a"u8.ToArray()), ("deep/new.md", "new"u8.ToArray()), ("gone.md", null), ("file.md/x.md", "new"u8.ToArray())]));

        Assert.StartsWith("'out/file.md/x.md' cannot be written (", failure.Message, StringComparison.Ordinal);
        Assert.Equal(before, Snapshot("out"));
        Assert.Empty(Directory.EnumerateDirectories(Path.Combine(Folder, "out")));
    }

    [Fact]
    public void FolderThatWasNotThere_IsNotThereAfterAFailure()
    {
        Assert.Throws<PullException>(() => FileTransaction.Run(Target, [("a.md", "a"u8.ToArray()), ("a.md/x.md", "x"u8.ToArray())]));

        Assert.False(Directory.Exists(Path.Combine(Folder, "out")));
    }

    [Fact]
    public void ShorterText_LeavesNothingOfTheLongerOne()
    {
        WritePage("out/a.md", "a text that is longer");

        FileTransaction.Run(Target, [("a.md", "short"u8.ToArray())]);

        Assert.Equal("short", Read("out/a.md"));
        Assert.Equal(["a.md"], Files("out"));
    }

    [Fact]
    public void WhatAPullLeftThatWasKilled_IsCleared()
    {
        WritePage($"out/{Staging}/0.new", "left");

        FileTransaction.Run(Target, [("a.md", "a"u8.ToArray())]);

        Assert.Equal(["a.md"], Files("out"));
        Assert.False(Directory.Exists(Path.Combine(Folder, "out", Staging)));
    }

    [Fact]
    public void FolderOfTheSameName_KeepsWhatIsNotOurs()
    {
        WritePage($"out/{Staging}/mine.txt", "mine");
        WritePage($"out/{Staging}/my/0.old", "mine");

        FileTransaction.Run(Target, [("a.md", "a"u8.ToArray())]);

        Assert.Equal([$"{Staging}/mine.txt", $"{Staging}/my/0.old", "a.md"], Files("out"));
    }

    [Fact]
    public void FileInThePlaceOfTheFolder_IsNamed()
    {
        WritePage($"out/{Staging}", "mine");

        var failure = Assert.Throws<PullException>(() => FileTransaction.Run(Target, [("a.md", "a"u8.ToArray())]));

        Assert.StartsWith($"'out/{Staging}' is no folder", failure.Message, StringComparison.Ordinal);
        Assert.Equal([Staging], Files("out"));
    }

    [Fact]
    public void SecondPullAtTheSameTime_IsRefused()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "out", Staging));
        using var guard = new FileStream(Path.Combine(Folder, "out", Staging, "guard"), FileMode.Create, FileAccess.Write, FileShare.None);

        var failure = Assert.Throws<PullException>(() => FileTransaction.Run(Target, [("a.md", "a"u8.ToArray())]));

        Assert.StartsWith("Another pull writes into 'out/'", failure.Message, StringComparison.Ordinal);
        Assert.Equal([$"{Staging}/guard"], Files("out"));
    }

    [Fact]
    public void Progress_OnATerminal_IsOneLineThatOthersReplace()
    {
        using var error = new StringWriter { NewLine = "\n" };
        var log = new PullLog(new(Folder, TextWriter.Null, error, () => Stream.Null, IsErrorRedirected: false), isQuiet: false);

        log.Progress(1, 12);
        log.Progress(2, 12);
        log.Warn("w");

        Assert.Equal("\r1 of 12 pages\r2 of 12 pages\r             \rwarning: w\n", error.ToString());
    }

    [Fact]
    public void WarningsWithoutNumber_AreCounted()
    {
        using var error = new StringWriter(new StringBuilder()) { NewLine = "\n" };
        var log = new PullLog(new(Folder, TextWriter.Null, error, () => Stream.Null, IsErrorRedirected: true), isQuiet: true);

        for (var count = 0; count < 1000; count++) log.Warn("w");
        log.End();

        Assert.Equal(51, error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.EndsWith("… and 950 more warnings.\n", error.ToString(), StringComparison.Ordinal);
    }
}
