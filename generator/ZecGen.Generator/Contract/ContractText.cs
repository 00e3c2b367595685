using System.Globalization;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Contract;

/// <summary>A contract as sorted lines of text, to be committed and read in reviews.</summary>
internal static class ContractText
{
    /// <summary>What the first line begins with, before the version of the form.</summary>
    public const string Head = "# ZecGen contract ";

    /// <summary>The last line: without it a part of the text is missing.</summary>
    public const string End = "# End of contract";

    public const int Version = 1;

    public static string Of(ServiceContract service)
    {
        var head = Head + Version.ToString(CultureInfo.InvariantCulture)
            + ": what callers of this service depend on, to be committed beside its pages. Written by 'zecgen baseline'.";
        var lines = Lines(service).Select(static line => line.ToString()).OrderBy(static line => line, StringComparer.Ordinal);
        return string.Concat(new[] { head }.Concat(lines).Append(End).Select(static line => line + "\n"));
    }

    private static IEnumerable<ContractLine> Lines(ServiceContract service)
    {
        var slug = service.Slug;
        yield return new ContractLine(Place.Of(slug), "service").With("version", service.Version).With("namespace", service.Namespace)
            .With("prefix", service.Prefix)
            .With("internal", !service.IsPublic).With("client", (service.Parts & EmittedParts.Client) != 0)
            .With("validators", (service.Parts & EmittedParts.Validators) != 0);
        foreach (var operation in service.Operations)
        {
            yield return LineOf(operation, slug);
            foreach (var member in operation.Request)
                yield return LineOf(member, Place.Of(slug, operation.Action, Place.Request, member.WireName), Place.Request);
            foreach (var member in operation.Response)
                yield return LineOf(member, Place.Of(slug, operation.Action, Place.Response, member.WireName), Place.Response);
            foreach (var error in operation.Errors)
                yield return WithStatus(new(Place.Of(slug, operation.Action, Place.Error, error.Code), "lists"), error.Status);
        }
        foreach (var structure in service.Structures)
        {
            yield return new(Place.Of(slug, Place.Structure, structure.Name), Place.Structure);
            foreach (var member in structure.Members) yield return LineOf(member, Place.Of(slug, Place.Structure, structure.Name, member.WireName), "member");
        }
        foreach (var enumeration in service.Enumerations)
        {
            yield return new(Place.Of(slug, Place.Enumeration, enumeration.Name), Place.Enumeration);
            foreach (var value in enumeration.Values)
                yield return new ContractLine(Place.Of(slug, Place.Enumeration, enumeration.Name, value.Text), "value").With("name", value.Name);
        }
        foreach (var error in service.Errors)
            yield return WithStatus(
                new ContractLine(Place.Of(slug, Place.Error, error.Code), Place.Error).With("name", error.Name)
                    .With("number", error.Number.ToString(CultureInfo.InvariantCulture)), error.Status);
    }

    private static ContractLine LineOf(OperationContract operation, string slug)
    {
        var line = new ContractLine(Place.Of(slug, operation.Action), "operation")
            .With("name", operation.Name).With("response", operation.ResponseType).With("call-id", operation.CallId)
            .With("http", operation.Http.Method + " " + operation.Http.Route).With("action-header", operation.Http.ActionHeader)
            .With("action-parameter", operation.Http.ActionParameter).With("version-header", operation.Http.VersionHeader)
            .With("deprecated", operation.IsDeprecated).With("languages", operation.Languages).With("paging", operation.Paging)
            .With("failed-ids", operation.FailedIds).With("examples", operation.Examples);
        return operation.Wait is not { } wait ? line : line
            .With("wait", wait.Method).With("wait-query", wait.Query).With("wait-ids", wait.Ids).With("wait-items", wait.Items).With("wait-id", wait.Id)
                .With("wait-state", wait.State)
            .With("wait-working", wait.Working).With("wait-done", wait.Done).With("wait-failed", wait.Failed);
    }

    private static ContractLine LineOf(MemberContract member, string place, string kind)
    {
        var line = new ContractLine(place, kind)
            .With("type", TypeText.Of(member.Type)).With("property", member.Declared + " " + member.Name).With("init", member.IsRequired)
            .With("required", member.IsDocumentedAsRequired).With("obsolete", member.IsObsolete).With("deprecated", member.IsDeprecated)
            .With("in", member.Place == MemberPlace.Body ? null : member.Place.ToString().ToLowerInvariant());
        foreach (var rule in member.Rules) line.With(RuleText.KeyOf(rule), RuleText.ValueOf(rule));
        return line;
    }

    private static ContractLine WithStatus(ContractLine line, int status) =>
        line.With("status", status == 0 ? null : status.ToString(CultureInfo.InvariantCulture));
}
