using ZecGen.Generator.Collections;
using ZecGen.Generator.Emission;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Contract;

/// <summary>Model → contract. What the C# surface is comes from where the emitters have it.</summary>
internal static class ContractBuilder
{
    /// <summary>A service with all that it promises.</summary>
    public static ServiceContract Of(
        ServiceContract service, IEnumerable<OperationContract> operations, IEnumerable<StructureContract> structures,
        IEnumerable<EnumerationContract> enumerations)
    {
        var all = operations.OrderBy(static operation => operation.Action, StringComparer.Ordinal).ToEquatable();
        return service with
        {
            Operations = all,
            Structures = StructureUse.Of(all, structures.OrderBy(static structure => structure.Name, StringComparer.Ordinal).ToEquatable()),
            Enumerations = enumerations.OrderBy(static enumeration => enumeration.Name, StringComparer.Ordinal).ToEquatable(),
        };
    }

    /// <summary>What a service promises as a whole, without its operations and types.</summary>
    public static ServiceContract Of(Service service) => new(
        service.Names.Slug,
        service.Names.Version,
        service.Names.Namespace,
        service.Names.Prefix,
        service.Names.Output.IsPublic,
        service.Names.Output.Parts,
        default,
        default,
        default,
        service.ErrorCodes.Select(static error => new ErrorContract(error.Text, error.Name, error.Number, error.Status) { Pages = error.CommonPages })
            .OrderBy(static error => error.Code, StringComparer.Ordinal).ToEquatable());

    /// <param name="hasProse">Whether members know what the page says of them: then an edit of prose makes another contract.</param>
    public static OperationContract Of(Operation operation, bool hasProse = false) => new(
        operation.Action,
        operation.Name,
        operation.Http,
        Members(operation.Request, hasProse),
        Members(operation.Response, hasProse),
        operation.Response.Name,
        operation.Obsolete is not null,
        operation.Languages.Count > 1 ? Sorted(operation.Languages) : default,
        operation.Paging?.Method,
        operation.FailedIds.Select(static id => id.WireName).OrderBy(static name => name, StringComparer.Ordinal).ToEquatable(),
        operation.Wait is { } wait ? WaitOf(wait) : null,
        operation.Errors.Select(static error => new ErrorUse(error.Text, error.Status))
            .OrderBy(static error => error.Code, StringComparer.Ordinal).ToEquatable(),
        operation.Examples.Count > 0
            ? Fingerprint.Of(operation.Examples.SelectMany(static example => new[] { example.Title, example.Request, example.Response }))
            : null)
    {
        Page = operation.Page,
        // A dialect may have none.
        CallId = (operation.Response.IsAcknowledgement ? operation.Response.CallId : operation.Response.RequestId?.WireName) is { Length: > 0 } id ? id : null,
    };

    /// <inheritdoc cref="Of(Operation, bool)"/>
    public static StructureContract Of(Structure structure, bool hasProse = false) =>
        new(structure.Type.Name, false, false, Members(structure.Type, hasProse)) { Page = structure.Page };

    public static EnumerationContract Of(OpenEnumeration enumeration) => new(
        enumeration.Name,
        enumeration.Values.Select(static value => new ValueContract(value.Text, value.Name) { Pages = value.Pages })
            .OrderBy(static value => value.Text, StringComparer.Ordinal).ToEquatable())
    {
        Page = enumeration.Page,
    };

    private static EquatableArray<MemberContract> Members(RecordType record, bool hasProse) =>
        record.Members.Select(member => hasProse ? MemberOf(member) with { Prose = FirstSentence(member.Documentation) } : MemberOf(member))
            .OrderBy(static member => member.WireName, StringComparer.Ordinal).ToEquatable();

    // Rules stand behind it.
    private static string FirstSentence(RichText text)
    {
        var line = text.Lines.Count == 0 ? "" : text.Lines[0].Text;
        return line.IndexOfAny(['.', '。', ';', '；']) is > 0 and var end ? line.Substring(0, end) : line;
    }

    private static MemberContract MemberOf(Member member) => new(
        member.WireName,
        member.Name,
        member.Type,
        TypeNames.Declared(member).ToString(),
        member.IsRequired,
        member.MustBeSent || member.Documented.IsRequired,
        member.Obsolete is not null,
        member.Obsolete is not null || member.Documented.IsDeprecated,
        member.Place,
        RuleText.Sorted(member.Constraints.Count > 0 ? member.Constraints : member.Documented.Rules));

    private static WaitContract WaitOf(Wait wait) => new(
        wait.Method, wait.Query, wait.Ids.WireName, wait.Items.WireName, wait.Id.WireName, wait.State.WireName, Sorted(wait.Working),
        Sorted(wait.Done), Sorted(wait.Failed));

    private static EquatableArray<string> Sorted(EquatableArray<string> texts) => texts.OrderBy(static text => text, StringComparer.Ordinal).ToEquatable();
}
