using System.ComponentModel;
using System.Collections;

namespace ZecGen.Infrastructure;

/// <summary>Represents the documented errors of a service.</summary>
/// <typeparam name="TCode">The generated enumeration of error codes. Its default value represents undocumented codes.</typeparam>
/// <param name="classify">A function that classifies an error code and status by whether, and when, the call can be retried.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ErrorCatalogue<TCode>(Func<string, int, RetryClass> classify) : IEnumerable<DocumentedError>
    where TCode : struct, Enum
{
    private const int LongestNumber = 10;

    private readonly List<DocumentedError> errors = [];
    private readonly Dictionary<string, TCode> byText = new(StringComparer.Ordinal);
    private readonly Dictionary<TCode, DocumentedError> byCode = [];

    /// <summary>Gets the errors, in the order in which they were added.</summary>
    public ValueList<DocumentedError> All => errors;

    /// <summary>Adds an error. Its value in the enumeration is derived from its code.</summary>
    /// <param name="text">The error code on the wire.</param>
    /// <param name="status">The HTTP status code; 0 if not documented.</param>
    /// <param name="description">The documented description; empty if there is none.</param>
    /// <exception cref="ArgumentException">The code has already been added.</exception>
    public void Add(string text, int status, string description)
    {
        var number = NumberOf(text);
        var code = CodeOf(number);
        while (byCode.ContainsKey(code)) code = CodeOf(number = number == int.MaxValue ? 1 : number + 1);
        var error = new DocumentedError(text, status, description) { Retry = classify(text, status) };
        byText.Add(text, code);
        byCode.Add(code, error);
        errors.Add(error);
    }

    /// <summary>Returns the documentation of an error code.</summary>
    /// <param name="code">The error code.</param>
    /// <returns>The documented error; <see langword="null"/> if the code is not documented.</returns>
    public DocumentedError? Find(TCode code) => byCode.TryGetValue(code, out var error) ? error : null;

    /// <summary>Returns the enumeration value of an error code.</summary>
    /// <param name="text">The code on the wire.</param>
    /// <returns>The value; the default value if the code is not documented.</returns>
    public TCode Parse(string? text) => text is not null && byText.TryGetValue(text, out var code) ? code : default;

    /// <inheritdoc/>
    public IEnumerator<DocumentedError> GetEnumerator() => errors.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // As the generator numbers the members: a number stands for itself, all else has its FNV-1a hash. 0 stands for codes that are not listed.
    private static int NumberOf(string text)
    {
        if (text.Length is > 0 and < LongestNumber && text.All(static c => c is >= '0' and <= '9'))
            return int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) is var own and not 0 ? own : 1;
        var hash = 2166136261u;
        foreach (var c in text) hash = unchecked((hash ^ c) * 16777619u);
        return (int)(hash & int.MaxValue) is var number and not 0 ? number : 1;
    }

    private static TCode CodeOf(int number) => (TCode)Enum.ToObject(typeof(TCode), number);
}
