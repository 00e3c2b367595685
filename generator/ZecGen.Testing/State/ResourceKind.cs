using System.Text.Json.Nodes;

namespace ZecGen.Testing;

/// <summary>A kind of things that a service keeps, as its documentation tells of it.</summary>
internal sealed class ResourceKind
{
    private readonly List<IReadOnlyList<string>> names;

    public ResourceKind(string idMember, IReadOnlyList<ResourceView> views)
    {
        (IdMember, Views) = (idMember, views);
        Name = idMember[..^2];
        // An action whose noun goes on where another's ends tells a part of the same things: InstancesStatus, Instances.
        Details = [.. views.Where(view => views.Any(other => other.Noun.Count < view.Noun.Count && other.Noun.SequenceEqual(view.Noun.Take(other.Noun.Count))))];
        Main = views.Except(Details).MaxBy(static view => view.Items.Members.Count)!;
        names = [ActionName.WordsOf(Name), .. views.Except(Details).Select(static view => view.Noun)];
        States = StatesOf(Main);
        Template = Main.Examples.FirstOrDefault(item => Main.StateIn(item) is not { } state || !Change.IsWorking(state)) ?? (Main.Examples is [var first, ..] ? first : null);
    }

    /// <summary>What the service calls it, such as <c>instance</c>.</summary>
    public string Name { get; }

    /// <summary>Such as <c>instanceId</c>.</summary>
    public string IdMember { get; }

    /// <summary>What lists of ids are called: <c>instanceIds</c>, <c>instanceIdSet</c>, <c>instanceIdList</c>.</summary>
    public IReadOnlyList<string> IdLists => [IdMember + "s", IdMember + "Set", IdMember + "List"];

    public IReadOnlyList<ResourceView> Views { get; }

    /// <summary>Those views that tell a part of what others list.</summary>
    public IReadOnlyList<ResourceView> Details { get; }

    /// <summary>The view that tells most.</summary>
    public ResourceView Main { get; }

    /// <summary>The states that are documented or shown by examples.</summary>
    public IReadOnlyList<string> States { get; }

    /// <summary>What new things look like: an item of the examples, one that nothing goes on with if there is one; null where there are no examples.</summary>
    public JsonObject? Template { get; }

    /// <summary>The ids that any example names.</summary>
    public HashSet<string> ExampleIds { get; } = new(StringComparer.Ordinal);

    /// <summary>The members of an item that attaching sets, and detaching clears.</summary>
    public HashSet<string> References { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a person means this kind by a name.</summary>
    public bool IsCalled(string name) =>
        string.Equals(name, Name, StringComparison.OrdinalIgnoreCase) || string.Equals(name, IdMember, StringComparison.OrdinalIgnoreCase)
        || names.Any(words => words.SequenceEqual(ActionName.WordsOf(name)));

    /// <summary>Whether an action's noun ends with this kind's name: <c>ZecInstances</c>.</summary>
    public bool Ends(ActionName action) => names.Any(action.EndsWith);

    /// <summary>Whether an action's noun begins with this kind's name: <c>InstancesAttribute</c>.</summary>
    public bool Begins(ActionName action) => names.Any(action.StartsWith);

    /// <summary>Whether an error's code says that no such thing exists.</summary>
    public bool IsNotFound(string code) => names.Any(words => IsNotFound(code, words));

    /// <summary>Whether an error's code says that something of a name does not exist.</summary>
    public static bool IsNotFound(string code, IReadOnlyList<string> words) => code == $"INVALID_{string.Join('_', words).ToUpperInvariant()}_NOT_FOUND";

    /// <summary>The members of a request that may name things of this kind.</summary>
    public string? MemberIn(RecordShape? request) => new[] { IdMember }.Concat(IdLists).FirstOrDefault(name => request?.Find(name) is { IsText: true });

    private static IReadOnlyList<string> StatesOf(ResourceView view)
    {
        if (view.StateMember is not { } member) return [];
        var documented = view.Items.Find(member)!.Values;
        return documented.Count > 0 ? documented : [.. view.Examples.Select(view.StateIn).OfType<string>().Distinct()];
    }
}
