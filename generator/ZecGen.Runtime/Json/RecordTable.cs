using System.Text;
using System.Text.Json;

namespace ZecGen;

/// <summary>What a record has: its members in the order of the documentation, ready to write and quick to find.</summary>
internal sealed class RecordTable
{
    private readonly byte[][] utf8;
    private readonly RecordTable?[] tables;

    private readonly bool[] secrets;
    private bool? holdsSecrets;

    private RecordTable(IRecord prototype, string[] names, object?[] converters, LearntNames written)
    {
        (Prototype, Read, Names, Converters, Written) = (prototype, prototype.Read, names, converters, this);
        secrets = Array.ConvertAll(names, written.Secrets.Contains);
        tables = new RecordTable?[Names.Length];
        utf8 = Array.ConvertAll(Names, Encoding.UTF8.GetBytes);
        Leads = Array.ConvertAll(Names, static name => Encoding.UTF8.GetBytes($",\"{JsonEncodedText.Encode(name, WireJson.Encoder)}\":"));
    }

    public delegate IRecord Reading(ref RecordReader json);

    /// <summary>Some record of the type: interfaces of netstandard2.0 have no static members that could be used instead.</summary>
    public IRecord Prototype { get; }

    /// <summary>Reads one. Faster than calling the prototype, since many types of records take turns.</summary>
    public Reading Read { get; }

    public string[] Names { get; }

    /// <summary>The same in the order in which members are written: mostly this very table.</summary>
    public RecordTable Written { get; private set; }

    /// <summary>What comes before the value of each member: a comma, its name in quotes, a colon.</summary>
    public byte[][] Leads { get; }

    /// <summary>What comes before the value of the first member.</summary>
    public ReadOnlySpan<byte> FirstLead => Leads[0].AsSpan(1);

    /// <summary>Of each member that is a record or a list, the converter of the record or of the elements.</summary>
    public object?[] Converters { get; }

    /// <summary>Learns the members by having nothing read and nothing written, and recording what is requested and what is offered.</summary>
    public static RecordTable Of(IRecord prototype)
    {
        var (read, written) = (new List<(string Name, object? Converter)>(), new LearntNames());
        var json = new RecordReader(read);
        prototype.Read(ref json);
        prototype.Write(new(written));
        var table =
            new RecordTable(prototype, [.. read.ConvertAll(static member => member.Name)], [.. read.ConvertAll(static member => member.Converter)], written);
        if (!table.Names.SequenceEqual(written.Names, StringComparer.Ordinal))
            table.Written = new(prototype, [.. written.Names], [.. written.Names.ConvertAll(table.ConverterOf)], written);
        return table;
    }

    private object? ConverterOf(string name) => Array.IndexOf(Names, name) is var member and >= 0 ? Converters[member] : null;

    /// <summary>Whether the values of a member are secret.</summary>
    /// <param name="member">The place of the member.</param>
    public bool IsSecret(int member) => secrets[member];

    /// <summary>Whether a member, of this record or of one within it, is secret.</summary>
    public bool HoldsSecrets => holdsSecrets ??= Holds(this, []);

    /// <summary>The table of the records of a member. Not made before it is needed, since records may contain each other.</summary>
    /// <param name="member">The place of the member.</param>
    public RecordTable TableOf(int member) => tables[member] ??= ((IRecordConverter)Converters[member]!).Table;

    /// <summary>The place of a name; -1 when it is none of these.</summary>
    /// <param name="name">The name in quotes, perhaps with escapes.</param>
    /// <param name="likely">The place of the name that is probably meant, or the one behind the last.</param>
    public int Find(ReadOnlySpan<byte> name, int likely)
    {
        if (JsonName.IsEscaped(name)) return FindEscaped(name);
        var plain = name.Slice(1, name.Length - 2);
        for (var i = likely; i < utf8.Length; i++)
            if (plain.SequenceEqual(utf8[i])) return i;
        for (var i = 0; i < likely; i++)
            if (plain.SequenceEqual(utf8[i])) return i;
        return -1;
    }

    /// <summary>The place of a name that is written in another case, in letters of ASCII; -1 when it is none of these.</summary>
    /// <param name="name">The name in quotes, perhaps with escapes.</param>
    public int FindOtherCase(ReadOnlySpan<byte> name)
    {
        var plain = JsonName.IsEscaped(name) ? JsonName.Unescaped(name) : name.Slice(1, name.Length - 2);
        for (var i = 0; i < utf8.Length; i++)
            if (plain.Length == utf8[i].Length && JsonName.IsSameButCase(plain, utf8[i])) return i;
        return -1;
    }

    // Records may contain each other.
    private static bool Holds(RecordTable table, HashSet<RecordTable> seen)
    {
        if (!seen.Add(table)) return false;
        for (var i = 0; i < table.Names.Length; i++)
        {
            var converter = table.Converters[i];
            while (converter is IListConverter list) converter = list.Element;
            if (table.secrets[i] || (converter is IRecordConverter record && Holds(record.Table, seen))) return true;
        }
        return false;
    }

    private int FindEscaped(ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < utf8.Length; i++)
            if (JsonName.Is(name, utf8[i])) return i;
        return -1;
    }
}

/// <summary>Notes the names of what a record offers to write, and which of them are secret.</summary>
internal sealed class LearntNames : MemberVisitor
{
    public List<string> Names { get; } = [];

    public HashSet<string> Secrets { get; } = new(StringComparer.Ordinal);

    protected override void Visit(string name, object? value, bool isSecret)
    {
        Names.Add(name);
        if (isSecret) Secrets.Add(name);
    }
}
