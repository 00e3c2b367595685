using System.Globalization;
using System.Text;
using ZecGen.Generator.Binding;

namespace ZecGen.Cli.OpenApi;

/// <summary>Names of a document's schemas: those of the emitted types, which are settled already, and others beside them.</summary>
internal sealed class ComponentNames
{
    private readonly NameScope scope = new([]);
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    public ComponentNames(IEnumerable<string> types)
    {
        foreach (var type in types) names.TryAdd(type, scope.Take(Allowed(type)));
    }

    /// <summary>The schema of an emitted type.</summary>
    public string Of(string type) => names[type];

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
