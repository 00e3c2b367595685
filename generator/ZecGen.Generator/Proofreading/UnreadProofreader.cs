using ZecGen.Generator.Binding;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;

namespace ZecGen.Generator.Proofreading;

/// <summary>Reports a page that looks like that of an action, where none was read and no other page describes it.</summary>
internal static class UnreadProofreader
{
    public static IEnumerable<DiagnosticInfo> Check(Page page, OperationTable operations)
    {
        if (page.Unread is { } unread && !(unread.Action is { } named && operations.IsDescribed(named))
            && (unread.IsCertain || operations.IsLikeAnother(unread.Title!)))
            yield return page.Report(DiagnosticCatalogue.PageWithoutAction, unread.Span, unread.Found, FixOf(unread));
    }

    private static string FixOf(UnreadAction unread) =>
        !unread.IsCertain ? "add the sections '## Request Parameters' and '## Response Parameters', or remove the page"
        : unread.Title is not null && unread.Action is null ? "give its tables the headings '## Request Parameters' and '## Response Parameters'"
        : unread.Action is { } action ? $"give it the title '# {action}' and sections such as '## Request Parameters' and '## Response Parameters'"
        : "make the title the name of the action, and give the tables the headings 'Request Parameters' and 'Response Parameters'";
}
