using ZecGen.Generator.Collections;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Emission;

/// <summary>A record: its members, its rules where it is sent, and its JSON.</summary>
internal static class RecordEmitter
{
    /// <param name="documentation">Writes the record's documentation comment.</param>
    /// <param name="failedIds">The members that name what a batch failed for.</param>
    /// <param name="source">The address of the page that states its rules, or the name of the action; null where the record's name tells it.</param>
    public static void Write(CodeWriter writer, RecordType record, ServiceNames service, Action<CodeWriter> documentation, string? source = null,
        EquatableArray<WireMember> failedIds = default)
    {
        var name = Code.Name(record.Name);
        var interfaces = Code.Join(", ", InterfacesOf(record, service, failedIds));
        writer.Write(
            $$"""
            {{documentation}}
            [JsonConverter(typeof({{Code.Name(ConverterEmitter.OfRecords)}}<{{name}}>))]
            {{w => WriteRules(w, record, service, source)}}
            {{ServiceCode.Generated}}
            {{service.Access()}} sealed partial record {{name}} : {{interfaces}}
            {
                {{w => WriteBody(w, record, service, failedIds)}}
            }
            """);
    }

    private static void WriteRules(CodeWriter writer, RecordType record, ServiceNames service, string? source)
    {
        if (!service.Output.HasRuleMetadata || !IsValidatable(record, service) || RuleText.Of(record) is not { Length: > 0 } rules) return;
        writer.Write($"[DocumentedRules({Literal.Of(rules)}{(source is null ? default : Code.Of($", {Literal.Of(source)}"))})]");
    }

    private static IEnumerable<Code> InterfacesOf(RecordType record, ServiceNames service, EquatableArray<WireMember> failedIds)
    {
        yield return record.RequestId is null ? Code.Of($"IRecord") : Code.Of($"IApiResponse");
        if (IsValidatable(record, service)) yield return Code.Of($"IValidatable");
        if (failedIds.Count > 0) yield return Code.Of($"IPartialResponse");
    }

    private static void WriteBody(CodeWriter writer, RecordType record, ServiceNames service, EquatableArray<WireMember> failedIds)
    {
        var requestId = record.RequestId;
        foreach (var member in record.Members)
        {
            WriteMember(writer, member, isRequestId: ReferenceEquals(member, requestId));
            writer.Blank();
        }
        if (service.Output.HasExtraMembers)
        {
            writer.Write(
                $$"""
                /// <summary>Members that are not documented; <see langword="null"/> if there are none, or if the client does not keep them.</summary>
                public ExtraMembers? ExtraMembers { get; init; }
                """);
            writer.Blank();
        }
        if (failedIds.Count > 0)
        {
            var ids = failedIds.Count == 1
                ? Code.Name(failedIds[0].Name)
                : Code.Of($"[{Code.Join(", ", failedIds.Select(id => Code.Of($"..{Code.Name(id.Name)}")))}]");
            writer.Write($"ValueList<string> IPartialResponse.FailedIds => {ids};");
            writer.Blank();
        }
        if (IsValidatable(record, service))
        {
            ValidatorEmitter.Write(writer, record);
            writer.Blank();
        }
        RecordJsonEmitter.Write(writer, record, service.Output.HasExtraMembers);
        writer.Blank();
        WriteEquality(writer, record);
    }

    // What the compiler would write of a record is longer in every assembly than what says it through the runtime, and shows what is secret.
    private static void WriteEquality(CodeWriter writer, RecordType record) => writer.Write(
        $$"""
        #pragma warning disable CS1591
        public bool Equals({{Code.Name(record.Name)}}? other) => RecordMembers.AreEqual(this, other);
        public override int GetHashCode() => RecordMembers.HashOf(this);
        public override string ToString() => RecordMembers.TextOf(this);
        private bool PrintMembers(global::System.Text.StringBuilder text) => RecordMembers.Print(this, text);
        #pragma warning restore CS1591
        """);

    private static bool IsValidatable(RecordType record, ServiceNames service) => service.Output.HasValidators && record.IsValidated;

    private static void WriteMember(CodeWriter writer, Member member, bool isRequestId)
    {
        var required = member.IsRequired ? Code.Of($"required ") : default;
        if (isRequestId) writer.Write($"/// <inheritdoc/>");
        else writer.WriteSummary(member.Documentation, fallback: Code.Of($"<c>{DocText.Of(member.WireName)}</c>"));
        if (member.Obsolete is { } reason) writer.Write($"[global::System.Obsolete({Literal.Of(reason)})]");
        writer.Write($$"""public {{required}}{{TypeNames.Declared(member)}} {{Code.Name(member.Name)}} { get; init; }""");
    }
}
