namespace ZecGen;

/// <summary>Is shown what a record offers to write, member by member in their order.</summary>
internal abstract class MemberVisitor
{
    private string? property;

    /// <summary>Of the next member, where it is not the member's name with a capital.</summary>
    public string Property
    {
        set => property = value;
    }

    public void Visit(string name, object? value) => Visit(name, value, isSecret: false);

    /// <summary>The value is not to be shown to people.</summary>
    public void VisitSecret(string name, object? value) => Visit(name, value, isSecret: true);

    /// <summary>Members that are not documented: one more, where there are any.</summary>
    public void VisitExtra(ExtraMembers? members) => VisitExtraMembers(members is { Count: > 0 } ? members : null);

    protected abstract void Visit(string name, object? value, bool isSecret);

    /// <param name="members">Null where there are none.</param>
    protected virtual void VisitExtraMembers(ExtraMembers? members)
    {
    }

    /// <summary>The property of the member that is being visited.</summary>
    protected string TakeProperty(string name)
    {
        var taken = property ?? char.ToUpperInvariant(name[0]) + name.Substring(1);
        property = null;
        return taken;
    }
}
