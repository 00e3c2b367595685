using ZecGen.Generator.Model;

namespace ZecGen.Generator.Emission;

/// <summary>A record: its members, its rules where it is sent, and its JSON.</summary>
internal static class RecordEmitter
{
    /// <param name="documentation">Writes the record's documentation comment.</param>
    public static void Write(CodeWriter writer, RecordType record, ServiceNames service, Action<CodeWriter> documentation)
    {
        var name = Code.Name(record.Name);
        var validatable = record.IsRequest ? Code.Of($" : IValidatable") : default;
        writer.Write(
            $$"""
            {{documentation}}
            [JsonConverter(typeof(Json))]
            public sealed partial record {{name}}{{validatable}}
            {
                {{w => WriteBody(w, record, service)}}
            }
            """);
    }

    private static void WriteBody(CodeWriter writer, RecordType record, ServiceNames service)
    {
        foreach (var member in record.Members)
        {
            WriteMember(writer, member);
            writer.Blank();
        }
        if (record.IsRequest)
        {
            ValidatorEmitter.Write(writer, record);
            writer.Blank();
        }
        RecordJsonEmitter.Write(writer, record, service);
    }

    private static void WriteMember(CodeWriter writer, Member member)
    {
        var required = member.IsRequired ? Code.Of($"required ") : default;
        writer.WriteSummary(member.Documentation, fallback: Code.Of($"<c>{DocText.Of(member.WireName)}</c>"));
        if (member.Obsolete is { } reason) writer.Write($"[global::System.Obsolete({Literal.Of(reason)})]");
        writer.Write($$"""public {{required}}{{TypeNames.Declared(member)}} {{Code.Name(member.Name)}} { get; init; }""");
    }
}
