using ZecGen.Generator.Collections;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Emission;

/// <summary>The protocol that a client speaks, and the description of it where it needs one.</summary>
internal static class ProtocolEmitter
{
    /// <summary>An expression that makes the protocol.</summary>
    public static Code New(ServiceNames service)
    {
        var (type, slug, version) = (Code.Name(service.Protocol.Type), Literal.Of(service.Slug), Literal.Of(service.Version));
        return !IsDescribed(service)
            ? Code.Of($"new {type}({slug}, {version})")
            : Code.Of($"new {type}({slug}, {version}, {Code.Name(service.Api)}.Protocol)");
    }

    /// <summary>A function that classifies errors.</summary>
    public static Code Classifier(ServiceNames service) =>
        IsDescribed(service) ? Code.Of($"{New(service)}.Classify") : Code.Of($"{Code.Name(service.Protocol.Type)}.GetRetryClass");

    /// <summary>The description, once for each service.</summary>
    public static void Write(CodeWriter writer, ServiceNames service)
    {
        if (service.Protocol.Rest is { } rest) WriteRest(writer, service.Protocol, rest);
        if (service.Protocol.Rpc is not { } rpc) return;
        var (protocol, http) = (service.Protocol, service.Http);
        writer.Blank();
        writer.Write(
            $$"""
            internal static readonly RpcProtocolDescription Protocol = new()
            {
                {{w => Write(w,
                    ("Address", protocol.Server), ("Route", http.Route), ("Method", http.Method), ("ActionParameter", http.ActionParameter ?? ""),
                    ("DefaultParameters", Joined(rpc.Defaults)), ("ResultMember", protocol.Envelope.Result), ("CodeMember", protocol.Envelope.ErrorCode),
                    ("MessageMember", protocol.Envelope.ErrorMessage), ("CallIdMember", protocol.Envelope.CallId), ("SuccessCode", rpc.Success),
                    ("Scheme", rpc.Scheme), ("KeyParameter", rpc.KeyParameter), ("SignatureParameter", rpc.SignatureParameter),
                    ("PageParameter", rpc.Pages.Page), ("OffsetParameter", rpc.Pages.Offset), ("SizeParameter", rpc.Pages.Size),
                    ("TotalMember", rpc.Pages.Total), ("ItemsMember", rpc.Pages.Items),
                    ("ReadOnlyVerbs", Joined(rpc.ReadOnlyVerbs)), ("RetryClasses", Joined(rpc.Retries)), ("RefusalCodes", Joined(rpc.Refusals)),
                    ("AccessKeyIdVariable", rpc.Variables.KeyId),
                    ("AccessKeyPasswordVariable", rpc.Variables.KeyPassword), ("EndpointVariable", rpc.Variables.Endpoint))}}
                {{w => { if (rpc.IsForm) w.Write($"IsForm = true,"); }}}
                {{w => { if (rpc.FirstIndex != 0) w.Write($"FirstIndex = {rpc.FirstIndex},"); }}}
            };
            """);
    }

    private static bool IsDescribed(ServiceNames service) => service.Protocol.Rpc is not null || service.Protocol.Rest is not null;

    private static void WriteRest(CodeWriter writer, ServiceProtocol protocol, RestForm rest)
    {
        writer.Blank();
        writer.Write(
            $$"""
            internal static readonly RestProtocolDescription Protocol = new()
            {
                {{w => Write(w,
                    ("Address", protocol.Server), ("Lists", rest.Lists == "repeat" ? "" : rest.Lists), ("ResultMember", protocol.Envelope.Result),
                    ("CodeMember", protocol.Envelope.ErrorCode), ("MessageMember", protocol.Envelope.ErrorMessage),
                    ("CallIdMember", protocol.Envelope.CallId), ("SuccessCode", rest.Success), ("Scheme", rest.Signature.Scheme),
                    ("KeyHeader", rest.Signature.Key), ("TimestampHeader", rest.Signature.Time), ("WindowHeader", rest.Signature.Window),
                    ("SignatureHeader", rest.Signature.Signature), ("ReceiveWindow", rest.Signature.Milliseconds), ("TokenHeader", rest.Token.Header),
                    ("TokenPrefix", rest.Token.Prefix), ("ReadOnlyVerbs", Joined(rest.ReadOnlyVerbs)), ("RetryClasses", Joined(rest.Retries)),
                    ("LimitResetHeader", rest.Limit.Header), ("LimitResetUnit", rest.Limit.Unit), ("CursorParameter", rest.Pages.Cursor),
                    ("NextCursorMember", rest.Pages.NextCursor), ("PageParameter", rest.Pages.Page), ("OffsetParameter", rest.Pages.Offset),
                    ("SizeParameter", rest.Pages.Size), ("TotalMember", rest.Pages.Total), ("ItemsMember", rest.Pages.Items),
                    ("AccessKeyIdVariable", rest.Variables.KeyId), ("AccessKeyPasswordVariable", rest.Variables.KeyPassword),
                    ("TokenVariable", rest.Variables.Token), ("EndpointVariable", rest.Variables.Endpoint))}}
            };
            """);
    }

    private static void Write(CodeWriter writer, params (string Name, string Value)[] properties)
    {
        foreach (var (name, value) in properties)
            if (value.Length > 0) writer.Write($"{Code.Name(name)} = {Literal.Of(value)},");
    }

    private static string Joined(EquatableArray<string> words) => string.Join(" ", words);
}
