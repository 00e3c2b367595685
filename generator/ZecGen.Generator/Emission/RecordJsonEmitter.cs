using ZecGen.Generator.Model;

namespace ZecGen.Generator.Emission;

/// <summary>How a record is read and written: its members in the order of the documentation.</summary>
internal static class RecordJsonEmitter
{
    /// <param name="hasExtra">Whether it has a property for members that are not documented.</param>
    public static void Write(CodeWriter writer, RecordType record, bool hasExtra)
    {
        var members = record.Members;
        writer.Write(
            $$"""
            IRecord IRecord.Read(ref RecordReader json) => new {{Code.Name(record.Name)}}
            {
                {{w => { foreach (var member in members) w.Write($"{Code.Name(member.Name)} = json.{TypeNames.Reader(member)},"); }}}
                {{w => { if (hasExtra) w.Write($"ExtraMembers = json.Extra(),"); }}}
            };

            void IRecord.Write(RecordWriter json)
            {
                {{w => { foreach (var member in members) WriteMember(w, member); }}}
                {{w => { if (hasExtra) w.Write($"json.Extra(ExtraMembers);"); }}}
            }
            """);
    }

    // What is shown of a record names its properties.
    private static void WriteMember(CodeWriter writer, Member member)
    {
        if (member.Name != char.ToUpperInvariant(member.WireName[0]) + member.WireName.Substring(1)) writer.Write($"json.Property({Literal.Of(member.Name)});");
        writer.Write($"json.{TypeNames.Writer(member)};");
    }
}
