using System.Text.Json.Nodes;

namespace ZecGen.Testing;

/// <summary>A kind of things that a service keeps, as its documentation describes it.</summary>
internal sealed class ResourceKind
{
    private readonly List<IReadOnlyList<string>> names;

    public ResourceKind(string idMember, IReadOnlyList<ResourceView> views)
    {
        (IdMember, Views) = (idMember, views);
        Name = idMember[..^2];
        // An action whose noun goes on where another's ends shows a part of the same things: InstancesStatus, Instances.
        Details = [.. views.Where(view =>
            views.Any(other => other.Noun.Count < view.Noun.Count && other.Noun.SequenceEqual(view.Noun.Take(other.Noun.Count))))];
        Main = views.Except(Details).MaxBy(static view => view.Items.Members.Count)!;
        names = [ActionName.WordsOf(Name), .. views.Except(Details).Select(static view => view.Noun)];
        States = StatesOf(Main);
        KnownStates = views.Any(static view => view.DocumentedStates.Count > 0)
            ? new(views.SelectMany(static view => view.DocumentedStates.Concat(view.Examples.Select(view.StateIn).OfType<string>())), StringComparer.Ordinal)
            : null;
    }

    /// <summary>What the service calls it, such as <c>instance</c>.</summary>
    public string Name { get; }

    /// <summary>Such as <c>instanceId</c>.</summary>
    public string IdMember { get; }

    /// <summary>What lists of ids are called: <c>instanceIds</c>, <c>instanceIdSet</c>, <c>instanceIdList</c>.</summary>
    public IReadOnlyList<string> IdLists => [IdMember + "s", IdMember + "Set", IdMember + "List"];

    public IReadOnlyList<ResourceView> Views { get; }

    /// <summary>Those views that show a part of what others list.</summary>
    public IReadOnlyList<ResourceView> Details { get; }

    /// <summary>The view that says most.</summary>
    public ResourceView Main { get; }

    /// <summary>The states that are documented or shown by examples.</summary>
    public IReadOnlyList<string> States { get; }

    /// <summary>All states that the pages name; null where they list none, so that any may be.</summary>
    public HashSet<string>? KnownStates { get; }

    /// <summary>Whether things of this kind have states.</summary>
    public bool HasStates => Views.Any(static view => view.StateMember is not null);

    /// <summary>The ids that any example names.</summary>
    public HashSet<string> ExampleIds { get; } = new(StringComparer.Ordinal);

    /// <summary>The members of an item that attaching sets, and detaching clears.</summary>
    public HashSet<string> References { get; } = new(StringComparer.Ordinal);

    /// <summary>Sees to it that a state is one that the pages name.</summary>
    /// <param name="state">The state; null for none.</param>
    /// <param name="parameter">Whose value it is.</param>
    /// <exception cref="ArgumentException">They name no such state for this kind.</exception>
    public void RequireState(string? state, string parameter)
    {
        if (state is null) return;
        if (!HasStates) throw new ArgumentException($"'{Name}' has no documented states; '{state}' is not valid.", parameter);
        if (KnownStates?.Contains(state) == false)
            throw new ArgumentException($"'{state}' is not a documented state of '{Name}'. Documented states: {string.Join(", ", KnownStates)}. "
                + "To return an undocumented value, plan FakeResponse.Documented.WithUnknownValues().",
                parameter);
    }

    /// <summary>What an example has in a member; null where none has it.</summary>
    public JsonNode? ExampleOf(string member) => Main.Examples.Select(example => example[member]).FirstOrDefault(static value => value is not null);

    /// <summary>The state that a thing comes to rest in.</summary>
    /// <param name="state">A state, perhaps one in which something goes on.</param>
    /// <param name="isAttached">Whether it belongs to another thing.</param>
    public string? Settle(string? state, bool isAttached)
    {
        if (state is null || !StateTransition.IsWorking(state)) return state;
        var changes = (isAttached ? [StateTransition.Attached] : Array.Empty<StateTransition>()).Concat(StateTransition.LeadingThrough(state))
            .Append(StateTransition.Created);
        return changes.SelectMany(static change => change.Settled).FirstOrDefault(States.Contains)
            ?? States.FirstOrDefault(static other => !StateTransition.IsWorking(other)) ?? state;
    }

    /// <summary>Whether a person means this kind by a name.</summary>
    public bool IsCalled(string name) =>
        string.Equals(name, Name, StringComparison.OrdinalIgnoreCase) || string.Equals(name, IdMember, StringComparison.OrdinalIgnoreCase)
        || names.Any(words => words.SequenceEqual(ActionName.WordsOf(name)));

    /// <summary>Whether an action's noun ends with this kind's name: <c>ZecInstances</c>.</summary>
    public bool Ends(ActionName action) => names.Any(action.EndsWith);

    /// <summary>Whether an action's noun begins with this kind's name: <c>InstancesAttribute</c>.</summary>
    public bool Begins(ActionName action) => names.Any(action.StartsWith);

    /// <summary>The code that says that no such thing exists: the one of exactly its name, else one whose last words, or first, are its name.</summary>
    /// <param name="codes">Those to choose from.</param>
    /// <returns>Null where none says it.</returns>
    public string? NotFoundIn(IEnumerable<string> codes)
    {
        var candidates = codes.Select(static code => (Code: code, Words: ActionName.NotFoundWordsOf(code)))
            .Where(static candidate => candidate.Words.Length > 0).ToList();
        return candidates.Find(candidate => names.Any(words => words.SequenceEqual(candidate.Words))).Code
            ?? candidates.Find(candidate =>
                names.Any(words => candidate.Words.Length > words.Count && candidate.Words[^words.Count..].SequenceEqual(words))).Code
            ?? candidates.Find(candidate =>
                names.Any(words => candidate.Words.Length > words.Count && candidate.Words[..words.Count].SequenceEqual(words))).Code;
    }

    /// <summary>The members of a request that may name things of this kind.</summary>
    public string? MemberIn(RecordShape? request) => new[] { IdMember }.Concat(IdLists).FirstOrDefault(name => request?.Find(name) is { IsText: true });

    private static IReadOnlyList<string> StatesOf(ResourceView view) =>
        view.DocumentedStates.Count > 0 ? view.DocumentedStates : [.. view.Examples.Select(view.StateIn).OfType<string>().Distinct()];
}
