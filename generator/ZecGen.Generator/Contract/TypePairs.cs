using ZecGen.Generator.Collections;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Contract;

/// <summary>Which types of two versions are the same under another name: one is gone, the other has come, and a member that both have is of the one
/// and of the other.</summary>
internal sealed class TypePairs
{
    // Structures may hold themselves.
    private const int MostLevels = 8;

    private readonly ServiceContract old;
    private readonly ServiceContract @new;
    private readonly Dictionary<string, StructureContract> oldStructures;
    private readonly Dictionary<string, StructureContract> newStructures;
    private readonly Dictionary<string, string> renamed = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly HashSet<string> oldEnumerations;
    private readonly HashSet<string> newEnumerations;

    private TypePairs(ServiceContract old, ServiceContract @new)
    {
        (this.old, this.@new) = (old, @new);
        oldStructures = old.Structures.ToDictionary(static structure => structure.Name, StringComparer.Ordinal);
        newStructures = @new.Structures.ToDictionary(static structure => structure.Name, StringComparer.Ordinal);
        oldEnumerations = new(old.Enumerations.Select(static enumeration => enumeration.Name), StringComparer.Ordinal);
        newEnumerations = new(@new.Enumerations.Select(static enumeration => enumeration.Name), StringComparer.Ordinal);
    }

    public static TypePairs Of(ServiceContract old, ServiceContract @new)
    {
        var pairs = new TypePairs(old, @new);
        pairs.Find();
        return pairs;
    }

    /// <summary>What a type is called in the new version.</summary>
    public string NewNameOf(string name) => renamed.TryGetValue(name, out var other) ? other : name;

    public bool IsRenamed(string name) => renamed.ContainsKey(name);

    /// <summary>Whether a name of the new version is an old type's.</summary>
    public bool IsNewName(string name) => taken.Contains(name);

    /// <summary>Whether both are the same type.</summary>
    public bool AreSame(TypeRef left, TypeRef right) =>
        left.Kind == right.Kind
        && (left.Kind == TypeKind.List ? AreSame(left.Element!, right.Element!) : NewNameOf(left.Name) == right.Name);

    /// <summary>Whether two types with members or values of their own have the same on the wire.</summary>
    public bool AreAlike(TypeRef left, TypeRef right) => AreAlike(left, right, MostLevels);

    private bool AreAlike(TypeRef left, TypeRef right, int levels) => levels > 0 && left.Kind == right.Kind && left.Kind switch
    {
        TypeKind.List => AreAlike(left.Element!, right.Element!, levels - 1),
        TypeKind.Enumeration => ValuesOf(old, left.Name) is { Count: > 0 } values && values.SetEquals(ValuesOf(@new, right.Name)),
        _ => oldStructures.TryGetValue(left.Name, out var before) && newStructures.TryGetValue(right.Name, out var after)
            && before.Members.Count == after.Members.Count
            && before.Members.All(
                member =>
                    after.Members.Any(
                        other => other.WireName == member.WireName && (AreSame(member.Type, other.Type) || AreAlike(member.Type, other.Type, levels - 1))
                            && other.IsDocumentedAsRequired == member.IsDocumentedAsRequired)),
    };

    /// <summary>The values of an enumeration.</summary>
    public static HashSet<string> ValuesOf(ServiceContract service, string enumeration) =>
        new(service.Enumerations.Where(known => known.Name == enumeration).SelectMany(static known => known.Values).Select(static value => value.Text),
            StringComparer.Ordinal);

    private void Find()
    {
        var pending = new Stack<(EquatableArray<MemberContract> Old, EquatableArray<MemberContract> New)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var after = @new.Operations.ToDictionary(static operation => operation.Action, StringComparer.Ordinal);
        foreach (var operation in old.Operations)
        {
            if (!after.TryGetValue(operation.Action, out var same)) continue;
            pending.Push((operation.Response, same.Response));
            pending.Push((operation.Request, same.Request));
        }
        while (pending.Count > 0)
        {
            var (before, now) = pending.Pop();
            foreach (var member in before)
            {
                if (now.FirstOrDefault(other => other.WireName == member.WireName) is not { } other) continue;
                var (left, right) = (member.Element, other.Element);
                if (left.Kind != right.Kind || left.Kind is not (TypeKind.Record or TypeKind.Enumeration)) continue;
                if (left.Name != right.Name && IsGone(left) && HasCome(right) && !renamed.ContainsKey(left.Name) && taken.Add(right.Name))
                    renamed[left.Name] = right.Name;
                if (left.Kind == TypeKind.Record && NewNameOf(left.Name) == right.Name && seen.Add(left.Name)
                    && oldStructures.TryGetValue(left.Name, out var structure) && newStructures.TryGetValue(right.Name, out var counterpart))
                    pending.Push((structure.Members, counterpart.Members));
            }
        }
    }

    private bool IsGone(TypeRef type) => type.Kind == TypeKind.Record ? !newStructures.ContainsKey(type.Name) : !newEnumerations.Contains(type.Name);

    private bool HasCome(TypeRef type) => type.Kind == TypeKind.Record ? !oldStructures.ContainsKey(type.Name) : !oldEnumerations.Contains(type.Name);
}
