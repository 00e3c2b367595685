using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Binding;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Dialects;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Examples;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Proofreading;

/// <summary>Compares the examples of a page with its tables.</summary>
internal sealed class ExampleProofreader
{
    private readonly Page page;
    private readonly OperationDeclaration operation;
    private readonly ExampleForm form;
    private readonly string callId;
    private readonly ExampleReport report;
    private readonly ValueProofreader values;

    private ExampleProofreader(Page page, OperationDeclaration operation, DeclarationIndex declarations)
    {
        (this.page, this.operation, report) = (page, operation, new(page));
        (form, callId) = (page.Origin.Dialect.Examples, page.Origin.Dialect.Shapes.CallId);
        values = new(declarations, report, page.Origin.Dialect.Pages);
    }

    public static IReadOnlyList<DiagnosticInfo> Check(Page page, DeclarationIndex declarations)
    {
        if (page.Operation is not { Examples.Count: > 0 } operation) return [];
        var proofreader = new ExampleProofreader(page, operation, declarations);
        proofreader.Check();
        return proofreader.report.Findings;
    }

    private void Check()
    {
        var (request, response) = (PageSignature.FieldsOf(operation.Request), PageSignature.FieldsOf(operation.Response));
        // They stand beside the members of the result.
        if (form.CallMembers.Count > 0) request = request.Concat(form.CallMembers.Map(AnyMember)).ToEquatable();
        if (form.EnvelopeMembers.Count > 0) response = response.Concat(form.EnvelopeMembers.Map(AnyMember)).ToEquatable();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var hasResponse = false;
        foreach (var example in operation.Examples)
        {
            CheckHeader(example);
            foreach (var repair in example.Repairs) report.Add(ProofreadingCatalogue.FixedExample, repair.Span, repair.Problem);
            foreach (var failure in example.Failures) report.Add(ProofreadingCatalogue.UnreadableExample, failure.Span, failure.Part);
            if (example.Mislabelled.Count > 0) Report(example.Mislabelled[0]);
            if (example.Request is { } sent && ObjectOf(sent) is { } body && IsOfAction(example, body, request)
                && HasTable(body, operation.Request.Count, "request"))
                values.CheckObject(body, RequestIn(body, request), page.Path, "the request", isSent: true);
            if (example.Response is { } whole && operation.ResultMember is not null) CheckResult(whole);
            else if (example.Response is { } envelope && ResultOf(envelope) is { } result && IsOfAction(example, result, response))
            {
                hasResponse = true;
                if (HasTable(result, response.Count, "response")) values.CheckObject(result, response, page.Path, "the response", isSent: false, seen);
                CheckRequestIds(envelope, result);
            }
        }
        if (hasResponse) CheckUnseen(seen);
    }

    // Each item of a list is what the table describes; of other values there is nothing to say.
    private void CheckResult(JsonNode whole)
    {
        if ((form.Result.Length == 0 ? whole : whole[form.Result]) is not { } result) return;
        var structure = page.Structures.FirstOrDefault(structure => structure.Name == operation.Response[0].Type.Name);
        if (structure is null) return;
        foreach (var item in result.Items)
            if (item.Kind == JsonKind.Object) values.CheckObject(item, PageSignature.FieldsOf(structure.Fields), page.Path, structure.Name, isSent: false);
    }

    // A query shows nothing of a body, neither shows what stands in the path, and what stands in headers is shown elsewhere.
    private EquatableArray<FieldSignature> RequestIn(JsonNode body, EquatableArray<FieldSignature> request)
    {
        if (operation.Route is not { } route) return request;
        var isQuery = false;
        foreach (var member in body.Members) isQuery |= IsOfQuery(member.Value);
        var usual = page.Origin.Dialect.Calls.PlaceOf(route.Method);
        var fields = new FieldSignature[request.Count];
        for (var i = 0; i < fields.Length; i++)
            fields[i] = i >= operation.Request.Count || (operation.Request[i].Place ?? usual) == (isQuery ? MemberPlace.Query : MemberPlace.Body)
                ? request[i] : request[i] with { IsRequired = false };
        // Of the names with dots in a query, what begins alike is read as one.
        for (var i = 0; i < fields.Length; i++)
            if (fields[i].Name.IndexOf('.') is > 0 and var dot) fields[i] = AnyMember(fields[i].Name.Substring(0, dot));
        return new(fields);
    }

    private static bool IsOfQuery(JsonNode value)
    {
        if (value.Kind != JsonKind.Object) return value.Kind == JsonKind.Word;
        foreach (var member in value.Members)
            if (IsOfQuery(member.Value)) return true;
        return false;
    }

    private static FieldSignature AnyMember(string name) => new(name, false, new("Any", 0, "Any", null), default, default, default);

    private void Report(ExampleMark mark)
    {
        var (said, meant) = mark.IsRequest ? ("response", "Response") : ("request", "Request");
        report.Add(ProofreadingCatalogue.MislabelledExample, mark.Span, mark.Text, said, meant);
    }

