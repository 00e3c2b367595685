using ZecGen.Generator.Model;

namespace ZecGen.Generator.Emission;

/// <summary>The converter of a record: writes what is set, reads into locals and builds the record once.</summary>
internal static class RecordJsonEmitter
{
    public static void Write(CodeWriter writer, RecordType record, ServiceNames service)
    {
        var name = Code.Name(record.Name);
        var names = Code.Join(", ", record.Members.Select(member => Literal.Of(member.WireName)));
        writer.Write(
            $$"""
            internal sealed class Json : JsonConverter<{{name}}>
            {
                public static readonly Json Instance = new();

                private static readonly JsonNames Names = new({{names}});

                public override void Write(Utf8JsonWriter writer, {{name}} value, JsonSerializerOptions options)
                {
                    writer.WriteStartObject();
                    {{w => WriteMembers(w, record, service)}}
                    writer.WriteEndObject();
                }

                public override {{name}} Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
                {
                    {{w => WriteLocals(w, record)}}
                    JsonRead.StartObject(ref reader);
                    for (var next = 0; Names.Read(ref reader, ref next, out var member);)
                    {
                        switch (member)
                        {
                            {{w => WriteCases(w, record, service)}}
                            default: reader.Skip(); break;
                        }
                    }
                    return new()
                    {
                        {{w => WriteAssignments(w, record)}}
                    };
                }
            }
            """);
    }

    private static void WriteMembers(CodeWriter writer, RecordType record, ServiceNames service)
    {
        for (var i = 0; i < record.Members.Count; i++)
        {
            var member = record.Members[i];
            var converter = TypeNames.WritesByConverter(member.Type) ? Code.Of($", {TypeNames.Converter(ConverterType(member.Type), service)}") : default;
            writer.Write($"JsonWrite.Member(writer, Names[{i}], value.{Code.Name(member.Name)}{converter});");
        }
    }

    private static void WriteLocals(CodeWriter writer, RecordType record)
    {
        foreach (var member in record.Members)
        {
            var type = member.Type.Kind == TypeKind.List ? TypeNames.Of(member.Type) : Code.Of($"{TypeNames.Of(member.Type)}?");
            var absent = member.Type.Kind == TypeKind.List ? Code.Of($"default") : Code.Of($"null");
            writer.Write($"{type} {LocalNames.Of(member.Name)} = {absent};");
        }
    }

    private static void WriteCases(CodeWriter writer, RecordType record, ServiceNames service)
    {
        for (var i = 0; i < record.Members.Count; i++)
            writer.Write($"case {i}: {LocalNames.Of(record.Members[i].Name)} = {TypeNames.Read(record.Members[i].Type, service)}; break;");
    }

    private static void WriteAssignments(CodeWriter writer, RecordType record)
    {
        foreach (var member in record.Members)
        {
            var local = LocalNames.Of(member.Name);
            var name = Code.Name(member.Name);
            if (member is { IsRequired: true, Type.Kind: not TypeKind.List })
                writer.Write($"{name} = {local} ?? throw JsonRead.Missing({Literal.Of(record.Name)}, {Literal.Of(member.WireName)}),");
            else
                writer.Write($"{name} = {local},");
        }
    }

    // A list is written with the converter of its elements.
    private static TypeRef ConverterType(TypeRef type) => type.Kind == TypeKind.List ? type.Element! : type;
}
