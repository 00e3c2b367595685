namespace ZecGen;

/// <summary>The error codes whose calls can be sent again, as a description lists them.</summary>
internal sealed class RetryTable
{
    private readonly Dictionary<string, RetryClass> classes;

    /// <param name="text">Each code with a colon and the name of a class, separated by spaces.</param>
    /// <exception cref="ArgumentException">There is no such class.</exception>
    public RetryTable(string text) => classes = DescribedWords.Of(text).Select(static word => word.Split(':'))
        .ToDictionary(static pair => pair[0], static pair => ClassOf(pair[1]), StringComparer.Ordinal);

    /// <returns>Null where the description says nothing of the code.</returns>
    public RetryClass? Of(string? code) => code is not null && classes.TryGetValue(code, out var known) ? known : null;

    private static RetryClass ClassOf(string name) =>
        Enum.TryParse<RetryClass>(name, out var known) ? known : throw new ArgumentException($"There is no retry class '{name}'.", nameof(name));
}

/// <summary>Lists in descriptions, whose words are separated by spaces.</summary>
internal static class DescribedWords
{
    private static readonly char[] Blank = [' '];

    public static string[] Of(string text) => text.Split(Blank, StringSplitOptions.RemoveEmptyEntries);
}
