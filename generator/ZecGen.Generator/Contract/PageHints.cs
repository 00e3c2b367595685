using ZecGen.Generator.Collections;

namespace ZecGen.Generator.Contract;

/// <summary>Names the pages that may say something: where a page cannot be read, or a baseline does not know it, by the name that it would have.</summary>
internal static class PageHints
{
    private const string Mark = "#";

    public static EquatableArray<string> Of(OperationContract operation) => Of(operation.Action, operation.Page);

    /// <summary>The page of an action, where it is known, and what its file would be called.</summary>
    public static EquatableArray<string> Of(string action, params string?[] pages) => pages.OfType<string>().Append(OfAction(action)).Distinct().ToEquatable();

    /// <summary>What stands for a file of this name, however it is written.</summary>
    public static string OfAction(string action) => Mark + new string([.. action.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    /// <summary>The hint of a page that describes no action, by the name of its file.</summary>
    public static string OfPage(string page)
    {
        var file = page.Substring(page.LastIndexOf('/') + 1);
        return OfAction(file.LastIndexOf('.') is > 0 and var dot ? file.Substring(0, dot) : file);
    }
}
