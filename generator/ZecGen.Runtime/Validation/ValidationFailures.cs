using System.ComponentModel;

namespace ZecGen.Infrastructure;

/// <summary>Gathers the rules that a request breaks. Costs nothing until there is one.</summary>
/// <remarks>There is a method for each kind of rule that documentation states; emitted validators are made of these. A value that is not given breaks none but <see cref="Required(string, object?)"/>.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public partial struct ValidationFailures
{
    private Entry[]? entries;
    private int count;

    /// <summary>How many rules are broken so far.</summary>
    public readonly int Count => count;

    /// <summary>Adds a broken rule.</summary>
    /// <param name="path">Where, below the value that is validated.</param>
    /// <param name="rule">Which kind of rule.</param>
    /// <param name="message">What is wrong; the path is put before it, and a full stop behind.</param>
    public void Add(string path, string rule, string message)
    {
        entries ??= new Entry[4];
        if (count == entries.Length) Array.Resize(ref entries, count * 2);
        entries[count++] = new(path, rule, message);
    }

    /// <summary>Puts a prefix before the paths of what was added since <paramref name="mark"/>.</summary>
    /// <param name="prefix">The member that holds what was validated, e.g. <c>tags</c> or <c>disks[2]</c>.</param>
    /// <param name="mark">The <see cref="Count"/> before it was validated.</param>
    public readonly void Under(string prefix, int mark)
    {
        for (var i = mark; i < Count; i++)
        {
            var path = entries![i].Path;
            entries[i] = entries[i] with { Path = path.Length == 0 || path[0] == '[' ? prefix + path : prefix + "." + path };
        }
    }

    /// <summary>The broken rules in the order of the members.</summary>
    public readonly IReadOnlyList<ValidationFailure> ToList()
    {
        if (entries is null) return [];
        var failures = new ValidationFailure[count];
        for (var i = 0; i < failures.Length; i++) failures[i] = new(entries[i].Path, entries[i].Rule, $"{entries[i].Path} {entries[i].Message}.");
        return failures;
    }

    private readonly record struct Entry(string Path, string Rule, string Message);
}
