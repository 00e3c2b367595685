using System.Globalization;
using System.Text;
using ZecGen.Generator.Binding;

namespace ZecGen.Cli.OpenApi;

/// <summary>Names of a document's schemas: those of the emitted types, which are settled already, and others beside them.</summary>
internal sealed class ComponentNames
{
    private readonly NameScope scope = new([]);
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> inputs = new(StringComparer.Ordinal);

    /// <param name="types">The emitted types.</param>
    /// <param name="shared">Those of them that have a schema in requests and another one in responses.</param>
    public ComponentNames(IEnumerable<string> types, IEnumerable<string> shared)
    {
        foreach (var type in types) names.TryAdd(type, scope.Take(Allowed(type)));
        foreach (var type in shared) inputs[type] = scope.Take(Allowed(type + "Input"));
    }

    /// <summary>The schema of an emitted type.</summary>
    public string Of(string type) => names[type];

    /// <summary>The schema of an emitted type in requests.</summary>
    public string OfSent(string type) => inputs.GetValueOrDefault(type) ?? names[type];

    /// <summary>A name for what has no emitted type.</summary>
    public string Take(string wanted) => scope.Take(Allowed(wanted));

    // Keys of components are ASCII; other letters are written as their numbers.
    private static string Allowed(string name)
    {
        if (name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')) return name;
        var allowed = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsAsciiLetterOrDigit(c) || c == '_') allowed.Append(c);
            else allowed.Append(CultureInfo.InvariantCulture, $"_{(int)c:X4}");
        }
        return allowed.ToString();
    }
}
