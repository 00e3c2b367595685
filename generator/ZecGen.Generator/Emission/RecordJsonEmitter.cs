using ZecGen.Generator.Model;

namespace ZecGen.Generator.Emission;

/// <summary>How a record is read and written: its members in the order of the documentation.</summary>
internal static class RecordJsonEmitter
{
    public static void Write(CodeWriter writer, RecordType record)
    {
        var members = record.Members;
        writer.Write(
            $$"""
            IRecord IRecord.Read(ref RecordReader json) => new {{Code.Name(record.Name)}}
            {
                {{w => { foreach (var member in members) w.Write($"{Code.Name(member.Name)} = json.{TypeNames.Reader(member)},"); }}}
            };

            void IRecord.Write(RecordWriter json)
            {
                {{w => { foreach (var member in members) w.Write($"json.{TypeNames.Writer(member)};"); }}}
            }
            """);
    }
}
