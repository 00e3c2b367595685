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
        return service.Protocol.Rpc is null
            ? Code.Of($"new {type}({slug}, {version})")
            : Code.Of($"new {type}({slug}, {version}, {Code.Name(service.Api)}.Protocol)");
    }

    /// <summary>A function that classifies errors.</summary>
    public static Code Classifier(ServiceNames service) =>
        service.Protocol.Rpc is null ? Code.Of($"{Code.Name(service.Protocol.Type)}.GetRetryClass") : Code.Of($"{New(service)}.Classify");

    /// <summary>The description, once for each service.</summary>
    public static void Write(CodeWriter writer, ServiceNames service)
    {
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
                    ("ReadOnlyVerbs", Joined(rpc.ReadOnlyVerbs)), ("RetryClasses", Joined(rpc.Retries)), ("AccessKeyIdVariable", rpc.Variables.KeyId),
                    ("AccessKeyPasswordVariable", rpc.Variables.KeyPassword), ("EndpointVariable", rpc.Variables.Endpoint))}}
                {{w => { if (rpc.FirstIndex != 0) w.Write($"FirstIndex = {rpc.FirstIndex},"); }}}
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
