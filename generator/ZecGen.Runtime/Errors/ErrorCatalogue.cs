using System.ComponentModel;
using System.Collections;

namespace ZecGen.Infrastructure;

/// <summary>The errors that the documentation of a service lists.</summary>
/// <typeparam name="TCode">The generated enumeration of their codes. Its default value stands for codes that are not listed.</typeparam>
/// <param name="classify">Whether, and when, a call that failed with a code and a status may be made again.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ErrorCatalogue<TCode>(Func<string, int, RetryClass> classify) : IEnumerable<DocumentedError>
    where TCode : struct, Enum
{
    private readonly List<DocumentedError> errors = [];
    private readonly Dictionary<string, TCode> byText = new(StringComparer.Ordinal);
    private readonly Dictionary<TCode, DocumentedError> byCode = [];

    /// <summary>All of them, in the order in which they were added.</summary>
    public ValueList<DocumentedError> All => errors;

    /// <summary>Adds an error. Its value in the enumeration follows from its text, and from the texts before it where two would have the same.</summary>
    /// <param name="text">Its code on the wire.</param>
    /// <param name="status">Its HTTP status; 0 where no page tells it.</param>
    /// <param name="description">What the page says of it; empty where it says nothing.</param>
    /// <exception cref="ArgumentException">The text was added before.</exception>
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

    /// <summary>What the documentation says of a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns><see langword="null"/> where it says nothing.</returns>
    public DocumentedError? Find(TCode code) => byCode.TryGetValue(code, out var error) ? error : null;

    /// <summary>The value of a code's text.</summary>
    /// <param name="text">The code on the wire.</param>
    /// <returns>The default value for a code that is not listed.</returns>
    public TCode Parse(string? text) => text is not null && byText.TryGetValue(text, out var code) ? code : default;

    /// <inheritdoc/>
    public IEnumerator<DocumentedError> GetEnumerator() => errors.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // FNV-1a, as the generator numbers the members; 0 stands for codes that are not listed.
    private static int NumberOf(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text) hash = unchecked((hash ^ c) * 16777619u);
        return (int)(hash & int.MaxValue) is var number and not 0 ? number : 1;
    }

    private static TCode CodeOf(int number) => (TCode)Enum.ToObject(typeof(TCode), number);
}
