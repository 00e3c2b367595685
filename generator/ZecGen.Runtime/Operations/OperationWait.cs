using System.ComponentModel;

namespace ZecGen.Infrastructure;

/// <summary>How what an action began is watched: by a query that takes ids and lists things with a state.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record OperationWait
{
    /// <summary>The action to ask.</summary>
    public string Query { get; init; } = "";

    /// <summary>The member of its request that takes the ids.</summary>
    public string Ids { get; init; } = "";

    /// <summary>The member of its response that lists the things.</summary>
    public string Items { get; init; } = "";

    /// <summary>The member of a thing that is its id.</summary>
    public string Id { get; init; } = "";

    /// <summary>The member of a thing that is its state.</summary>
    public string State { get; init; } = "";

    /// <summary>The states on the way.</summary>
    public ValueList<string> Working { get; init; }

    /// <summary>The states that mean success.</summary>
    public ValueList<string> Done { get; init; }

    /// <summary>The states that mean failure; empty where the page names none.</summary>
    public ValueList<string> Failed { get; init; }

    /// <summary>Whether the state from before may still be told at first; see <see cref="WaitPlan"/>.</summary>
    public bool MayLag { get; init; }

    /// <summary>States of one text, with a line feed between two: a list is much more for the compiler.</summary>
    /// <param name="text">The text.</param>
    public static ValueList<string> States(string text)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        return text.Length == 0 ? [] : text.Split('\n');
    }
}
