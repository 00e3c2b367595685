using ZecGen.Generator.Collections;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Emission;

/// <summary>How a record is read and written: a constructor that reads, and a converter.</summary>
internal static class RecordJsonEmitter
{
    // Which members were there is kept in 64 bits.
    private const int TrackedMembers = 64;

    public static void Write(CodeWriter writer, RecordType record, ServiceNames service)
    {
        var name = Code.Name(record.Name);
        var names = Code.Join(", ", InOrder(record).Select(member => Literal.Of(member.WireName)));
        writer.Write(
            $$"""
            {{w => WriteReading(w, record, service)}}

            void IRecord.Write(RecordWriter json)
            {
                {{w => WriteMembers(w, record, service)}}
            }

            internal sealed class Json() : RecordConverter<{{name}}>({{names}})
            {
                public static readonly Json Instance = new();

                protected override {{name}} Create(ref Utf8JsonReader json, RecordReader members) => new(ref json, members);
            }
            """);
    }

    private static void WriteReading(CodeWriter writer, RecordType record, ServiceNames service)
    {
        var required = RequiredBits(record);
        if (record.HasRequired) writer.Write($"[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]");
        writer.Write(
            $$"""
            private {{Code.Name(record.Name)}}(ref Utf8JsonReader json, RecordReader members) : this()
            {
                {{w => WriteLoop(w, record, service)}}
                {{w => { if (required != 0) w.Write($"members.Require({Literal.Bits(required)});"); }}}
            }
            """);
    }

    // As documented; where bits do not suffice for all, those that must be there come first.
    private static EquatableArray<Member> InOrder(RecordType record) =>
        record.Members.Count <= TrackedMembers ? record.Members : record.Members.OrderBy(static member => !member.IsRequired).ToEquatable();

    private static void WriteLoop(CodeWriter writer, RecordType record, ServiceNames service)
    {
        if (record.Members.Count == 0)
        {
            writer.Write($$"""while (members.Next(ref json)) { }""");
            return;
        }
        writer.Write(
            $$"""
            while (members.Next(ref json)) switch (members.Member)
            {
                {{w => WriteCases(w, record, service)}}
            }
            """);
    }

    private static ulong RequiredBits(RecordType record)
    {
        var bits = 0UL;
        var members = InOrder(record);
        for (var i = 0; i < members.Count && i < TrackedMembers; i++)
            if (members[i] is { IsRequired: true, Type.Kind: not TypeKind.List }) bits |= 1UL << i;
        return bits;
    }

    private static void WriteCases(CodeWriter writer, RecordType record, ServiceNames service)
    {
        var members = InOrder(record);
        for (var i = 0; i < members.Count; i++)
        {
            var member = members[i];
            writer.Write($"case {i}: {Code.Name(member.Name)} = json.{TypeNames.Reader(member, record, service)}; break;");
        }
    }

    private static void WriteMembers(CodeWriter writer, RecordType record, ServiceNames service)
    {
        foreach (var member in InOrder(record))
        {
            // A list is written with the converter of its elements.
            var type = member.Type.Kind == TypeKind.List ? member.Type.Element! : member.Type;
            var converter = TypeNames.WritesByConverter(member.Type) ? Code.Of($", {TypeNames.Converter(type, record, service)}") : default;
            writer.Write($"json.Write({Code.Name(member.Name)}{converter});");
        }
    }
}
