using System.Collections;

namespace ZecGen;

/// <summary>The errors that the documentation of a service lists.</summary>
/// <typeparam name="TCode">The enumeration of their codes. Its default value stands for codes that are not listed.</typeparam>
public sealed class ErrorCatalogue<TCode> : IEnumerable<DocumentedError>
    where TCode : struct, Enum
{
    private readonly List<DocumentedError> errors = [];
    private readonly Dictionary<string, TCode> byText = new(StringComparer.Ordinal);
    private readonly Dictionary<TCode, DocumentedError> byCode = [];

    /// <summary>All of them, in the order in which they were added.</summary>
    public ValueList<DocumentedError> All => errors;

    /// <summary>Adds an error.</summary>
    /// <param name="code">Its value.</param>
    /// <param name="text">Its code on the wire.</param>
    /// <param name="status">Its HTTP status; 0 where no page tells it.</param>
    /// <param name="description">What the page says of it; empty where it says nothing.</param>
    /// <exception cref="ArgumentException">The code or its text was added before.</exception>
    public void Add(TCode code, string text, int status, string description)
    {
        var error = new DocumentedError(text, status, description);
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
}
