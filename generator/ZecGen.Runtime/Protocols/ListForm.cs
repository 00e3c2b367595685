namespace ZecGen;

/// <summary>How the elements of a list stand in a query.</summary>
internal enum ListForm
{
    /// <summary><c>Ids.0=a&amp;Ids.1=b</c>.</summary>
    FromZero,

    /// <summary><c>Ids.1=a&amp;Ids.2=b</c>.</summary>
    FromOne,

    /// <summary><c>ids=a&amp;ids=b</c>.</summary>
    Repeated,

    /// <summary><c>ids[]=a&amp;ids[]=b</c>, and <c>net[ip]=…</c> of an object.</summary>
    Brackets,

    /// <summary><c>ids=a,b</c>.</summary>
    Comma,
}

/// <summary>The words by which descriptions name forms of lists.</summary>
internal static class ListForms
{
    /// <exception cref="ArgumentException">There is no such form.</exception>
    public static ListForm Of(string word) => word switch
    {
        "X.0" => ListForm.FromZero,
        "X.1" => ListForm.FromOne,
        "repeat" => ListForm.Repeated,
        "brackets" => ListForm.Brackets,
        "comma" => ListForm.Comma,
        _ => throw new ArgumentException($"There is no form of lists '{word}'.", nameof(word)),
    };
}
