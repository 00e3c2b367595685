using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Nodes;

namespace ZecGen.Testing;

/// <summary>The things of one kind that a service keeps, in the order in which they came to be. Guarded by the lock of the
/// <see cref="StateMachine"/>.</summary>
internal sealed class ResourceStore
{
    private readonly FakeServiceOptions options;
    private readonly Dictionary<string, Item> items = new(StringComparer.Ordinal);
    private readonly HashSet<string> mentioned = new(StringComparer.Ordinal);
    private long lastNumber;

    public ResourceStore(ResourceKind kind, FakeServiceOptions options)
    {
        (Kind, this.options) = (kind, options);
        if (!options.StartsWithExamples) return;
        AddExamples();
        mentioned.UnionWith(kind.ExampleIds.Except(items.Keys));
    }

    public ResourceKind Kind { get; }

    /// <summary>What becomes of things that are created; null for what their documentation suggests.</summary>
    public StatePath? WhenCreated { get; set; }

    /// <summary>What becomes of things that an action works on.</summary>
    public Dictionary<string, StatePath> WhenDone { get; } = new(StringComparer.Ordinal);

    public DateTimeOffset Now => options.TimeProvider.GetUtcNow();

    public IEnumerable<Item> Items
    {
        get
        {
            foreach (var id in items.Keys.ToArray())
                if (Find(id) is { } item) yield return item;
        }
    }

    /// <summary>The thing of an id, as it is now, hidden or not.</summary>
    public Item? Find(string id)
    {
        if (!items.TryGetValue(id, out var item) && !TryAddMentioned(id, out item)) return null;
        item.Advance(Now, options.PollsUntilSettled);
        if (!item.IsGone) return item;
        items.Remove(id);
        return null;
    }

    public void Add(Item item) => items[item.Id] = item;

    public void Remove(string id)
    {
        items.Remove(id);
        mentioned.Remove(id);
    }

    public void Clear()
    {
        items.Clear();
        mentioned.Clear();
    }

    /// <summary>An id that looks like those of the examples.</summary>
    public string NewId()
    {
        var model = Kind.Main.Examples.Count > 0 ? Json.Text(Kind.Main.Examples[0][Kind.IdMember]) : null;
        while (true)
        {
            var number = ++lastNumber;
            var id = model is not null && model.All(char.IsAsciiDigit)
                ? number.ToString(CultureInfo.InvariantCulture).PadLeft(model.Length, '1')
                : $"{(model?.LastIndexOf('-') is > 0 and var dash ? model[..dash] : Kind.Name)}-{number:x6}";
            if (!items.ContainsKey(id)) return id;
        }
    }

    // What examples name and do not show is created when it is first requested.
    private bool TryAddMentioned(string id, [NotNullWhen(true)] out Item? item)
    {
        item = null;
        if (!mentioned.Remove(id)) return false;
        var state = Kind.States.Count > 0 ? Kind.Main.Examples.Select(Kind.Main.StateIn).FirstOrDefault() ?? Kind.States[0] : null;
        Add(item = new(id, [], Kind.Main) { State = Kind.Settle(state, isAttached: false) });
        return true;
    }

    private bool IsAttached(JsonObject example) => Kind.References.Any(name => Json.Text(example[name]) is { Length: > 0 });

    private void AddExamples()
    {
        foreach (var view in Kind.Views.Except(Kind.Details).OrderByDescending(view => view == Kind.Main))
            foreach (var example in view.Examples)
            {
                if (Json.Text(example[Kind.IdMember]) is not { Length: > 0 } id) continue;
                if (items.TryGetValue(id, out var known)) known.Views!.Add(view);
                else
                    Add(new(id, (JsonObject)example.DeepClone(), view)
                    {
                        Views = [view, .. Kind.Details],
                        State = Kind.Settle(view.StateIn(example), IsAttached(example)),
                    });
            }
    }
}