    // What calls another action, and has members that this one's table does not know, shows that action; its header is the finding.
    private bool IsOfAction(ExampleDeclaration example, JsonNode node, EquatableArray<FieldSignature> fields)
    {
        if (example.Header is not { } header || header.Action == operation.Action) return true;
        var (known, all) = (0, 0);
        foreach (var member in node.Members)
        {
            var name = member.Name.ToString();
            if (name == callId) continue;
            all++;
            if (fields.Any(field => string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase))) known++;
        }
        return known * 2 > all;
    }

    // A request is one object. In a list there may be one, too.
    private JsonNode? ObjectOf(JsonNode request)
    {
        if (request.Kind == JsonKind.Object) return request;
        report.Add(ProofreadingCatalogue.MalformedExample, new(request.Span.Start, 1), "request", "is a list", "write one object, '{ … }'");
        foreach (var item in request.Items)
            if (item.Kind == JsonKind.Object) return item;
        return null;
    }

    // Null where there is none, or what is there is no object.
    private JsonNode? ResultOf(JsonNode envelope)
    {
        if (form.Result.Length == 0) return envelope.Kind == JsonKind.Object ? envelope : null;
        // What has no result need not show that.
        if (operation.Route is not null && operation.Response.Count == 0) return null;
        if (envelope[form.Result] is { Kind: JsonKind.Object } result) return result;
        var fix = $"write '{{ {(callId.Length == 0 ? "" : $"\"{callId}\": \"…\", ")}\"{form.Result}\": {{ … }} }}'";
        if (envelope.Kind != JsonKind.Object) report.Add(ProofreadingCatalogue.MalformedExample, new(envelope.Span.Start, 1), "response", "is a list", fix);
        else if (envelope[form.Result] is { } other)
        {
            // An action without a result may say so.
            if (other.Kind != JsonKind.Null || operation.Response.Any(field => field.Name != callId))
                report.Add(ProofreadingCatalogue.MalformedExample, other.Span, "response", $"has no object as its '{form.Result}'", fix);
        }
        else
        {
            var names = new List<(string Name, TextSpan Span)>();
            foreach (var member in envelope.Members) names.Add((member.Name.ToString(), member.NameSpan));
            var near = names.FirstOrDefault(member => Suggestion.IsNear(member.Name, form.Result));
            var place = near.Name is null ? new(envelope.Span.Start, 1) : near.Span;
            var said = near.Name is null ? "" : $" ('{near.Name}' looks like a misspelling of it)";
            report.Add(ProofreadingCatalogue.MalformedExample, place, "response", $"has no '{form.Result}' that holds the result{said}", fix);
        }
        return null;
    }

    // A table that was not read is one finding, and not one for each of its members. Where it stands, something else says already that it is not understood.
    private bool HasTable(JsonNode node, int fields, string part)
    {
        if (fields > 0) return true;
        var names = new List<string>();
        foreach (var member in node.Members)
            if (member.Name.ToString() is var name && name != callId && !form.CallMembers.Contains(name)) names.Add($"'{name}'");
        if (names.Count > 0
            && !page.Diagnostics.Any(static finding => finding.Descriptor == DiagnosticCatalogue.UnreadTable || finding.Descriptor == FormCatalogue.UnreadList
                || finding.Descriptor == FormCatalogue.UnreadPart))
            report.Add(ProofreadingCatalogue.ExampleWithoutTable, new(node.Span.Start, 1), part, string.Join(", ", names));
        return false;
    }

    private void CheckHeader(ExampleDeclaration example)
    {
        if (example.Header is not { } header) return;
        if (form.ActionHeaders.Count > 0 && form.ActionHeaders[0] is var own && header.Name != own)
            report.Add(ProofreadingCatalogue.ForeignHeader, header.NameSpan, header.Name, own);
        if (header.Action != operation.Action) report.Add(ProofreadingCatalogue.OtherAction, header.ActionSpan, header.Action, operation.Action);
    }

    private void CheckRequestIds(JsonNode envelope, JsonNode result)
    {
        if (callId.Length == 0 || callId.IndexOf('.') >= 0 || form.Result.Length == 0) return;
        if (envelope[callId] is null) report.Add(ProofreadingCatalogue.RequestIdMissing, new(envelope.Span.Start, 1), callId, $"beside its '{form.Result}'");
        // Where operations have routes, a result has it only if its table says so.
        if (result[callId] is null && (!page.Origin.Dialect.Pages.HasRoutes || page.Operation!.Response.Any(field => field.Name == callId)))
            report.Add(ProofreadingCatalogue.RequestIdMissing, new(result.Span.Start, 1), callId, $"inside its '{form.Result}'");
        if (envelope[callId] is { Kind: JsonKind.Text } outer && result[callId] is { Kind: JsonKind.Text } inner && !outer.Text.SequenceEqual(inner.Text))
            report.Add(ProofreadingCatalogue.RequestIdDiffers, inner.Span, outer.Text.ToString(), inner.Text.ToString());
    }

    private void CheckUnseen(HashSet<string> seen)
    {
        foreach (var field in operation.Response)
            if (field.Name != callId && !seen.Contains(field.Name) && !values.IsMisspelt(field.Name))
                report.Add(ProofreadingCatalogue.UnseenField, field.Span, field.Name, "the response", Suggestion.Among(seen, field.Name));
        values.CheckUnseen();
    }
}
