using System.Reflection;
using System.Text;
using System.Text.Json;

namespace ZecGen.Generator.Tests.Harness;

/// <summary>Emitted code, compiled and loaded, to be run.</summary>
public sealed class EmittedAssembly
{
    private readonly Assembly assembly;

    private EmittedAssembly(byte[] image) => (Image, assembly) = (image, Assembly.Load(image));

    /// <summary>What the compiler made of the code.</summary>
    public byte[] Image { get; }

    public static EmittedAssembly Load(GeneratorRun run)
    {
        using var stream = new MemoryStream();
        var result = run.Output.Emit(stream);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return new(stream.ToArray());
    }

    public IReadOnlyList<Type> ExportedTypes => assembly.GetExportedTypes();

    public Type Type(string name) => assembly.GetType(name, throwOnError: true)!;

    public Operation Operation(string service, string action) => Operation(service, service, action);

    public Operation Operation(string scope, string service, string action) => (Operation)Type($"{scope}.{service}Api").GetProperty(action)!.GetValue(null)!;

    /// <summary>What an action sends and what it returns.</summary>
    public (Type Request, Type Response) TypesOf(string service, string action) =>
        Operation(service, action).GetType().GenericTypeArguments is [var request, var response] ? (request, response) : throw new InvalidOperationException();

    /// <summary>Reads the result of a documented response, envelope included.</summary>
    public object ReadResponse(string service, string action, string response)
    {
        using var document = JsonDocument.Parse(response);
        return JsonSerializer.Deserialize(document.RootElement.GetProperty("response").GetRawText(), TypesOf(service, action).Response)!;
    }

    /// <summary>Reads a value of an emitted type, and writes it again.</summary>
    public string RoundTrip(string type, string json) => RoundTrip(Type(type), json);

    /// <summary>Reads a value, and writes it again.</summary>
    public static string RoundTrip(Type type, string json) => JsonSerializer.Serialize(JsonSerializer.Deserialize(json, type), type);

    public IReadOnlyList<string> Failures(string service, string action, string request) =>
        [.. Operation(service, action).Check(Encoding.UTF8.GetBytes(request)).Select(failure => $"{failure.Path} {failure.Rule}")];
}
