using System.ComponentModel;
using System.Text;

namespace ZecGen.Infrastructure;

/// <summary>Provides equality, hash codes and text of generated records, which therefore need no code of their own for these.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RecordMembers
{
    [ThreadStatic]
    private static Comparison? spare;

    /// <summary>Determines whether two records have the same type and equal members.</summary>
    /// <param name="left">A record.</param>
    /// <param name="right">Another one; <see langword="null"/> for none.</param>
    public static bool AreEqual(IRecord left, IRecord? right)
    {
        if (left is null) throw new ArgumentNullException(nameof(left));
        if (ReferenceEquals(left, right)) return true;
        if (right is null || left.GetType() != right.GetType()) return false;
        // Records hold records, whose members are compared meanwhile.
        var comparison = spare ?? new();
        spare = null;
        left.Write(new(comparison));
        comparison.Turn();
        right.Write(new(comparison));
        var areEqual = comparison.End();
        spare = comparison;
        return areEqual;
    }

    /// <summary>Returns a hash code of all members.</summary>
    /// <param name="record">The record.</param>
    public static int HashOf(IRecord record)
    {
        if (record is null) throw new ArgumentNullException(nameof(record));
        var hashed = new Hashed();
        record.Write(new(hashed));
        return hashed.Hash;
    }

    /// <summary>Returns the text of a record, in the format of C# records and with secrets redacted: <c>Disk { DiskId = d-1, Size = 20 }</c>.</summary>
    /// <param name="record">The record.</param>
    public static string TextOf(IRecord record)
    {
        if (record is null) throw new ArgumentNullException(nameof(record));
        var text = new StringBuilder(record.GetType().Name, 256).Append(" { ");
        if (Print(record, text)) text.Append(' ');
        return text.Append('}').ToString();
    }

    /// <summary>Adds the members of a record to a text: <c>DiskId = d-1, Size = 20</c>.</summary>
    /// <param name="record">The record.</param>
    /// <param name="text">The text.</param>
    /// <returns>Whether it has any.</returns>
    public static bool Print(IRecord record, StringBuilder text)
    {
        if (record is null) throw new ArgumentNullException(nameof(record));
        var printed = new Printed(text ?? throw new ArgumentNullException(nameof(text)));
        record.Write(new(printed));
        return printed.HasMembers;
    }

    // Is shown one record, and then the other.
    private sealed class Comparison : MemberVisitor
    {
        private readonly List<object?> values = [];
        private int next = -1;
        private bool areEqual = true;

        public void Turn() => next = 0;

        /// <summary>Determines what came of it, and forgets it.</summary>
        public bool End()
        {
            var found = areEqual;
            values.Clear();
            (next, areEqual) = (-1, true);
            return found;
        }

        protected override void Visit(string name, object? value, bool isSecret)
        {
            if (next < 0) values.Add(value);
            else areEqual = areEqual && Equals(values[next++], value);
        }

        protected override void VisitExtraMembers(ExtraMembers? members) => Visit(nameof(ExtraMembers), members, isSecret: false);
    }

    private sealed class Hashed : MemberVisitor
    {
        public int Hash { get; private set; } = 17;

        protected override void Visit(string name, object? value, bool isSecret) => Hash = unchecked((Hash * 31) + (value?.GetHashCode() ?? 0));

        protected override void VisitExtraMembers(ExtraMembers? members) => Visit(nameof(ExtraMembers), members, isSecret: false);
    }

    private sealed class Printed(StringBuilder text) : MemberVisitor
    {
        public bool HasMembers { get; private set; }

        protected override void Visit(string name, object? value, bool isSecret)
        {
            if (HasMembers) text.Append(", ");
            HasMembers = true;
            text.Append(TakeProperty(name)).Append(" = ").Append(isSecret ? Redaction.OfAny(value) : value);
        }

        protected override void VisitExtraMembers(ExtraMembers? members)
        {
            if (members is not null) Visit(nameof(ExtraMembers), members, isSecret: false);
        }
    }
}
