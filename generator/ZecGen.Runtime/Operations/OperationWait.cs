using System.ComponentModel;

namespace ZecGen.Infrastructure;

/// <summary>Describes how to wait for an action: a query that takes ids and lists resources with a state.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record OperationWait
{
    /// <summary>Gets or sets the name of the query action.</summary>
    public string Query { get; init; } = "";

    /// <summary>Gets or sets the request member that takes the ids.</summary>
    public string Ids { get; init; } = "";

    /// <summary>Gets or sets the response member that lists the resources.</summary>
    public string Items { get; init; } = "";

    /// <summary>Gets or sets the member of a resource that holds its id.</summary>
    public string Id { get; init; } = "";

    /// <summary>Gets or sets the member of a resource that holds its state.</summary>
    public string State { get; init; } = "";

    /// <summary>Gets or sets the transitional states.</summary>
    public ValueList<string> Working { get; init; }

    /// <summary>Gets or sets the states that indicate success.</summary>
    public ValueList<string> Done { get; init; }

    /// <summary>Gets or sets the states that indicate failure; empty if none are documented.</summary>
    public ValueList<string> Failed { get; init; }

    /// <summary>Gets or sets a value indicating whether queries can return the previous state at first; see <see cref="WaitPlan"/>.</summary>
    public bool MayLag { get; init; }

    /// <summary>Returns a list of states. Used by generated code, since a string compiles faster than a list.</summary>
    /// <param name="text">The states, separated by line feeds.</param>
    /// <returns>The states.</returns>
    public static ValueList<string> States(string text)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        return text.Length == 0 ? [] : text.Split('\n');
    }
}
