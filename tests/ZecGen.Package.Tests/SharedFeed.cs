[assembly: CollectionBehavior(MaxParallelThreads = 2)]

namespace ZecGen.Package.Tests;

/// <summary>The one feed of all tests. Two collections of tests run at once and use it; who is last deletes it.</summary>
public sealed class SharedFeed : IAsyncLifetime
{
    private static readonly SemaphoreSlim Gate = new(1, 1);
    private static Feed? shared;
    private static int users;

    public Feed Feed { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await Gate.WaitAsync();
        try
        {
            Feed = shared ??= await Package.Tests.Feed.PackAsync();
            users++;
        }
        finally
        {
            Gate.Release();
        }
    }

    public async Task DisposeAsync()
    {
        await Gate.WaitAsync();
        try
        {
            if (shared is null || --users > 0) return;
            await shared.DeleteAsync();
            shared = null;
        }
        finally
        {
            Gate.Release();
        }
    }
}

/// <summary>Tests of what is packed, and of projects as they are.</summary>
[CollectionDefinition(Name)]
public sealed class Projects : ICollectionFixture<SharedFeed>
{
    public const string Name = "Projects";
}

/// <summary>Tests of projects that are built several times.</summary>
[CollectionDefinition(Name)]
public sealed class Rebuilds : ICollectionFixture<SharedFeed>
{
    public const string Name = "Rebuilds";
}
