using System.ComponentModel;

namespace ZecGen.Infrastructure;

/// <summary>Collects the rules that a request violates. Does not allocate unless there are any.</summary>
/// <remarks>There is a method for each kind of documented rule, which generated validators call. An absent value only violates
/// <see cref="Required(string, object?)"/>.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public partial struct ValidationFailures
{
    private Entry[]? entries;
    private int count;

    /// <summary>Gets the number of violated rules.</summary>
    public readonly int Count => count;

    /// <summary>Adds a violated rule.</summary>
    /// <param name="path">The path of the member, relative to the validated value.</param>
    /// <param name="rule">The name of the rule.</param>
    /// <param name="message">The message, without the path and the final period.</param>
    public void Add(string path, string rule, string message)
    {
        entries ??= new Entry[4];
        if (count == entries.Length) Array.Resize(ref entries, count * 2);
        entries[count++] = new(path, rule, message);
    }

    /// <summary>Adds a prefix to the paths of rules that were added since <paramref name="start"/>.</summary>
    /// <param name="prefix">The member that holds the validated value, such as <c>tags</c> or <c>disks[2]</c>.</param>
    /// <param name="start">The <see cref="Count"/> before it was validated.</param>
    public readonly void Under(string prefix, int start)
    {
        for (var i = start; i < Count; i++)
        {
            var path = entries![i].Path;
            entries[i] = entries[i] with { Path = path.Length == 0 || path[0] == '[' ? prefix + path : prefix + "." + path };
        }
    }

    /// <summary>Returns the violated rules in the order of the members.</summary>
    public readonly IReadOnlyList<ValidationFailure> ToList()
    {
        if (entries is null) return [];
        var failures = new ValidationFailure[count];
        for (var i = 0; i < failures.Length; i++) failures[i] = new(entries[i].Path, entries[i].Rule, $"{entries[i].Path} {entries[i].Message}.");
        return failures;
    }

    private readonly record struct Entry(string Path, string Rule, string Message);
}
